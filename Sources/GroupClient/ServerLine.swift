import LineProtocol

/// What a line from a server in the plain dialect says to this program, beside to its reader.
///
/// Only lines with the server's own mark count, so that nobody's words can pass for one.
enum ServerLine {
    /// Whether somebody is welcomed for the first time: the secret is in one of the next lines.
    static func isWelcome(_ line: String) -> Bool { line.utf8.starts(with: "* Welcome, ".utf8) }

    /// Whether somebody has come back.
    static func isWelcomeBack(_ line: String) -> Bool {
        line.utf8.starts(with: "* Welcome back".utf8)
    }

    /// Whether that is somebody who only watches.
    static func isWelcomeToWatch(_ line: String) -> Bool {
        isWelcome(line) && line.hasSuffix(" and watch.")
    }

    /// The secret in `| … /resume SECRET …`; nil where there is none.
    static func secret(in line: String) -> String? {
        guard line.utf8.starts(with: "| ".utf8) else { return nil }
        let words = line.unicodeScalars.split { $0 == " " }.map(String.init)
        guard let place = words.firstIndex(of: "/resume"), place + 1 < words.count else {
            return nil
        }
        return words[place + 1]
    }

    /// Whether the host secret is asked for: what is typed next is not for other eyes.
    static func asksForSecret(_ line: String) -> Bool { line == "* Type the host secret." }

    /// Whether the session is over.
    static func isClosing(_ line: String) -> Bool { line == "# The session is closed" }

    /// Whether coming back by oneself would be wrong: somebody was taken out of the room, or came
    /// back somewhere else, where this program would push them out.
    static func isForGood(_ line: String) -> Bool {
        line.hasPrefix("* You were taken out of the room.")
            || line.hasPrefix("* You came back on another connection")
    }

    /// What is asked from now on; nil for every other line.
    static func mark(_ line: String) -> String? {
        line.utf8.starts(with: "@ ".utf8) ? String(line.unicodeScalars.dropFirst(2)) : nil
    }

    /// Whether it answers `/hello marks 1`, also that of a server which does not know it.
    static func isHello(_ line: String) -> Bool {
        line.hasPrefix("! Only “/hello") || (line.hasPrefix("* Debrief ") && !isGreeting(line))
    }

    /// What is said where a line was meant for something that is not asked any more.
    static let changed: String = {
        let text = GroupPlain.text(HostWording.lines(.questionChanged, for: .participant))
        return String(text.unicodeScalars.dropLast())
    }()

    /// Whether somebody who could not enter may enter later: others wait, or the server starts anew.
    static func mayEnterLater(_ line: String) -> Bool {
        line.hasPrefix("* Too many connections from your address")
            || line.hasPrefix("* Many codes came from your address")
            || line.hasPrefix("* The server stops now.")
    }

    /// Whether something was refused.
    static func isRefusal(_ line: String) -> Bool { line.utf8.starts(with: "! ".utf8) }

    /// Whether it is what a server says first of all, which is for those who enter by hand.
    static func isGreeting(_ line: String) -> Bool {
        line.hasPrefix("* Debrief ") && line.hasSuffix(" or /help.")
    }

    /// Whether a program is told that it has left, as it wanted.
    static func isGoodbye(json line: String) -> Bool {
        // The server writes members in this order, and nobody's words come before them.
        line.hasPrefix(#"{"type":"end","#)
            && line.part(before: #","lines":"#).hasSuffix(#""reason":"left""#)
    }

    /// Whether it belongs to a document: a heading, text below one, or what somebody said.
    static func isText(_ line: String) -> Bool {
        !["*", "!", "?"].contains(line) && !["* ", "! ", "? "].contains(String(line.prefix(2)))
    }
}

extension String {
    /// What stands before a text; all of it where the text does not occur.
    fileprivate func part(before text: String) -> Substring {
        firstRange(of: text).map { self[..<$0.lowerBound] } ?? self[...]
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
