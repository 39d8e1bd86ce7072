/// What was chosen for several rows in one line, such as `1 R2, 3 R5 L1` or `2: none`.
public struct RowChoices: Equatable, Sendable {
    /// The labels by the number of the row.
    public private(set) var chosen: [Int: [String]] = [:]

    /// Reads a line; nil where anything in it is neither the number of a row nor a label, or where a
    /// row comes twice. `none` alone is said of all rows, and of a single row the number may be left
    /// out.
    ///
    /// - Parameters:
    ///   - rows: the numbers of the rows.
    ///   - labels: what can be chosen; the R of a recommendation may be left out where no row has that number. Where labels are numbers themselves, the number of a row needs a
    ///     colon behind it.
    public init?(_ text: String, rows: [Int], labels: [String]) {
        let known = Dictionary(labels.map { ($0.lowercased(), $0) }) { first, _ in first }
        let needsColon = labels.contains { Ordinal($0) != nil }
        if ["none", "nothing"].contains(text.lowercased()) {
            for row in rows { chosen[row] = [] }
            return
        }
        var row: Int?
        var isNone = false
        for word in Self.words(text) {
            if word.isRow || !needsColon, let number = Ordinal(word.text)?.number,
                rows.contains(number) || row == nil
            {
                guard rows.contains(number), chosen[number] == nil else { return nil }
                if let row, chosen[row]?.isEmpty == true, !isNone { return nil }
                (row, isNone) = (number, false)
                chosen[number] = []
            } else if ["none", "nothing", "-", "–"].contains(word.text), let row {
                guard chosen[row]?.isEmpty == true else { return nil }
                isNone = true
            } else if let label = known[word.text] ?? known["r" + word.text], !isNone,
                let own = row ?? Self.only(rows)
            {
                row = own
                if chosen[own, default: []].contains(label) == false {
                    chosen[own, default: []].append(label)
                }
            } else if word.text != "and" {
                return nil
            }
        }
        guard let row, chosen[row]?.isEmpty == false || isNone else { return nil }
    }

    private static func only(_ rows: [Int]) -> Int? { rows.count == 1 ? rows[0] : nil }

    /// The words in small letters, and whether a colon or an equals sign follows.
    private static func words(_ text: String) -> [(text: String, isRow: Bool)] {
        var words: [(text: String, isRow: Bool)] = []
        var word = ""
        func close(_ isRow: Bool) {
            if !word.isEmpty { words.append((word.lowercased(), isRow)) }
            word = ""
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ", "\t", "\n", "\u{A0}", ",", ";", ".": close(false)
            case ":", "=":
                if word.isEmpty, let last = words.indices.last { words[last].isRow = true }
                close(true)
            default: word.unicodeScalars.append(scalar)
            }
        }
        close(false)
        return words
    }
}
