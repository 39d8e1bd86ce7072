/// A document cut into pieces, with the headings that were chosen.
///
/// The units are gone once it is made, so that they do not stand beside the pieces in memory.
struct CutDocument {
    let pieces: Pieces
    let headings: [Candidate]
    /// For a heading, by its place: the numbers that stand apart from it.
    let numbers: [Int: [NumberMark]]
    let repairs: Repairs
    private(set) var damage: [Damage]
    /// Lines that may be headings and were not taken as such.
    let doubtful: Set<Int>
    /// Lines that hold nothing but invisible letters.
    let invisible: [Int]

    init(_ document: DocumentText, _ decisions: Decisions) {
        let reader = UnitReader(document)
        (repairs, invisible) = (reader.repairs, reader.invisible)
        let woven = Weaving(reader.units)
        let units = woven.units
        damage = woven.damage
        if document.leftOut.contains(.hiddenText) {
            damage.append(Damage(.hiddenText, line: nil, text: ""))
        }
        if document.leftOut.contains(.diagrams) {
            damage.append(Damage(.diagramUnread, line: nil, text: ""))
        }
        let form = FormFinder(units)
        let forced = decisions.headings(units)
        var taken = form.taken
        for index in ContentsList(units.indices, units.letters).members { taken[index] = true }
        let finder = HeadingFinder(units, taken: taken)
        if let end = finder.end {
            damage.append(Damage(.crowded, line: units.line(end), text: "\(HeadingFinder.limit)"))
        }
        let found = finder.candidates.filter {
            !decisions.keepsAsText(units, $0.unit) && !forced.contains($0.unit)
        }
        let choice = HeadingChoice(found + forced.candidates, units)
        doubtful = Set(choice.doubtful.map { units.line($0.unit) })
        var chosen = choice.chosen
        var numbering = Numbering(units, chosen, taken: taken)
        let lone = LoneNumbers(units, chosen, numbering, taken).candidates
        if !lone.isEmpty {
            chosen = (chosen + lone).sorted { ($0.unit, $0.start) < ($1.unit, $1.start) }
            numbering = Numbering(units, chosen, taken: taken)
        }
        (headings, numbers) = (chosen, numbering.numbers)
        pieces = PieceCutter(units, lines: document.count, chosen, numbering, form).pieces
    }
}
