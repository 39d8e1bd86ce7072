import BriefingImport
import DialogueLanguage
import Messages

/// A document read with all that is remembered of it and of its publisher.
struct DocumentReading {
    let imported: ImportedBriefing
    /// What was decided about this very document.
    let remembered: Decisions
    /// What is known of the publisher's layout.
    let memory: LayoutMemory
    /// Whether that changed anything.
    let usesMemory: Bool

    init(_ document: DocumentText, name: String, _ own: OwnBriefings, _ passedOn: LayoutMemory?) {
        let first = ImportedBriefing(document, name: name, usual: Import.usual)
        remembered = Decisions(file: own.decisions(first.ownId))
        memory = passedOn ?? own.memory(first.report.publisher?.name)
        let decisions = memory.decisions(for: first.report, remembered)
        usesMemory = decisions != remembered
        imported =
            decisions.isEmpty
            ? first
            : ImportedBriefing(document, name: name, decisions: decisions, usual: Import.usual)
    }
}

extension OwnBriefings {
    /// Keeps an import with its form and what was decided about it.
    ///
    /// - Throws: `Failure` where nothing was found, or the result could not be read again.
    func keep(_ imported: ImportedBriefing, from file: String) throws -> (path: String, isNew: Bool)
    {
        guard let text = imported.file else {
            throw Failure(said("cli-document-reading.no-section-of-a-briefing", ["file": file]))
        }
        let bytes = Array(text.utf8)
        try Self.expectReadable(imported, bytes)
        let decisions = imported.decisions.isEmpty ? nil : Array(imported.decisions.file.utf8)
        let kept = try keep(imported.id, bytes, decisions: decisions, under: imported.ownId)
        try keepForm(imported.form.map { Array($0.utf8) }, of: imported.id)
        return kept
    }

    /// What could not be read again is not stored.
    private static func expectReadable(_ imported: ImportedBriefing, _ bytes: [UInt8]) throws {
        if let form = imported.form {
            let parsed = Form.parse(Array(form.utf8))
            guard parsed.content != nil else {
                throw Failure(
                    said(
                        "cli-document-reading.form-not-kept",
                        ["report": parsed.report(file: "form")]))
            }
        }
        let parsed = Briefing.parse(bytes)
        guard parsed.content != nil else {
            throw Failure(
                said(
                    "cli-document-reading.not-kept", ["report": parsed.report(file: imported.id)]))
        }
    }
}
