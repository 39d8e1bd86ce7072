import DialogueLanguage

/// A form as it is printed in a document, in the parts that form files have.
struct FormDraft {
    private struct Part {
        let kind: Kind
        let id: String
        let label: FormLabel
        var count = 0
        var columns: [(id: String, label: FormLabel)] = []
    }

    private enum Kind {
        case field
        case list
        case table
    }

    private var parts: [Part] = []
    private var note: [UInt8] = []
    private let title: [UInt8]?
    /// Labels that no question fills.
    private(set) var notAsked: [FormLabel] = []

    init(_ read: FormLabels, _ usual: Form) {
        title = read.title
        for (place, label) in read.labels.enumerated() { add(label, read.counts[place]) }
        let asked = Set(usual.parts.map(\.id))
        let columns = Set(
            usual.parts.flatMap { part -> [String] in
                guard case .table(_, _, let columns) = part else { return [] }
                return columns.map(\.id)
            })
        for part in parts {
            if !asked.contains(part.id) { notAsked.append(part.label) }
            notAsked += part.columns.filter { !columns.contains($0.id) }.map(\.label)
        }
    }

    private var table: Int? { parts.firstIndex { $0.kind == .table } }

    private mutating func add(_ label: FormLabel, _ count: Int?) {
        switch label.id {
        case "note": note += (note.isEmpty ? [] : [0x20]) + label.text
        case "title": break
        case "learning":
            guard !parts.contains(where: { $0.id == "learning" }) else { return }
            add(.list, "learning", label)
            parts[parts.count - 1].count = min(max(count ?? 3, 1), 50)
        case "table": if table == nil { add(.table, "actions", label) }
        case "what", "by_when": column(label)
        case "done":
            table == nil && isState(label) ? add(.field, slug(label), label) : column(label)
        case "who": table == nil ? add(.field, "lead", label) : column(label)
        case let id?: add(.field, id, label)
        case nil: table == nil ? add(.field, slug(label), label) : column(label)
        }
    }

    private mutating func add(_ kind: Kind, _ id: String, _ label: FormLabel) {
        // Forms are often printed twice, once for each page.
        if let same = parts.first(where: { $0.id == id }) {
            if kind == .field, !Self.isLike(same.label.text, label.text) {
                parts.append(Part(kind: kind, id: free(slug(label)), label: label))
            }
            return
        }
        parts.append(Part(kind: kind, id: id, label: label))
    }

    private mutating func column(_ label: FormLabel) {
        if table == nil {
            parts.append(
                Part(
                    kind: .table, id: "actions",
                    label: FormLabel(
                        id: "table", text: Array(Wording.actions.utf8), line: label.line)))
        }
        guard let table else { return }
        let id = columnId(label, parts[table].columns.map(\.id))
        if let id { parts[table].columns.append((id, label)) }
    }

    /// The id of a column; nil for one that is there already.
    private func columnId(_ label: FormLabel, _ taken: [String]) -> String? {
        var id = label.id ?? slug(label)
        if id == "done" {
            let keys = Set(Word.read(label.text).map(\.key))
            let isEffect = !keys.isDisjoint(with: Self.effects)
            id = isEffect ? "worked_when" : keys.contains("rag") ? "rag" : "done_when"
        }
        guard taken.contains(id) else { return id }
        let isSame = parts.contains { part in
            part.columns.contains { $0.id == id && Self.isLike($0.label.text, label.text) }
        }
        return isSame ? nil : free(slug(label))
    }

    /// Whether it asks how things stand: `RAG rating`, which forms also have above the table.
    private func isState(_ label: FormLabel) -> Bool {
        let keys = Set(Word.read(label.text).map(\.key))
        return !keys.isDisjoint(with: ["rag", "progress"])
    }

    /// Words by which a column asks for the effect and not for the deed.
    private static let effects: Set<String> = [
        "worked", "impact", "difference", "outcome", "outcomes", "better", "improved", "effective",
    ]

    private func slug(_ label: FormLabel) -> String {
        let slug = SectionNames.slug(label.text.text)
        return Self.reserved.contains(slug) ? "other-" + slug : slug
    }

    /// Ids that questions of the dialogues have; a label of the document's own is none of them.
    private static let reserved: Set<String> = [
        "actions", "learning", "organisation", "manager", "team", "contact", "what", "who",
    ]

    private func free(_ id: String) -> String {
        let taken = Set(parts.map(\.id) + parts.flatMap { $0.columns.map(\.id) })
        guard taken.contains(id) else { return id }
        return (2...99).lazy.map { "\(id)-\($0)" }.first { !taken.contains($0) } ?? id
    }

    // MARK: What it is like

    /// Whether a plan can be made of it: a table that says at least what is to be done.
    var isWhole: Bool {
        guard let table else { return false }
        return parts[table].columns.contains { $0.id == "what" } && parts[table].columns.count > 1
    }

    /// Whether it asks for the same in the same order and in nearly the same words.
    func isLike(_ form: Form) -> Bool {
        // One label may have been lost on the way.
        guard parts.count >= form.parts.count - 1 else { return false }
        var rest = form.parts[...]
        for part in parts {
            guard let place = rest.firstIndex(where: { Self.isSame(part, $0) }) else {
                return false
            }
            rest = rest[(place + 1)...]
        }
        return parts.contains { $0.kind == .table }
    }

    private static func isSame(_ own: Part, _ usual: Form.Part) -> Bool {
        switch (own.kind, usual) {
        case (.field, .field(let id, let label)), (.list, .list(let id, _, let label)):
            return own.id == id && isLike(own.label.text, Array(label.utf8))
        case (.table, .table(let id, _, let columns)):
            return own.id == id && own.columns.count == columns.count
                && zip(own.columns, columns).allSatisfy {
                    $0.id == $1.id && isLike($0.label.text, Array($1.label.utf8))
                }
        default: return false
        }
    }

    /// Labels of the usual form that this one has not got.
    func lacking(from form: Form) -> [String] {
        let columns = Set(parts.flatMap { $0.columns.map(\.id) })
        return form.parts.flatMap { part -> [String] in
            switch part {
            case .field(let id, let label), .list(let id, _, let label):
                return parts.contains { $0.id == id } ? [] : [label]
            case .table(_, _, let wanted):
                return wanted.filter { !columns.contains($0.id) }.map(\.label)
            }
        }
    }

    /// Whether three words of four are the same: a scanner misreads a few.
    private static func isLike(_ one: [UInt8], _ other: [UInt8]) -> Bool {
        let (left, right) = (Word.read(one).map(\.key), Word.read(other).map(\.key))
        let common = Set(left).intersection(right).count
        return common * 4 >= Set(left).union(right).count * 3 - 1 && common > 0
    }

    // MARK: As a file

    func text(id: String, publisher: String) -> String {
        var lines = ["form \(id) — \(title.map { line($0) } ?? Wording.actionPlan)"]
        lines += ["publisher: \(publisher)", ""]
        for part in parts {
            switch part.kind {
            case .field: lines.append("field \(part.id): \(line(part.label.text))")
            case .list: lines.append("list \(part.id), \(part.count): \(line(part.label.text))")
            case .table:
                lines.append("table \(part.id): \(line(part.label.text))")
                lines += part.columns.map { "  \($0.id): \(line($0.label.text))" }
            }
        }
        if !note.isEmpty { lines += ["", "note: \(line(note))"] }
        return lines.joined(separator: "\n") + "\n"
    }

    private func line(_ text: [UInt8]) -> String { text[...].withSingleBlanks.text }
}
