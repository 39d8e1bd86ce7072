import BriefingImport
import DialogueLanguage

/// What libFuzzer calls; anything wrong ends the program.
///
/// Where the first byte is even, the others are read as short lines of where a text stands and what it is,
/// so that a few bytes make a page; where it is odd, they are what a PDF program might print.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPages(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let all = UnsafeBufferPointer(start: start, count: count)
    let bytes = Array(all.dropFirst())
    let text =
        (all.first ?? 0) & 1 == 0
        ? PageText(printed(bytes)).bytes
        : PageText(bytes, words: bytes).bytes
    guard let document = try? DocumentText(text) else { return 0 }
    guard let file = ImportedBriefing(document, name: "fuzz").file else { return 0 }
    let parsed = Briefing.parse(Array(file.utf8))
    precondition(parsed.content != nil, parsed.report(file: "fuzz"))
    return 0
}

/// Each line: top, left and width in fives, the type, and the text; an empty one begins a page.
private func printed(_ bytes: [UInt8]) -> [UInt8] {
    var xml = head(page: 1)
    var page = 1
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
        let places = line.prefix(4).map(Int.init)
        guard places.count == 4 else {
            page += 1
            xml += "</page>" + head(page: page)
            continue
        }
        let isBold = places[3] & 4 == 4
        xml += "<text top=\"\(places[0] * 5)\" left=\"\(places[1] * 5)\" width=\"\(places[2] * 5)\""
        xml += " height=\"\(12 + (places[3] & 3) * 4)\" font=\"\(places[3] & 3)\">"
        xml += (isBold ? "<b>" : "") + String(decoding: line.dropFirst(4), as: UTF8.self)
        xml += (isBold ? "</b>" : "") + "</text>\n"
    }
    return Array((xml + "</page></pdf2xml>").utf8)
}

private func head(page: Int) -> String {
    let fonts = (0..<4).map { "<fontspec id=\"\($0)\" size=\"\(10 + 3 * $0)\" family=\"Serif\"/>" }
    return "<page number=\"\(page)\" height=\"1280\" width=\"1280\">" + fonts.joined()
}
