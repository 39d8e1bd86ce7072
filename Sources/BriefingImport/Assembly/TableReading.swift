/// Recommendations or tasks that are printed as a table: a row of names, and a row for each.
struct TableReading {
    /// The pieces with the names of the columns.
    private(set) var heads: Set<Int> = []
    /// For a piece: the row as a point.
    private var rows: [Int: [UInt8]] = [:]
    /// The numbers that had a cell of their own.
    private(set) var repairs = Repairs()

    init(_ pieces: Pieces, _ places: [Int]) {
        var names: [TableCells.Column]?
        for index in places {
            guard pieces.letters(index).contains(0x7C) else {
                names = nil
                continue
            }
            let cells = TableCells.parted(pieces.letters(index))
            guard cells.count > 1 else {
                names = nil
                continue
            }
            if let columns = TableCells.columns(cells) {
                names = columns
                heads.insert(index)
            } else if let names {
                let row = Self.point(cells, names)
                rows[index] = row
                if let marker = Marker(row[...]), case .number(let value) = marker.kind {
                    repairs.add(.label, line: pieces.line(index), result: "\(value)")
                }
            }
        }
    }

    /// A piece as it is read: a row as a point with its number.
    func piece(_ piece: Piece, _ index: Int) -> Piece {
        guard let row = rows[index] else { return piece }
        return Piece(
            line: piece.line, part: piece.part, text: row, indent: 0, isApart: true,
            beginsPage: piece.beginsPage, kind: piece.kind, place: piece.place)
    }

    /// `3. What is to be done. (Lead: Police; By when: May)`
    private static func point(_ cells: [ArraySlice<UInt8>], _ columns: [TableCells.Column])
        -> [UInt8]
    {
        // Where the number has no cell of its own in a row, the cells stand one to the left.
        var label = Array("- ".utf8)
        var text: [UInt8] = []
        var more: [[UInt8]] = []
        for (cell, column) in zip(cells, columns) where !cell.isEmpty {
            switch column.kind {
            case .number:
                let digits = cell.filter { $0.isDigitByte || $0.isLowerByte }
                let isLabel = (1...4).contains(digits.count) && digits.first?.isDigitByte ?? false
                label = isLabel ? digits + Array(". ".utf8) : label
                if !isLabel { more.append(Array(cell)) }
            case .text: text += (text.isEmpty ? [] : [0x20]) + cell
            case .other: more.append(column.name + Array(": ".utf8) + cell)
            }
        }
        for cell in cells.dropFirst(columns.count) where !cell.isEmpty { more.append(Array(cell)) }
        if text.isEmpty { text = more.isEmpty ? [] : more.removeFirst() }
        if Marker(text[...]) != nil || PublisherLabel(text[...]) != nil { label = [] }
        let rest = more.isEmpty ? [] : Array(" (".utf8) + more.joined(separator: "; ".utf8) + [0x29]
        return label + text + rest
    }
}

/// The cells of a row, and what their columns are called.
enum TableCells {
    /// What stands in a column.
    enum Kind: Equatable, Sendable {
        case number
        case text
        case other
    }

    /// A column of a table of recommendations.
    struct Column: Equatable, Sendable {
        let kind: Kind
        let name: [UInt8]
    }

    /// What stands between cells in a piece.
    static let border = Array(" | ".utf8)

    /// The cells of a line that is a row of a table; one for any other line.
    static func parted(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        guard text.contains(0x7C) else { return [text] }
        var cells: [ArraySlice<UInt8>] = []
        var start = text.startIndex
        var at = start
        while at < text.endIndex {
            if text[at...].starts(with: border) {
                cells.append(text[start..<at].withoutEnds)
                at += border.count
                start = at
            } else {
                at += 1
            }
        }
        return cells + [text[start...].withoutEnds]
    }

    /// Whether a line is the row of names above a table.
    static func areNames(_ text: ArraySlice<UInt8>) -> Bool {
        text.contains(0x7C) && columns(parted(text)) != nil
    }

    /// The columns, where all cells are names of such, and one is of what is to be done.
    static func columns(_ cells: [ArraySlice<UInt8>]) -> [Column]? {
        let columns = cells.map { cell in
            Column(kind: kind(cell), name: Array(cell.filter { $0 != 0x3A }))
        }
        guard columns.count > 1, columns.count(where: { $0.kind == .text }) == 1,
            zip(cells, columns).allSatisfy({ $1.kind != .other || isName($0) })
        else { return nil }
        return columns
    }

    private static func words(_ cell: ArraySlice<UInt8>) -> String {
        // Where all lines were made points, the row of names is one as well.
        let name = cell.dropFirst(Marker(cell)?.length ?? 0)
        return Word.read(Array(name), limit: 5).map(\.key).joined(separator: " ")
    }

    private static func kind(_ cell: ArraySlice<UInt8>) -> Kind {
        let words = words(cell)
        if cell.isEmpty || numbers.contains(words) || cell.elementsEqual([0x23]) { return .number }
        return texts.contains(words) ? .text : .other
    }

    /// Whether a text is the name of a column.
    static func isKnown(_ cell: ArraySlice<UInt8>) -> Bool { kind(cell) != .other || isName(cell) }

    private static func isName(_ cell: ArraySlice<UInt8>) -> Bool {
        names.contains(words(cell))
    }

    private static let numbers: Set<String> = ["no", "number", "ref", "reference", "rec no", "nr"]
    private static let texts: Set<String> = [
        "recommendation", "recommendations", "the recommendation", "recommended action",
        "what needs to change", "learning and recommendation",
    ]
    private static let names: Set<String> = [
        "lead", "lead agency", "lead officer", "lead person", "owner", "agency", "agencies",
        "organisation", "responsible", "responsibility", "person responsible", "who", "by whom",
        "by when", "when", "date", "due", "due date", "target date", "timescale", "timescales",
        "deadline", "completion date", "status", "progress", "outcome", "evidence", "rag",
        "rag rating", "action", "actions", "impact", "lead and date", "service", "for", "for whom",
    ]
}
