/// Lines of an iCalendar file as they grow.
struct CalendarFile {
    private var text = ""

    /// A line has at most so many bytes; what is longer goes on behind a blank in the next.
    private static let longest = 75

    /// A whole file: its head, and what stands in it.
    static func bytes(_ content: (inout CalendarFile) -> Void) -> [UInt8] {
        var file = CalendarFile()
        file.add("BEGIN", "VCALENDAR")
        file.add("VERSION", "2.0")
        file.add("PRODID", "-//Debrief//Debrief//EN")
        file.add("CALSCALE", "GREGORIAN")
        file.add("METHOD", "PUBLISH")
        content(&file)
        file.add("END", "VCALENDAR")
        return Array(file.text.utf8)
    }

    /// A property whose value is ours and plain.
    mutating func add(_ name: String, _ value: String) { fold("\(name):\(value)") }

    /// A property that holds what somebody wrote.
    mutating func add(_ name: String, text: String) { fold("\(name):\(Self.escaped(text))") }

    private mutating func fold(_ line: String) {
        var used = 0
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if used + size > Self.longest {
                text += "\r\n "
                used = 1
            }
            text.unicodeScalars.append(scalar)
            used += size
        }
        text += "\r\n"
    }

    private static func escaped(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": out += ["\\", scalar]
            case "\n", "\u{2028}", "\u{2029}": out += ["\\", "n"]
            default: out.append(scalar)
            }
        }
        return String(out)
    }
}
