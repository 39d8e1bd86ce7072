import BriefingImport
import DialogueLanguage

/// A form to compare with, so that forms in documents become files.
private let usual = Form.parse(
    Array("form action-plan — Plan\nfield team: Team\ntable actions: Actions\n  what: What?\n".utf8)
).content

/// What libFuzzer calls with bytes of its own making; anything that is wrong ends the program.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzImporter(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    _ = DocumentKind(bytes)
    let isMarkdown = bytes.first.map { $0 % 2 == 0 } ?? false
    guard let document = try? DocumentText(bytes, isMarkdown: isMarkdown) else { return 0 }
    let first = ImportedBriefing(document, name: "fuzz", usual: usual)
    check(first, document)
    var dialogue = MendingDialogue(
        document, name: "fuzz", decisions: Decisions(file: bytes), usual: usual)
    for line in ["move 1-3 to findings", "heading 2 is review", "drop 1", "text 3", "undo"] {
        _ = dialogue.take(line)
    }
    check(dialogue.imported, document)
    return 0
}

/// Every line that is not blank has a place, and the file can be read back.
private func check(_ imported: ImportedBriefing, _ document: DocumentText) {
    let placed = Set(imported.report.placements.map(\.line))
    for line in 1...max(1, document.count) {
        let isBlank = document.line(line).unicodeScalars.allSatisfy { $0.value <= 0x20 }
        precondition(isBlank || placed.contains(line), "line \(line) is lost")
    }
    if let form = imported.form {
        let parsed = Form.parse(Array(form.utf8))
        precondition(parsed.content != nil, parsed.report(file: "form"))
    }
    guard let file = imported.file, file.utf8.count < 1 << 20 else { return }
    let parsed = Briefing.parse(Array(file.utf8))
    precondition(parsed.content != nil, parsed.report(file: "fuzz"))
}
