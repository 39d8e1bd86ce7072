/// A PO file: where in its bytes each entry stands.
///
/// `msgctxt` has the id, `msgid` and `msgid_plural` the English, `msgstr` and `msgstr[N]` the translation.
/// The format is that of GNU gettext's manual, "The Format of PO Files". Nothing is copied until it is
/// said, so that reading the file costs a start less than a millisecond.
struct CatalogueFile: Sendable {
    private let bytes: [UInt8]
    private var entries: [String: Places] = [:]
    /// The ids in the order of the file.
    private(set) var ids: [String] = []
    /// What the head of the file says of it, line by line.
    private(set) var head = ""

    /// Where the strings of an entry stand, with quotes and line feeds between their parts.
    fileprivate struct Places {
        var english: [Range<Int>] = []
        var translation: [Int: Range<Int>] = [:]
    }

    /// An entry of the file.
    struct Entry {
        fileprivate let bytes: [UInt8]
        fileprivate let places: Places

        /// The English; form 0 is the singular, and what has one form has it for all.
        func english(_ form: Int) -> Pattern {
            Pattern(quoted: bytes, in: places.english[min(form, places.english.count - 1)])
        }

        /// The translation in this form; nil where there is none.
        func translation(_ form: Int) -> Pattern? {
            guard let place = places.translation[form] else { return nil }
            let pattern = Pattern(quoted: bytes, in: place)
            return pattern.isEmpty ? nil : pattern
        }
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        // An entry has a hundred bytes and more.
        entries.reserveCapacity(bytes.count / 100)
        ids.reserveCapacity(bytes.count / 100)
        var reader = EntryReader(bytes: bytes)
        while let (keyword, place) = reader.next() { add(keyword, place) }
        close()
    }

    subscript(id: String) -> Entry? {
        entries[id].map { Entry(bytes: bytes, places: $0) }
    }

    // MARK: Reading

    private var id: String?
    private var open = Places()

    private mutating func add(_ keyword: EntryReader.Keyword, _ place: Range<Int>) {
        switch keyword {
        case .context:
            close()
            id = String(decoding: bytes[place].dropFirst().dropLast(), as: UTF8.self)
        case .english:
            // The head of the file has no context.
            if !open.english.isEmpty { close() }
            open.english = [place]
        case .plural: open.english.append(place)
        case .translation(let form): open.translation[form] = place
        }
    }

    private mutating func close() {
        if let id, !open.english.isEmpty {
            entries[id] = open
            ids.append(id)
        } else if ids.isEmpty, let place = open.translation[0] {
            head = Pattern(quoted: bytes, in: place).unquoted
        }
        (id, open) = (nil, Places())
    }
}
