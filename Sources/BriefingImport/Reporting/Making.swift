extension ImportReport {
    /// Draws the report up from what was recognised and filled.
    init(_ document: DocumentText, _ recognition: Recognition, _ filled: [FilledSection]) {
        encoding = document.encoding
        lineCount = document.count
        let blank = recognition.invisible.map {
            Placement(line: $0, part: 1, text: "", place: .notPlaced(.rule))
        }
        placements = (recognition.pieces.map { Self.placement($0) } + blank)
            .sorted { ($0.line, $0.part) < ($1.line, $1.part) }
        sections = filled.map { Self.section($0, recognition.pieces) }
        repairs = (recognition.repairs + filled.flatMap(\.repairs)).sorted { $0.line < $1.line }
        damage = recognition.damage.sorted { ($0.line ?? .max) < ($1.line ?? .max) }
        let doubted = Set(recognition.doubtful.map { recognition.units[$0.unit].line })
        doubtful = placements.filter { placement in
            guard case .section = placement.place else { return false }
            let text = Array(placement.text.utf8)
            return doubted.contains(placement.line) && Marker(text[...]) == nil
        }
    }

    private static func placement(_ piece: Piece) -> Placement {
        Placement(line: piece.line, part: piece.part, text: piece.text.text, place: piece.place)
    }

    private static func section(_ filled: FilledSection, _ pieces: [Piece]) -> Section {
        let draft = filled.draft
        return Section(
            id: draft.id, number: draft.number, heading: draft.heading,
            headingLines: draft.headingLines, lines: draft.pieces.map { pieces[$0].line }.ranges,
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
