import OfficeFiles

/// The blocks of a document as Word has them.
struct WordBody {
    /// How many lists with numbers there are; each counts from 1.
    private(set) var numberedLists = 0
    /// How wide a line is, in twentieths of a point.
    private var width: Int { (isWide ? Self.long : Self.short) - 2 * Self.margin }
    private var isWide: Bool
    private var elements: [XML] = []

    /// - Parameter isWide: whether the first pages lie on their side.
    init(isWide: Bool) { self.isWide = isWide }

    /// A4, in twentieths of a point.
    private static let short = 11_906
    private static let long = 16_838
    /// Two centimetres.
    private static let margin = 1_134

    var xml: XML {
        XML("w:document", WordParts.namespaces, [XML("w:body", [:], elements + [page])])
    }

    private var page: XML {
        let size: XML =
            isWide
            ? XML(
                "w:pgSz",
                ["w:w": "\(Self.long)", "w:h": "\(Self.short)", "w:orient": "landscape"])
            : XML("w:pgSz", ["w:w": "\(Self.short)", "w:h": "\(Self.long)"])
        let margin = "\(Self.margin)"
        return XML(
            "w:sectPr", [:],
            [
                XML("w:footerReference", ["w:type": "default", "r:id": WordParts.footerId]), size,
                XML(
                    "w:pgMar",
                    [
                        "w:top": margin, "w:right": margin, "w:bottom": margin, "w:left": margin,
                        "w:header": "567", "w:footer": "567", "w:gutter": "0",
                    ]),
            ])
    }

    mutating func add(_ document: Document) {
        add(.title, .ours(document.title))
        for block in document.blocks { add(block) }
        // Word wants a paragraph below a table at the end, and this one says something.
        if case .table = document.blocks.last { add(.note, .ours(document.foot)) }
    }

    private mutating func add(_ block: Block) {
        switch block {
        case .heading(let level, let text): add(level == 2 ? .heading1 : .heading2, .ours(text))
        case .paragraph(let text): add(.normal, text)
        case .note(let text): add(.note, .ours(text))
        case .question(let text): add(.question, .ours(text))
        case .answer(let text): add(.quote, text)
        case .fields(let fields):
            elements.append(WordTable.xml(fields, width: min(width, Self.short - 2 * Self.margin)))
        case .points(let points):
            numberedLists += 1
            for point in points { add(.listNumber, point, list: numberedLists) }
        case .bullets(let items): for item in items { add(.listBullet, item) }
        case .remarks(let remarks): for remark in remarks { add(.quote, Self.text(remark)) }
        case .table(let table): elements.append(WordTable.xml(table, width: width))
        case .space(let lines): elements.append(WordTable.space(lines, width: width))
        case .newPage(let isWide):
            if let last = elements.popLast() { elements.append(last.ending(page)) }
            self.isWide = isWide
        }
    }

    private static func text(_ remark: Remark) -> Text {
        guard let name = remark.name else { return remark.text }
        let note = remark.note.isEmpty ? "" : " (\(remark.note))"
        return .strong(name) + .ours(note + ": ") + remark.text
    }

    private mutating func add(_ style: WordStyle, _ text: Text, list: Int? = nil) {
        elements.append(
            WordParagraph.xml(
                text, style, list: list, isBelowTable: elements.last?.name == "w:tbl"))
    }
}

extension XML {
    /// The same paragraph as the last one of pages of this kind.
    fileprivate func ending(_ page: XML) -> XML {
        let settings = XML("w:pPr", [:], (first("w:pPr")?.elements ?? []) + [page])
        return XML(name, [:], [settings] + elements.filter { $0.name != "w:pPr" })
    }
}
