import BriefingImport
import DialogueLanguage
import TestSupport
import Testing

/// Clean briefings that are damaged at random: order, numbers, line breaks, noise.
struct DamagedDocumentTests {
    private static let headings = [
        "Background", "Safeguarding concerns", "The incident", "The review", "The findings",
        "Recommendations", "Implementing change",
    ]
    private static let words = [
        "school", "visit", "letter", "child", "asked", "nobody", "service", "meeting", "record",
        "home",
        "health", "worker", "called", "weeks", "multi-agency", "plan", "heard", "café", "told",
        "agency",
    ]
    private static let noise = [
        "", "06", "07 05", "~ | ^", "'ent ''ve wh", "Page 1 of 2", "....", "K21",
        "\u{FFFD}\u{FFFD}", "\u{AD}", "7 Minute Briefing",
    ]

    private static func sentence(_ random: inout SeededNumbers) -> String {
        let count = Int.random(in: 3...14, using: &random)
        let text = (0..<count).compactMap { _ in words.randomElement(using: &random) }.joined(
            separator: " ")
        return text.prefix(1).uppercased() + text.dropFirst()
            + (Bool.random(using: &random) ? "." : "")
    }

    private static func section(_ number: Int, _ random: inout SeededNumbers) -> [String] {
        var heading = headings[number - 1]
        switch Int.random(in: 0..<6, using: &random) {
        case 0: heading = "0\(number) \(heading)"
        case 1: heading = "## \(heading)"
        case 2: heading = heading.uppercased()
        case 3: heading = "\(number). \(heading):"
        case 4: heading = "**\(heading)**"
        default: break
        }
        let bullet =
            ["", "- ", "• ", "* ", "1) ", "a. ", "□ ", "  - "].randomElement(using: &random) ?? ""
        let body = (0..<Int.random(in: 0...4, using: &random)).map { _ in bullet + sentence(&random)
        }
        return [heading] + body
    }

    /// A briefing with a few things wrong.
    private static func document(_ random: inout SeededNumbers) -> String {
        var numbers = Array(1...7)
        if Bool.random(using: &random) { numbers.shuffle(using: &random) }
        numbers.removeLast(Int.random(in: 0...3, using: &random))
        var lines: [String] = []
        for number in numbers {
            lines += section(number, &random) + (Bool.random(using: &random) ? [""] : [])
        }
        if Bool.random(using: &random) {
            lines += ["Name of Organisation", "Team Manager", "By when?", "1."]
        }
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            let at = Int.random(in: 0..<lines.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: lines.swapAt(at, Int.random(in: 0..<lines.count, using: &random))
            case 1: lines[at] += lines.count > at + 1 ? " " + lines.remove(at: at + 1) : ""
            case 2: lines.insert(noise.randomElement(using: &random) ?? "", at: at)
            case 3: lines.insert(lines[at], at: at)
            default:
                var words = lines[at].split(separator: " ").map(String.init)
                let cut = words.count / 2
                let tail = words[cut...].joined(separator: " ")
                words.removeLast(words.count - cut)
                lines[at] = words.joined(separator: " ")
                lines.insert(tail, at: at + 1)
            }
        }
        return lines.joined(separator: "\n")
    }

    @Test func nothingIsLostWhateverIsWrong() throws {
        var random = SeededNumbers(for: "nothingIsLostWhateverIsWrong")
        for _ in 0..<600 {
            let text = Self.document(&random)
            guard let imported = try? ImportedBriefing(text) else { continue }
            let violations = Invariants.violations(text, imported)
            #expect(violations == [], "\(text)\n=====\n\(imported.file ?? "")")
            if !violations.isEmpty { return }
        }
    }

    @Test func anyBytesAreTakenOrRefused() throws {
        var random = SeededNumbers(for: "anyBytesAreTakenOrRefused")
        for _ in 0..<400 {
            var bytes = Array(Self.document(&random).utf8)
            for _ in 0..<Int.random(in: 0...20, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
                    in: .min ... .max, using: &random)
            }
            guard let document = try? DocumentText(bytes) else { continue }
            let imported = ImportedBriefing(document, name: "bytes")
            let lines = Set(imported.report.placements.map(\.line))
            #expect(lines.allSatisfy { (1...document.count).contains($0) })
            if let file = imported.file {
                let parsed = Briefing.parse(Array(file.utf8))
                #expect(
                    parsed.content != nil, "\(parsed.report(file: "file").prefix(400))\n\(file)")
            }
        }
    }

    @Test func aCleanBriefingKeepsItsSections() throws {
        var random = SeededNumbers(for: "aCleanBriefingKeepsItsSections")
        for _ in 0..<100 {
            let order = (1...7).shuffled(using: &random)
            let text = order.map {
                "0\($0)\n\(Self.headings[$0 - 1])\n\n\(Self.sentence(&random))\n"
            }.joined(separator: "\n")
            let imported = try ImportedBriefing(text)
            #expect(imported.report.sections.map(\.number) == (1...7).map { "0\($0)" }, "\(text)")
            #expect(imported.report.notPlaced == [])
        }
    }
}
