/// What a person is told stands in the catalogue, where a translator can work on it.
enum SpokenRule {
    /// Where words stand that nobody is told, and what they are.
    static let others: [(path: String, are: String)] = [
        ("AnswerReading/Actions/", "what an answer is looked through for"),
        ("AnswerReading/Likeness/", "what an answer is looked through for"),
        ("AnswerReading/Choices/", "what somebody may answer"),
        ("AnswerReading/Dates/ClockTime", "what somebody may answer"),
        ("AnswerReading/Dates/DateVocabulary", "what somebody may answer"),
        ("AnswerReading/Dates/NoDayWords", "what somebody may answer"),
        ("AnswerReading/Identifying/", "what gives a detail away"),
        ("AnswerReading/Nudges/", "what an answer is looked through for"),
        ("AnswerReading/Strength/", "what an answer is looked through for"),
        ("AnswerReading/TypedQuestion", "what somebody may ask"),
        ("LineProtocol/Lines/CommandWord", "what somebody may type"),
        ("BriefingImport/Assembly/TableReading", "how documents are headed"),
        ("BriefingImport/Documents/Word/", "how documents are headed"),
        ("BriefingImport/Forms/FormVocabulary", "how documents are headed"),
        ("BriefingImport/Mending/", "the file of decisions"),
        ("BriefingImport/Recognition/", "how documents are headed"),
        ("BriefingImport/Reporting/Harms", "what a text is looked through for"),
        ("BriefingImport/Wording/Wording.swift", "what stands in files of content"),
        ("DialogueEngine/Held/HeldReply", "what somebody may answer"),
        ("DialogueLanguage/Content/Briefing.swift", "what stands in files of content"),
        ("DialogueLanguage/Content/FormParser", "what stands in files of content"),
        ("DialogueLanguage/Script/", "words of the language of dialogues"),
        ("SessionHost/Names/ReservedWords", "names that nobody may have"),
        ("SessionLog/", "SQL"),
        ("debrief/Profile", "labels of a form"),
        ("GroupServer/LineHandler", "the operations log"),
        ("SessionHost/Group/", "the operations log"),
    ]

    static func violations(in file: File) -> [Violation] {
        guard !others.contains(where: { file.path.hasPrefix("Sources/" + $0.path) }) else {
            return []
        }
        return file.lines.enumerated().compactMap { number, line in
            let isNothingSaid =
                line.drop { $0 == " " }.hasPrefix("//")
                || ["fatalError(", "assert(", "precondition(", "<meta "].contains {
                    line.contains($0)
                }
            return isNothingSaid || !hasSentence(line)
                ? nil
                : Violation(
                    path: file.path, line: number + 1,
                    says: "a sentence, which belongs in Sources/Messages/Words/debrief.pot")
        }
    }

    /// Whether three words follow each other in a text of the line.
    private static func hasSentence(_ line: Substring) -> Bool {
        let words = /[A-Za-z’']{2,}[,;:]? [A-Za-z’']{2,}[,;:]? [A-Za-z’']{2,}/
        let parts = line.replacing("\\\"", with: "'").split(
            separator: "\"", omittingEmptySubsequences: false)
        return parts.enumerated().contains { index, text in
            index % 2 == 1 && text.firstMatch(of: words) != nil
        }
    }
}
