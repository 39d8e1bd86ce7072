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
