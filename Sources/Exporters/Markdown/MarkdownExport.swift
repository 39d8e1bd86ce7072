/// A document as Markdown.
struct MarkdownExport {
    private let document: Document

    init(_ document: Document) { self.document = document }

    var bytes: [UInt8] {
        var page = MarkdownPage()
        page.heading(1, document.title)
        for block in document.blocks { page.add(block) }
        return Array(page.text.utf8)
    }
}
