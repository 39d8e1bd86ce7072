/// What a line from a server in the plain dialect says to this program, beside to its reader.
///
/// Only lines with the server's own mark count, so that nobody's words can pass for one.
enum ServerLine {
    /// The secret in `* … /resume SECRET …`; nil where there is none.
    static func secret(in line: String) -> String? {
        guard line.utf8.starts(with: "* ".utf8) else { return nil }
        let words = line.unicodeScalars.split { $0 == " " || $0 == "`" }.map(String.init)
        guard let place = words.firstIndex(of: "/resume"), place + 1 < words.count else {
            return nil
        }
        let secret = words[place + 1].unicodeScalars.filter {
            ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
                || $0 == "-" || $0 == "_"
        }
        // Shorter ones are a word of help, such as `/resume SECRET`.
        return secret.count >= 10 ? String(String.UnicodeScalarView(secret)) : nil
    }

    /// Whether the session is over.
    static func isClosing(_ line: String) -> Bool { line == "# The session is closed" }

    /// Whether something was refused.
    static func isRefusal(_ line: String) -> Bool { line.utf8.starts(with: "! ".utf8) }

    /// Whether it belongs to a document: a heading, or text below one.
    static func isText(_ line: String) -> Bool {
        line.utf8.starts(with: "# ".utf8) || line.utf8.first == UInt8(ascii: "|")
    }
}

/// Cuts what a server sends into lines.
struct LineSplitting {
    /// Longer lines come from no Debrief.
    static let limit = 1 << 20
    private var held: [UInt8] = []

    /// The lines that end in these bytes; nil where one is far too long.
    mutating func lines(_ bytes: some Collection<UInt8>) -> [[UInt8]]? {
        var lines: [[UInt8]] = []
        for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if part.startIndex != bytes.startIndex {
                lines.append(held)
                held = []
            }
            held.append(contentsOf: part)
        }
        return held.count > Self.limit ? nil : lines
    }
}
