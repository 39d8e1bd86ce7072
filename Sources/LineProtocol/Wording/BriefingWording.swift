import DialogueLanguage
import Messages

/// A whole briefing to read.
public enum BriefingWording {
    /// Its notice, sections, glossary and notes.
    public static func lines(_ briefing: Briefing) -> [SpokenLine] {
        var lines: [SpokenLine] = []
        addTitle(briefing, to: &lines)
        lines.space()
        lines.add(.text, briefing.notice)
        for section in briefing.sections {
            Wording.add(briefing.shown(section.id) ?? section, to: &lines)
        }
        if !briefing.glossary.isEmpty {
            lines.space()
            lines.add(.heading, said("briefing.glossary"))
            for term in briefing.glossary { lines.add(.point, "\(term.term): \(term.meaning)") }
        }
        if !briefing.notes.isEmpty {
            lines.space()
            lines.add(
                .heading,
                briefing.imported.isEmpty
                    ? said("briefing.notes-on-this-retelling")
                    : said("briefing.notes-on-this-import"))
            for note in briefing.notes { lines.add(.point, sign: "• ", note) }
        }
        return lines
    }

    /// Whose words it is in, and who published it.
    private static func origin(_ briefing: Briefing) -> String {
        guard !briefing.imported.isEmpty else {
            return said(
                "briefing.retold-from",
                ["source": briefing.source, "publisher": briefing.publisher])
        }
        let publisher =
            briefing.publisher == Briefing.unknownPublisher
            ? said("briefing.its-publisher-is-not-known")
            : said("briefing.published-by", ["publisher": briefing.publisher])
        return said(
            "briefing.imported-from", ["imported": briefing.imported, "publisher": publisher])
    }

    /// What it is called, and where it comes from.
    static func addTitle(_ briefing: Briefing, to lines: inout [SpokenLine]) {
        lines.append(
            SpokenLine(
                .heading, "\(briefing.id) · \(briefing.title)",
                heard: "\(briefing.id): \(briefing.title)"))
        lines.add(.text, origin(briefing))
        lines.add(
            .text,
            said(
                "briefing.about-to-read",
                ["minutes": said("count.minutes", ["count": briefing.minutes])]))
    }
}
