/// All pieces of a document, packed.
struct Pieces: RandomAccessCollection, Equatable, Sendable {
    private struct Packed: Equatable {
        let text: Stretch
        let line: UInt32
        let part: UInt16
        let indent: UInt16
        let flags: UInt8
        let kind: Int32
        var place: UInt32
    }

    private let store: LetterStore
    private var records: [Packed] = []
    private var ids: [String] = []
    private var places: [String: UInt32] = [:]

    init(_ store: LetterStore, room: Int) {
        self.store = store
        records.reserveCapacity(room)
    }

    var startIndex: Int { 0 }
    var endIndex: Int { records.count }

    /// A piece with a copy of its letters; in a loop it is taken out once.
    subscript(_ index: Int) -> Piece {
        let record = records[index]
        return Piece(
            line: Int(record.line), part: Int(record.part), text: store[record.text],
            indent: Int(record.indent), isApart: record.flags & 1 != 0,
            beginsPage: record.flags & 2 != 0, kind: kind(index), place: place(index))
    }

    /// The letters alone.
    func text(_ index: Int) -> [UInt8] { store[records[index].text] }
    /// The letters alone, counted as in the whole document.
    func letters(_ index: Int) -> ArraySlice<UInt8> { store.slice(records[index].text) }
    /// Whether an empty line stands before it.
    func isApart(_ index: Int) -> Bool { records[index].flags & 1 != 0 }
    /// How many bytes the text has.
    func length(_ index: Int) -> Int { records[index].text.count }
    /// The line of the document, from 1.
    func line(_ index: Int) -> Int { Int(records[index].line) }
    /// The line and which part of it.
    func position(_ index: Int) -> (Int, Int) {
        (Int(records[index].line), Int(records[index].part))
    }
    /// Whether a page begins with it.
    func beginsPage(_ index: Int) -> Bool { records[index].flags & 2 != 0 }

    // MARK: What it is

    /// What was found out about it.
    func kind(_ index: Int) -> Piece.Kind {
        let code = records[index].kind
        switch code {
        case -1: return .text
        case -2: return .form
        case -3: return .number(heading: nil)
        default: return code & 1 == 0 ? .heading(Int(code >> 1)) : .number(heading: Int(code >> 1))
        }
    }

    private static func code(_ kind: Piece.Kind) -> Int32 {
        switch kind {
        case .text: -1
        case .form: -2
        case .number(heading: nil): -3
        case .heading(let heading): Int32(heading) << 1
        case .number(heading: let heading?): Int32(heading) << 1 | 1
        }
    }

    // MARK: Where it goes

    /// Where it goes, as far as is known.
    func place(_ index: Int) -> Place {
        let code = records[index].place
        let value = Int(code & 0xFF_FFFF)
        switch code >> 24 {
        case 0: return .section(ids[value])
        case 1: return .heading(ids[value])
        case 2: return .form
        case 3: return .title
        default: return .notPlaced(Place.Reason.all[value])
        }
    }

    /// Says where a piece goes.
    mutating func put(_ index: Int, _ place: Place) { records[index].place = code(place) }

    private mutating func code(_ place: Place) -> UInt32 {
        switch place {
        case .section(let id): return number(id)
        case .heading(let id): return 1 << 24 | number(id)
        case .form: return 2 << 24
        case .title: return 3 << 24
        case .notPlaced(let reason):
            return 4 << 24 | UInt32(Place.Reason.all.firstIndex(of: reason) ?? 0)
        }
    }

    private mutating func number(_ id: String) -> UInt32 {
        if let found = places[id] { return found }
        let place = UInt32(ids.count)
        ids.append(id)
        places[id] = place
        return place
    }

    // MARK: Adding

    /// Adds a part of a unit, without a place yet.
    mutating func append(
        _ text: Stretch, _ kind: Piece.Kind, line: Int, part: Int, indent: Int, isApart: Bool,
        beginsPage: Bool
    ) {
        let place = code(.notPlaced(.noSection))
        records.append(
            Packed(
                text: text, line: UInt32(line), part: UInt16(clamping: part),
                indent: UInt16(clamping: indent),
                flags: (isApart ? 1 : 0) | (beginsPage ? 2 : 0), kind: Self.code(kind),
                place: place))
    }

    /// Adds lines of which nothing can be seen.
    mutating func append(invisible lines: [Int]) {
        for line in lines {
            append(
                Stretch(0..<0), .text, line: line, part: 1, indent: 0, isApart: false,
                beginsPage: false)
            put(records.count - 1, .notPlaced(.rule))
        }
    }

    /// Puts all of them into the order of the lines; what counted them by place is void after it.
    mutating func sortByLine() {
        let isSorted = zip(records, records.dropFirst()).allSatisfy {
            ($0.line, $0.part) <= ($1.line, $1.part)
        }
        if !isSorted { records.sort { ($0.line, $0.part) < ($1.line, $1.part) } }
    }
}
