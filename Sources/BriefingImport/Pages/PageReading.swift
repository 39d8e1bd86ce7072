/// Reads what `pdftohtml -xml` prints: pages, types, and runs of words.
///
/// It takes whatever bytes come: what it does not understand is passed over.
struct PageReading {
    private(set) var pages: [PrintedPage] = []

    private struct Font {
        let size: Int
        let isBold: Bool
        let isSymbol: Bool
    }

    private var fonts: [String: Font] = [:]
    private let bytes: [UInt8]
    private var at = 0

    /// So many runs are read; a briefing has a few hundred.
    private static let limit = 100_000

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var count = 0
        while let tag = nextTag(), count < Self.limit {
            switch tag.name {
            case "page": pages.append(PrintedPage(height: tag.number("height")))
            case "fontspec": takeFont(tag)
            case "text":
                count += 1
                takeRun(tag)
            default: break
            }
        }
    }

    private mutating func takeFont(_ tag: PageTag) {
        let family = (tag.values["family"] ?? "").lowercased()
        fonts[tag.values["id"] ?? ""] = Font(
            size: max(1, tag.number("size")),
            isBold: family.contains("bold") || family.contains("black") || family.contains("heavy"),
            isSymbol: ["symbol", "wingding", "dingbat"].contains(where: family.contains))
    }

    private mutating func takeRun(_ tag: PageTag) {
        let font = fonts[tag.values["font"] ?? ""] ?? Font(size: 12, isBold: false, isSymbol: false)
        let (text, bold) = words()
        let kept = text[...].withoutEnds
        guard !kept.isEmpty, !pages.isEmpty else { return }
        let (left, top) = (tag.number("left"), tag.number("top"))
        // Blanks at both ends are counted in the width.
        let scalars = max(1, text.count { $0 & 0xC0 != 0x80 })
        let blanks = text.reversed().prefix { $0.isBlankByte }.count
        let lead = text.prefix { $0.isBlankByte }.count
        let width = tag.number("width") * (scalars - blanks) / scalars
        let start = left + tag.number("width") * lead / scalars
        let box = PrintedPage.Box(
            left: start, top: top, right: max(start + 1, left + width),
            bottom: top + max(1, tag.number("height")))
        let run = PrintedPage.Run(
            box: box, text: Array(kept), size: font.size,
            isBold: font.isBold || bold * 10 >= kept.count * 8, isSymbol: font.isSymbol)
        pages[pages.count - 1].runs.append(run)
    }

    /// The letters up to the end of a run, and how many of them are bold.
    private mutating func words() -> ([UInt8], Int) {
        var text: [UInt8] = []
        var (bold, depth) = (0, 0)
        while at < bytes.count {
            if bytes[at] == 0x3C {
                guard let tag = nextTag() else { break }
                if tag.name == "/text" || tag.name == "/page" { break }
                if tag.name == "b" { depth += 1 }
                if tag.name == "/b" { depth -= 1 }
                continue
            }
            let before = text.count
            if bytes[at] == 0x26 {
                text += PageTag.entity(bytes, &at)
            } else {
                text.append(bytes[at] < 0x20 ? 0x20 : bytes[at])
                at += 1
            }
            if depth > 0 { bold += text.count - before }
        }
        return (text, bold)
    }

    private mutating func nextTag() -> PageTag? { PageTag.next(bytes, &at) }
}

/// A tag with its attributes.
struct PageTag {
    let name: String
    private(set) var values: [String: String] = [:]

    init(_ text: ArraySlice<UInt8>) {
        let head = text.prefix { !$0.isBlankByte && $0 != 0x0A }
        name = head.text
        var rest = text.dropFirst(head.count)
        while let equals = rest.firstIndex(of: 0x3D), equals + 1 < rest.endIndex,
            rest[equals + 1] == 0x22,
            let close = rest[(equals + 2)...].firstIndex(of: 0x22), values.count < 12
        {
            values[rest[..<equals].withoutEnds.text] = rest[(equals + 2)..<close].text
            rest = rest[(close + 1)...]
        }
    }

    /// The next tag from a place on, which is passed; nil at the end.
    static func next(_ bytes: [UInt8], _ at: inout Int) -> PageTag? {
        guard let start = bytes[at...].firstIndex(of: 0x3C),
            let end = bytes[start...].firstIndex(of: 0x3E)
        else {
            at = bytes.count
            return nil
        }
        at = end + 1
        return PageTag(bytes[(start + 1)..<end])
    }

    /// A number with a point; 0 for anything else.
    func decimal(_ name: String) -> Double {
        let value = Double(values[name] ?? "") ?? 0
        return value.isFinite ? value : 0
    }

    /// A whole number, with what stands behind its point cut off; 0 for anything else.
    func number(_ name: String) -> Int {
        let digits = (values[name] ?? "").utf8.prefix { $0.isDigitByte || $0 == 0x2D }
        let value = Int(String(decoding: digits, as: UTF8.self)) ?? 0
        return min(max(value, -100_000), 100_000)
    }

    /// The letters that `&amp;` and its like stand for, passed; the sign alone where it is none.
    static func entity(_ bytes: [UInt8], _ at: inout Int) -> [UInt8] {
        let body = bytes[(at + 1)...].prefix(9)
        guard let end = body.firstIndex(of: 0x3B) else {
            at += 1
            return [0x26]
        }
        let name = bytes[(at + 1)..<end].text
        at = end + 1
        if let plain = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"][name] {
            return Array(plain.utf8)
        }
        guard name.utf8.first == 0x23 else { return Array(("&" + name + ";").utf8) }
        let digits = name.dropFirst()
        let value =
            digits.lowercased().hasPrefix("x")
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return value.flatMap(Unicode.Scalar.init).map { Array(String($0).utf8) } ?? [0x20]
    }
}
