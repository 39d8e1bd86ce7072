/// Reads the tables that Scripts/names/tables.py makes.
enum LetterTable {
    typealias Row = (name: Substring, letters: ClosedRange<UInt32>)

    /// The letters and ranges of letters, each with what stands before the colon of its row.
    static func rows(_ text: String) -> [Row] {
        var rows: [Row] = []
        var name: Substring = ""
        for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            let ends = word.split(separator: "-").compactMap { UInt32($0, radix: 16) }
            if word.last == ":" {
                name = word.dropLast()
            } else if let low = ends.first, let high = ends.last {
                rows.append((name, low...high))
            }
        }
        return rows
    }
}
