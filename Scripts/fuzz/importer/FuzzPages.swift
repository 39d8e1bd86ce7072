import BriefingImport
import DialogueLanguage

/// What libFuzzer calls with bytes that a PDF program might print; anything wrong ends the program.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPages(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let text = PageText(Array(UnsafeBufferPointer(start: start, count: count))).bytes
    guard let document = try? DocumentText(text) else { return 0 }
    let imported = ImportedBriefing(document, name: "fuzz")
    guard let file = imported.file else { return 0 }
    let parsed = Briefing.parse(Array(file.utf8))
    precondition(parsed.content != nil, parsed.report(file: "fuzz"))
    return 0
}
