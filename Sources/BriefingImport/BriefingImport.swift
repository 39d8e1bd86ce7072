import DialogueLanguage

/// A document that was turned into a briefing: the file, and the report of everything uncertain.
///
/// Every part of every line that is not blank has exactly one place; see `ImportReport.placements`.
public struct ImportedBriefing: Sendable {
    /// What was done, and how sure it is.
    public let report: ImportReport
    /// The id by which the briefing will be known.
    public let id: String
    /// The id that the document itself gives, under which decisions are remembered.
    public let ownId: String
    /// The text of the briefing file; nil where no section was found.
    public let file: String?
    /// The text of the form file, where the document has a form that is not the usual one.
    public let form: String?
    /// What a person decided about it.
    public let decisions: Decisions

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - name: what the file is called, without its folder; used where it has no code.
    ///   - decisions: what a person decided about its lines, now or at an earlier import.
    ///   - usual: the form that dialogues fill; without it no form is made of the document's.
    public init(
        _ document: DocumentText, name: String, decisions: Decisions = Decisions(),
        usual: Form? = nil
    ) {
        var recognition = Recognition(document, decisions)
        let layout = Layout(recognition.pieces)
        let filled = recognition.sections.map { FilledSection($0, recognition.pieces, layout) }
        recognition.settle(filled)
        self.decisions = decisions
        ownId = HeadSettings.id(recognition.head, name: name)
        id = decisions.settings["id"].map(HeadSettings.identifier) ?? ownId
        let reading = FormReading(
            recognition.pieces, usual: usual, id: Self.formId(id),
            publisher: decisions.settings["publisher"] ?? recognition.head.publisher
                ?? Wording.noPublisher, decisions)
        recognition.add(reading.damage)
        form = reading.file
        report = ImportReport(document, recognition, filled, reading.outcome, decisions)
        guard !filled.isEmpty else {
            file = nil
            return
        }
        let formId = reading.file == nil ? nil : Self.formId(id)
        let settings = HeadSettings(
            recognition.head, id: id, name: name, form: formId, report, decisions)
        file = Self.file(settings, filled, report)
    }

    /// The id of the form that belongs to a briefing.
    public static func formId(_ id: String) -> String {
        String(id.prefix(28)) + "-action-plan"
    }

    private static func file(
        _ settings: HeadSettings, _ sections: [FilledSection], _ report: ImportReport
    ) -> String {
        var file = Array(settings.text.utf8)
        for section in sections {
            file.append(0x0A)
            BriefingWriter.write(section, to: &file)
        }
        BriefingWriter.write(report.glossary, to: &file)
        Notes.write(report, to: &file)
        return file.text
    }
}

extension Recognition {
    /// Takes in what filling the sections has shown; nothing that ended in no block stays placed.
    mutating func settle(_ filled: [FilledSection]) {
        for section in filled {
            for piece in section.unused { leaveOut(piece) }
            for piece in section.tableHeads { nameColumns(piece, of: section.draft.id) }
            add(section.damage)
        }
        add(HeadingDamage(self, filled).found)
    }

    /// The pieces in the order of their lines, those that can't be seen among them; the last
    /// thing that is asked.
    func placements() -> Pieces {
        var all = pieces
        all.append(invisible: invisible)
        all.sortByLine()
        return all
    }
}
