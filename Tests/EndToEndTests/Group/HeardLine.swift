import FoundationEssentials
import TestSupport

/// What a line that came says, apart from what differs from one meeting to the next.
enum HeardLine {
    /// Without the number of the entry, which counts comings and goings too.
    static func plain(_ line: String) -> String {
        line.replacing(/\s\(\d+\)$/, with: "")
    }

    /// What kind of message it is.
    static func kind(_ line: String) -> String {
        line.firstMatch(of: /"type":"([^"]*)"/).map { String($0.output.1) } ?? line
    }

    static func word(after mark: String, in line: String) -> String {
        let rest = line.components(separatedBy: mark).dropFirst().first ?? ""
        return String(rest.prefix { $0 != " " && $0 != "\"" })
    }
}

extension LineClient {
    func wait(of name: String, _ what: String) throws {
        try wait("\(name) \(what)") { $0.contains(name) && $0.contains(what) }
    }
}

/// The schemas of what a server and its programs say to each other.
enum ProgramSchema {
    private static let sent = try? JSONSchema("docs/schemas/group-from-debrief.json")
    private static let received = try? JSONSchema("docs/schemas/group-to-debrief.json")

    /// What is wrong with what came; the greeting is a plain line and is passed.
    static func problems(heardBy client: LineClient?) -> [String] {
        problems(heard: (client?.heard ?? []).filter { !$0.hasPrefix("* Debrief ") })
    }

    /// What is wrong with what came.
    static func problems(heard lines: [String]) -> [String] {
        lines.flatMap { sent?.problems(line: $0) ?? ["no schema"] }
    }

    /// What is wrong with a line that a program sends.
    static func problems(typed line: String) -> [String] {
        received?.problems(line: line) ?? ["no schema"]
    }
}
