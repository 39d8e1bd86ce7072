import BriefingImport
import DialogueLanguage

/// A form to compare with, so that forms in documents become files.
private let usual = Form.parse(
    Array("form action-plan — Plan\nfield team: Team\ntable actions: Actions\n  what: What?\n".utf8)
).content

/// What libFuzzer calls with bytes of its own making; anything that is wrong ends the program.
///
/// An odd first byte says that it is Markdown. Of 64 inputs one is mended as well and one read as what else
/// takes bytes, as these cost several times as much; which ones goes by all of their bytes, so that what
/// came of such an input is not such a one again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzText(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let all = UnsafeBufferPointer(start: start, count: count)
    let bytes = Array(all.dropFirst())
    let isMarkdown = all.first.map { $0 & 1 == 1 } ?? false
    guard let document = try? DocumentText(bytes, isMarkdown: isMarkdown) else { return 0 }
    switch bytes.reduce(UInt32(0), { $0 &* 31 &+ UInt32($1) }) >> 3 & 63 {
    case 1: mend(document, bytes)
    case 2: readOthers(document, bytes)
    default: check(ImportedBriefing(document, name: "fuzz", usual: usual), document)
    }
    return 0
}

/// The bytes are the decisions of an earlier time as well.
private func mend(_ document: DocumentText, _ bytes: [UInt8]) {
    var dialogue = MendingDialogue(
        document, name: "fuzz", decisions: Decisions(file: bytes), usual: usual)
    _ = dialogue.opening()
    for line in ["move 1-3 to findings", "heading 2 is review", "drop 1", "text 3", "look", "undo"]
    {
        _ = dialogue.receive(line)
    }
    check(dialogue.imported, document)
}

private func readOthers(_ document: DocumentText, _ bytes: [UInt8]) {
    _ = DocumentKind(bytes)
    let imported = ImportedBriefing(document, name: "fuzz")
    let decisions = LayoutMemory(file: bytes).decisions(for: imported.report, Decisions())
    check(ImportedBriefing(document, name: "fuzz", decisions: decisions), document)
    _ = ReportWording.text(imported.report, id: imported.id, .full)
}

/// Every line that is not blank has a place, and the file can be read back.
private func check(_ imported: ImportedBriefing, _ document: DocumentText) {
    var isPlaced = Array(repeating: false, count: document.count + 1)
    for placement in imported.report.placements { isPlaced[placement.line] = true }
    for line in 1...max(1, document.count) where !isPlaced[line] {
        let isBlank = document.line(line).unicodeScalars.allSatisfy { $0.value <= 0x20 }
        precondition(isBlank, "line \(line) is lost")
    }
    if let form = imported.form {
        let parsed = Form.parse(Array(form.utf8))
        precondition(parsed.content != nil, parsed.report(file: "form"))
    }
    guard let file = imported.file, file.utf8.count < 1 << 20 else { return }
    let parsed = Briefing.parse(Array(file.utf8))
    precondition(parsed.content != nil, parsed.report(file: "fuzz"))
}
