import DialogueEngine
import Foundation
import LineProtocol
import TestSupport

/// What the screen should show: the same conversation in memory, laid out for the same size.
struct ScreenModel {
    private var session: Session
    private let today: Today
    private var conversation: ScreenConversation
    private var columns: Int
    private var height: Int
    private var rows: [String] = []
    private var prompt = ""
    /// What stands in the line already.
    private(set) var words = ""
    private(set) var ending: PlainConversation.Ending?

    /// The conversation of a golden file, on a screen that has shown `before` already.
    init(_ golden: Golden, _ size: Tmux.Size, before: [String]) throws {
        session = Session(try golden.guide())
        today = golden.today
        (columns, height) = (size.columns, size.rows)
        conversation = ScreenConversation(
            golden.conversation(), style: .plain, size: Self.size(size))
        rows = before
        show(conversation.opening(session.opening() + session.ahead))
    }

    private static func size(_ size: Tmux.Size) -> ScreenConversation.Size {
        ScreenConversation.Size(columns: size.columns, rows: size.rows)
    }

    /// Whether Return shows more before anything else is typed.
    var hasMore: Bool { conversation.hasMore }

    /// The rows that can be seen, the prompt being the last.
    var screen: [String] {
        var seen = Array((rows + (ending == nil ? echo(prompt + words) : [])).suffix(height)).map {
            String($0.reversed().drop { $0 == " " }.reversed())
        }
        while seen.last?.isEmpty == true { seen.removeLast() }
        return seen
    }

    /// The line is emptied.
    mutating func clear() { words = "" }

    /// A line is typed in place of what stands there.
    mutating func enter(_ line: String) {
        rows += echo(prompt + line)
        var session = session
        let turn = conversation.receive(Array(line.utf8)) { input in
            session.receive(input, at: Moment(today: today)).told + session.ahead
        }
        self.session = session
        show(turn)
    }

    /// The window gets another size: what is said now begins at its top.
    mutating func resize(_ size: Tmux.Size) {
        (columns, height) = (size.columns, size.rows)
        rows = []
        let standing = words
        show(conversation.resized(to: Self.size(size)))
        words = standing
    }

    private mutating func show(_ turn: ScreenConversation.Turn) {
        rows += turn.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            .map(String.init)
        (prompt, ending, words) = (turn.prompt, turn.ending, turn.words ?? "")
    }

    /// A typed line runs over its row wherever that ends.
    private func echo(_ line: String) -> [String] {
        var rows = [""]
        for character in line {
            if character == "\n" {
                rows.append("")
                continue
            }
            if Columns.of(rows[rows.count - 1]) + Columns.of(String(character)) > columns {
                rows.append("")
            }
            rows[rows.count - 1].append(character)
        }
        return rows
    }
}

extension Golden {
    /// What is typed at a screen: where sections follow each other, nobody goes on from each.
    func linesAtAScreen() throws -> [String] {
        var session = Session(try guide())
        var conversation = PlainConversation()
        _ = conversation.opening(session.opening())
        return lines.filter { line in
            let flows = line.isEmpty && !conversation.isGathering && !session.ahead.isEmpty
            _ = conversation.receive(Array(line.utf8)) { input in
                session.receive(input, at: Moment(today: today)).told
            }
            return !flows
        }
    }
}
