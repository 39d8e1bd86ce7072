/// The form that a partnership asks teams to fill in: the contract of every export.
public struct Form: Equatable, Sendable {
    /// Such as `action-plan`.
    public let id: String
    /// As printed at its head.
    public let title: String
    /// Who asks for it.
    public let publisher: String
    /// Its parts in the order in which they are printed.
    public let parts: [Part]
    /// What teams are told about keeping it; may be empty.
    public let note: String

    /// A part of the form; each is filled by the answers to the step of the same id.
    public enum Part: Equatable, Sendable {
        case field(id: String, label: String)
        case list(id: String, count: Int, label: String)
        case table(id: String, label: String, columns: [Column])

        /// The id of the step that fills it.
        public var id: String {
            switch self {
            case .field(let id, _), .list(let id, _, _), .table(let id, _, _): id
            }
        }
    }

    /// A column of a table.
    public struct Column: Equatable, Sendable {
        /// The id of the column that fills it.
        public let id: String
        /// As printed.
        public let label: String
    }
}

extension Form {
    /// Reads a form file.
    public static func parse(_ bytes: [UInt8]) -> Parsed<Form> {
        let source = SourceText(bytes)
        var parser = FormParser(found: source.diagnostics)
        let lines = source.content
        let heading = Heading.read("form", from: lines, into: &parser.found)
        for line in lines.drop(while: \.isBlank).dropFirst() where !line.isBlank { parser.read(line) }
        if heading != nil, parser.parts.isEmpty {
            parser.found.append(
                Diagnostic(
                    .emptyForm, line: 1, "This form has no fields.",
                    mend: "Add lines such as `field organisation: Name of organisation`."))
        }
        let form = heading.map {
            Form(
                id: $0.id, title: $0.title, publisher: parser.settings["publisher"],
                parts: parser.parts, note: parser.settings["note"])
        }
        return Parsed(parser.found.hasErrors ? nil : form, parser.found, source.raw)
    }
}

private struct FormParser {
    var found: [Diagnostic]
    var settings = Settings()
    var parts: [Form.Part] = []

    init(found: [Diagnostic]) { self.found = found }

    mutating func read(_ line: SourceText.Line) {
        if line.indent > 0 {
            readIndented(line)
        } else if let rest = line.text.after("field "), let (id, label) = pair(rest, line) {
            keep(.field(id: id, label: label), line)
        } else if let rest = line.text.after("list "), let (head, label) = rest.parted(at: ":"),
            let (id, count) = head.parted(at: ","), let number = Int(count), (1...50).contains(number)
        {
            guard Identifier.isValid(id) else { return complain(line) }
            keep(.list(id: String(id), count: number, label: String(label)), line)
        } else if let rest = line.text.after("table "), let (id, label) = pair(rest, line) {
            keep(.table(id: id, label: label, columns: []), line)
        } else if !line.text.utf8.starts(with: "field ".utf8), line.text.after("list ") == nil,
            line.text.after("table ") == nil,
            settings.take(line, known: ["publisher", "note"], into: &found)
        {
            return
        } else {
            complain(line)
        }
    }

    private mutating func readIndented(_ line: SourceText.Line) {
        if case .table(let id, let label, let columns) = parts.last, !settings.has("note"),
            let (column, text) = pair(Substring(line.text), line)
        {
            if columns.contains(where: { $0.id == column }) { repeated(column, line) }
            let added = columns + [Form.Column(id: column, label: text)]
            parts[parts.count - 1] = .table(id: id, label: label, columns: added)
        } else if settings.has("note") {
            settings.extend("note", with: line.text)
        } else {
            complain(line)
        }
    }

    private mutating func pair(_ text: Substring, _ line: SourceText.Line) -> (String, String)? {
        guard let (id, label) = text.parted(at: ":"), Identifier.isValid(id), !label.isEmpty else {
            return nil
        }
        return (String(id), String(label))
    }

    private mutating func keep(_ part: Form.Part, _ line: SourceText.Line) {
        if parts.contains(where: { $0.id == part.id }) { repeated(part.id, line) }
        parts.append(part)
    }

    private mutating func repeated(_ id: String, _ line: SourceText.Line) {
        found.append(
            Diagnostic(
                .repeatedField, line: line.number, column: line.column,
                "“\(id)” stands in this form already.", mend: "Give this one another id."))
    }

    private mutating func complain(_ line: SourceText.Line) {
        found.append(
            Diagnostic(
                .badFormLine, line: line.number, column: line.column,
                length: line.text.unicodeScalars.count, "This is not a part of a form.",
                mend: "Write `field id: Label`, `list id, 3: Label`, or `table id: Label` with its "
                    + "columns `id: Label` indented below it."))
    }
}
