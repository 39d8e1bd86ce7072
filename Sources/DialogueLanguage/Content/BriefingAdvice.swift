import AnswerReading
import Messages

extension Briefing {
    /// What an author may have forgotten in a briefing that can be used as it is.
    ///
    /// Nothing of it keeps a session from running; `parse` says what does.
    ///
    /// - Parameter forms: the ids of the forms that there are.
    /// - Returns: findings in the order of their places; none where `parse` gives errors. Only that
    ///   there are no recommendations is an error, as plans refer to them.
    public static func advice(_ bytes: [UInt8], forms: [String]) -> [Diagnostic] {
        var parser = BriefingParser(found: Findings())
        guard parser.read(SourceText(bytes)) != nil, let heading = parser.heading,
            !parser.found.hasErrors
        else { return [] }
        var advice = BriefingAdvice(sections: parser.sections, settings: parser.settings)
        advice.look(heading, forms)
        return advice.found.all.sorted { ($0.line, $0.code.rawValue) < ($1.line, $1.code.rawValue) }
    }

    /// The sections of the template that dialogues show by their ids.
    static let usualSections = [
        ("background", "01 Background"), ("safeguarding-concerns", "02 Safeguarding concerns"),
        ("incident", "03 The incident"), ("review", "04 The review"),
        ("findings", "05 The findings"), ("recommendations", "06 Recommendations"),
        ("implementing-change", "07 Implementing change"),
    ]
}

/// Looks for what is right as far as it goes, and probably not meant.
private struct BriefingAdvice {
    let sections: [SectionBuilder]
    let settings: Settings
    var found = Findings()

    mutating func look(_ heading: Heading, _ forms: [String]) {
        lookForGuesses()
        lookAtForm(forms)
        lookAtOrder()
        lookForMissing(heading)
        lookForRecommendations(heading)
        for section in sections { look(at: section) }
    }

    /// What the import wrote at the head because nobody else had.
    private mutating func lookForGuesses() {
        let notice = settings["notice"]
        if notice.contains(Briefing.guessedNotice) || notice.isIdentical(to: Briefing.plainNotice),
            let line = settings.line(of: "notice")
        {
            found.add(
                .guessedHead, line, said("check.this-notice-was-put-together"),
                mend: said("check.say-in-your-own-words"))
        }
        if settings["about"].contains(Briefing.unwrittenAbout),
            let line = settings.line(of: "about")
        {
            found.add(
                .guessedHead, line, said("check.nobody-has-written"),
                mend: said("check.write-one-line"))
        }
        if settings["publisher"].isIdentical(to: Briefing.unknownPublisher),
            let line = settings.line(of: "publisher")
        {
            found.add(
                .guessedHead, line, said("check.the-publisher-is-not-known"),
                mend: said("check.write-the-name"))
        }
    }

    private mutating func lookAtForm(_ forms: [String]) {
        guard let line = settings.line(of: "form"), !forms.contains(settings["form"]) else {
            return
        }
        let close = nearest(to: settings["form"], among: forms)
        found.add(
            .unknownForm, line, said("check.no-form-here", ["form": settings["form"]]),
            mend: close.map { said("check.was-meant", ["value": $0]) }
                ?? said("check.use-one", ["forms": forms.joined(separator: ", ")])
        )
    }

    private mutating func lookAtOrder() {
        let numbered = sections.compactMap { section in
            Int(section.number, in: 0...Int.max).map { (section: section, number: $0) }
        }
        for (earlier, later) in zip(numbered, numbered.dropFirst())
        where later.number <= earlier.number {
            let (before, section) = (earlier.section, later.section)
            found.add(
                .sectionsOutOfOrder, section.line,
                later.number == earlier.number
                    ? said("check.there-is-a-section-already", ["beforeNumber": before.number])
                    : said(
                        "check.section-stands-below-section",
                        ["sectionNumber": section.number, "beforeNumber": before.number]),
                mend: said("check.sections-are-read"))
        }
    }

    private mutating func lookForMissing(_ heading: Heading) {
        let ids = Set(sections.map(\.id))
        let usual = Briefing.usualSections
        // An import misses a section where it has not known a heading, however few it has found.
        guard settings.has("imported") || usual.count(where: { ids.contains($0.0) }) >= 4 else {
            return
        }
        for (id, example) in usual where !ids.contains(id) && id != "recommendations" {
            found.add(
                .usualSectionMissing, heading.line, said("check.there-is-no-section", ["id": id]),
                mend: said("check.add-or-put-behind", ["example": example, "id": id])
            )
        }
    }

    private mutating func lookForRecommendations(_ heading: Heading) {
        if let section = sections.first(where: { $0.id == "recommendations" }) {
            guard section.points.isEmpty else { return }
            found.add(
                .noRecommendations, section.line, said("check.no-points-stand"),
                mend: said("check.number-the-recommendations-1-2"))
        } else if let close = nearest(to: "recommendations", among: sections.map(\.id)),
            let section = sections.first(where: { $0.id == close })
        {
            found.add(
                .noRecommendations, section.line, said("check.is-this-the-section-recommendations"),
                mend: said("check.mend-the-heading-or-put"))
        } else {
            found.add(
                .noRecommendations, heading.line, said("check.there-is-no-section-recommendations"),
                mend: said("check.add-06-recommendations-or-put"))
        }
    }

    private mutating func look(at section: SectionBuilder) {
        if section.blocks.allSatisfy(\.isMissing) {
            found.add(
                .thinSection, section.line, said("check.has-no-text", ["heading": section.heading]),
                mend: said("check.look-in-the-original"))
        }
        if section.id == "recommendations",
            let point = section.points.first(where: { $0.written == nil })
        {
            found.add(
                .recommendationsUnnumbered, point.line,
                said("check.this-recommendation-has-no-number"),
                mend: said("check.number-them-1-2-3"))
        }
        if section.id == TaskName.section, let tasks = section.below,
            !tasks.drafts.contains(where: \.isTask)
        {
            found.add(
                .noTasks, section.line,
                said("check.sets-no-task-that-can", ["heading": section.heading]),
                mend: said("check.number-its-tasks-1-2"))
        }
        guard section.blocks.count == 1, let block = section.blocks.first, !block.isMissing,
            Self.sentences(block.text) < 2
        else { return }
        found.add(
            .thinSection, section.line, said("check.is-one-sentence", ["heading": section.heading]),
            mend: said("check.see-whether-all"))
    }

    /// How many sentences a text has, by the marks that end them.
    private static func sentences(_ text: String) -> Int {
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.count { place in
            let isLast = place + 1 == scalars.count
            return ".?!".unicodeScalars.contains(scalars[place])
                && (isLast || scalars[place + 1] == " ")
        }
    }
}

extension Briefing.Block {
    fileprivate var isMissing: Bool { if case .missing = self { true } else { false } }
}
