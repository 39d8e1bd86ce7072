import AnswerReading
import DialogueLanguage

/// Confirms or mends an import with a person, as a pure machine: a line in, text out.
///
/// Every command makes a new import with one more decision, so nothing is ever edited by hand.
public struct MendingDialogue: Sendable {
    /// How it ended.
    public enum Ending: Equatable, Sendable {
        /// The import is to be stored.
        case accepted
        /// Nothing is to be stored.
        case left
    }

    /// What follows from a line.
    public struct Turn: Equatable, Sendable {
        /// What to print; it ends in `> ` while an answer is awaited.
        public let text: String
        /// Set once it is over.
        public let ending: Ending?
    }

    /// The import as it is now.
    public private(set) var imported: ImportedBriefing

    private let document: DocumentText
    private let name: String
    private let usual: Form?
    private var earlier: [Decisions] = []
    /// Questions that a person has passed or answered.
    private var asked: Set<String> = []

    /// Begins with the decisions of an earlier import, if there are any.
    public init(
        _ document: DocumentText, name: String, decisions: Decisions, usual: Form? = nil
    ) {
        (self.document, self.name, self.usual) = (document, name, usual)
        imported = ImportedBriefing(document, name: name, decisions: decisions, usual: usual)
    }

    /// What is said first: the report and what can be done.
    public func opening(_ detail: ReportWording.Detail = .brief) -> String {
        ReportWording.text(imported.report, id: imported.id, detail) + "\n"
            + (question == nil ? MendingWording.opening : MendingWording.openingWithQuestions)
            + next()
    }

    // MARK: Questions

    private var open: [MendingQuestion] {
        MendingQuestion.all(imported.report).filter { !asked.contains($0.key) }
    }

    /// What is asked now; nil where nothing is left to be asked.
    private var question: MendingQuestion? { open.first }

    /// The question that is open with its lines beside what became of them, and the prompt.
    private func next() -> String {
        let open = open
        guard let question = open.first else { return MendingWording.prompt }
        return "\n" + MendingWording.text(question, imported.report, of: open.count)
            + beside(question) + MendingWording.prompt
    }

    /// The lines of a question with those around them; of several parts each by itself.
    private func beside(_ question: MendingQuestion) -> String {
        guard question.lines.count == 1 else { return question.lines.map(rows).joined() }
        let last = min(question.lines[0].upperBound, question.first + Self.mostBeside)
        return rows(max(1, question.first - 2)...last + 2)
    }

    /// So many lines are shown beside a question.
    private static let mostBeside = 8

    /// Goes on to the next question; after the last one the reading is kept.
    private mutating func goOn() -> Turn {
        guard let question else { return accept() }
        asked.insert(question.key)
        guard self.question == nil else { return Turn(text: next(), ending: nil) }
        return say(MendingWording.allAsked)
    }

    /// A bare yes or no is enough only where it says what is to become of the lines.
    private mutating func answer(isYes: Bool) -> Turn {
        guard let question else {
            return isYes ? accept() : say("! " + MendingWording.whatElse)
        }
        let isSection = if case .section = question.kind { true } else { false }
        guard isSection == isYes, question.kind != .stray else {
            return say("! " + MendingWording.whereTo)
        }
        return goOn()
    }

    private func accept() -> Turn {
        guard imported.file != nil else { return say("! " + MendingWording.nothingToStore) }
        return Turn(text: "", ending: .accepted)
    }

    /// What follows from a line.
    public mutating func receive(_ line: String) -> Turn {
        switch MendingCommand(line) {
        case .goOn: return goOn()
        case .accept: return accept()
        case .yes, .no: return answer(isYes: MendingCommand(line) == .yes)
        case .leave: return Turn(text: MendingWording.left + "\n", ending: .left)
        case .help: return say(MendingWording.help)
        case .report: return say(ReportWording.text(imported.report, id: imported.id))
        case .undo: return undo()
        case .look: return look(1...max(1, imported.report.lineCount))
        case .show(let lines): return show(lines)
        case .set(let name, let value): return set(name, value)
        case .unknown(let line): return say("! " + MendingWording.unknown(line))
        case .drop(let lines): return decide(lines, .drop)
        case .text(let lines): return decide(lines, .text)
        case .move(let lines, let target): return move(lines, target)
        case .heading(let lines, let target):
            guard lines.range.count == 1, let id = section(target) else {
                return say("! " + MendingWording.noSection(target))
            }
            return decide(lines, .heading(id))
        }
    }

