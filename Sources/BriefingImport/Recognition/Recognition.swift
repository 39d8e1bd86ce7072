/// What was recognised in a document: its pieces, each with its place, and its sections.
struct Recognition {
    private(set) var pieces: Pieces
    private(set) var sections: [SectionDraft] = []
    private(set) var repairs: Repairs
    private(set) var head = HeadMatter()
    /// Lines that may be headings and were not taken as such.
    private(set) var doubtful: Set<Int> = []
    private(set) var damage: [Damage] = []
    /// Lines of invisible letters.
    let invisible: [Int]
    private(set) var headings: [Candidate] = []
    private(set) var glossary: [ImportReport.Term] = []
    private var sectionsById: [String: Int] = [:]

    init(_ document: DocumentText, _ decisions: Decisions) {
        let numbers: [Int: [NumberMark]]
        do {
            // Gone before the pieces get their places, which would else be a second copy.
            let cut = CutDocument(document, decisions)
            (pieces, headings, repairs) = (cut.pieces, cut.headings, cut.repairs)
            (damage, doubtful, invisible) = (cut.damage, cut.doubtful, cut.invisible)
            numbers = cut.numbers
        }
        placeFurniture()
        head.read(&pieces)
        fill(numbers)
        leaveTail(TailFinder(pieces, headings).found)
        follow(decisions)
        findHeadless()
        leaveEmpty()
        order()
        readGlossary()
    }

    /// What is explained, out of the sections; without another one no briefing will be there for it.
    private mutating func readGlossary() {
        let glossaries = sections.filter { $0.id == SectionNames.glossary }
        guard !glossaries.isEmpty else { return }
        let own = glossaries.flatMap(\.pieces)
        sections.removeAll { $0.id == SectionNames.glossary }
        let read = GlossaryReading(pieces, own)
        for index in read.unclear { leaveOut(index) }
        if !sections.isEmpty { return glossary = read.terms }
        let place = Place.heading(SectionNames.glossary)
        for index in own + pieces.indices.filter({ pieces.place($0) == place }) { leaveOut(index) }
    }

    private mutating func leaveTail(_ tail: [Int]) {
        guard let first = tail.first else { return }
        for index in tail { pieces.put(index, .notPlaced(.tail)) }
        for section in sections.indices {
            sections[section].pieces.removeAll { index in
                index >= first && pieces.place(index) == .notPlaced(.tail)
            }
        }
    }

    private mutating func placeFurniture() {
        let furniture = Furniture(pieces)
        for index in pieces.indices {
            switch pieces.kind(index) {
            case .form:
                let isProse = Word.read(pieces.text(index), limit: 61).count > 60
                pieces.put(index, isProse ? .notPlaced(.insideForm) : .form)
            case .number(heading: nil): pieces.put(index, .notPlaced(.looseNumber))
            case .text:
                if let reason = furniture.reason(pieces, index) {
                    pieces.put(index, .notPlaced(reason))
                } else if Noise(pieces.letters(index)).isAll {
                    pieces.put(index, .notPlaced(.noise))
                }
            default: break
            }
        }
    }

    private mutating func fill(_ numbers: [Int: [NumberMark]]) {
        let names = SectionNames(headings)
        let usesNumbers = headings.contains { $0.number != nil } || !numbers.isEmpty
        var current: Int?
        var isTail = false
        for index in pieces.indices {
            switch pieces.kind(index) {
            case .heading(let heading) where headings[heading].isTail:
                (current, isTail) = (nil, true)
                pieces.put(index, .notPlaced(.tail))
            case .heading(let heading):
                isTail = false
                current = open(heading, names, numbers, usesNumbers, line: pieces.line(index))
                if let current { pieces.put(index, .heading(sections[current].id)) }
            case .number(let heading?):
                pieces.put(index, .heading(names.id(of: headings[heading])))
            case .text where pieces.place(index) == .notPlaced(.noSection):
                if isTail {
                    pieces.put(index, .notPlaced(.tail))
                } else if let current {
                    pieces.put(index, .section(sections[current].id))
                    sections[current].pieces.append(index)
                }
            default: break
            }
        }
    }

    private mutating func open(
        _ heading: Int, _ names: SectionNames, _ numbers: [Int: [NumberMark]],
        _ usesNumbers: Bool, line: Int
    ) -> Int {
        let candidate = headings[heading]
        let id = names.id(of: candidate)
        let apart = numbers[heading] ?? []
        if let known = sectionsById[id] {
            sections[known].headingLines.append(line)
            sections[known].headings += 1
            if sections[known].number.isEmpty {
                sections[known].number = candidate.number?.printed ?? apart.first?.printed ?? ""
            }
            return known
        }
        var draft = SectionDraft(
            id: id, heading: candidate.heading,
            number: candidate.number?.printed ?? apart.first?.printed ?? "",
            headingLines: [line], evidence: candidate.evidence, weight: candidate.weight)
        if !apart.isEmpty { draft.evidence.insert(.number) }
        if draft.number.isEmpty, usesNumbers,
            candidate.evidence.contains(.words) || candidate.evidence.contains(.spelling),
            let row = SectionVocabulary.row(id)
        {
            draft.number = "0\(row.number)"
        }
        if candidate.evidence.contains(.numberAlone) { draft.isHeadless = true }
        sectionsById[id] = sections.count
        sections.append(draft)
        return sections.count - 1
    }

