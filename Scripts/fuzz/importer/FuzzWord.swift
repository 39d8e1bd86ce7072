import BriefingImport
import DialogueLanguage
import OfficeFiles

/// What libFuzzer calls; anything wrong ends the program.
///
/// Where the first byte is even, the others are read as short lines of what a paragraph is and its text, so
/// that a few bytes make a document; where it is odd, they are the elements of its body.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWord(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let all = UnsafeBufferPointer(start: start, count: count)
    let bytes = Array(all.dropFirst())
    let body =
        (all.first ?? 0) & 1 == 0 ? written(bytes) : String(decoding: bytes, as: UTF8.self)
    guard let document = try? WordDocument(archive(body)) else { return 0 }
    let read = WordText(document)
    guard
        let text = try? DocumentText(
            Array(read.text.utf8), isMarkdown: true, leftOut: read.leftOut),
        let file = ImportedBriefing(text, name: "fuzz").file
    else { return 0 }
    let parsed = Briefing.parse(Array(file.utf8))
    precondition(parsed.content != nil, parsed.report(file: "fuzz"))
    return 0
}

/// Each line: what surrounds the paragraph, its style, its list and letters, and the text. Cells that follow each
/// other stand in one table.
private func written(_ bytes: [UInt8]) -> String {
    var body = ""
    var isTable = false
    for line in bytes.split(separator: 0x0A) {
        let marks = line.prefix(3).map(Int.init)
        guard marks.count == 3 else { continue }
        let paragraph = paragraph(style: marks[1], letters: marks[2], line.dropFirst(3))
        let frame = marks[0] % (frames.count + 2)
        if frame < frames.count {
            body +=
                (isTable ? "</w:tr></w:tbl>" : "") + frames[frame].0 + paragraph + frames[frame].1
            isTable = false
        } else {
            let beginsRow = frame > frames.count
            body += isTable ? (beginsRow ? "</w:tr><w:tr>" : "") : "<w:tbl><w:tr>"
            body += "<w:tc>\(paragraph)</w:tc>"
            isTable = true
        }
    }
    return body + (isTable ? "</w:tr></w:tbl>" : "")
}

private func paragraph(style: Int, letters: Int, _ text: ArraySlice<UInt8>) -> String {
    let escaped = String(decoding: text, as: UTF8.self).unicodeScalars.map { scalar in
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        case "\t": "</w:t><w:tab/><w:t>"
        case ..<" ": "</w:t><w:br/><w:t>"
        default: String(scalar)
        }
    }.joined()
    let level = letters & 7
    let list =
        level == 0
        ? ""
        : "<w:numPr><w:ilvl w:val=\"\(level - 1)\"/><w:numId w:val=\"\(letters >> 3 & 3)\"/></w:numPr>"
    let look = ["", "<w:b/>", "<w:vanish/>", "<w:b w:val=\"0\"/>"][letters >> 5 & 3]
    return "<w:p><w:pPr><w:pStyle w:val=\"\(styles[style % styles.count])\"/>\(list)</w:pPr>"
        + "<w:r><w:rPr>\(look)</w:rPr><w:t>\(escaped)</w:t></w:r></w:p>"
}

private let styles = ["", "H1", "H2", "Bullets", "Numbers", "Title", "None"]

/// What may surround a paragraph, or stand before it.
private let frames = [
    ("", ""), ("<w:ins>", "</w:ins>"), ("<w:del>", "</w:del>"),
    ("<w:moveFrom>", "</w:moveFrom>"), ("<w:sdt>", "</w:sdt>"),
    ("<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>"),
    ("<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>"),
    ("<w:p><w:r><w:br w:type=\"page\"/><w:footnoteReference w:id=\"2\"/></w:r></w:p>", ""),
]

private func archive(_ body: String) -> [UInt8] {
    Archive(
        parts + [Archive.File("word/document.xml", xml("document", "<w:body>\(body)</w:body>"))]
    ).bytes
}

private func xml(_ root: String, _ inner: String) -> [UInt8] {
    let head = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
        """
    return Array("<w:\(root) \(head)>\(inner)</w:\(root)>".utf8)
}

/// The parts that are the same in all documents.
private let parts: [Archive.File] = [
    Archive.File("_rels/.rels", relations(["officeDocument": "word/document.xml"])),
    Archive.File(
        "word/_rels/document.xml.rels",
        relations([
            "styles": "styles.xml", "numbering": "numbering.xml", "footnotes": "footnotes.xml",
        ])
    ),
    Archive.File(
        "word/styles.xml",
        xml(
            "styles",
            [
                ("H1", "heading 1"), ("H2", "heading 2"), ("Bullets", "List Bullet"),
                ("Title", "Title"),
            ]
            .map { "<w:style w:styleId=\"\($0)\"><w:name w:val=\"\($1)\"/></w:style>" }.joined()
                + """
                <w:style w:styleId="Numbers"><w:basedOn w:val="H1"/><w:pPr><w:numPr><w:numId w:val="1"/>\
                </w:numPr></w:pPr></w:style>
                """)
    ),
    Archive.File(
        "word/numbering.xml",
        xml(
            "numbering",
            """
            <w:abstractNum w:abstractNumId="0">\
            <w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>\
            <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>\
            <w:lvl w:ilvl="2"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="(%3)"/></w:lvl></w:abstractNum>\
            <w:abstractNum w:abstractNumId="1">\
            <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>\
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>\
            <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>\
            <w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">\
            <w:startOverride w:val="9"/></w:lvlOverride></w:num>
            """)
    ),
    Archive.File(
        "word/footnotes.xml",
        xml(
            "footnotes",
            "<w:footnote w:id=\"2\"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>")
    ),
]

private func relations(_ targets: KeyValuePairs<String, String>) -> [UInt8] {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let all = targets.map { kind, target in
        "<Relationship Id=\"\(kind)\" Type=\"\(office)\(kind)\" Target=\"\(target)\"/>"
    }
    return Array(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(all.joined())</Relationships>"
            .utf8)
}
