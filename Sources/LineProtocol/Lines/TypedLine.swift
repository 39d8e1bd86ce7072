import AnswerReading
import DialogueEngine
import DialogueLanguage

/// What a line that somebody typed is, before a session or the host of a room sees it.
public enum TypedLine: Equatable, Sendable {
    /// For the session.
    case input(Input)
    /// Lines follow until one that is only `.`; the first may stand here already.
    case more(first: String)
    /// Write in an editor; only for somebody alone.
    case editor
    /// Not taken, and why.
    case refused(LineRefusal)

    // Only in a group; names are not looked up yet.
    /// A leader's command about somebody, by name or number.
    case about(Verb, String)
    /// Who is here.
    case who
    /// A word to the facilitator alone, or to whom it names first: `@NAME TEXT`.
    case privately(String)
    /// Asks to speak.
    case hand
    /// What can be taken home once the session is closed; of programs alone.
    case documents
    /// A soft timer, in minutes; 0 stops it.
    case timer(Int)
    /// Changes to the JSON dialect, by its version.
    case hello(String)
    /// Begins a session on the briefing that stands in place of the code, or leads a prepared room.
    case host(Joining)
    case join(Joining)
    /// Comes back by the secret that was given on joining, having seen the log up to an entry.
    case resume(String, since: Int?)

    /// What is done to a member.
    public enum Verb: String, Sendable {
        case handover, co, remove
    }

    /// Reads one line.
    ///
    /// `/` begins a command, `//` an answer with a slash; `?` alone asks for help; everything else
    /// is an answer, left as it is apart from blanks at its ends.
    public init(_ line: String, inGroup: Bool = false) {
        let text = line.withoutBlankEnds
        // No word that is looked for is longer.
        let word = text.utf8.count > 8 ? "" : text.lowercased()
        if text.isEmpty {
            self = .input(.goOn)
        } else if text == "?" {
            self = .input(.command(.help("?")))
        } else if word == "help" || word == "help all" {
            self = .input(.command(.help(word == "help" ? nil : HelpWording.all)))
        } else if word == "quit" || word == "exit" {
            self = .refused(.bareWord(word))
        } else if text.utf8.starts(with: "//".utf8) {
            self = .input(.text(text.withoutFirstByte))
        } else if text.utf8.first == UInt8(ascii: "/") {
            self = Self.command(text.withoutFirstByte.withoutBlankEnds, inGroup)
        } else {
            self = .input(.text(text))
        }
    }

    private static func command(_ text: String, _ inGroup: Bool) -> TypedLine {
        let typed = String(text.unicodeScalars.prefix { $0 != " " && $0 != "\t" })
        let rest = String(text.unicodeScalars.dropFirst(typed.unicodeScalars.count))
            .withoutBlankEnds
        if inGroup, typed.lowercased() == "hello" { return .hello(rest) }
        guard let entry = CommandEntry.named(typed), !(inGroup && entry.isForOneAlone) else {
            let known = inGroup ? CommandEntry.all : CommandEntry.forOne
            let close = nearest(to: typed.lowercased(), among: known.map(\.name))
            return .refused(.unknownCommand(typed, nearest: close))
        }
        guard entry.isForOne || inGroup else { return .refused(.onlyInAGroup(entry.name)) }
        switch entry.name {
        case "more": return .more(first: rest)
        case "editor" where inGroup: return .refused(.noEditor)
        case "editor": return rest.isEmpty ? .editor : .refused(.usage(entry.examples))
        case "help":
            let name = Joining.words(rest).first
            return .input(
                .command(.help(name.map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 })))
        // What somebody types after it is nobody's business.
        case "concern": return .input(.command(.concern))
        default:
            // Before all else, for nothing is typed as often, and its words may be many.
            if entry.name == "say" { return .input(.command(.say(rest))) }
            let command = Command(entry.name, Joining.words(rest))
            let line = command.map { TypedLine.input(.command($0)) } ?? ofAGroup(entry.name, rest)
            return line ?? .refused(.usage(entry.examples))
        }
    }

    private static func ofAGroup(_ name: String, _ rest: String) -> TypedLine? {
        switch (name, rest) {
        case ("who", ""): .who
        case ("hand", ""): .hand
        case ("reveal", ""), ("reveal", "now"): .input(.command(.reveal(now: !rest.isEmpty)))
        case ("close", ""), ("close", "now"): .input(.command(.close(now: !rest.isEmpty)))
        case ("park", _): .input(.command(.park(rest)))
        case ("object", _): .input(.command(.object(rest)))
        case ("action", _): .input(.command(.propose(rest)))
        case ("group", _): grouping(rest).map { .input(.command($0)) }
        case ("ungroup", _): Ordinal(rest).map { .input(.command(.ungroup($0))) }
        case ("tick", _) where rest.isEmpty || Ordinal(rest) != nil:
            .input(.command(.tick(Ordinal(rest))))
        case ("take", _) where rest.isEmpty || Ordinal(rest) != nil:
            .input(.command(.take(Ordinal(rest))))
        case ("vote", _) where !rest.isEmpty: .input(.command(.vote(rest)))
        case ("private", _) where !rest.isEmpty: .privately(rest)
        case ("timer", "off"): .timer(0)
        case ("timer", _): Int(rest, in: 1...180).map { .timer($0) }
        case ("join", _): Joining(rest).map { .join($0) }
        case ("host", _): Joining(host: rest).map { .host($0) }
        case ("resume", _): resuming(Joining.words(rest))
        default: rest.isEmpty ? nil : Verb(rawValue: name).map { .about($0, rest) }
        }
    }

    /// `3 7 12 as Not seen`; nil where no numbers stand there, or no `as` after them.
    private static func grouping(_ text: String) -> Command? {
        let words = Joining.words(text)
        guard let at = words.firstIndex(where: { $0.lowercased() == "as" }) else { return nil }
        let typed = words[..<at].flatMap { $0.split(separator: ",") }
        let points = typed.compactMap { Ordinal($0) }
        guard !points.isEmpty, points.count == typed.count else { return nil }
        return .group(points, words[(at + 1)...].joined(separator: " "))
    }

    private static func resuming(_ words: [String]) -> TypedLine? {
        switch words.count {
        case 1: .resume(words[0], since: nil)
        case 2: Int(words[1], in: 0...Ordinal.limit).map { .resume(words[0], since: $0) }
        default: nil
        }
    }
}