    // MARK: What a person decided

    private mutating func follow(_ decisions: Decisions) {
        guard !decisions.entries.isEmpty else { return }
        var counts: [String: Int] = [:]
        for index in pieces.indices {
            let words = Decisions.words(pieces.text(index))
            counts[words, default: 0] += 1
            guard let target = decisions.target(words, counts[words] ?? 1) else { continue }
            for section in sections.indices { sections[section].pieces.removeAll { $0 == index } }
            if case .section(let id) = target {
                let section = sections.firstIndex { $0.id == id } ?? openEmpty(id)
                let at =
                    sections[section].pieces.firstIndex { $0 > index }
                    ?? sections[section].pieces.count
                sections[section].pieces.insert(index, at: at)
            }
            pieces.put(index, target)
        }
    }

    private mutating func openEmpty(_ id: String) -> Int {
        let row = SectionVocabulary.row(id)
        let usesNumbers = sections.contains { !$0.number.isEmpty }
        var draft = SectionDraft(
            id: id, heading: row?.heading ?? id,
            number: usesNumbers ? row.map { "0\($0.number)" } ?? "" : "",
            headingLines: [], evidence: [.decision], weight: .strong)
        draft.isHeadless = true
        sections.append(draft)
        return sections.count - 1
    }

    // MARK: Sections whose heading is lost

    private mutating func findHeadless() {
        let finder = HeadlessFinder(pieces, sections)
        for found in finder.found {
            if found.evidence == .cue {
                for section in sections.indices {
                    sections[section].pieces.removeAll { found.pieces.contains($0) }
                }
            }
            let section = openEmpty(found.id)
            sections[section].evidence = [found.evidence]
            sections[section].weight = .weak
            sections[section].pieces = found.pieces
            for index in found.pieces { pieces.put(index, .section(found.id)) }
        }
    }

    /// Headings in no table below which nothing stands, such as that of a list of contents.
    private mutating func leaveEmpty() {
        let empty = Set(
            sections.filter { $0.pieces.isEmpty && SectionVocabulary.row($0.id) == nil }.map(\.id))
        guard !empty.isEmpty else { return }
        sections.removeAll { empty.contains($0.id) }
        let texts = sections.flatMap(\.pieces)
        let body = (texts.min() ?? 0)...(texts.max() ?? 0)
        for index in pieces.indices {
            guard case .heading(let id) = pieces.place(index), empty.contains(id) else { continue }
            let isTitle = !body.contains(index) && HeadMatter.isTitle(pieces.text(index))
            pieces.put(index, isTitle ? .title : .notPlaced(.noText))
        }
    }

    /// By numbers, or by the template where boxes stand about a page; others behind the one before.
    private mutating func order() {
        var keys: [Int: (Int, Int)] = [:]
        var last = 0
        let places = sections.indices.sorted { start($0) < start($1) }
        let values = places.compactMap { Int(sections[$0].number) }
        guard Set(values).count == values.count else { return noteOrder(values) }
        let usual = values.isEmpty ? UsualOrder.numbers(places.map { sections[$0].id }) : nil
        if usual != nil { damage.append(Damage(.orderOfPage, line: nil, text: "")) }
        for (position, index) in places.enumerated() {
            last = usual?[position] ?? Int(sections[index].number) ?? last
            keys[index] = (last, position)
        }
        noteOrder(values)
        sections = places.sorted { keys[$0] ?? (0, 0) < keys[$1] ?? (0, 0) }.map { sections[$0] }
    }

    private func start(_ section: Int) -> Int {
        sections[section].pieces.first ?? pieces.indices.first {
            pieces.line($0) == sections[section].headingLines.first
        } ?? .max
    }

    private mutating func noteOrder(_ values: [Int]) {
        let headed = sections.filter { !$0.headingLines.isEmpty || $0.isHeadless }
        for (first, second) in zip(values, values.dropFirst()) where first > second {
            let section = headed.first { Int($0.number) == first }
            let line = section?.headingLines.first ?? section?.pieces.first.map(pieces.line)
            damage.append(Damage(.order, line: line, text: "\(first) \(second)"))
        }
    }

    /// Says that a piece ended nowhere.
    mutating func leaveOut(_ piece: Int) {
        let text = pieces.text(piece)
        let isMark = Marker.isBullet(text[...].firstScalar) && text.count <= 3
        pieces.put(piece, .notPlaced(isMark ? .rule : .leftover))
    }

    /// Says that a piece is the row of names above a table.
    mutating func nameColumns(_ piece: Int, of section: String) {
        pieces.put(piece, .heading(section))
    }

    /// Adds what was found out later.
    mutating func add(_ more: [Damage]) { damage += more }
}