    /// After a refusal the question still stands on the screen.
    private func say(_ text: String) -> Turn {
        let rest = text.hasPrefix("! ") ? MendingWording.prompt : next()
        return Turn(text: text + (text.hasSuffix("\n") ? "" : "\n") + rest, ending: nil)
    }

    // MARK: Decisions

    private mutating func move(_ lines: MendingCommand.Lines, _ target: String) -> Turn {
        switch target {
        case "form": return decide(lines, .form)
        case "nowhere", "none": return decide(lines, .leave)
        default:
            guard let id = section(target) else {
                return say("! " + MendingWording.noSection(target))
            }
            return decide(lines, .move(id))
        }
    }

    private mutating func decide(_ lines: MendingCommand.Lines, _ action: Decisions.Action) -> Turn
    {
        var decisions = imported.decisions
        var counts: [String: Int] = [:]
        var touched = 0
        for placement in imported.report.placements {
            counts[placement.text, default: 0] += 1
            guard lines.range.contains(placement.line),
                lines.part ?? placement.part == placement.part,
                !placement.text.isEmpty
            else { continue }
            touched += 1
            decisions.add(
                Decisions.Entry(
                    words: placement.text, occurrence: counts[placement.text] ?? 1, action: action))
        }
        guard touched > 0 else { return say("! " + MendingWording.noLine(lines.range.lowerBound)) }
        if case .heading = action, touched > 1 { return say("! " + MendingWording.severalParts) }
        let turn = redone(decisions)
        // What is beside the lines shows whether the next ones are to be changed as well.
        let near = max(1, lines.range.lowerBound - 3)...lines.range.upperBound + 3
        return say(turn + rows(near))
    }

    /// Lines beside what became of them.
    private func rows(_ range: ClosedRange<Int>) -> String {
        imported.report.placements.lazy.filter { range.contains($0.line) && !$0.text.isEmpty }
            .prefix(Self.most).map { MendingWording.row($0) + "\n" }.joined()
    }

    /// So many lines are shown beside each other.
    private static let most = 400

    private func look(_ range: ClosedRange<Int>) -> Turn { say(rows(range)) }

    private mutating func set(_ name: String, _ value: String) -> Turn {
        guard !value.isEmpty else { return say("! " + MendingWording.noValue(name)) }
        var decisions = imported.decisions
        decisions.settings[name] = value
        return say(redone(decisions))
    }

    /// Reads the document again with other decisions, and says what that changes.
    private mutating func redone(_ decisions: Decisions) -> String {
        let before = imported
        earlier.append(before.decisions)
        imported = ImportedBriefing(document, name: name, decisions: decisions, usual: usual)
        return MendingWording.changed(from: before, to: imported) + "\n"
    }

    private mutating func undo() -> Turn {
        guard let last = earlier.popLast() else { return say("! " + MendingWording.nothingToUndo) }
        let before = imported
        imported = ImportedBriefing(document, name: name, decisions: last, usual: usual)
        return say(MendingWording.changed(from: before, to: imported))
    }

    private func show(_ lines: MendingCommand.Lines) -> Turn {
        let found = imported.report.placements.filter { lines.range.contains($0.line) }
        guard !found.isEmpty else {
            return say("! " + MendingWording.noLine(lines.range.lowerBound))
        }
        return say(found.map(MendingWording.placement).joined(separator: "\n"))
    }

    /// A section by its number, its id, or words of a heading.
    private func section(_ target: String) -> String? {
        let sections = imported.report.sections
        if let number = Int(target, in: 0...Ordinal.limit) {
            return sections.first { Int($0.number, in: 0...Ordinal.limit) == number }?.id
                ?? SectionVocabulary.row(number: number)?.id
        }
        let slug = SectionNames.slug(target)
        if sections.contains(where: { $0.id == slug }) || SectionVocabulary.row(slug) != nil {
            return slug
        }
        let words = Word.read(Array(target.utf8))
        if let match = Phrases.headings.match(words, at: 0), match.words.upperBound == words.count {
            return match.id
        }
        let ids = sections.map(\.id) + SectionVocabulary.rows.map(\.id)
        let begun = Set(ids.filter { $0.hasPrefix(slug) })
        return begun.count == 1 ? begun.first : nil
    }
}
