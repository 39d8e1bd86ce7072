import DialogueLanguage
import Messages

/// What the briefing says, looked at beside a question.
enum ReadingWording {
    /// The sections, each with what shows it.
    static func add(contents sections: [Briefing.Section], to lines: inout [SpokenLine]) {
        lines.space()
        for (index, section) in sections.enumerated() {
            let number = section.number.isEmpty ? "\(index + 1)" : section.number
            lines.add(.point, "\(number)  \(section.heading)")
        }
        lines.add(.text, said("reading.read-and-a-number"))
    }

    /// What the review found, above a question about it.
    static func add(findings: [Briefing.Item], to lines: inout [SpokenLine]) {
        guard !findings.isEmpty else { return }
        lines.add(.text, said("reading.the-findings"))
        for finding in findings {
            lines.add(.point, "\(finding.label ?? "•"). \(finding.text)")
        }
        lines.space()
    }
}
