import DialogueEngine
import DialogueLanguage

/// Everything the bot says to a person, in one place; British English, plain, kind, short.
public enum Wording {
    /// The lines of what is said, in order.
    ///
    /// - Parameter concern: the procedure of this place for a child at risk; see `usualConcern`.
    public static func lines(_ effects: [Effect], concern: String = usualConcern) -> [SpokenLine] {
        var lines: [SpokenLine] = []
        let reading = effects.lazy.compactMap(\.reading).first
        let isAtEnd = effects.contains(.finished)
        for effect in effects {
            add(effect, reading, isAtEnd: isAtEnd, to: &lines, concern: concern)
        }
        return lines
    }

    private static func add(
        _ effect: Effect, _ reading: ReadingProgress?, isAtEnd: Bool,
        to lines: inout [SpokenLine], concern: String
    ) {
        switch effect {
        case .title(let briefing): BriefingWording.addTitle(briefing, to: &lines)
        case .part(let title):
            lines.space()
            lines.add(.heading, "— \(title) —")
        case .prose(let text):
            lines.space()
            lines.add(.text, text)
        case .section(let section): add(section, reading, to: &lines)
        case .asked(let prompt): PromptWording.add(prompt, to: &lines)
        case .understood(let reading):
            lines.add(.happened, "Read as: \(reading.stopped) /redo changes it.")
        case .rowComplete(let row):
            lines.add(.happened, "\(row.name) \(row.number) is in the plan.")
        case .left(let left): lines.add(.happened, text(left))
        case .refused(let why): lines.add(.refused, RefusalWording.text(why))
        case .help(let command, let prompt): HelpWording.add(command, prompt, to: &lines)
        case .progress(let progress): lines.add(.happened, text(progress))
        case .editable(let items): ReviewWording.add(editable: items, to: &lines)
        case .review([]): lines.add(.text, "Nothing has been answered yet.")
        case .review(let items): ReviewWording.add(items, to: &lines)
        case .plan(let plan):
            PlanWording.add(plan, to: &lines)
            // What is said at the end holds it too, and there is no conversation any more then.
            if !isAtEnd { lines.add(.text, PlanWording.elsewhere) }
        case .minutes(let transcript): MinutesWording.add(transcript, to: &lines)
        case .closing(let plan, let beside): ClosingWording.add(plan, beside, to: &lines)
        case .concern:
            lines.space()
            lines.add(.heading, "If a child may be at risk now")
            lines.add(.text, concern)
        case .finished: lines.add(.happened, "Everything has been asked, and your plan is kept.")
        case .quit: lines.add(.happened, "You have left the conversation.")
        default: break
        }
    }

    /// What to do where no procedure of this place is set up.
    public static let usualConcern = concern(local: nil)

    /// What to do first, whom to ring, and what to write down where.
    ///
    /// - Parameter local: whom to ring and what to do at this place; nil where nobody wrote that.
    public static func concern(local: String?) -> String {
        let danger = "If a child is in danger now, call 999 first."
        let whom =
            "Then ring your designated safeguarding lead or your manager, as your organisation's "
            + "procedure says. If you reach nobody, ring children's social care at the council."
        let record =
            "Then write it down now in your organisation's own system: the date, the time, the exact "
            + "words, what you did."
        let here =
            "Nothing that you type here about it is kept: this exercise is not the place to report it."
        return [danger, local ?? whom, record, here].joined(separator: "\n")
    }

    static func add(
        _ section: Briefing.Section, _ reading: ReadingProgress? = nil,
        to lines: inout [SpokenLine]
    ) {
        lines.space()
        let heading =
            section.number.isEmpty ? section.heading : "\(section.number) \(section.heading)"
        lines.add(.heading, heading)
        if let reading { lines.add(.text, "(\(text(reading)))") }
        for (index, block) in section.blocks.enumerated() {
            switch block {
            case .paragraph(let text):
                if index > 0 { lines.space() }
                lines.add(.text, text)
            case .item(let item):
                let mark = item.label.map { $0 + "." } ?? "•"
                let inset = String(repeating: "  ", count: item.depth)
                lines.add(.point, "\(inset)\(mark) \(item.text)")
            case .missing(let text): lines.add(.text, "[Missing from the original: \(text)]")
            }
        }
    }

    static func text(_ left: Effect.Left) -> String {
        switch left {
        case .kept: "Kept as it is."
        case .answerKept(let text): "Kept: \(PromptWording.short(text))"
        case .heldLetGo: "The answer that you were asked about was not kept."
        case .skipped: "Left out. That is fine, and you can come back to it with /edit."
        case .probeSkipped: "Left at that. Your answer is kept as it was."
        case .skippedPage: "Left out."
        case .dayOff(let day): DateWording.text(day)
        case .timeDropped: "The day is kept for the plan, and not the time."
        case .paused: "Paused. Everything so far is kept."
        case .resumed: "Welcome back."
        case .removed(let row): "\(row.name) \(row.number) is removed. /undo brings it back."
        case .restored(let row): "\(row.name) \(row.number) is back."
        case .moved(let row, let from): "\(row.name) \(from) is now number \(row.number)."
        case .notFinished:
            "This plan is not marked as complete yet: Return at the overview does that."
        case .restOfRow(let row, let count):
            "\(row.name) \(row.number) has \(counted(count, "question")) without an answer. "
                + "/edit comes back to it."
        case .listFull(let count): "That makes \(count), as many as there is room for."
        }
    }

    static func text(_ reading: ReadingProgress) -> String {
        let left =
            switch reading.minutes {
            case 0: "less than a minute"
            case 1: "about 1 minute"
            case let minutes: "about \(minutes) minutes"
            }
        return "Section \(reading.section) of \(reading.of), \(left) left to read."
    }

    /// Where somebody left off, for a list of sessions.
    public static func place(_ progress: Progress) -> String {
        if progress.part.isEmpty { return "Everything is answered, and not marked complete yet." }
        if let section = progress.section {
            return "\(progress.part), section \(section.number) of \(section.of)."
        }
        return "\(progress.part), step \(progress.step) of \(progress.steps)."
    }

    static func text(_ progress: Progress) -> String {
        var text = progress.part.isEmpty ? "" : "\(progress.part): "
        text += "step \(progress.step) of \(progress.steps)"
        if let section = progress.section { text += ", section \(section.number) of \(section.of)" }
        return text + "."
    }
}

extension Effect {
    /// How far the reading is, where a section is open.
    fileprivate var reading: ReadingProgress? {
        if case .asked(let prompt) = self { prompt.reading } else { nil }
    }
}
