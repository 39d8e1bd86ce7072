import DialogueEngine
import Messages

/// What an editor is given: the question as a comment, and the answer below it.
///
/// Only the comment that was written here is taken out again, so an answer may have lines that look
/// like one.
public struct EditorPage: Equatable, Sendable {
    /// The lines of the comment; the last one says where the answer begins.
    private let comment: [String]
    /// The answer as it stands.
    public let words: String

    /// The page for a question.
    public init(question: String, words: String) {
        let rows = PlainLayout.rows(SpokenLine(.text, question), width: 76)
        comment = (rows + [said("editor.your-answer-stands-below")]).map { "# \($0)" }
        self.words = words
    }

    private init(_ comment: [String], _ words: String) {
        (self.comment, self.words) = (comment, words)
    }

    /// The same page with other words below the question.
    public func with(_ words: String) -> EditorPage { EditorPage(comment, words) }

    /// What the file begins as.
    public var text: String { comment.joined(separator: "\n") + "\n\n" + words + "\n" }

    /// The answer in what the file holds now.
    public func answer(in bytes: [UInt8]) -> [UInt8] {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)[...]
        if let mark = comment.last,
            let end = lines.firstIndex(where: { Self.plain($0).elementsEqual(mark.utf8) }),
            lines[..<end].allSatisfy(Self.isComment)
        {
            lines = lines[(end + 1)...]
        } else {
            // The line that marks the end is gone: what else was written here goes.
            while let first = lines.first,
                comment.contains(where: { Self.plain(first).elementsEqual($0.utf8) })
            { lines = lines.dropFirst() }
        }
        return Array(lines.joined(separator: [0x0A]))
    }

    private static func isComment(_ line: ArraySlice<UInt8>) -> Bool {
        line.isEmpty || line.first == UInt8(ascii: "#")
    }

    /// Without the carriage return that some editors put before a line feed.
    private static func plain(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        line.last == 0x0D ? line.dropLast() : line
    }
}
