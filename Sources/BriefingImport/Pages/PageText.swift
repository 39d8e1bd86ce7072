/// A printed document → text with marks: `#` before headings, one line for each paragraph.
public struct PageText {
    /// The text, with a form feed between pages.
    public private(set) var bytes: [UInt8] = []

    /// Reads what `pdftohtml -xml` prints; whatever the bytes are, it gives some text.
    ///
    /// - Parameter words: what `pdftotext -bbox-layout` prints, to part cells that stand close.
    public init(_ printed: [UInt8], words: [UInt8] = []) {
        let pages = PageReading(printed).pages
        let words = PageWords(words, heights: pages.map(\.height))
        let lines = pages.enumerated().map { page, printed in
            PageLines.read(printed.runs.flatMap { words.parts(of: $0, page: page) })
        }
        let styles = PageStyles(lines)
        let usual = PageParagraphs.usual(lines)
        let edges = PageEdges(pages, lines)
        for (page, stretches) in Self.stretches(lines, edges).enumerated() {
            if page > 0 { bytes.append(0x0C) }
            write(stretches, styles, usual)
        }
    }

    /// For each page what is read one after another; a row that a page divides is put together.
    private static func stretches(
        _ lines: [[PageLines.Line]], _ edges: PageEdges
    ) -> [[[PageLines.Line]]] {
        var pages: [[[PageLines.Line]]] = []
        var table: [PageLines.Line]?
        // Where the last row of an open table stands.
        var last: (page: Int, stretch: Int)?
        for (page, lines) in lines.enumerated() {
            let parted = edges.parted(lines, page)
            let columns = PageColumns(parted.body, table: table)
            if let rest = columns.rest, let last, let row = pages[last.page][last.stretch].last {
                let end = pages[last.page][last.stretch].count - 1
                pages[last.page][last.stretch][end] = PageTable.row(row, with: rest)
            }
            table = columns.openTable
            let heads = parted.heads.map { [$0] }
            last = table == nil ? nil : (page, heads.count + columns.stretches.count - 1)
            pages.append(heads + columns.stretches + parted.feet.map { [$0] })
        }
        return pages
    }

    private mutating func write(
        _ stretches: [[PageLines.Line]], _ styles: PageStyles, _ usual: Int
    ) {
        for stretch in stretches {
            for paragraph in PageParagraphs(stretch, usual: usual).all {
                bytes += styles.mark(paragraph)
                bytes += [0x0A, 0x0A]
            }
        }
    }
}

/// Which types are headings: larger than most of the text, or bold.
struct PageStyles {
    private struct Style: Hashable {
        let size: Int
        let isBold: Bool
    }

    private let body: Int
    private let isBodyBold: Bool
    /// The sizes of headings, the largest first.
    private let sizes: [Int]
    /// The size of the title, which only the first lines have.
    private let title: Int

    init(_ pages: [[PageLines.Line]]) {
        var letters: [Style: Int] = [:]
        var lines: [Int: Int] = [:]
        for line in pages.joined() {
            letters[Style(size: line.size, isBold: line.isBold), default: 0] += line.text.count
            lines[line.size, default: 0] += 1
        }
        let most = letters.max { ($0.value, $1.key.size) < ($1.value, $0.key.size) }?.key
        let body = most?.size ?? 12
        (self.body, isBodyBold) = (body, most?.isBold ?? false)
        let larger = lines.keys.filter { Self.isLarger($0, body) }.sorted(by: >)
        let first = pages.first.map { Set($0.prefix(Self.head).map(\.size)) } ?? []
        // The largest type is the title's where a smaller one stands above more texts.
        let isTitle = larger.first.map { size in
            first.contains(size) && lines[size] ?? 0 <= 3
                && larger.dropFirst().contains { lines[$0] ?? 0 > lines[size] ?? 0 }
        }
        title = isTitle ?? false ? larger[0] : Int.max
        sizes = isTitle ?? false ? Array(larger.dropFirst()) : larger
    }

    /// So many lines of the first page may be its title.
    private static let head = 6

    private static func isLarger(_ size: Int, _ body: Int) -> Bool { size * 100 >= body * 112 }

    /// The longest heading, in bytes and words.
    private static let limit = (bytes: 120, words: 14)

    /// A paragraph with the mark of what its type says.
    func mark(_ paragraph: PageParagraphs.Paragraph) -> [UInt8] {
        let text = paragraph.text
        guard paragraph.lines <= 3, text.count <= Self.limit.bytes, !text.contains(0x0A),
            !text.contains(0x09), text.contains(where: \.isLetterByte),
            text.first != 0x23, Ends.lastMark(text[...]) != 0x2E, !PageLines.isMark(text),
            Word.read(text, limit: 20).count <= Self.limit.words
        else { return text }
        if case .bullet = Marker(text[...])?.kind { return text }
        if paragraph.size >= title { return text }
        if let place = sizes.firstIndex(of: paragraph.size) {
            return Array(repeating: 0x23, count: min(6, place + 1)) + [0x20] + text
        }
        let isStrong = paragraph.isBold && !isBodyBold && paragraph.size * 100 >= body * 90
        return isStrong ? Array("**".utf8) + text + Array("**".utf8) : text
    }
}

/// What stands at the head and the foot of pages again and again.
struct PageEdges {
    private var counts: [[UInt8]: Int] = [:]
    private let heights: [Int]

    /// The part of a page that is its edge.
    private static let reach = 8

    init(_ pages: [PrintedPage], _ lines: [[PageLines.Line]]) {
        heights = pages.map(\.height)
        for (page, lines) in lines.enumerated() {
            let keys = lines.filter { edge($0, page) != 0 }.map { Self.key($0.text) }
            for key in Set(keys) { counts[key, default: 0] += 1 }
        }
    }

    private static func key(_ text: [UInt8]) -> [UInt8] { text.filter { !$0.isDigitByte } }

    /// -1 at the head of a page, 1 at its foot, else 0.
    private func edge(_ line: PageLines.Line, _ page: Int) -> Int {
        let height = heights[page]
        guard height > 0 else { return 0 }
        if line.box.bottom * Self.reach < height { return -1 }
        return line.box.top * Self.reach > height * (Self.reach - 1) ? 1 : 0
    }

    /// The lines of a page without those that stand on others too.
    func parted(
        _ lines: [PageLines.Line], _ page: Int
    ) -> (heads: [PageLines.Line], body: [PageLines.Line], feet: [PageLines.Line]) {
        let places = lines.map { line in
            counts[Self.key(line.text)] ?? 0 > 1 ? edge(line, page) : 0
        }
        func chosen(_ place: Int) -> [PageLines.Line] {
            lines.indices.filter { places[$0] == place }.map { lines[$0] }
        }
        return (chosen(-1), chosen(0), chosen(1))
    }
}
