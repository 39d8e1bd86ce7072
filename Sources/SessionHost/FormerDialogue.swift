/// Dialogues as they were, on which sessions begun at the time still run.
///
/// The bytes of a dialogue are kept with each session, so a mark that was added to a question later
/// is not in them. What the mark is there for holds all the same.
enum FormerDialogue {
    /// The questions of a dialogue whose answers people gave of themselves, and which stand in no
    /// minutes, plan or document, although the dialogue does not say so.
    ///
    /// - Parameter fingerprint: of the bytes that are kept with the session.
    static func withheld(_ fingerprint: String) -> Set<String> {
        standard.contains(fingerprint) ? ["needs", "leaving"] : []
    }

    /// The standard dialogue before its questions could be marked “not in the record”.
    private static let standard: Set = [
        "4a4a194ce57b150fe2bc2f4170096fdfce8ef274cd966ad189b64ff7de0ea99d",
        "3bbbd043a19b721e26f0182c0514f82077533f10dfab11fc6fd0518a81a8f2b9",
        "28f8bd58c4fe13300eec15cd58075700f557ce36f0eabc99f9db3a150052ffa6",
    ]
}
