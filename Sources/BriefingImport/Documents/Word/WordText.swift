import OfficeFiles

/// The text of a Word document with its structure, as `DocumentText` reads it.
///
/// `#` before headings, `**` around lines in bold, `-` or the number that Word shows before points, tabs
/// between the cells of a table, a form feed where a page begins; then footnotes, page headers and
/// footers, each below a heading.
public struct WordText {
    /// All of it.
    public private(set) var text = ""
    /// What the document has and the text has not.
    public internal(set) var leftOut: Set<DocumentText.LeftOut> = []

    /// The parts whose diagrams stand in the text.
    var shown: Set<String> = []

    let document: WordDocument
    let styles: WordStyleSheet
    var marks: WordMarks

    /// Takes the text out of a document.
    public init(_ document: WordDocument) {
        self.document = document
        styles = WordStyleSheet(document)
        marks = WordMarks(document, styles)
        walk(WordPlace(document.body))
        addOthers("Footnotes", document.parts("/footnotes", "/endnotes"))
        addOthers("Page headers and footers", edges)
    }

    /// A block of its own. What goes beyond the longest text is not put together: it is refused anyway.
    mutating func add(_ block: String) {
        if text.utf8.count <= DocumentText.limit { text += block + "\n\n" }
    }

    /// Everything in an element, in its order.
    mutating func walk(_ place: WordPlace) {
        for part in place.inner {
            switch part.element.name {
            case "w:p": addParagraph(part)
            case "w:tbl": addTable(part)
            case "w:del", "w:moveFrom": continue
            default: walk(part)
            }
        }
    }

    /// The headers and footers of the pages, as far as sections have their own.
    private var edges: [XML] {
        let ids = document.body.all("w:sectPr").flatMap { section in
            ["w:headerReference", "w:footerReference"].flatMap { kind in
                ["first", "default", "even"].compactMap { pages in
                    section.elements.prefix(100).first { $0.name == kind && $0["w:type"] == pages }
                        .flatMap { $0["r:id"] }
                }
            }
        }
        return document.parts(at: ids.compactMap(document.target(of:)))
    }

    /// What stands beside the text; the same words once.
    mutating func addOthers(_ title: String, _ parts: [XML]) {
        var texts: [String] = []
        var seen: Set<[UInt8]> = []
        for paragraph in parts.flatMap({ WordPlace($0).paragraphs }) {
            let text = words(paragraph).text.stripped
            if !text.isEmpty, seen.insert(Array(text.utf8)).inserted { texts.append(text) }
        }
        if texts.isEmpty { return }
        add("# " + title)
        texts.forEach { add($0) }
    }
}
