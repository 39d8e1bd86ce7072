/// The places of single words, as `pdftotext -bbox-layout` prints them, to part what the other program
/// has drawn together: the cells of a narrow table.
struct PageWords {
    private struct Word {
        let left: Int
        let right: Int
        let middle: Int
    }

    /// For each page: the words by how far down they stand.
    private var pages: [[Int: [Word]]] = []

    /// So many units of a page are one step down.
    private static let step = 16
    /// So many words are looked at; a briefing has a few thousand.
    private static let limit = 100_000

    /// - Parameter heights: of the pages, in the units of the other program.
    init(_ bytes: [UInt8], heights: [Int]) {
        var at = 0
        var scale = 1.0
        var count = 0
        while let tag = PageTag.next(bytes, &at), count < Self.limit {
            if tag.name == "page" {
                let height = tag.decimal("height")
                let wanted = pages.count < heights.count ? Double(heights[pages.count]) : height
                scale = height > 0 ? min(wanted / height, 100) : 1
                pages.append([:])
            } else if tag.name == "word", !pages.isEmpty {
                count += 1
                func place(_ name: String) -> Int {
                    Int(min(max(tag.decimal(name) * scale, -100_000), 100_000).rounded())
                }
                let middle = (place("yMin") + place("yMax")) / 2
                pages[pages.count - 1][middle / Self.step, default: []].append(
                    Word(left: place("xMin"), right: place("xMax"), middle: middle))
            }
        }
    }

    /// A run of words in its parts, where a gap in it is wider than the others.
    func parts(of run: PrintedPage.Run, page: Int) -> [PrintedPage.Run] {
        guard pages.indices.contains(page), run.text.contains(0x20) else { return [run] }
        let tokens = run.text.split(separator: 0x20)
        let words = words(within: run.box, page)
        guard words.count == tokens.count else { return [run] }
        let gaps = zip(words, words.dropFirst()).map { $1.left - $0.right }
        let usual = gaps.sorted()[gaps.count / 2]
        var parts: [PrintedPage.Run] = []
        var start = 0
        for place in words.indices {
            let isLast = place + 1 == words.count
            let isWide =
                !isLast && gaps[place] * 10 >= run.size * 6
                && (gaps.count < 3 || gaps[place] * 10 >= usual * 17)
            guard isLast || isWide else { continue }
            var part = run
            part.text = Array(tokens[start...place].joined(separator: [0x20]))
            if start > 0 { part.box.left = words[start].left }
            if !isLast { part.box.right = words[place].right }
            parts.append(part)
            start = place + 1
        }
        return parts
    }

    private func words(within box: PrintedPage.Box, _ page: Int) -> [Word] {
        guard box.bottom - box.top < 1000 else { return [] }
        let steps = box.top / Self.step - 1...max(box.top, box.bottom) / Self.step + 1
        return steps.flatMap { pages[page][$0] ?? [] }
            .filter { word in
                word.middle >= box.top && word.middle <= box.bottom && word.left >= box.left - 3
                    && word.left < box.right
            }
            .sorted { $0.left < $1.left }
    }
}
