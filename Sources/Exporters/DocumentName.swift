import AnswerReading
import DialogueEngine
import Messages

/// What a document is called among others in a folder, such as
/// `K21 action plan, MASH Team 2, 29 Nov 2026.docx`.
///
/// Letters, digits, blanks, hyphens and commas, and no more than 60 bytes, so that it can be sent and
/// kept anywhere.
public struct DocumentName: Equatable, Sendable {
    /// Without the ending.
    public let stem: String
    /// With its dot.
    public let ending: String

    /// How many bytes a name has at most, with a number from 2 to 99 where it is taken already.
    public static let limit = 60
    private static let number = 3

    /// Names a document after its briefing, what it is, the team, and the day of the meeting.
    ///
    /// - Parameter withNames: whether a group's table of names may stand in it. Somebody may want
    ///   both side by side.
    public init(
        _ record: Record, _ format: ExportFormat, _ part: ExportFormat.Part = .plan,
        withNames: Bool = true
    ) {
        let isPartial = !withNames && (part == .discussion || !format.hasParts)
        let tail = (isPartial ? [said("file-name.without-names")] : []) + [record.day.short]
        // Of one record the team is cut in all names alike.
        func size(_ format: ExportFormat, _ part: ExportFormat.Part) -> Int {
            Self.head(format, part, of: record).inFileName.utf8.count
                + format.fileExtension.utf8.count
        }
        let longest = ExportFormat.allCases.flatMap { format in
            ExportFormat.Part.allCases.map { size(format, $0) }
        }.max()
        self.init(
            Self.head(format, part, of: record), team: PlanDetails(record.session).team,
            tail: tail, ending: format.fileExtension,
            spare: isPartial ? 0 : (longest ?? 0) - size(format, part))
    }

    /// Names a copy of a briefing for writing by hand.
    public init(paperOf briefing: String, _ format: ExportFormat) {
        self.init(
            said("file-name.paper", ["briefing": briefing.inFileName.cut(toBytes: 16)]), team: "",
            tail: [], ending: format.fileExtension)
    }

    /// - Parameters:
    ///   - team: shortened where the name would be too long.
    ///   - spare: how many bytes of it are left to longer names.
    init(_ head: String, team: String, tail: [String], ending: String, spare: Int = 0) {
        self.ending = "." + ending
        let room = Self.limit - Self.number - self.ending.utf8.count
        let end = tail.map { ", " + $0.inFileName }.joined()
        let start = head.inFileName.cut(toBytes: room - end.utf8.count)
        let name = team.inFileName.cut(
            toBytes: room - start.utf8.count - end.utf8.count - ", ".utf8.count - spare)
        stem = start + (name.isEmpty ? "" : ", " + name) + end
    }

    /// The briefing, and what the document is.
    private static func head(
        _ format: ExportFormat, _ part: ExportFormat.Part, of record: Record
    ) -> String {
        let briefing = record.beginning.briefing.id.inFileName.cut(toBytes: 16)
        switch (format, part) {
        case (.markdown, _), (.json, _):
            return said("file-name.record", ["briefing": briefing])
        case (.csv, _): return said("file-name.actions", ["briefing": briefing])
        case (.calendar, _): return said("file-name.dates", ["briefing": briefing])
        case (.svg, _): return said("file-name.pictures", ["briefing": briefing])
        case (_, .plan): return said("file-name.plan", ["briefing": briefing])
        case (_, .discussion):
            return record.session.mode == .room
                ? said("file-name.minutes", ["briefing": briefing])
                : said("file-name.discussion", ["briefing": briefing])
        }
    }
}

extension CalendarDate {
    /// `29 Nov 2026`.
    fileprivate var short: String {
        let words = written.unicodeScalars.split(separator: " ")
        return words.map { word in
            let isNumber = word.allSatisfy { $0.properties.numericType != nil }
            return String(isNumber ? word : word.prefix(3))
        }.joined(separator: " ")
    }
}

extension String {
    /// Letters, digits, blanks, hyphens and commas alone; a blank stands for anything else that parts words.
    fileprivate var inFileName: String {
        var kept = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar {
            case "'", "’", ".": continue
            case "-", ",": kept.append(scalar)
            case _ where scalar.isOfWord: kept.append(scalar)
            default: kept.append(" ")
            }
        }
        return kept.split { $0 == " " }.map { String($0) }.joined(separator: " ")
    }

    /// As much of it as fits, whole words where that leaves any.
    fileprivate func cut(toBytes limit: Int) -> String {
        if utf8.count <= limit { return self }
        var kept = String.UnicodeScalarView()
        var size = 0
        for scalar in unicodeScalars {
            size += UTF8.width(scalar)
            if size > limit { break }
            kept.append(scalar)
        }
        if let blank = kept.lastIndex(of: " ") { kept = .init(kept[..<blank]) }
        return String(kept).trimmingMarks
    }

    /// Without blanks, commas and hyphens at its end.
    private var trimmingMarks: String {
        var kept = unicodeScalars
        while let last = kept.last, " ,-".unicodeScalars.contains(last) { kept.removeLast() }
        return String(kept)
    }
}

extension Unicode.Scalar {
    /// Whether it is a letter, a digit, or a mark that belongs to a letter.
    fileprivate var isOfWord: Bool {
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .nonspacingMark, .spacingMark, .decimalNumber:
            true
        default: false
        }
    }
}
