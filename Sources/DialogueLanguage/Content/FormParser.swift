import AnswerReading
import Messages

extension Form {
    /// Reads a form file.
    public static func parse(_ bytes: [UInt8]) -> Parsed<Form> {
        let source = SourceText(bytes)
        var parser = FormParser(found: source.found)
        let (heading, lines) = Heading.read("form", from: source, into: &parser.found) {
            FormParser.kind($0) != nil
        }
        if heading == nil, lines.isEmpty { return Parsed(nil, parser.found, source.raw) }
        for line in lines where !line.isBlank { parser.read(line) }
        parser.finish(heading)
        let form = heading.map {
            Form(
                id: $0.id, title: $0.title, publisher: parser.settings["publisher"],
                parts: parser.parts.map(\.built), note: parser.settings["note"])
        }
        return Parsed(form, parser.found, source.raw)
    }
}

/// A part of a form whose indented lines are still being read.
struct FormPart {
    let kind: FormParser.Kind
    let id: String
    let label: String
    let line: SourceText.Line
    var count = 0
    var columns: [Form.Column] = []
    var columnIDs: Set<String> = []
    /// Whether a line below it was wrong.
    var hasMistake = false

    /// The part as content.
    var built: Form.Part {
        switch kind {
        case .field: .field(id: id, label: label)
        case .list: .list(id: id, count: count, label: label)
        case .table: .table(id: id, label: label, columns: columns)
        }
    }
}

/// Reads a form line by line.
struct FormParser {
    /// What a part of a form is.
    enum Kind: String, CaseIterable {
        case field
        case list
        case table

        /// How it is written.
        var example: String {
            switch self {
            case .field: "field organisation: Name of organisation"
            case .list: "list learning, 3: What was learnt"
            case .table: "table actions: What was agreed"
            }
        }
    }

    /// What indented lines belong to.
    private enum Open {
        case setting
        case table
        case nothing
        /// Something that was wrong, so that what stands below it is not wrong as well.
        case mistake
    }

    var found: Findings
    var settings = Settings(known: ["publisher", "note"])
    private(set) var parts: [FormPart] = []
    private var ids: Set<String> = []
    private var open = Open.nothing
    private var hasMistake = false

    init(found: Findings) { self.found = found }

    /// The kind of part that a line begins; nil for none.
    static func kind(_ line: SourceText.Line) -> Kind? {
        Kind.allCases.first { line.text.after(word: $0.rawValue) != nil }
    }

    mutating func read(_ line: SourceText.Line) {
        if line.indent > 0 {
            readIndented(line)
        } else if let kind = Self.kind(line) {
            readPart(kind, line)
        } else if settings.take(line, into: &found) {
            open = .setting
        } else {
            complain(line)
        }
    }

    private mutating func readPart(_ kind: Kind, _ line: SourceText.Line) {
        let rest = line.text.after(word: kind.rawValue) ?? ""
        guard let (head, label) = rest.parted(at: ":"), !label.utf8.isEmpty else {
            return mistake(line, said("check.a-needs-an-id", ["kind": kind.rawValue]), kind)
        }
        var (id, count) = (head, 0)
        if kind == .list {
            guard let (name, number) = head.parted(at: ","), let lines = Int(number, in: 1...50)
            else {
                return mistake(line, said("check.a-list-needs-to-say"), kind)
            }
            (id, count) = (name, lines)
        }
        open = kind == .table ? .table : .nothing
        check(id, line, isNew: ids.insert(String(id)).inserted)
        parts.append(
            FormPart(kind: kind, id: String(id), label: String(label), line: line, count: count))
    }

    private mutating func readIndented(_ line: SourceText.Line) {
        switch open {
        case .setting: _ = settings.extend(with: line)
        case .table:
            let last = parts.count - 1
            guard let (id, label) = line.text.parted(at: ":"), !label.utf8.isEmpty else {
                parts[last].hasMistake = true
                return found.add(
                    .badFormLine, line, said("check.a-column-needs-an-id"),
                    mend: said("check.write-it"))
            }
            check(id, line, isNew: parts[last].columnIDs.insert(String(id)).inserted)
            parts[last].columns.append(Form.Column(id: String(id), label: String(label)))
        case .mistake: break
        case .nothing: complain(line)
        }
    }

    private mutating func check(_ id: Substring, _ line: SourceText.Line, isNew: Bool) {
        if !Identifier.isValid(id) {
            found.add(
                .badIdentifier, line, at: id, said("check.cant-be-an-id", ["id": id]),
                mend: said("check.an-id", ["rule": Identifier.rule]))
        } else if !isNew {
            found.add(
                .repeatedField, line, at: id, said("check.stands-in-this-form-already", ["id": id]),
                mend: said("check.give-this-one-another-id"))
        }
    }

    private mutating func mistake(_ line: SourceText.Line, _ message: String, _ kind: Kind) {
        (open, hasMistake) = (.mistake, true)
        found.add(
            .badFormLine, line, message, mend: said("check.write-it-2", ["example": kind.example]))
    }

    private mutating func complain(_ line: SourceText.Line) {
        (open, hasMistake) = (.mistake, true)
        let word = line.text.words.first ?? ""
        let close = nearest(to: word, among: Kind.allCases.map(\.rawValue))
        found.add(
            .badFormLine, line, said("check.this-is-not-a-part"),
            mend: close.map { said("check.was-meant", ["value": $0]) }
                ?? said("check.write-field-id-label-list"))
    }

    mutating func finish(_ heading: Heading?) {
        if parts.isEmpty, !hasMistake, !found.contains(.unknownSetting) {
            found.add(
                .emptyForm, line: heading?.line.number ?? 1, said("check.this-form-has-no-fields"),
                mend: said("check.add-lines-such-as-field"))
        }
        for part in parts where part.kind == .table && part.columns.isEmpty && !part.hasMistake {
            found.add(
                .tableWithoutColumns, part.line, said("check.this-table-has-no-columns"),
                mend: said("check.add-lines-such"))
        }
    }
}
