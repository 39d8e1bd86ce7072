/// What names look like: two with the same skeleton can't be told apart on a screen (UTS #39).
enum LookAlikes {
    /// For each letter what it looks like.
    private static let table: [Unicode.Scalar: String.UnicodeScalarView] = {
        var table: [Unicode.Scalar: String.UnicodeScalarView] = [:]
        for group in LookAlikeTable.text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let sides = group.split(separator: "=")
            guard sides.count == 2 else { continue }
            var whole = String.UnicodeScalarView()
            whole.append(contentsOf: sides[0].split(separator: "+").compactMap { scalar($0) })
            for letter in sides[1].split(separator: ",").compactMap({ scalar($0) }) {
                table[letter] = whole
            }
        }
        return table
    }()

    private static func scalar(_ hex: Substring) -> Unicode.Scalar? {
        UInt32(hex, radix: 16).flatMap { Unicode.Scalar($0) }
    }

    /// The skeleton; to be compared as strings, for which spellings of one letter are the same.
    static func skeleton(_ name: String) -> String {
        var skeleton = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            if let whole = table[scalar] {
                skeleton.append(contentsOf: whole)
            } else {
                skeleton.append(scalar)
            }
        }
        return String(skeleton)
    }

    /// The skeletons of a name as written and in small letters: sharing one is too alike.
    static func looks(of name: String) -> Set<String> {
        let look = skeleton(name)
        return [look, skeleton(name.lowercased()), skeleton(look.lowercased())]
    }
}