/// Why a line was not taken.
public enum LineRefusal: Equatable, Sendable {
    case unknownCommand(String, nearest: String?)
    case onlyInAGroup(String)
    /// The arguments do not fit; how it is written.
    case usage(String)
    case notText
    case control
    case tooLong(limit: Int)
    case tooManyLines(limit: Int)
    /// The terminal passed on only a part of the line.
    case cut
    /// An editor needs a terminal.
    case noEditor
    /// A command in the middle of an answer of several lines.
    case stillWriting
    /// A word that is a command elsewhere, typed without its slash.
    case bareWord(String)
    /// What looks like this command without its slash; sent again it is an answer.
    case commandMeant(String, command: String)
    /// An answer of several lines where nothing is asked.
    case nothingToWrite
    /// The lines of the answer so far were thrown away at the person's wish.
    case begunAnew
    /// Input ended before the line that ends an answer of several lines.
    case unfinished
}

extension Command {
    private static let plain: [String: Command] = [
        "next": .next, "back": .back, "done": .done, "skip": .skip, "pause": .pause, "redo": .redo,
        "undo": .undo, "where": .whereAmI, "plan": .plan, "review": .review, "minutes": .minutes,
        "findings": .findings, "recommendations": .recommendations, "concern": .concern,
        "receipt": .receipt, "quit": .quit, "agree": .agree, "lock": .lock,
    ]

    /// A command by its name and what follows it; nil where that does not fit.
    init?(_ name: String, _ arguments: [String]) {
        if let command = Self.plain[name] {
            guard arguments.isEmpty else { return nil }
            self = command
        } else if name == "edit", arguments.isEmpty {
            self = .edit(nil)
        } else if name == "edit", arguments.count == 1, let number = Ordinal(arguments[0]) {
            self = .edit(number)
        } else if name == "edit", arguments.count > 1,
            let target = ReviewTarget(arguments.joined(separator: " "))
        {
            self = target.command
        } else if name == "read", arguments.isEmpty {
            self = .read(nil)
        } else if name == "read", arguments.count == 1, let number = Ordinal(arguments[0]) {
            self = .read(number)
        } else if name == "row", let command = RowCommand(arguments) {
            self = .row(command)
        } else {
            return nil
        }
    }
}

extension Command.RowCommand {
    /// A verb and its numbers; nil where they do not belong together.
    init?(_ verb: String, _ number: Ordinal?, to: Ordinal?) {
        switch (verb, number, to) {
        case ("add", nil, nil): self = .add
        case ("change", let number?, nil): self = .change(number)
        case ("remove", let number?, nil): self = .remove(number)
        case ("move", let number?, let to?): self = .move(number, to: to)
        default: return nil
        }
    }

    fileprivate init?(_ arguments: [String]) {
        let numbers = arguments.dropFirst().map { Ordinal($0) }
        guard let verb = arguments.first?.lowercased(), numbers.count < 3,
            !numbers.contains(nil)
        else { return nil }
        self.init(verb, numbers.first ?? nil, to: numbers.dropFirst().first ?? nil)
    }
}

extension String {
    /// Without the slash it begins with, even where a combining mark follows it.
    fileprivate var withoutFirstByte: String { String(self[utf8.index(after: startIndex)...]) }

    /// Without blanks and tabs at the ends.
    public var withoutBlankEnds: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { $0 != " " && $0 != "\t" }),
            let last = scalars.lastIndex(where: { $0 != " " && $0 != "\t" })
        else { return "" }
        return String(scalars[first...last])
    }
}
