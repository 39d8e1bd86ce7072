import DialogueEngine
import DialogueLanguage
import Messages

/// Everything the bot says to a person, in one place; British English, plain, kind, short.
public enum Wording {
    /// The lines of what is said, in order.
    ///
    /// - Parameters:
    ///   - concern: the procedure of this place for a child at risk; see `usualConcern`.
    ///   - toldBefore: what is said beside recommendations that come again.
    public static func lines(
        _ effects: [Effect], concern: String = usualConcern, toldBefore: [ToldBefore] = []
    ) -> [SpokenLine] {
        var lines: [SpokenLine] = []
        let reading = effects.lazy.compactMap(\.reading).first
        let isAtEnd = effects.contains(.finished)
        for effect in effects {
            if isAtEnd, isToldAtEnd(effect, to: &lines) { continue }
            if case .section(let section) = effect {
                let before = section.isRecommendations ? toldBefore : []
                add(section, reading, before: before, to: &lines)
                continue
            }
            add(effect, to: &lines, concern: concern)
        }
        return lines
    }

    /// The plan and what is missing in it were checked right before.
    private static func isToldAtEnd(_ effect: Effect, to lines: inout [SpokenLine]) -> Bool {
        switch effect {
        case .plan: return true
        case .closing:
            lines.add(.text, said("closing.your-answers-to-the-other"))
            return true
        default: return false
        }
    }

    private static func add(
        _ effect: Effect, to lines: inout [SpokenLine], concern: String
    ) {
        switch effect {
        case .title(let briefing): BriefingWording.addTitle(briefing, to: &lines)
        case .part(let title):
            lines.space()
            lines.append(SpokenLine(.heading, "— \(title) —", heard: title))
        case .prose(let text):
            lines.space()
            lines.add(.text, text)
        case .asked(let prompt): PromptWording.add(prompt, to: &lines)
        case .understood(let reading):
            lines.add(.happened, said("talk.read-as-redo-changes", ["reading": reading.stopped]))
        case .rowComplete(let row): lines.add(.happened, complete(row))
        case .left(let left): lines.add(.happened, text(left))
        case .refused(let why): lines.add(.refused, RefusalWording.text(why))
        case .help(let command, let prompt): HelpWording.add(command, prompt, to: &lines)
        case .progress(let progress): lines.add(.happened, text(progress))
        case .editable(let items): ReviewWording.add(editable: items, to: &lines)
        case .review([]): lines.add(.text, said("talk.nothing-has-been-answered-yet"))
        case .review(let items): ReviewWording.add(items, to: &lines)
        case .contents(let sections): ReadingWording.add(contents: sections, to: &lines)
        case .plan(let plan):
            PlanWording.add(plan, to: &lines)
            lines.add(.text, PlanWording.elsewhere)
        case .minutes(let transcript): MinutesWording.add(transcript, to: &lines)
        case .closing(let plan, let beside): ClosingWording.add(plan, beside, to: &lines)
        case .concern:
            lines.space()
            lines.add(.heading, said("talk.if-a-child-may"))
            lines.add(.text, concern)
        case .receipt(let size, let text):
            lines.add(.text, SessionWording.receipt(size: size, text: text))
        case .finished: lines.add(.happened, said("talk.everything-has-been-asked"))
        case .quit: lines.add(.happened, said("talk.you-have-left-the-conversation"))
        default: break
        }
    }

    private static func complete(_ row: RowName) -> String {
        said("talk.is-in-the-plan", ["rowName": row.name, "rowNumber": row.number])
    }

    /// What to do where no procedure of this place is set up.
    public static var usualConcern: String { concern(local: nil) }

    /// What to do first, whom to ring, and what to write down where.
    ///
    /// - Parameter local: whom to ring and what to do at this place; nil where nobody wrote that.
    public static func concern(local: String?) -> String {
        let danger = said("talk.if-a-child")
        let whom =
            said("talk.then-ring-your-designated-safeguarding")
        let record =
            said("talk.then-write-it-down-now")
        let here =
            said("talk.nothing-that-you-type-here")
        return [danger, local ?? whom, record, here].joined(separator: "\n")
    }

