import OfficeFiles

/// The styles of our documents; their names are Word's own, so that people find them where they look.
enum WordStyle {
    case normal, title, heading1, heading2, question, quote, note, listNumber, listBullet
    case tableHead, tableText, footer

    /// What paragraphs call it.
    var id: String {
        switch self {
        case .normal: "Normal"
        case .title: "Title"
        case .heading1: "Heading1"
        case .heading2: "Heading2"
        case .question: "Question"
        case .quote: "Quote"
        case .note: "Note"
        case .listNumber: "ListNumber"
        case .listBullet: "ListBullet"
        case .tableHead: "TableHead"
        case .tableText: "TableText"
        case .footer: "Footer"
        }
    }

    /// Whether it keeps a distance from whatever stands above.
    var isHeading: Bool { self == .heading1 || self == .heading2 }
}

/// How each style looks.
enum WordStyles {
    static var xml: XML {
        XML("w:styles", WordParts.namespaces, [usual] + paragraphs + characters + [table])
    }

    private static let dark = "1F3864"
    private static let pale = "E7ECF4"
    private static let line = "8496B0"

    private static func value(_ name: String, _ value: String) -> XML {
        WordParagraph.value(name, value)
    }

    private static func size(_ halfPoints: Int) -> [XML] {
        [value("w:sz", "\(halfPoints)"), value("w:szCs", "\(halfPoints)")]
    }

    private static let bold = [XML("w:b"), XML("w:bCs")]
    private static let slanted = [XML("w:i"), XML("w:iCs")]

    private static var usual: XML {
        let fonts = XML(
            "w:rFonts",
            ["w:ascii": "Arial", "w:hAnsi": "Arial", "w:eastAsia": "Arial", "w:cs": "Arial"])
        let language = XML(
            "w:lang",
            ["w:val": Document.language, "w:eastAsia": Document.language, "w:bidi": "ar-SA"])
        return XML(
            "w:docDefaults", [:],
            [
                XML(
                    "w:rPrDefault", [:], [XML("w:rPr", [:], [fonts] + size(22) + [language])]),
                XML("w:pPrDefault", [:], [XML("w:pPr", [:], [spacing(0, 120)])]),
            ])
    }

    /// Above and below, in twentieths of a point; lines stand a little apart.
    private static func spacing(_ above: Int, _ below: Int) -> XML {
        XML(
            "w:spacing",
            [
                "w:before": "\(above)", "w:after": "\(below)", "w:line": "264",
                "w:lineRule": "auto",
            ])
    }

    private static func style(
        _ style: WordStyle, _ name: String, next: WordStyle? = .normal, _ paragraph: [XML] = [],
        _ run: [XML] = []
    ) -> XML {
        let isNormal = style == .normal
        let attributes: KeyValuePairs =
            isNormal
            ? ["w:type": "paragraph", "w:default": "1", "w:styleId": style.id]
            : ["w:type": "paragraph", "w:styleId": style.id]
        var parts = [value("w:name", name)]
        if !isNormal { parts.append(value("w:basedOn", WordStyle.normal.id)) }
        if let next, next != style { parts.append(value("w:next", next.id)) }
        parts.append(XML("w:qFormat"))
        if !paragraph.isEmpty { parts.append(XML("w:pPr", [:], paragraph)) }
        if !run.isEmpty { parts.append(XML("w:rPr", [:], run)) }
        return XML("w:style", attributes, parts)
    }

    private static var paragraphs: [XML] {
        let colour = value("w:color", dark)
        let keep = XML("w:keepNext")
        func list(_ number: Int) -> XML { XML("w:numPr", [:], [value("w:numId", "\(number)")]) }
        let beside = XML(
            "w:pBdr", [:],
            [
                XML(
                    "w:left", ["w:val": "single", "w:sz": "12", "w:space": "8", "w:color": line])
            ])
        let inset = XML("w:ind", ["w:left": "284"])
        return [
            style(.normal, "Normal", next: nil),
            style(.title, "Title", [keep, spacing(0, 120)], bold + [colour] + size(40)),
            style(
                .heading1, "heading 1", [keep, spacing(280, 120), value("w:outlineLvl", "0")],
                bold + [colour] + size(26)),
            style(
                .heading2, "heading 2", [keep, spacing(200, 80), value("w:outlineLvl", "1")],
                bold + [colour] + size(23)),
            style(.question, "Question", next: .quote, [keep, spacing(120, 60)], bold),
            style(.quote, "Quote", next: .quote, [beside, spacing(0, 100), inset]),
            style(.note, "Note", [keep], slanted + [value("w:color", "404040")]),
            style(.listNumber, "List Number", next: .listNumber, [spacing(0, 80)]),
            style(.listBullet, "List Bullet", next: .listBullet, [list(1), spacing(0, 60)]),
            style(
                .tableHead, "Table Head", next: .tableText, [spacing(40, 40)],
                bold + [colour] + size(20)),
            style(.tableText, "Table Text", next: .tableText, [spacing(40, 40)], size(20)),
            style(.footer, "footer", next: nil, [spacing(0, 0)], size(16)),
        ]
    }

    private static var characters: [XML] {
        [("Strong", bold), ("Emphasis", slanted)].map { name, looks in
            XML(
                "w:style", ["w:type": "character", "w:styleId": name],
                [value("w:name", name), XML("w:qFormat"), XML("w:rPr", [:], looks)])
        }
    }

    private static var table: XML {
        let sides = ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"]
        let borders = sides.map { side in
            XML(side, ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": line])
        }
        let inset = ["w:left", "w:right"].map { XML($0, ["w:w": "108", "w:type": "dxa"]) }
        let shade = XML("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": pale])
        let heads = ["firstRow", "firstCol"].map { place in
            XML("w:tblStylePr", ["w:type": place], [XML("w:tcPr", [:], [shade])])
        }
        return XML(
            "w:style", ["w:type": "table", "w:styleId": "ActionPlan"],
            [
                value("w:name", "Action Plan"),
                XML("w:qFormat"),
                XML(
                    "w:tblPr", [:],
                    [XML("w:tblBorders", [:], borders), XML("w:tblCellMar", [:], inset)]),
            ] + heads)
    }
}
