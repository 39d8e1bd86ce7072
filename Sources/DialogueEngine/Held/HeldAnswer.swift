import AnswerReading
import DialogueLanguage

/// An answer that is not kept yet, because it seems to hold something that identifies a person.
///
/// It lives in memory only: not in the log, not in a history. Whoever typed it sends it as it is,
/// words it anew, or puts a role in the place of each detail and looks at that before it is kept.
/// A value without surroundings: one person's session holds one, a server one for each member.
public struct HeldAnswer: Equatable, Sendable {
    /// What can be done with it, in the order in which people choose by number.
    public enum Choice: String, CaseIterable, Sendable {
        /// Put a role in the place of each detail, or take it out.
        case replace
        /// See the question again.
        case reword
        /// Keep it as it is.
        case send
    }

    /// What is asked now.
    public enum Stage: Equatable, Sendable {
        /// Replace, reword or send.
        case choosing
        /// The role for one of the details.
        case role(IdentifyingDetail, number: Int, of: Int)
        /// The answer with the roles in it: keep it?
        case confirming(String)
    }

    /// What follows from a line.
    public enum Next: Equatable, Sendable {
        /// Ask on; the stage may have changed.
        case ask
        /// The line was no use; the stage is the same.
        case refuse(Refusal)
        /// Say what this is about, and ask on.
        case explain
        /// This is to be kept, without asking again.
        case keep(String)
        /// Another wording, to be looked at like any answer; the held text is gone.
        case anew(String)
        /// The question stands open again; the held text is gone.
        case drop

        /// Whether the answer is held no longer.
        public var isOver: Bool {
            switch self {
            case .keep, .anew, .drop: true
            case .ask, .refuse, .explain: false
            }
        }
    }

    /// The longest role, in scalars.
    public static let roleLimit = 60
    /// The most words of a role: more are an answer typed in the wrong place.
    public static let roleWords = 6

    /// The line that it was typed in.
    let line: Input
    private let text: String
    /// What the text seems to hold.
    public let kinds: [IdentifyingDetail]
    private let matches: [IdentifyingDetail.Match]
    private var roles: [String]?
    /// Another wording of which nobody knows yet whether it is meant as one.
    private var other: String?

    /// Holds an answer; nil where nothing was found in it.
    ///
    /// - Parameter before: the words that it would stand behind, which may hold half of a detail.
    public init?(_ text: String, after before: String = "") {
        self.init(.text(text), over: IdentifyingDetail.matches(in: text, after: before))
    }

    /// Holds the words of a line over what was found in them; nil for nothing.
    init?(_ line: Input, over found: [IdentifyingDetail.Match]) {
        guard !found.isEmpty, let text = line.words else { return nil }
        (self.line, self.text, matches, kinds) = (line, text, found, found.kinds)
    }

    /// The line that says something in place of the held words.
    public func line(saying words: String) -> Input { line.saying(words) }

    /// What is asked now.
    public var stage: Stage {
        if let other { return .confirming(other) }
        guard let roles else { return .choosing }
        guard roles.count < matches.count else { return .confirming(replaced(roles)) }
        return .role(matches[roles.count].kind, number: roles.count + 1, of: matches.count)
    }

    /// A line of its author while it is held; nil where that is about something else.
    public mutating func reply(with input: Input) -> Next? {
        switch input {
        case .text(let line): read(line)
        case .held(let choice): choose(choice)
        case .goOn: goOn()
        case .command(.redo): .drop
        case .command: nil
        }
    }

    /// A line that was typed: a choice by its number or name, a role, or, where there is nothing
    /// else to reply to, the whole answer in other words. What is plainly a reply to the bot, such as
    /// a number, yes, or why, is never an answer.
    private mutating func read(_ line: String) -> Next {
        let reply = HeldReply(line)
        if reply == .why { return .explain }
        return switch stage {
        case .choosing: choose(with: reply, line)
        case .role: name(with: reply, line)
        case .confirming: confirm(with: reply)
        }
    }

    /// Whether a line can only be meant for what is asked about a held answer.
    public static func isMeant(by line: String) -> Bool {
        switch HeldReply(line) {
        case .words, .role: false
        case .choice, .yes, .no, .takeOut, .why: true
        }
    }

