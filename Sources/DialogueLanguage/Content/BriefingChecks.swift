import AnswerReading

// What a briefing lacks, once all of it was read.
extension BriefingParser {
    mutating func checkSettings() {
        for name in ["publisher", "source", "about", "notice"] where settings[name].utf8.isEmpty {
            if let line = settings.line(of: name) {
                found.add(
                    .missingSetting, line, "Nothing follows “\(name):”.",
                    mend: "Write the text behind it.")
            } else if let line = misplaced[name] {
                found.add(
                    .missingSetting, line, "“\(name):” stands below a heading, where it is text.",
                    mend: "Move this line up, below the first line.")
            } else {
                found.add(
                    .missingSetting, line: heading?.line.number ?? 1, "“\(name):” is missing.",
                    mend: "Add a line `\(name): …` below the first line.")
            }
        }
        if let line = settings.line(of: "form"), !Identifier.isValid(settings["form"]) {
            found.add(
                .badIdentifier, line, "“\(settings["form"])” is no id of a form.",
                mend: "Write the id in the first line of that form's file: \(Identifier.rule).")
        }
    }

    mutating func checkSections() {
        guard sections.isEmpty, !hasStray else { return }
        found.add(
            .noSections, line: heading?.line.number ?? 1, "This briefing has no sections.",
            mend: "Add sections, each under a heading such as `# 01 Background`.")
    }

    /// Checks that recommendations are numbered in order, and that no two have the same label.
    mutating func checkLabels(_ section: SectionBuilder) {
        var labels: Set<String> = []
        for (place, point) in section.points.enumerated() {
            let label = point.label ?? "\(place + 1)"
            guard labels.insert(label).inserted else {
                return found.add(
                    .repeatedRecommendation, point.line,
                    "There is a recommendation \(label) already.",
                    mend: "Number all of them 1, 2, 3 …, and those inside another a, b, c …")
            }
        }
        var wanted = Wanted()
        // What was left out in an original is not to be mended in its import.
        let mayLeaveOut = settings.has("imported")
        for point in section.points {
            guard let written = point.written else { continue }
            if let problem = Self.problem(written, point.depth, mayLeaveOut, &wanted) {
                return found.add(
                    .recommendationsOutOfOrder, point.line, problem.message, mend: problem.mend)
            }
        }
    }

    /// The label that is to follow.
    private struct Wanted {
        var number = 1
        var letter = 0
        /// Each agency's recommendations are counted for themselves.
        var agency: Substring = ""
    }

    private static func problem(
        _ written: String, _ depth: Int, _ mayLeaveOut: Bool, _ wanted: inout Wanted
    ) -> (message: String, mend: String)? {
        let order = "Number them 1, 2, 3 … in the order of the original, or as it numbers them."
        let plain = written.prefix { $0 != "-" }
        if depth == 0, wanted.agency != written.dropFirst(plain.count) {
            wanted = Wanted(agency: written.dropFirst(plain.count))
        }
        let digits = written.prefix { $0.isNumber }
        let number = Int(String(digits), in: 0...Int.max)
        let isLetter = number == nil
        if depth == 0, isLetter {
            return (
                "“\(written)” stands at the margin.",
                "Put three spaces before it if it belongs to the recommendation above."
            )
        }
        if depth == 1, !isLetter {
            return (
                "A recommendation inside another takes a letter.",
                "Write `a.` instead of `\(written).`"
            )
        }
        if depth == 0 {
            let left = mayLeaveOut && number ?? 0 > wanted.number
            let expected = left ? number ?? 0 : wanted.number
            // `4a` goes on with 4, or begins in its place.
            let goesOn = digits.count < plain.count && number == expected - 1
            wanted.number = goesOn ? expected : expected + 1
            wanted.letter = 0
            return number == expected || goesOn
                ? nil : ("Recommendation \(written) stands where \(expected) is expected.", order)
        }
        let expected = String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(min(wanted.letter, 25))))
        wanted.letter += 1
        return written == expected
            ? nil
            : (
                "“\(written)” stands where “\(expected)” is expected.",
                "Letter them a, b, c … in order."
            )
    }

    /// Warns of every abbreviation that the glossary does not explain, once.
    mutating func checkAbbreviations() {
        var known = Set(glossary.flatMap { Abbreviation.all(in: $0.term) }.map(\.name))
        known.formUnion(glossary.map(\.term))
        known.formUnion(Abbreviation.all(in: heading?.id ?? "").map(\.name))
        for section in sections {
            for line in [section.line] + section.lines where !Abbreviation.isShouted(line.text) {
                for found in Abbreviation.all(in: line.text) where known.insert(found.name).inserted
                {
                    warn(of: found, line)
                }
            }
        }
    }

    private mutating func warn(of abbreviation: Abbreviation, _ line: SourceText.Line) {
        let name = abbreviation.name
        found.add(
            .abbreviationUnexplained, line, at: abbreviation.written,
            "The glossary does not explain “\(name)”.",
            mend: "Add a line `\(name): what it means` under `# Glossary`.")
    }
}
