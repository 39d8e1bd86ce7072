import AnswerReading

extension Decisions {
    /// The decisions as the text of a file, one a line.
    public var file: String {
        var lines = [
            "// What was decided about this document, for when a corrected copy is imported."
        ]
        for (name, value) in settings.sorted(by: { $0.key < $1.key }) {
            lines.append("set \(name): \(value)")
        }
        for entry in entries {
            let what =
                switch entry.action {
                case .move(let id): "move \(id)"
                case .heading(let id): "heading \(id)"
                case .form: "form"
                case .drop: "drop"
                case .text: "text"
                case .leave: "leave"
                }
            lines.append("\(what), \(entry.occurrence): \(entry.words)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Reads a file of decisions; lines that make no sense are passed over.
    public init(file: [UInt8]) {
        self.init()
        for line in file.split(separator: 0x0A) where !line.starts(with: "//".utf8) {
            guard let colon = line.firstIndex(of: 0x3A) else { continue }
            let value = line[(colon + 1)...].withoutEnds.text
            let head = line[..<colon].withoutEnds.text
            let words = head.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x2C }).map {
                String(decoding: $0, as: UTF8.self)
            }
            if words.first == "set", words.count == 2, Self.names.contains(words[1]) {
                settings[words[1]] = value
            } else if let action = Self.action(words),
                let occurrence = words.last.flatMap({ Int($0, in: 1...Ordinal.limit) })
            {
                add(Entry(words: value, occurrence: occurrence, action: action))
            }
        }
    }

    /// What can be set at the head of the file.
    static let names = ["id", "title", "publisher", "about", "notice", "form"]

    private static func action(_ words: [String]) -> Action? {
        switch (words.first, words.count) {
        case ("move", 3): .move(words[1])
        case ("heading", 3): .heading(words[1])
        case ("form", 2): .form
        case ("drop", 2): .drop
        case ("text", 2): .text
        case ("leave", 2): .leave
        default: nil
        }
    }
}
