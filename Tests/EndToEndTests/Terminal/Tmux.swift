import Foundation
import Testing

/// A terminal with a real screen, which a test types into and looks at.
///
/// It is tmux in its control mode, which tells whenever something was written; so nothing here
/// waits by the clock, except to give up.
final class Tmux {
    static let isInstalled = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/bin/tmux"].contains {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    /// What was awaited did not come.
    struct GaveUp: Error, CustomStringConvertible {
        let description: String
    }

    /// Columns and rows.
    struct Size: Sendable, CustomStringConvertible {
        let columns: Int
        let rows: Int
        var description: String { "\(columns)x\(rows)" }
    }

    /// How long something may take, in seconds; machines that build at the same time are slow.
    static let patience = 120.0

    private let name = "debrief-test-\(UUID().uuidString.prefix(8))"
    private let client: TmuxClient
    private var unread: [UInt8] = []
    private var isChanged = true

    /// Starts a shell script in a terminal of this size.
    init(_ size: Size, _ script: String, in folder: URL, environment: [String: String]) throws {
        var environment = environment
        environment["TMUX"] = nil
        environment["LANG"] = "C.UTF-8"
        client = try TmuxClient(
            [
                "-L", name, "-f", "/dev/null", "-C", "new-session", "-x", "\(size.columns)",
                "-y", "\(size.rows)", "-c", folder.path, "sh", "-c", script,
            ], environment: environment)
        // It may read a command before it has made the session, and then crashes on this one.
        try waitForSession()
        _ = try command("set-option -g window-size manual")
        _ = try command("set-option -g status off")
    }

    /// Ends everything in the terminal, as closing its window does.
    func close() {
        try? client.write("kill-server\n")
        client.waitForEnd()
    }

    /// Types text, as keys.
    func type(_ text: String) throws {
        guard !text.isEmpty else { return }
        let quoted = text.replacing("'", with: "'\\''")
        _ = try command("send-keys -l '\(quoted)'")
    }

    /// Presses keys by their names, such as Enter, Tab, C-c, Up.
    func press(_ keys: String...) throws {
        _ = try command("send-keys \(keys.joined(separator: " "))")
    }

    /// Types a line and Return.
    func enter(_ line: String) throws {
        try type(line)
        try press("Enter")
    }

    /// Pastes text as a terminal does, with its brackets where they are wanted.
    func paste(_ text: String) throws {
        let file = FileManager.default.temporaryDirectory.appending(path: name + ".paste")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        _ = try command("load-buffer '\(file.path)'")
        _ = try command("paste-buffer -p")
    }

    /// Gives the window another size.
    func resize(_ size: Size) throws {
        _ = try command("resize-window -x \(size.columns) -y \(size.rows)")
    }

    /// The rows of the screen without blanks at their ends, without blank rows at the end.
    func screen() throws -> [String] {
        var rows = try command("capture-pane -p").map(Self.trimmed)
        while rows.last?.isEmpty == true { rows.removeLast() }
        return rows
    }

    private static func trimmed(_ row: String) -> String {
        String(row.reversed().drop { $0 == " " }.reversed())
    }

    /// Waits until the screen is as it should be.
    ///
    /// - Throws: `GaveUp` with what it shows instead, after two minutes.
    @discardableResult
    func wait(_ what: String, until isGood: ([String]) -> Bool) throws -> [String] {
        let end = Date().addingTimeInterval(Self.patience)
        var rows: [String] = []
        while Date() < end {
            isChanged = false
            rows = try screen()
            if isGood(rows) { return rows }
            while !isChanged, Date() < end { try readLine(before: end).map(notice) ?? () }
        }
        throw GaveUp(
            description: "\(what) did not come; the screen is\n\(rows.joined(separator: "\n"))")
    }

    /// Waits for a text anywhere on the screen.
    @discardableResult
    func wait(for text: String) throws -> [String] {
        try wait("“\(text)”") { $0.contains { $0.contains(text) } }
    }

    /// Waits for a text with an empty prompt below it: keys pressed before that reach no editor.
    @discardableResult
    func prompt(after text: String) throws -> [String] {
        try wait("“\(text)” and a prompt") {
            $0.last == ">" && $0.contains { $0.contains(text) }
        }
    }

    /// Gives tmux a command; what it answers.
    @discardableResult
    func command(_ line: String) throws -> [String] {
        try client.write(line + "\n")
        let end = Date().addingTimeInterval(Self.patience)
        var answer: [String]?
        while let line = try readLine(before: end) {
            if line.hasPrefix("%begin ") {
                // What tmux answers to its own first command is not ours.
                answer = line.hasSuffix(" 1") ? [] : nil
            } else if line.hasPrefix("%end ") || line.hasPrefix("%error ") {
                if let answer { return answer }
            } else if answer != nil {
                answer?.append(line)
            } else {
                notice(line)
            }
        }
        throw GaveUp(description: "tmux did not answer to \(line)")
    }

    private func waitForSession() throws {
        let end = Date().addingTimeInterval(Self.patience)
        while let line = try readLine(before: end) {
            if line.hasPrefix("%session-changed") { return }
        }
        throw GaveUp(description: "tmux did not begin")
    }

    private func notice(_ line: String) {
        if line.hasPrefix("%output ") || line.hasPrefix("%layout-change") { isChanged = true }
    }

    private func readLine(before end: Date) throws -> String? {
        while true {
            if let place = unread.firstIndex(of: 0x0A) {
                let line = unread[..<place]
                unread.removeFirst(place + 1)
                return String(decoding: line, as: UTF8.self)
            }
            var waiting = pollfd(fd: client.output, events: Int16(POLLIN), revents: 0)
            let left = Int32(max(0, end.timeIntervalSinceNow * 1000))
            guard poll(&waiting, 1, left) > 0 else { return nil }
            var chunk = [UInt8](repeating: 0, count: 65_536)
            let count = read(client.output, &chunk, chunk.count)
            guard count > 0 else { throw GaveUp(description: "tmux ended") }
            unread += chunk[..<count]
        }
    }
}
