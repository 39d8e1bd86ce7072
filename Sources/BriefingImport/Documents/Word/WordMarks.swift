import OfficeFiles

/// The numbers and bullets that Word shows before points, counted in the order of the text.
struct WordMarks {
    private let styles: WordStyleSheet
    private let lists: [String: Numbering]
    private var counts: [Level: Int] = [:]
    private var begun: Set<Level> = []

    /// How the levels of a list are counted.
    private struct Numbering {
        let base: String
        var levels: [Int: XML]
        var starts: [Int: Int] = [:]
    }

    /// A level of a list, or of what several lists are based on.
    private struct Level: Hashable {
        let list: String
        let level: Int
    }

    /// What nobody writes before a point, in scalars.
    private static let longest = 64
    /// Word has nine of them.
    private static let deepest = 9

    init(_ document: WordDocument, _ styles: WordStyleSheet) {
        self.styles = styles
        let kinds = Dictionary(
            (document.numbering?.all("w:abstractNum") ?? []).map {
                ($0["w:abstractNumId"] ?? "", $0)
            }
        ) { first, _ in first }
        lists = Dictionary(
            (document.numbering?.all("w:num") ?? []).compactMap { list in
                guard let id = list["w:numId"], let base = list.setting("abstractNumId"),
                    let kind = kinds[base]
                else { return nil }
                return (id, Self.numbering(list, kind, base))
            }
        ) { first, _ in first }
    }

    private static func numbering(_ list: XML, _ kind: XML, _ base: String) -> Numbering {
        func level(_ element: XML) -> Int { WordNumber.read(element["w:ilvl"]) ?? 0 }
        var found = Numbering(
            base: base,
            levels: Dictionary(kind.all("w:lvl").map { (level($0), $0) }) { $1 })
        for change in list.all("w:lvlOverride") {
            if let start = change.setting("startOverride") {
                found.starts[level(change)] = WordNumber.read(start) ?? 1
            }
            for own in change.all("w:lvl") { found.levels[level(change)] = own }
        }
        return found
    }

    /// What stands before a paragraph, with a blank behind it; empty for nothing.
    mutating func mark(_ paragraph: XML) -> String {
        let settings = styles.settings(of: paragraph).lazy.compactMap { $0.own("w:numPr") }.first
        guard let settings, let name = settings.setting("numId"), !name.isEmpty, name != "0" else {
            let isBullet = styles.styles(of: paragraph).contains {
                ($0.setting("name") ?? "").lowercased().hasPrefix("list bullet")
            }
            return isBullet ? "- " : ""
        }
        let level = min(max(WordNumber.read(settings.setting("ilvl")) ?? 0, 0), Self.deepest)
        let inset = String(repeating: "  ", count: level)
        guard let list = lists[name], let here = list.levels[level] else { return inset + "- " }
        switch here.form {
        case "bullet": return inset + "- "
        case "none": return ""
        default:
            count(name, list, level, here)
            let text = shown(list, level, here)
            return text.isEmpty ? "" : inset + text + " "
        }
    }

    private mutating func count(_ name: String, _ list: Numbering, _ level: Int, _ here: XML) {
        let counted = Level(list: list.base, level: level)
        if begun.insert(Level(list: name, level: level)).inserted, list.starts[level] != nil {
            counts[counted] = nil
        }
        let start = list.starts[level] ?? here.start
        counts[counted] = counts[counted].map { $0 + 1 } ?? start
        for deeper in level..<Self.deepest {
            counts[Level(list: list.base, level: deeper + 1)] = nil
        }
    }

    /// The mark as Word writes it: the numbers of this level and of those above.
    private func shown(_ list: Numbering, _ level: Int, _ here: XML) -> String {
        // Longer ones would stand before each point.
        var text = String((here.setting("lvlText") ?? "").unicodeScalars.prefix(Self.longest))
        if text.isEmpty { text = "%1." }
        for outer in 0...level {
            let kind = list.levels[outer]
            let count = counts[Level(list: list.base, level: outer)] ?? kind?.start ?? 1
            text = text.swapping("%\(outer + 1)", for: Self.shown(count, kind?.form ?? "decimal"))
        }
        text = text.stripped
        let last = text.unicodeScalars.last?.properties
        if let last, last.isAlphabetic || last.numericType != nil,
            text.unicodeScalars.count <= 4
        {
            text += "."
        }
        return text
    }

    private static func shown(_ count: Int, _ form: String) -> String {
        switch form {
        case "lowerLetter": letters(count)
        case "upperLetter": letters(count).uppercased()
        case "lowerRoman": roman(count)
        case "upperRoman": roman(count).uppercased()
        case "decimalZero" where count < 10: "0\(count)"
        default: "\(count)"
        }
    }

    /// a to z, then aa to zz.
    private static func letters(_ count: Int) -> String {
        guard count > 0, let letter = Unicode.Scalar(UInt32(97 + (count - 1) % 26)) else {
            return ""
        }
        return String(repeating: String(letter), count: min((count - 1) / 26 + 1, 20))
    }

    private static func roman(_ count: Int) -> String {
        var (text, rest) = ("", count)
        for (value, letters) in [(10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")] {
            while rest >= value, text.utf8.count < 20 {
                text += letters
                rest -= value
            }
        }
        return text
    }
}

extension XML {
    /// How a level of a list counts.
    fileprivate var form: String {
        let form = setting("numFmt") ?? ""
        return form.isEmpty ? "decimal" : form
    }

    /// The first number of a level.
    fileprivate var start: Int { WordNumber.read(setting("start")) ?? 1 }
}
