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

    /// Begins with the decisions of an earlier import, if there are any.
    public init(
        _ document: DocumentText, name: String, decisions: Decisions, usual: Form? = nil
    ) {
        (self.document, self.name, self.usual) = (document, name, usual)
        imported = ImportedBriefing(document, name: name, decisions: decisions, usual: usual)
    }

    /// What is said first: the report and what can be done.
    public func opening(_ detail: ReportWording.Detail = .brief) -> String {
        ReportWording.text(imported.report, id: imported.id, detail) + "\n" + MendingWording.opening
            + MendingWording.prompt
    }

    /// What follows from a line.
    public mutating func take(_ line: String) -> Turn {
        switch MendingCommand(line) {
        case .accept:
            guard imported.file != nil else { return say("! " + MendingWording.nothingToStore) }
            return Turn(text: "", ending: .accepted)
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

    private func say(_ text: String) -> Turn {
        Turn(text: text + (text.hasSuffix("\n") ? "" : "\n") + MendingWording.prompt, ending: nil)
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
        let turn = redo(decisions)
        // What is beside the lines shows whether the next ones are to be changed as well.
        let near = max(1, lines.range.lowerBound - 3)...lines.range.upperBound + 3
        return say(String(turn.text.dropLast(MendingWording.prompt.count)) + rows(near))
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
        return redo(decisions)
    }

    private mutating func redo(_ decisions: Decisions) -> Turn {
        let before = imported
        earlier.append(before.decisions)
        imported = ImportedBriefing(document, name: name, decisions: decisions, usual: usual)
        return say(MendingWording.changed(from: before, to: imported))
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
