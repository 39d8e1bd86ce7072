/// What names look like: two that share a look can't be told apart on a screen (UTS #39, and more).
enum LookAlikes {
    /// For each letter what it looks like; those with marks lose them first.
    private static let table = letters(LookAlikeTable.text)
    /// For each letter with marks the one without.
    private static let bare = letters(BareLetterTable.text)

    private static func letters(_ text: String) -> [Unicode.Scalar: String.UnicodeScalarView] {
        var table: [Unicode.Scalar: String.UnicodeScalarView] = [:]
        for (name, letters) in LetterTable.rows(text) {
            let codes = name.split(separator: "+").compactMap { UInt32($0, radix: 16) }
            let whole = String.UnicodeScalarView(codes.compactMap { Unicode.Scalar($0) })
            for letter in letters.compactMap({ Unicode.Scalar($0) }) { table[letter] = whole }
        }
        return table
    }

    /// The skeleton; to be compared as strings, for which spellings of one letter are the same.
    static func skeleton(_ name: String) -> String { replaced(name, by: table) }

    private static func replaced(
        _ text: String, by table: [Unicode.Scalar: String.UnicodeScalarView]
    ) -> String {
        var replaced = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let whole = table[scalar] {
                replaced.append(contentsOf: whole)
            } else {
                replaced.append(scalar)
            }
        }
        return String(replaced)
    }

    /// The looks of a name, of which two names must share none: in small letters, and as it is
    /// written, where `I`, `l`, `i` and `1` are one stroke and `L` is not.
    ///
    /// Titles, blanks, dots, hyphens, apostrophes and marks do not count, and a digit is the letter
    /// that it is written for. Names without letters look like nothing.
    static func looks(of name: String) -> Set<String> {
        let words = NameWords(name).withoutTitles.joined()
        let looks = [inSmallLetters(words), asWritten(words)]
        // The two are never compared with each other.
        return Set(zip(looks, ["", strokes]).filter { !$0.0.isEmpty }.map { $1 + $0 })
    }

    /// How a look begins that is of a name as it is written.
    static let strokes = "|"

    /// A coarser look: of names that share it the numbers of the members are shown.
    static func blurred(_ name: String) -> String {
        merged(inSmallLetters(NameWords(name).withoutTitles.joined()))
    }

    private static func inSmallLetters(_ words: String) -> String {
        read(skeleton(skeleton(replaced(words.lowercased(), by: bare)).lowercased()))
    }

    private static func asWritten(_ words: String) -> String {
        let look = skeleton(replaced(words, by: bare)).unicodeScalars
            .map { $0 == "L" ? "L" : $0.properties.lowercaseMapping }.joined()
        return merged(read(skeleton(look)))
    }

    private static func merged(_ look: String) -> String {
        String(String.UnicodeScalarView(look.unicodeScalars.map { $0 == "i" ? "l" : $0 }))
    }

    /// Digits as the letters that they stand for in play, no two as the same; marks left out.
    private static func read(_ look: String) -> String {
        let scalars = look.unicodeScalars.filter { !isLooseMark($0) }.map { digits[$0] ?? $0 }
        return String(String.UnicodeScalarView(scalars))
    }

    private static let digits: [Unicode.Scalar: Unicode.Scalar] = [
        "0": "o", "1": "l", "2": "z", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "9": "g",
    ]

    /// Marks without which a name is read all the same; vowels of Indian scripts are none.
    private static func isLooseMark(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.properties.generalCategory == .nonspacingMark else { return false }
        return ["any", "hebrew", "arabic"].contains(Scripts.script(of: scalar) ?? "any")
    }
}

/// A name in words: what stands between blanks, dots, hyphens and apostrophes.
struct NameWords {
    let all: [String]

    init(_ name: String) {
        all = name.unicodeScalars.split { " \t.-'’‐‑–—_,:;/()".unicodeScalars.contains($0) }
            .map { String($0) }
    }

    /// The words that are no title; all of them where nothing else is there.
    var withoutTitles: [String] {
        let rest = all.filter { !Self.titles.contains($0.lowercased()) }
        return rest.isEmpty ? all : rest
    }

    private static let titles: Set = [
        "dr", "doctor", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "sir", "dame", "lord",
        "lady", "rev", "revd", "reverend", "cllr", "councillor", "pc", "sgt", "sergeant",
        "inspector", "the",
    ]
}

/// The names of a room, by how they look.
struct AlikeNames: Sendable {
    /// The looks of each member's name; whoever enters is compared with all of them.
    private var looks: [String: Set<String>] = [:]
    /// Who has a look, at a glance.
    private var members: [String: Set<String>] = [:]

    /// Whether some name shares a look with one in the room.
    func have(anyOf looks: Set<String>) -> Bool {
        self.looks.values.contains { !$0.isDisjoint(with: looks) }
    }

    /// Adds a name, in place of what the member was called before.
    ///
    /// - Returns: the members whose names can be mistaken for each other now; none where it is alone.
    mutating func add(_ name: String, of member: String) -> Set<String> {
        looks[member] = LookAlikes.looks(of: name)
        let look = LookAlikes.blurred(name)
        for former in members.keys where former != look { members[former]?.remove(member) }
        members[look, default: []].insert(member)
        let all = members[look] ?? []
        return all.count > 1 ? all : []
    }
}
