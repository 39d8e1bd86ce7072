import DialogueEngine

/// Turns the lines of one person into what they mean; gathers answers of several lines.
///
/// Pure: lines in, at most one result each.
public struct LineReader: Sendable {
    /// The most lines of one answer.
    public static let lineLimit = 200

    private var gathered: [String]?
    private let isInGroup: Bool
    /// A line that looked like a command without its slash, and was asked about.
    private var doubted: String?

    /// A reader at the beginning of a line.
    public init(inGroup: Bool = false) { isInGroup = inGroup }

    /// Whether an answer of several lines is being written.
    public var isGathering: Bool { gathered != nil }

    /// Takes a line without its end; nil while an answer of several lines goes on.
    ///
    /// - Parameter takesText: whether anything is asked that an answer of several lines could answer.
    public mutating func read(
        _ bytes: some Collection<UInt8>, takesText: Bool = true
    ) -> TypedLine? {
        guard let line = String(validating: bytes, as: UTF8.self) else { return .refused(.notText) }
        if line.hasForbidden { return .refused(.control) }
        if gathered != nil { return gather(line) }
        if bytes.count > Session.answerLimit {
            return .refused(.tooLong(limit: Session.answerLimit))
        }
        let typed = asked(TypedLine(line, inGroup: isInGroup))
        guard case .more(let first) = typed else { return typed }
        guard takesText else { return .refused(.nothingToWrite) }
        gathered = first.isEmpty ? [] : [first]
        return nil
    }

    /// Asks once about what looks like a command without its slash.
    private mutating func asked(_ typed: TypedLine) -> TypedLine {
        guard case .input(.text(let text)) = typed, let word = CommandWord(text),
            doubted?.utf8.elementsEqual(text.utf8) != true
        else {
            doubted = nil
            return typed
        }
        doubted = text
        return .refused(.commandMeant(text, command: word.command))
    }

    /// Takes what was pasted, line ends and all: it stays one answer, or goes on with the one that
    /// is being written; nil likewise.
    public mutating func read(pasted bytes: [UInt8], takesText: Bool = true) -> TypedLine? {
        let lines = Self.lines(bytes)
        guard lines.count > 1 else { return read(lines.first ?? [], takesText: takesText) }
        guard isGathering else { return read(answer: bytes) }
        // Only the last line may end the answer: what stands before it is text, whatever it looks like.
        var texts: [String] = []
        for line in lines {
            guard let text = String(validating: line, as: UTF8.self) else {
                return .refused(.notText)
            }
            if text.hasForbidden { return .refused(.control) }
            texts.append(text)
        }
        for text in texts.dropLast() { if let refused = add(text) { return refused } }
        return texts.last.flatMap { gather($0) }
    }

    /// Takes an answer that was written elsewhere; no line of it is a command.
    public mutating func read(answer bytes: [UInt8]) -> TypedLine {
        gathered = nil
        let lines = Self.lines(bytes)
        if lines.count > Self.lineLimit { return .refused(.tooManyLines(limit: Self.lineLimit)) }
        let whole = Array(lines.joined(separator: [0x0A]))
        guard let text = String(validating: whole, as: UTF8.self) else { return .refused(.notText) }
        if text.unicodeScalars.contains(where: { $0.isForbiddenInALine && $0 != "\n" }) {
            return .refused(.control)
        }
        if whole.count > Session.answerLimit {
            return .refused(.tooLong(limit: Session.answerLimit))
        }
        let answer = text.withoutBlankLinesAtEnds
        return answer.isEmpty ? .input(.goOn) : .input(.text(answer))
    }

    /// Divided at LF, CRLF and CR, without empty lines at the ends.
    private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
        var lines: [[UInt8]] = [[]]
        var last: UInt8 = 0
        for byte in bytes {
            if byte == 0x0D || (byte == 0x0A && last != 0x0D) {
                lines.append([])
            } else if byte != 0x0A {
                lines[lines.count - 1].append(byte)
            }
            last = byte
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return Array(lines.drop(while: \.isEmpty))
    }

    /// Input ended: what was gathered and never finished is not an answer.
    public mutating func end() -> TypedLine? {
        defer { gathered = nil }
        return gathered?.isEmpty == false ? .refused(.unfinished) : nil
    }

    private mutating func gather(_ line: String) -> TypedLine? {
        if line == "." {
            let text = (gathered ?? []).joined(separator: "\n").withoutBlankLinesAtEnds
            gathered = nil
            return text.isEmpty ? .input(.goOn) : .input(.text(text))
        }
        if let entry = Self.command(line) {
            switch entry.name {
            case "concern": gathered = nil
            case "redo":
                gathered = nil
                return .refused(.begunAnew)
            default: return .refused(.stillWriting)
            }
            return TypedLine(line, inGroup: isInGroup)
        }
        // A line that begins with a dot gets another one, as in mail.
        return add(line.utf8.starts(with: "..".utf8) ? String(line.dropFirst()) : line)
    }

    /// Goes on with the answer.
    private mutating func add(_ line: String) -> TypedLine? {
        gathered?.append(line)
        let size = gathered?.reduce(0) { $0 + $1.utf8.count + 1 } ?? 0
        if size > Session.answerLimit { return stop(.tooLong(limit: Session.answerLimit)) }
        if (gathered?.count ?? 0) > Self.lineLimit {
            return stop(.tooManyLines(limit: Self.lineLimit))
        }
        return nil
    }

    /// Commands whose words are for somebody else, or for nobody: never part of an answer.
    private static let spoken: Set = ["concern", "private", "say", "park", "object", "action"]

    /// The command that is all of a line, or one that is followed by words which are no answer;
    /// anything else is text, whatever it begins with.
    private static func command(_ line: String) -> CommandEntry? {
        let text = line.withoutBlankEnds
        guard text.utf8.first == UInt8(ascii: "/") else { return nil }
        let typed = text.unicodeScalars.dropFirst()
        let name = typed.prefix { $0 != " " && $0 != "\t" }
        guard let entry = CommandEntry.named(name.map { String($0) }.joined()) else { return nil }
        return name.count == typed.count || spoken.contains(entry.name) ? entry : nil
    }

    private mutating func stop(_ why: LineRefusal) -> TypedLine {
        gathered = nil
        return .refused(why)
    }
}

extension Unicode.Scalar {
    /// Controls other than a tab; they could forge lines or steer a terminal.
    var isForbiddenInALine: Bool {
        (value < 0x20 && value != 0x09) || (0x7F...0x9F).contains(value)
    }
}

extension String {
    /// Whether something in it is forbidden in a line; plain text is passed byte by byte.
    fileprivate var hasForbidden: Bool {
        !utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x09 }
            && unicodeScalars.contains(where: \.isForbiddenInALine)
    }

    /// Without empty lines, blanks and tabs at its ends.
    var withoutBlankLinesAtEnds: String {
        var lines = parts
        while lines.first?.withoutBlankEnds.isEmpty == true { lines.removeFirst() }
        while lines.last?.withoutBlankEnds.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n").withoutBlankEnds
    }
}