    static func add(
        _ section: Briefing.Section, _ reading: ReadingProgress? = nil,
        before: [ToldBefore] = [], to lines: inout [SpokenLine]
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
                let inset = String(repeating: "  ", count: item.depth)
                if let label = item.label {
                    lines.add(.point, "\(inset)\(label). \(item.text)")
                    ToldBeforeWording.add(before, label: label, to: &lines)
                } else {
                    lines.add(.point, sign: "• ", item.text, inset: inset)
                }
            case .missing(let text):
                lines.add(.text, said("talk.missing-from-the-original", ["text": text]))
            }
        }
    }

    static func text(_ left: Effect.Left) -> String {
        switch left {
        case .kept: said("talk.kept-as")
        case .answerKept(let text): said("talk.kept", ["text": PromptWording.short(text)])
        case .heldLetGo: said("talk.the-answer-that-you-were")
        case .skipped: said("talk.left-out-that-is-fine")
        case .probeSkipped: said("talk.left-at-that-your-answer")
        case .skippedPage: said("talk.left-out")
        case .dayOff(let day): DateWording.text(day)
        case .timeDropped: said("talk.the-day-is-kept")
        case .paused: said("talk.paused-everything-so-far")
        case .resumed: said("talk.welcome-back")
        case .removed(let row):
            said("talk.is-removed-undo-brings", ["rowName": row.name, "rowNumber": row.number])
        case .doubted(let names):
            said("talk.refers-to-it", ["names": names.joined(separator: ", ")])
        case .restored(let row):
            said("talk.is-back", ["rowName": row.name, "rowNumber": row.number])
        case .moved(let row, let from):
            said(
                "talk.is-now-number", ["rowName": row.name, "from": from, "rowNumber": row.number])
        case .notFinished:
            said("talk.this-plan-is-not-marked")
        case .restOfRow(let row, let count):
            said(
                "talk.has-without-an-answer-edit",
                [
                    "rowName": row.name, "rowNumber": row.number,
                    "questions": said("count.questions", ["count": count]),
                ])
        case .allWeak(let count, let own):
            said("talk.could-be-stronger", ["asks": own ?? stronger(than: count)])
        case .listFull(let count): said("talk.that-makes-as-many", ["count": count])
        }
    }

    private static func stronger(than count: Int) -> String {
        count == 1 ? said("talk.this-asks-people") : said("talk.most-of-these-ask-people")
    }

    static func text(_ reading: ReadingProgress) -> String {
        let left =
            switch reading.minutes {
            case 0: said("talk.less-than-a-minute")
            case let minutes: said("talk.about-minute", ["minutes": minutes])
            }
        return said(
            "talk.section-of-left-to-read",
            ["section": reading.section, "of": reading.of, "left": left])
    }

    /// Where somebody left off, for a list of sessions.
    public static func place(_ progress: Progress) -> String {
        if progress.part.isEmpty { return said("talk.everything-is-answered") }
        if let section = progress.section {
            return said(
                "talk.section-of",
                ["part": progress.part, "sectionNumber": section.number, "of": section.of])
        }
        return said(
            "talk.step-of", ["part": progress.part, "step": progress.step, "steps": progress.steps])
    }

    static func text(_ progress: Progress) -> String {
        var text = progress.part.isEmpty ? "" : "\(progress.part): "
        text += said("talk.step-of-2", ["step": progress.step, "steps": progress.steps])
        if let section = progress.section {
            text += said("talk.section-of-2", ["section": section.number, "of": section.of])
        }
        return text + "."
    }
}

extension Effect {
    /// How far the reading is, where a section is open.
    fileprivate var reading: ReadingProgress? {
        if case .asked(let prompt) = self { prompt.reading } else { nil }
    }
}
