/// Code and catalogue agree: every id that is said is there with the same placeholders, and nothing
/// stands there that nobody says.
enum CatalogueRule {
    static let path = "Sources/Messages/Words/debrief.pot"

    /// An entry, as far as code depends on it.
    struct Entry: Equatable {
        var line: Int
        var placeholders: Set<String>
    }

    /// Where code says something, and what it puts in.
    struct Use: Equatable {
        var id: String
        var line: Int
        var values: Set<String>
    }

    static func violations(catalogue: File, in files: [File]) -> [Violation] {
        let (entries, doubled) = entries(of: catalogue)
        var found = doubled
        var said: Set<String> = []
        for file in files {
            for use in uses(in: file) {
                said.insert(use.id)
                if let says = problem(use, entries[use.id]) {
                    found.append(Violation(path: file.path, line: use.line, says: says))
                }
            }
        }
        // An entry for one number stands beside the one that it belongs to.
        let unsaid = entries.filter { id, _ in
            !said.contains(String(id.prefix { $0 != "=" }))
        }
        found += unsaid.map { id, entry in
            Violation(path: path, line: entry.line, says: "nobody says \(id)")
        }
        return found.sorted { ($0.path, $0.line ?? 0) < ($1.path, $1.line ?? 0) }
    }

    private static func problem(_ use: Use, _ entry: Entry?) -> String? {
        guard let entry else { return "no such sentence: \(use.id)" }
        let missing = entry.placeholders.subtracting(use.values).sorted()
        let idle = use.values.subtracting(entry.placeholders).sorted()
        if !missing.isEmpty { return "\(use.id) wants \(missing.joined(separator: ", "))" }
        return idle.isEmpty ? nil : "\(use.id) has no place for \(idle.joined(separator: ", "))"
    }

    // MARK: The catalogue

    static func entries(of file: File) -> (entries: [String: Entry], doubled: [Violation]) {
        var entries: [String: Entry] = [:]
        var doubled: [Violation] = []
        var open: String?
        for (index, line) in file.lines.enumerated() {
            if let match = line.wholeMatch(of: /msgctxt "(.*)"/) {
                let id = String(match.1)
                open = id
                if entries[id] != nil {
                    doubled.append(
                        Violation(path: path, line: index + 1, says: "\(id) stands here twice"))
                }
                entries[id] = Entry(line: index + 1, placeholders: [])
            } else if let open, !line.hasPrefix("#") {
                let names = line.matches(of: /\{([A-Za-z0-9]+)\}/).map { String($0.1) }
                entries[open]?.placeholders.formUnion(names)
            }
        }
        return (entries, doubled)
    }

    // MARK: Code

    static func uses(in file: File) -> [Use] {
        ["said(", "Message("].flatMap { word in
            file.swift.places(of: word).compactMap { place in
                use(in: file.swift, from: place + word.utf8.count - 1)
            }
        }
    }

    /// What is said within the parentheses that open at `place`; nil for a declaration.
    private static func use(in swift: SwiftCode, from place: Int) -> Use? {
        guard let end = swift.closing(place) else { return nil }
        let text = String(decoding: swift.source[(place + 1)..<end], as: UTF8.self)
        guard let id = text.firstMatch(of: /^\s*"([a-z0-9.-]+)"/) else { return nil }
        var values: Set<String> = []
        var depth = 0
        for at in place..<end {
            switch swift.code[at] {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            case UInt8(ascii: ":") where depth == 2:
                if let name = name(before: at, swift.source) { values.insert(name) }
            default: continue
            }
        }
        return Use(id: String(id.1), line: swift.line(at: place), values: values)
    }

    /// The key that ends right before a colon.
    private static func name(before colon: Int, _ source: [UInt8]) -> String? {
        let quote = UInt8(ascii: "\"")
        guard colon > 1, source[colon - 1] == quote,
            let start = source[..<(colon - 1)].lastIndex(of: quote)
        else { return nil }
        return String(decoding: source[(start + 1)..<(colon - 1)], as: UTF8.self)
    }
}
