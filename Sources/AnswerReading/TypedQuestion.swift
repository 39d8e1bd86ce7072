/// A line that asks something back, such as “What does accommodated mean?”, rather than answering.
public enum TypedQuestion: Equatable, Sendable {
    /// What a word means.
    case meaning(of: String)
    /// Something else that is asked of whoever asks.
    case other

    /// The most words of such a line; fewer where no question mark tells.
    private static let (limit, unmarkedLimit) = (14, 9)

    /// Reads a line; nil for one that is an answer, also where it puts a question of its own, such as
    /// “Why did nobody ask him?”. Where more than one sentence stands in it, the first one tells.
    public init?(_ line: String) {
        guard !line.utf8.contains(0x0A) else { return nil }
        let scalars = line.unicodeScalars
        let mark = scalars.firstIndex(of: "?")
        let first = mark.map { String(scalars[...$0]) } ?? line
        let plain = Self.plain(first)
        guard !plain.isEmpty, plain.wordCount <= Self.limit else { return nil }
        if Self.asksOther(plain, isMarked: mark != nil) {
            self = .other
        } else if let word = Self.explained(plain, Self.frames) {
            self = .meaning(of: word)
        } else if mark == nil {
            return nil
        } else if let word = Self.explained(plain, Self.openFrames), word.wordCount <= 4,
            Self.plain(String(scalars[(mark ?? scalars.endIndex)...])).isEmpty
        {
            self = .meaning(of: word)
        } else {
            return nil
        }
    }

    private static func asksOther(_ plain: String, isMarked: Bool) -> Bool {
        if isMarked, wholes.contains(plain) { return true }
        if lost.contains(String(plain.unicodeScalars.filter { $0 != "'" })) { return true }
        let asked = isMarked ? starts + unmarkedStarts : unmarkedStarts
        guard isMarked || plain.wordCount <= unmarkedLimit else { return false }
        return asked.contains { plain == $0 || plain.utf8.starts(with: "\($0) ".utf8) }
    }

    /// The word that the line asks the meaning of.
    private static func explained(
        _ plain: String, _ frames: [(start: String, end: String)]
    ) -> String? {
        for (start, end) in frames {
            let around = start.utf8.count + end.utf8.count
            guard plain.utf8.starts(with: start.utf8), plain.hasSuffix(end),
                plain.utf8.count > around
            else { continue }
            let inside = plain.utf8.dropFirst(start.utf8.count).dropLast(end.utf8.count)
            return bare(String(decoding: Array(inside), as: UTF8.self))
        }
        return nil
    }

    /// What stands around a word whose meaning is asked, with or without a question mark.
    private static let frames = [
        (start: "what does ", end: " mean"), ("what do ", " mean"), ("what does ", " stand for"),
        ("what is meant by ", ""), ("what's meant by ", ""), ("what is the meaning of ", ""),
    ]
    /// The same where only the question mark tells: “What is MARAC?”.
    private static let openFrames = [
        (start: "what is ", end: ""), ("what's ", ""), ("whats ", ""), ("what are ", ""),
        ("who is ", ""), ("who are ", ""), ("meaning of ", ""), ("define ", ""),
    ]

    /// Without an article or quotation marks.
    private static func bare(_ words: String) -> String {
        var scalars = Substring(words).unicodeScalars
        for article in ["a ", "an ", "the ", "by "]
        where scalars.starts(with: article.unicodeScalars) {
            scalars = scalars.dropFirst(article.unicodeScalars.count)
        }
        let marks: Set<Unicode.Scalar> = ["\"", "'", "“", "”", "‘", "’", " "]
        while let first = scalars.first, marks.contains(first) { scalars = scalars.dropFirst() }
        while let last = scalars.last, marks.contains(last) { scalars = scalars.dropLast() }
        return String(Substring(scalars))
    }

    /// In small letters, without signs at the end; `’` as `'`.
    private static func plain(_ line: String) -> String {
        var scalars = line.lowercased().unicodeScalars.map { $0 == "\u{2019}" ? "'" : $0 }
        while let last = scalars.last, " .,!?…".unicodeScalars.contains(last) {
            scalars.removeLast()
        }
        return String(Substring(String(String.UnicodeScalarView(scalars))).trimmed)
    }

    /// Lines that ask what is meant.
    private static let wholes: Set = [
        "what", "which one", "which ones", "huh", "sorry", "pardon", "what now", "why",
    ]
    /// How people begin who ask of the program, or of what is asked, where a question mark says so.
    private static let starts = [
        "how many", "how long", "how much", "may i", "must i", "what is this", "what is that",
        "is this right", "is that right", "is this ok", "is that ok", "is this enough",
        "why do you ask", "is this about", "is this saved", "is this kept", "are you", "do you",
        "can you", "who sees", "who reads", "who will see", "who will read",
    ]
    /// The same where it is plain without one.
    private static let unmarkedStarts = [
        "how do i", "how can i", "can i", "could i", "do i", "should i", "am i", "where do i",
        "where can i", "what do i", "what should i", "what shall i", "what can i", "what if i",
        "what do you mean", "what do you want", "what does this mean", "what does that mean",
    ]
    /// Lines that say so, apostrophes left out.
    private static let lost: Set = [
        "i dont understand", "i do not understand", "i dont understand this", "i dont get it",
        "i dont understand the question", "i do not understand the question",
        "i dont understand what you mean", "i dont know what you mean", "not sure what you mean",
        "im not sure what you mean", "i dont know what this means", "not sure what this means",
    ]
}
