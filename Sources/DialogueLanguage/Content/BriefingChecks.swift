import AnswerReading
import Messages

// What a briefing lacks, once all of it was read.
extension BriefingParser {
    mutating func checkSettings() {
        for name in ["publisher", "source", "about", "notice"] where settings[name].utf8.isEmpty {
            if let line = settings.line(of: name) {
                found.add(
                    .missingSetting, line, said("check.nothing-follows", ["name": name]),
                    mend: said("check.write-the-text-behind"))
            } else if let line = misplaced[name] {
                found.add(
                    .missingSetting, line, said("check.stands-below-a-heading", ["name": name]),
                    mend: said("check.move-this-line-up-below"))
            } else {
                found.add(
                    .missingSetting, line: heading?.line.number ?? 1,
                    said("check.is-missing", ["name": name]),
                    mend: said("check.add-a-line-below", ["name": name]))
            }
        }
        if let line = settings.line(of: "form"), !Identifier.isValid(settings["form"]) {
            found.add(
                .badIdentifier, line, said("check.no-id-of-a-form", ["id": settings["form"]]),
                mend: said("check.write-the-id", ["rule": Identifier.rule]))
        }
    }

    mutating func checkSections() {
        guard sections.isEmpty, !hasStray else { return }
        found.add(
            .noSections, line: heading?.line.number ?? 1,
            said("check.this-briefing-has-no-sections"),
            mend: said("check.add-sections-each-under"))
    }

    /// Checks that recommendations are numbered in order, and that no two have the same label.
    mutating func checkLabels(_ section: SectionBuilder) {
        var labels: Set<String> = []
        for (place, point) in section.points.enumerated() {
            let label = point.label ?? "\(place + 1)"
            guard labels.insert(label).inserted else {
                return found.add(
                    .repeatedRecommendation, point.line,
                    said("check.there-is-a-recommendation-already", ["label": label]),
                    mend: said("check.number-all-of-them-1"))
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
        let order = said("check.number-them-1-2-3-in-the-order")
        let plain = written.prefix { $0 != "-" }
        if depth == 0, wanted.agency != written.dropFirst(plain.count) {
            wanted = Wanted(agency: written.dropFirst(plain.count))
        }
        let digits = written.prefix { $0.isNumber }
        let number = Int(String(digits), in: 0...Int.max)
        let isLetter = number == nil
        if depth == 0, isLetter {
            return (
                said("check.stands-at-the-margin", ["written": written]),
                said("check.put-three-spaces-before")
            )
        }
        if depth == 1, !isLetter {
            return (
                said("check.a-recommendation-inside-another-takes"),
                said("check.write-a-instead", ["written": written])
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
                ? nil
                : (
                    said(
                        "check.recommendation-stands-where-is-expected",
                        ["written": written, "expected": expected]), order
                )
        }
        return problem(ofLetter: written, &wanted)
    }

    private static func problem(
        ofLetter written: String, _ wanted: inout Wanted
    ) -> (message: String, mend: String)? {
        let expected = String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(min(wanted.letter, 25))))
        wanted.letter += 1
        return written == expected
            ? nil
            : (
                said("check.stands-where-is-expected", ["written": written, "expected": expected]),
                said("check.letter-them-a-b-c")
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
            said("check.the-glossary-does-not-explain", ["name": name]),
            mend: said("check.add-a-line", ["name": name]))
    }
}
