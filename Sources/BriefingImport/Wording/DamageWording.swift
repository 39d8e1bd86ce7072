import Messages

extension ReportWording {
    /// What is wrong with the document, in one sentence.
    static func text(_ damage: Damage) -> String {
        let sentence = sentence(damage)
        return damage.line.map { said("import.line", ["value": $0, "sentence": sentence]) }
            ?? sentence.prefix(1).uppercased()
            + sentence.dropFirst()
    }

    private static func sentence(_ damage: Damage) -> String {
        let text = shortened(damage.text)
        switch damage.kind {
        case .order:
            return
                said(
                    "import.section-stands-before-section-put",
                    ["words": number(damage, 0), "words2": number(damage, 1)])
        case .orderOfPage: return said("import.the-sections-stand-about")
        case .numberTwice: return said("import.the-number-is-printed-twice", ["text": text])
        case .looseNumber: return said("import.the-number-has-come-loose", ["text": text])
        case .headingTwice: return said("import.the-heading-stands-here-again", ["text": text])
        case .headingMissing: return said("import.the-heading-is-missing", ["text": text])
        case .headingMisread: return said("import.the-heading-seems", ["text": text])
        case .sectionEmpty: return said("import.the-section-has-no-text", ["text": text])
        case .sectionMissing: return said("import.the-section-was-not-found", ["text": text])
        case .cutOff: return said("import.a-sentence-is-cut-off", ["text": text])
        case .noStop: return said("import.the-text-ends-without", ["text": text])
        case .noise: return said("import.this-looks-like-noise", ["text": text])
        case .woven:
            return
                said(
                    "import.two-columns-were-printed",
                    ["words": number(damage, 0), "words2": number(damage, 1)])
        case .looseNumbers:
            return said("import.from-here-on-more-numbers", ["text": text])
        case .formFilled, .formLineUnclear, .formLacks, .formNotAsked: return ofForm(damage)
        case .numbersBegin, .numberGap, .numbersChanged, .numbersOfAgencies, .hiddenText,
            .diagramUnread:
            return ofNumbers(damage)
        case .crowded: return said("import.lines-before-this-one-look", ["text": text])
        case .standTogether:
            return
                said("import.the-headings-stand-together-please", ["text": text])
        }
    }

    /// What is to be known about the publisher's numbers, and about what was left out.
    private static func ofNumbers(_ damage: Damage) -> String {
        let text = shortened(damage.text)
        switch damage.kind {
        case .hiddenText:
            return said("import.text-that-word-hides")
        case .diagramUnread:
            return said("import.a-diagram-was-not-read")
        case .numbersBegin: return said("import.the-numbers-begin", ["text": text])
        case .numberGap:
            return
                said(
                    "import.after-number-comes-the-numbers",
                    ["words": number(damage, 0), "words2": number(damage, 1)])
        case .numbersChanged:
            return said("import.the-numbers-as-printed-cant", ["damage": damage.text])
        case .numbersOfAgencies:
            return
                said("import.each-agency-has-numbers", ["damage": damage.text])
        default: return text
        }
    }

    /// What is to be known about the form.
    private static func ofForm(_ damage: Damage) -> String {
        let text = shortened(damage.text)
        switch damage.kind {
        case .formFilled: return said("import.this-was-written-into", ["text": text])
        case .formLineUnclear:
            return said("import.this-line-of-the-form", ["text": text])
        case .formLacks:
            return
                said("import.it-has", ["damage": damage.text])
        case .formNotAsked:
            return
                said("import.the-form-asks", ["text": text])
        default: return text
        }
    }

    private static func number(_ damage: Damage, _ index: Int) -> String {
        let words = damage.text.split(separator: " ")
        return index < words.count ? String(words[index]) : "?"
    }

    /// What was mended, a line for each kind.
    static func repairs(_ report: ImportReport, examples: Int) -> [String] {
        Repair.Kind.allCases.compactMap { kind in
            let lines = report.repairs.lines(kind)
            guard !lines.isEmpty else { return nil }
            let shown = report.repairs.results(kind).prefix(examples).map { "“\($0)”" }
            guard !shown.isEmpty else { return "\(text(kind)): \(places(lines.ranges))." }
            let before = kind == .brokenWord || kind == .label ? "" : said("import.instead-of")
            return
                "\(text(kind)): \(places(lines.ranges)) (\(before)\(shown.joined(separator: ", ")))."
        }
    }

    private static func text(_ kind: Repair.Kind) -> String {
        switch kind {
        case .ligature: said("import.letters-that-were-printed")
        case .softHyphen: said("import.soft-hyphens-taken-out")
        case .strangeBlank: said("import.blanks-of-other-kinds-made")
        case .invisible: said("import.invisible-characters-taken-out")
        case .blanks: said("import.several-blanks-made-one")
        case .markup: said("import.marks-of-layout-taken-off")
        case .brokenWord: said("import.words-that-were-broken")
        case .brokenParagraph: said("import.sentences-that-were-broken")
        case .bullet: said("import.bullets-of-other-kinds-made")
        case .numbered: said("import.points-numbered-in-their-order")
        case .label: said("import.what-points-are-called-made")
        case .column: said("import.columns-put-one-below")
        case .divided: said("import.points-that-stood-in-one")
        }
    }
}
