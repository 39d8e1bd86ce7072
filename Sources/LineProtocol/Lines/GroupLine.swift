import DialogueCore

/// What a line of a group's member is, before names are looked up.
public enum GroupLine: Equatable, Sendable {
    /// For the session as it stands.
    case input(Input)
    /// Lines follow until one that is only `.`; the first may stand here already.
    case more(first: String)
    /// A leader's command about somebody, by name or number.
    case about(Verb, String)
    /// Who is here.
    case who
    /// A word to the facilitator alone, or to whom it names first: `@NAME TEXT`.
    case privately(String)
    /// Asks to speak.
    case hand
    /// A soft timer, in minutes; 0 stops it.
    case timer(Int)
    /// Changes to the JSON dialect, by its version.
    case hello(String)
    /// Begins a session on the briefing that stands in place of the code, or leads a prepared room.
    case host(Joining)
    case join(Joining)
    /// Comes back by the secret that was given on joining, having seen the log up to an entry.
    case resume(String, since: Int?)
    case refused(LineRefusal)

    /// What is done to a member.
    public enum Verb: String, Sendable {
        case handover, co, remove
    }

    /// Reads one line.
    public init(_ line: String) {
        let text = line.withoutBlankEnds
        if text.isEmpty {
            self = .input(.goOn)
        } else if text == "?" {
            self = .input(.command(.help("?")))
        } else if text.utf8.starts(with: "//".utf8) {
            self = .input(.text(text.withoutFirst))
        } else if text.utf8.first == UInt8(ascii: "/") {
            self = Self.command(text.withoutFirst)
        } else if let help = Command.bareHelp(text) {
            self = .input(.command(help))
        } else if ["quit", "exit"].contains(text.lowercased()) {
            self = .refused(.bareWord(text.lowercased()))
        } else {
            self = .input(.text(text))
        }
    }

    private static func command(_ text: String) -> GroupLine {
        let typed = text.unicodeScalars.prefix { $0 != " " && $0 != "\t" }
        let rest = String(text.unicodeScalars.dropFirst(typed.count)).withoutBlankEnds
        let name = String(typed).lowercased()
        if name == "hello" { return .hello(rest) }
        guard let entry = CommandEntry.named(name) else {
            let known = CommandEntry.all.map(\.name)
            return .refused(
                .unknownCommand(String(typed), nearest: nearest(to: name, among: known)))
        }
        if let line = plain(entry.name, rest) ?? speech(entry.name, rest) { return line }
        if let line = leading(entry.name, rest) ?? entering(entry.name, rest) { return line }
        switch TypedLine("/" + text) {
        case .input(.command(let command)): return .input(.command(command))
        case .more(let first): return .more(first: first)
        case .editor: return .refused(.noEditor)
        case .refused(.onlyInAGroup): return .refused(.usage(entry.examples))
        case .refused(let why): return .refused(why)
        case .input: return .refused(.usage(entry.examples))
        }
    }

    private static func plain(_ name: String, _ rest: String) -> GroupLine? {
        switch (name, rest) {
        case ("who", ""): .who
        case ("hand", ""): .hand
        case ("agree", ""): .input(.command(.agree))
        case ("lock", ""): .input(.command(.lock))
        case ("reveal", ""): .input(.command(.reveal(now: false)))
        case ("reveal", "now"): .input(.command(.reveal(now: true)))
        case ("close", ""): .input(.command(.close(now: false)))
        case ("close", "now"): .input(.command(.close(now: true)))
        default: nil
        }
    }

    private static func speech(_ name: String, _ rest: String) -> GroupLine? {
        switch name {
        case "say": .input(.command(.say(rest)))
        case "park": .input(.command(.park(rest)))
        case "vote" where !rest.isEmpty: .input(.command(.vote(rest)))
        case "object": .input(.command(.object(rest)))
        case "action": .input(.command(.propose(rest)))
        case "private" where !rest.isEmpty: .privately(rest)
        default: nil
        }
    }

    private static func leading(_ name: String, _ rest: String) -> GroupLine? {
        if let verb = Verb(rawValue: name) {
            return rest.isEmpty ? nil : .about(verb, rest)
        }
        guard name == "timer" else { return nil }
        if rest == "off" { return .timer(0) }
        return Int(rest, in: 1...180).map { .timer($0) }
    }

    private static func resuming(_ words: [String]) -> GroupLine? {
        switch words.count {
        case 1: .resume(words[0], since: nil)
        case 2: Int(words[1], in: 0...Ordinal.limit).map { .resume(words[0], since: $0) }
        default: nil
        }
    }

    private static func entering(_ name: String, _ rest: String) -> GroupLine? {
        switch name {
        case "join": return Joining(rest).map { .join($0) }
        case "resume": return resuming(Joining.words(rest))
        case "host":
            let isNameless = Joining.words(rest).count == 1
            let joining = isNameless ? Joining(code: rest, name: "") : Joining(rest)
            return joining.flatMap { $0.watches ? nil : .host($0) }
        default: return nil
        }
    }
}

/// What somebody says of themselves on entering: `CODE as NAME [of AGENCY] [role WORK]`.
public struct Joining: Equatable, Sendable {
    /// The code of the room.
    public let code: String
    /// As they want to be called; empty for somebody who watches or leads, where none is given.
    public let name: String
    /// Where they work; may be empty.
    public let agency: String
    /// What they do there; may be empty.
    public let work: String
    /// Whether they only watch, such as a projector.
    public let watches: Bool

    /// Says who enters where.
    public init(
        code: String, name: String, agency: String = "", work: String = "", watches: Bool = false
    ) {
        (self.code, self.name, self.agency) = (code, name, agency)
        (self.work, self.watches) = (work, watches)
    }

    /// Reads what follows `/join`; nil where a part is missing or stands twice.
    init?(_ text: String) {
        let words = Self.words(text)
        guard let code = words.first else { return nil }
        if words.count == 2, words[1].lowercased() == "watch" {
            self.init(code: code, name: "", watches: true)
            return
        }
        var parts: [String: [String]] = [:]
        var open = ""
        for word in words.dropFirst() {
            let lower = word.lowercased()
            if ["as", "of", "role"].contains(lower), parts[lower] == nil,
                open.isEmpty == (lower == "as"), parts[open]?.isEmpty != true
            {
                open = lower
                parts[open] = []
            } else if open.isEmpty {
                return nil
            } else {
                parts[open]?.append(word)
            }
        }
        guard let name = parts["as"], parts.values.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.init(
            code: code, name: name.joined(separator: " "),
            agency: (parts["of"] ?? []).joined(separator: " "),
            work: (parts["role"] ?? []).joined(separator: " "))
    }

    fileprivate static func words(_ text: String) -> [String] {
        text.unicodeScalars.split { $0 == " " || $0 == "\t" }.map { String($0) }
    }
}

extension String {
    /// Without its first byte, which is a slash.
    fileprivate var withoutFirst: String { String(self[utf8.index(after: startIndex)...]) }
}