    private mutating func choose(with reply: HeldReply, _ line: String) -> Next {
        switch reply {
        case .choice(let choice, _): return choose(choice)
        case .takeOut: return choose(.replace)
        case .role(let role) where Self.role(role) != nil:
            _ = choose(.replace)
            return name(role: role)
        // Ordinary text is never said to everybody: it may be meant for the open question.
        case .words, .role:
            if isForAll { return .ask }
            if isRewording(line) { return .anew(line) }
            // Perhaps another wording, perhaps a reply: it is shown before it is kept.
            other = line
            return .ask
        case .yes, .no, .why: return choiceWanted
        }
    }

    private var choiceWanted: Next { isForAll ? .ask : .refuse(.choiceWanted) }

    private mutating func name(with reply: HeldReply, _ line: String) -> Next {
        switch reply {
        case .choice(let choice, isNamed: true): choose(choice)
        case .takeOut: goOn()
        case .words: name(role: line)
        case .role(let role): name(role: role)
        case .choice, .yes, .no, .why: .refuse(.notARole)
        }
    }

    private mutating func confirm(with reply: HeldReply) -> Next {
        switch reply {
        case .choice(let choice, isNamed: true): return choose(choice)
        case .yes: return goOn()
        case .choice, .no: (roles, other) = (nil, nil)
        case .takeOut, .role, .words, .why: break
        }
        return .ask
    }

    /// Whether a line is plainly the answer in other words: it has a word of it that says something,
    /// or a detail of its own.
    private func isRewording(_ line: String) -> Bool {
        if !IdentifyingDetail.kinds(in: line).isEmpty { return true }
        let own = Self.words(text)
        return Self.words(line).contains { own.contains($0) }
    }

    /// The words of four letters and more, without those that stand everywhere.
    private static func words(_ text: String) -> Set<String> {
        let words = text.lowercased().unicodeScalars.split { !$0.properties.isAlphabetic }
        return Set(words.filter { $0.count >= 4 }.map { String($0) }).subtracting(common)
    }

    private static let common: Set = [
        "this", "that", "with", "have", "what", "they", "them", "then", "there", "will", "want",
        "does", "here", "from", "were", "been", "keep", "number", "when", "their", "would", "about",
    ]

    private mutating func name(role line: String) -> Next {
        guard let role = Self.role(line) else { return .refuse(.notARole) }
        roles?.append(role)
        return .ask
    }

    /// A few words that identify nobody; nil for anything else.
    private static func role(_ line: String) -> String? {
        let role = String(line.unicodeScalars.filter { $0 != "[" && $0 != "]" })
        let isRole =
            role.hasLetters && role.unicodeScalars.count <= roleLimit
            && role.split(separator: " ").count <= roleWords
            && !role.unicodeScalars.contains("\n") && IdentifyingDetail.kinds(in: role).isEmpty
        return isRole ? role : nil
    }

    /// One of the three.
    private mutating func choose(_ choice: Choice) -> Next {
        switch choice {
        case .send:
            if case .confirming(let shown) = stage { return .keep(shown) }
            return .keep(text)
        case .reword: return .drop
        case .replace:
            (roles, other) = ([], nil)
            return .ask
        }
    }

    /// Return on an empty line: takes the detail out for which a role was asked, or keeps what was
    /// shown. An answer of which nothing would be left is let go.
    private mutating func goOn() -> Next {
        switch stage {
        case .choosing: return choiceWanted
        case .confirming(let text): return .keep(text)
        case .role:
            roles?.append("")
            if case .confirming(let text) = stage, !text.hasLetters { return .drop }
            return .ask
        }
    }

    private func replaced(_ roles: [String]) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var end = 0
        for (match, role) in zip(matches, roles) {
            result += bytes[end..<match.range.lowerBound]
            end = match.range.upperBound
            if !role.isEmpty {
                result += Array("[\(role)]".utf8)
            } else if end == bytes.count || " ,.;:!?".utf8.contains(bytes[end]) {
                // Where something is taken out, the blank before it goes too.
                while result.last == 0x20 { result.removeLast() }
            }
        }
        let text = String(decoding: result + bytes[end...], as: UTF8.self)
        return String(text.unicodeScalars.drop { $0 == " " })
    }
}
