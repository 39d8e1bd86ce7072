extension ImportReport {
    /// Draws the report up from what was recognised and filled.
    init(
        _ document: DocumentText, _ recognition: Recognition, _ filled: [FilledSection],
        _ form: FormOutcome, _ decisions: Decisions
    ) {
        self.form = form
        let (given, head) = (decisions.settings["publisher"], recognition.head)
        publisher = (given ?? head.publisher).map {
            Publisher(name: $0, line: given == nil ? head.publisherLine : nil)
        }
        encoding = document.encoding
        lineCount = document.count
        placements = Placements(recognition.placements())
        sections = filled.map { Self.section($0, recognition.pieces) }
        tasks = filled.flatMap(\.tasks)
        glossary = recognition.glossary
        var repairs = recognition.repairs
        for section in filled { repairs.add(section.repairs) }
        self.repairs = repairs
        damage = recognition.damage.sorted { ($0.line ?? .max) < ($1.line ?? .max) }
        let doubted = recognition.doubtful
        doubtful =
            doubted.isEmpty
            ? []
            : placements.filter { placement in
                guard doubted.contains(placement.line), case .section = placement.place else {
                    return false
                }
                return Marker(Array(placement.text.utf8)[...]) == nil
            }
    }

    private static func section(_ filled: FilledSection, _ pieces: Pieces) -> Section {
        let draft = filled.draft
        return Section(
            id: draft.id, number: draft.number, heading: draft.heading,
            headingLines: draft.headingLines, lines: draft.pieces.lazy.map(pieces.line).ranges,
            confidence: confidence(draft), evidence: draft.evidence,
            paragraphs: filled.blocks.count(where: \.isParagraph),
            points: filled.blocks.count(where: \.isItem))
    }

    private static func confidence(_ draft: SectionDraft) -> Confidence {
        switch draft.weight {
        case .strong: .sure
        case .fair: .fairlySure
        case .weak: .unsure
        }
    }
}
