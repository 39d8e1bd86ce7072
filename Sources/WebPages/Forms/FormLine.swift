import StrictJSON

/// A line that a form says.
public struct FormRequest: Equatable, Sendable {
    private let line: JSON

    init(_ line: JSON) { self.line = line }

    /// As it is sent: its reply brings the number back.
    public func bytes(number: Int) -> [UInt8] {
        var object = line.object ?? []
        object.append("id", .number(JSONNumber(number)))
        return JSON.object(object).bytes
    }
}

/// What somebody did with a form, as the lines of the JSON dialect that say the same.
enum FormLine {
    /// The line by which somebody enters; nil where the form says nothing.
    static func entering(_ fields: FormFields) -> JSON? {
        switch fields["way"] {
        case "join": person("join", fields)
        case "watch": line("/join " + oneLine(fields["code"]) + " watch")
        case "host": person("host", fields, "secret")
        case "back": line("/resume " + oneLine(fields["secret"]))
        default: nil
        }
    }

    private static func person(_ type: String, _ fields: FormFields, _ more: String...) -> JSON {
        var object: [(String, JSON)] = [("type", .string(type))]
        for name in ["code", "name", "agency", "role"] + more where !fields[name].isEmpty {
            object.append((name, .string(oneLine(fields[name]))))
        }
        return .object(JSON.Object(object))
    }

    /// What a member did; nil where the form says nothing.
    static func acting(_ fields: FormFields) -> JSON? {
        if !fields["document"].isEmpty { return ["type": "documents"] }
        // An empty line goes on, and can say for what.
        if !fields["go-on"].isEmpty { return line("", for: fields["mark"]) }
        if !fields["held"].isEmpty { return ["type": "held", "choice": .string(fields["held"])] }
        if !fields["line"].isEmpty { return line(fields["line"], for: fields["mark"]) }
        if !fields["prefix"].isEmpty {
            // A word for the room is meant for whatever is asked; an objection for what it stood beside.
            let mark = fields["prefix"] == "/object" ? fields["mark"] : ""
            return line(fields["prefix"] + " " + fields["words"], for: mark)
        }
        if !fields["group"].isEmpty || !fields.all("point").isEmpty {
            let points = fields.all("point").joined(separator: " ")
            return line("/group \(points) as \(fields["group"])", for: fields["mark"])
        }
        let choices = fields.all("choice")
        let text = choices.isEmpty ? fields["answer"] : choices.joined(separator: ", ")
        guard !text.isEmpty else { return nil }
        var object: [(String, JSON)] = [("type", "answer"), ("text", .string(text))]
        if !fields["to"].isEmpty { object.append(("to", .string(fields["to"]))) }
        return .object(JSON.Object(object))
    }

    /// What is looked at again once that was done: a list of which somebody changed one entry.
    static func lookingAgain(_ fields: FormFields) -> JSON? {
        fields["line"].hasPrefix("/tick ") ? line("/tick") : nil
    }

    static func line(_ text: String, for mark: String = "") -> JSON {
        var object: [(String, JSON)] = [("type", "line"), ("line", .string(oneLine(text)))]
        if !mark.isEmpty { object.append(("for", .string(mark))) }
        return .object(JSON.Object(object))
    }

    private static func oneLine(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 }))
    }
}
