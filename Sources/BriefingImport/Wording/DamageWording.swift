extension ReportWording {
    /// What is wrong with the document, in one sentence.
    static func text(_ damage: Damage) -> String {
        let sentence = sentence(damage)
        return damage.line.map { "line \($0): \(sentence)" } ?? sentence.prefix(1).uppercased()
            + sentence.dropFirst()
    }

    private static func sentence(_ damage: Damage) -> String {
        let text = shortened(damage.text)
        let words = damage.text.split(separator: " ").map(String.init)
        switch damage.kind {
        case .order:
            return
                "section \(number(words, 0)) stands before section \(number(words, 1)); put into the order of the numbers."
        case .numberTwice: return "the number “\(text)” is printed twice for one heading."
        case .looseNumber: return "the number “\(text)” has come loose from its heading."
        case .headingTwice:
            return "the heading “\(text)” stands here again; the text below both is in one section."
        case .headingMissing:
            return
                "the heading “\(text)” is missing; the text was placed by what it says or by a number."
        case .headingMisread: return "the heading “\(text)” seems to be misread."
        case .sectionEmpty: return "the section “\(text)” has no text."
        case .sectionMissing: return "the section “\(text)” was not found."
        case .cutOff: return "a sentence is cut off: “\(text)”."
        case .noStop: return "the text ends without a full stop: “\(text)”. Is it complete?"
        case .noise: return "this looks like noise from a scanner: “\(text)”."
        case .woven:
            return
                "two columns were printed in turns (lines \(number(words, 0)) to \(number(words, 1))); taken apart, please check."
        case .looseNumbers:
            return "from here on, \(text) more numbers have come loose from their headings."
        case .formFilled, .formLineUnclear, .formLacks, .formNotAsked: return ofForm(damage)
        case .numbersBegin, .numberGap, .numbersChanged, .numbersOfAgencies, .hiddenText,
            .diagramUnread:
            return ofNumbers(damage)
        case .crowded:
            return
                "\(text) lines before this one look like headings; from here on none was looked for."
        case .standTogether:
            return
                "the headings “\(text)” stand together; please check which text belongs to which."
        }
    }

    /// What is to be known about the publisher's numbers, and about what was left out.
    private static func ofNumbers(_ damage: Damage) -> String {
        let text = shortened(damage.text)
        let words = damage.text.split(separator: " ").map(String.init)
        switch damage.kind {
        case .hiddenText:
            return "text that Word hides was left out; its words are nowhere in here."
        case .diagramUnread:
            return "a diagram was not read; look in the original for what it says."
        case .numbersBegin: return "the numbers begin with \(text), and are kept as printed."
        case .numberGap:
            return
                "after number \(number(words, 0)) comes \(number(words, 1)); the numbers are kept as printed. Is something missing?"
        case .numbersChanged:
            return "the numbers as printed can't be kept: \(damage.text)."
        case .numbersOfAgencies:
            return
                "each agency has numbers of its own; its name stands behind them: \(damage.text)."
        default: return text
        }
    }

    /// What is to be known about the form.
    private static func ofForm(_ damage: Damage) -> String {
        let text = shortened(damage.text)
        switch damage.kind {
        case .formFilled: return "this was written into the form, and is not taken over: “\(text)”."
        case .formLineUnclear:
            return "this line of the form is neither a label nor room to write: “\(text)”."
        case .formLacks:
            return
                "it has no “\(damage.text)”, which the usual one has. If the document has lost that, use the usual one (form: usual)."
        case .formNotAsked:
            return
                "the form asks for “\(text)”, which no question does; in the plan it stays empty, to be filled in by hand."
        default: return text
        }
    }

    private static func number(_ words: [String], _ index: Int) -> String {
        index < words.count ? words[index] : "?"
    }

    /// What was mended, a line for each kind.
    static func repairs(_ report: ImportReport, examples: Int) -> [String] {
        Repair.Kind.allCases.compactMap { kind in
            let lines = report.repairs.lines(kind)
            guard !lines.isEmpty else { return nil }
            let shown = report.repairs.results(kind).prefix(examples).map { "“\($0)”" }
            guard !shown.isEmpty else { return "\(text(kind)): \(places(lines.ranges))." }
            let before = kind == .brokenWord || kind == .label ? "" : "instead of "
            return
                "\(text(kind)): \(places(lines.ranges)) (\(before)\(shown.joined(separator: ", ")))."
        }
    }

    private static func text(_ kind: Repair.Kind) -> String {
        switch kind {
        case .ligature: "letters that were printed as one taken apart"
        case .softHyphen: "soft hyphens taken out"
        case .strangeBlank: "blanks of other kinds made ordinary"
        case .invisible: "invisible characters taken out"
        case .blanks: "several blanks made one"
        case .markup: "marks of layout taken off"
        case .brokenWord: "words that were broken at the end of a line joined"
        case .brokenParagraph: "sentences that were broken by an empty line joined"
        case .bullet: "bullets of other kinds made ordinary"
        case .numbered: "points numbered in their order"
        case .label: "what points are called made their number"
        case .column: "columns put one below the other"
        case .divided: "points that stood in one line taken apart"
        }
    }
}
