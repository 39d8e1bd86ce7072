import Messages

/// A document as one page of HTML that needs nothing from anywhere else: no script, no font, no picture
/// of another place.
struct HTMLExport {
    private let document: Document
    private let pictures: [Picture]

    /// - Parameter pictures: what stands below the table of the form.
    init(_ document: Document, pictures: [Picture]) {
        (self.document, self.pictures) = (document, pictures)
    }

    var bytes: [UInt8] {
        var page = Markup()
        page.add(ready: "<!DOCTYPE html>\n")
        page.element("html", ["lang": Document.language]) { page in
            page.newLine()
            page.element("head", [:], addHead)
            page.newLine()
            page.element("body", [:], addBody)
        }
        page.newLine()
        return Array(page.text.utf8)
    }

    private static let policy = """
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        """

    private func addHead(to page: inout Markup) {
        page.void("meta", ["charset": "utf-8"])
        page.element("title", [:], document.title)
        // Were anything of a text ever taken for an element, it could fetch nothing all the same.
        page.add(ready: Self.policy)
        var facts: [(String, String)] = [
            ("viewport", "width=device-width, initial-scale=1"), ("color-scheme", "light dark"),
            ("dcterms.created", document.began.map { Moment($0).iso } ?? ""),
            ("dcterms.modified", document.changed.map { Moment($0).iso } ?? ""),
            ("description", document.subject), ("author", document.author),
        ]
        facts.removeAll { $0.1.isEmpty }
        for (name, content) in facts {
            page.newLine()
            page.void("meta", ["name": name, "content": content])
        }
        page.newLine()
        page.element("style") { page in
            page.newLine()
            page.add(ready: PageStyle.sheet(foot: document.foot, page: numbers))
        }
    }

    /// `Page 2 of 5` in CSS.
    private var numbers: String {
        let text = said("export-html.page-of", ["page": "\u{1}", "pages": "\u{2}"])
        var (css, words) = ("", "")
        for scalar in text.unicodeScalars {
            guard scalar == "\u{1}" || scalar == "\u{2}" else {
                words.unicodeScalars.append(scalar)
                continue
            }
            css +=
                PageStyle.quoted(words)
                + (scalar == "\u{1}" ? " counter(page) " : " counter(pages) ")
            words = ""
        }
        return css + PageStyle.quoted(words)
    }

    private func addBody(to page: inout Markup) {
        let sections = Section.all(document.blocks)
        page.newLine()
        page.element("header") { page in
            page.element("h1", [:], document.title)
            if let first = sections.first, first.isHead { HTMLBlocks.add(first.blocks, to: &page) }
        }
        page.newLine()
        page.element("main") { page in
            for section in sections where !section.isHead {
                page.newLine()
                page.element("section", ["class": section.isWide ? "wide" : "upright"]) { page in
                    HTMLBlocks.add(section.blocks, to: &page)
                    if section.isWide { for picture in pictures { Self.add(picture, to: &page) } }
                }
            }
        }
        if document.foot.isEmpty { return }
        page.newLine()
        page.element("footer") { $0.element("p", [:], document.foot) }
    }

    private static func add(_ picture: Picture, to page: inout Markup) {
        page.newLine()
        // On a narrow screen it can be moved, by keys too.
        page.element("figure", ["tabindex": "0"]) { page in
            page.element("figcaption", [:], picture.title)
            page.add(ready: picture.element.text)
        }
    }
}

/// What stands from one heading of level 2 to the next.
private struct Section {
    var blocks: [Block] = []

    /// Whether it stands above the first heading of level 2.
    var isHead: Bool {
        if case .heading(2, _)? = blocks.first { false } else { true }
    }

    var isWide: Bool {
        blocks.contains { if case .table(let table) = $0 { table.isWide } else { false } }
    }

    static func all(_ blocks: [Block]) -> [Section] {
        var sections = [Section()]
        for block in blocks {
            if case .heading(2, _) = block { sections.append(Section()) }
            sections[sections.count - 1].blocks.append(block)
        }
        return sections.filter { !$0.blocks.isEmpty }
    }
}
