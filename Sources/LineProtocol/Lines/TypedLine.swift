import DialogueCore

/// What a line that somebody typed is, before the session sees it.
public enum TypedLine: Equatable, Sendable {
    /// For the session.
    case input(Input)
    /// Lines follow until one that is only `.`; the first may stand here already.
    case more(first: String)
    /// Write in an editor.
    case editor
    /// Not taken, and why.
    case refused(LineRefusal)

    /// Reads one line of a person who is alone.
    ///
    /// `/` begins a command, `//` an answer with a slash; `?` alone asks for help; everything else
    /// is an answer, left as it is apart from blanks at its ends.
    public init(_ line: String) {
        let text = line.withoutBlankEnds
        if text.isEmpty {
            self = .input(.goOn)
        } else if text == "?" {
            self = .input(.command(.help("?")))
        } else if let help = Command.bareHelp(text) {
            self = .input(.command(help))
        } else if ["quit", "exit"].contains(text.lowercased()) {
            self = .refused(.bareWord(text.lowercased()))
        } else if text.utf8.starts(with: "//".utf8) {
            self = .input(.text(String(text.withoutFirstByte)))
        } else if text.utf8.first == UInt8(ascii: "/") {
            self = Self.command(text.withoutFirstByte)
        } else {
            self = .input(.text(text))
        }
    }

    private static func command(_ text: Substring) -> TypedLine {
        let parts = text.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\t" })
            .map { String($0) }
        guard let typed = parts.first, let entry = CommandEntry.named(typed) else {
            let known = CommandEntry.all.filter(\.isForOne).map(\.name)
            let close = parts.first.flatMap { nearest(to: $0, among: known) }
            return .refused(.unknownCommand(parts.first ?? "", nearest: close))
        }
        guard entry.isForOne else { return .refused(.onlyInAGroup(entry.name)) }
        let rest = Array(parts.dropFirst())
        switch entry.name {
        case "more":
            return .more(
                first: String(text.unicodeScalars.dropFirst(typed.unicodeScalars.count))
                    .withoutBlankEnds)
        case "editor": return rest.isEmpty ? .editor : .refused(.usage(entry.examples))
        case "help":
            return .input(
                .command(.help(rest.first.map { $0.hasPrefix("/") ? String($0.dropFirst()) : $0 })))
        // What somebody types after it is nobody's business.
        case "concern": return .input(.command(.concern))
        default:
            guard let command = Command(entry.name, rest) else {
                return .refused(.usage(entry.examples))
            }
            return .input(.command(command))
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
    /// The lines of the answer so far were thrown away at the person's wish.
    case begunAnew
    /// Input ended before the line that ends an answer of several lines.
    case unfinished
}

extension Command {
    private static let plain: [String: Command] = [
        "next": .next, "back": .back, "done": .done, "skip": .skip, "pause": .pause, "redo": .redo,
        "undo": .undo, "where": .whereAmI, "plan": .plan, "review": .review, "minutes": .minutes,
        "quit": .quit,
    ]

    /// Help that is asked for without a slash; the whole line says so, or it is an answer.
    static func bareHelp(_ text: String) -> Command? {
        switch text.lowercased() {
        case "help": .help(nil)
        case "help all": .help(HelpWording.all)
        default: nil
        }
    }

    /// A command by its name and what follows it; nil where that does not fit.
    init?(_ name: String, _ arguments: [String]) {
        if let command = Self.plain[name] {
            guard arguments.isEmpty else { return nil }
            self = command
        } else if name == "edit" {
            guard arguments.count <= 1 else { return nil }
            guard let argument = arguments.first else {
                self = .edit(nil)
                return
            }
            guard let number = Ordinal(argument) else { return nil }
            self = .edit(number)
        } else if name == "row", let command = RowCommand(arguments) {
            self = .row(command)
        } else {
            return nil
        }
    }
}

extension Command.RowCommand {
    fileprivate init?(_ arguments: [String]) {
        let numbers = arguments.dropFirst().map { Ordinal($0) }
        switch (arguments.first?.lowercased(), numbers.count) {
        case ("add", 0): self = .add
        case ("change", 1):
            guard let number = numbers[0] else { return nil }
            self = .change(number)
        case ("remove", 1):
            guard let number = numbers[0] else { return nil }
            self = .remove(number)
        case ("move", 2):
            guard let from = numbers[0], let to = numbers[1] else { return nil }
            self = .move(from, to: to)
        default: return nil
        }
    }
}

extension String {
    /// Without the slash it begins with, even where a combining mark follows it.
    fileprivate var withoutFirstByte: Substring { self[utf8.index(after: startIndex)...] }

    /// Without blanks and tabs at the ends.
    public var withoutBlankEnds: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { $0 != " " && $0 != "\t" }),
            let last = scalars.lastIndex(where: { $0 != " " && $0 != "\t" })
        else { return "" }
        return String(scalars[first...last])
    }
}
