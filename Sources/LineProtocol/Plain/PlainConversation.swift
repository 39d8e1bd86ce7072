import AnswerReading
import DialogueEngine
import DialogueLanguage

/// A conversation with one person in plain lines, as a pure machine: a line in, text out.
///
/// Whenever an answer is awaited the text ends in `> `.
public struct PlainConversation: Sendable {
    /// How a conversation ended.
    public enum Ending: Equatable, Sendable {
        /// The dialogue is complete.
        case finished
        /// The person left; everything is kept.
        case left
        /// Input ended, or a signal came, before the end.
        case cutShort
    }

    /// What follows from a line.
    public struct Turn: Equatable, Sendable {
        /// What is said.
        public let lines: [SpokenLine]
        /// What to print; empty while an answer of several lines goes on.
        public var text = ""
        /// What a long answer is to be written on in an editor; nothing is said then.
        public var editor: EditorPage?
        /// The answer that stands where it was asked for again, as typed; nil for none.
        public var words: String?
        /// Set once the conversation is over.
        public var ending: Ending?
    }

    /// What stands at the end of everything that awaits an answer.
    public static let prompt = "> "

    private var reader = LineReader()
    private let concern: String
    let width: Int?
    /// For the eye, or for whoever listens.
    public var style = PlainLayout.Style.plain
    /// What is said beside recommendations that come again.
    public var toldBefore: [ToldBefore] = []
    /// Whether what follows a section stands on the same screen.
    var readsAhead = false
    /// Lines that came at once and that the person is asked about.
    var pasted: PasteQuestion?
    /// Whether the person was asked last about an answer that is not kept yet.
    private var isHolding = false
    /// The list that was shown last, of which a bare number means what it stands before.
    private var listed: [ReviewItem] = []
    /// What was asked last; nil before anything was.
    private var asked: Prompt?
    /// Whether the conversation ended with something that was typed and not kept.
    public internal(set) var hasLetGo = false
    private let hasEditor: Bool

    /// A conversation before its first line.
    ///
    /// - Parameters:
    ///   - concern: the procedure of this place for a child at risk.
    ///   - width: where lines are broken between words; nil for nowhere, as a pipe wants it.
    ///   - hasEditor: whether an editor can be opened; without one `/editor` is refused.
    public init(
        concern: String = Wording.usualConcern, width: Int? = nil, hasEditor: Bool = false
    ) {
        (self.concern, self.width, self.hasEditor) = (concern, width, hasEditor)
    }

    /// Whether an answer of several lines is being written.
    public var isGathering: Bool { reader.isGathering }

    /// Whether anything is asked that a text could answer.
    private var takesText: Bool { asked?.takesText ?? true }

    /// Whether a list takes another row.
    var asksForRow: Bool { if case .list = asked?.kind { true } else { false } }

    /// What is said first.
    public mutating func opening(_ effects: [Effect]) -> Turn {
        note(effects)
        return said(effects)
    }

    /// What follows from a line of bytes without its line end.
    ///
    /// - Parameter respond: what the session says to it; what it throws is passed on.
    public mutating func receive<Problem: Error>(
        _ bytes: some Collection<UInt8>, _ respond: (Input) throws(Problem) -> [Effect]
    ) throws(Problem) -> Turn {
        if let pasted { return try reply(Array(bytes), to: pasted, respond) }
        let wasGathering = reader.isGathering
        return try turn(
            wasGathering: wasGathering, reader.read(bytes, takesText: takesText), respond)
    }

    /// What follows from what was pasted: with line ends inside it is one answer all the same.
    public mutating func receive<Problem: Error>(
        pasted bytes: [UInt8], _ respond: (Input) throws(Problem) -> [Effect]
    ) throws(Problem) -> Turn {
        if let pasted { return try reply(bytes, to: pasted, respond) }
        let wasGathering = reader.isGathering
        let typed = reader.read(pasted: bytes, takesText: takesText)
        return try turn(wasGathering: wasGathering, typed, respond)
    }

    /// What follows from an answer that was written elsewhere, whatever its lines look like.
    public mutating func receive<Problem: Error>(
        answer bytes: [UInt8], _ respond: (Input) throws(Problem) -> [Effect]
    ) throws(Problem) -> Turn {
        try turn(wasGathering: false, reader.read(answer: bytes), respond)
    }

    private mutating func turn<Problem: Error>(
        wasGathering: Bool, _ typed: TypedLine?, _ respond: (Input) throws(Problem) -> [Effect]
    ) throws(Problem) -> Turn {
        switch typed {
        case nil, .more:
            return wasGathering
                ? Turn(lines: [])
                : Turn(
                    lines: [ShellWording.writeOn],
                    text: PlainLayout.text([ShellWording.writeOn], style: style))
        case .refused(.commandMeant(let text, let command))
        where command.utf8.starts(with: "/row".utf8) && asked?.isOfAList == false:
            return asked?.isOfAllAnswers == true
                ? try said(.text(text), respond) : spoken([ShellWording.removeElsewhere])
        // It turns pages there, and one page is the last.
        case .input(.goOn) where asked?.isCheck == true: return spoken([CheckWording.notYet])
        case .refused(let why): return refusal(why)
        case .editor where !takesText: return refusal(.nothingToWrite)
        case .editor where hasEditor:
            let question = asked.map { PromptWording.asked($0) } ?? ""
            return Turn(
                lines: [], editor: EditorPage(question: question, words: asked?.words ?? ""))
        case .input(let typed): return try said(meant(typed), respond)
        // What only groups have was refused where the line was read.
        default: return refusal(.noEditor)
        }
    }

    private mutating func said<Problem: Error>(
        _ input: Input, _ respond: (Input) throws(Problem) -> [Effect]
    ) throws(Problem) -> Turn {
        let effects = try respond(input)
        note(effects)
        if let asked = effects.lazy.compactMap(\.asksAboutHeld).last { isHolding = asked }
        hasLetGo = effects.contains(.left(.heldLetGo))
        return said(effects)
    }

    /// A bare number below the list of what can be changed is one of the list, also with a part of it.
    private func meant(_ typed: Input) -> Input {
        guard case .text(let text) = typed, asked?.type?.isCounted != true,
            let target = ReviewTarget(text), let item = listed[target.number],
            target.field.map({ item.answer(named: $0) != nil }) ?? true
        else { return typed }
        return .command(target.command)
    }

    private mutating func note(_ effects: [Effect]) {
        listed = []
        for effect in effects {
            switch effect {
            case .editable(let items): listed = items
            case .asked(let prompt): asked = prompt
            case .ahead(let turns) where readsAhead:
                asked = turns.last?.lazy.compactMap(\.asks).last ?? asked
            default: break
            }
        }
    }

    /// What follows from a line that was too long to be kept.
    public func tooLong() -> Turn { refusal(.tooLong(limit: Session.answerLimit)) }

    /// What follows from a line of which a part was lost on its way here.
    public func cut() -> Turn { refusal(.cut) }

    /// What is said when input ends before the dialogue does.
    public mutating func end() -> Turn {
        var lines = pasted == nil ? [] : [ShellWording.atOnceNotKept]
        if isHolding { lines += Wording.lines([.left(.heldLetGo)], concern: concern) }
        if case .refused(let why) = reader.end() {
            lines.append(SpokenLine(.refused, RefusalWording.text(why)))
        }
        hasLetGo = !lines.isEmpty
        return Turn(
            lines: lines, text: "\n" + PlainLayout.text(lines, style: style), ending: .cutShort)
    }

    private func refusal(_ why: LineRefusal) -> Turn {
        spoken([SpokenLine(.refused, RefusalWording.text(why))])
    }

    /// Lines after which an answer is awaited.
    func spoken(_ lines: [SpokenLine]) -> Turn {
        Turn(
            lines: lines,
            text: PlainLayout.text(lines, width: width, style: style) + Self.prompt)
    }

    private func said(_ effects: [Effect]) -> Turn {
        let lines = Wording.lines(effects, concern: concern, toldBefore: toldBefore)
        guard let ending = Ending(effects) else {
            var turn = spoken(lines)
            let asked = effects.lazy.compactMap(\.asks).last
            if asked?.standsInTheLine == true { turn.words = asked?.words }
            return turn
        }
        return Turn(
            lines: lines, text: PlainLayout.text(lines, width: width, style: style),
            ending: ending)
    }
}

extension PlainConversation.Ending {
    /// How a conversation ends with what is said; nil where it goes on.
    init?(_ effects: [Effect]) {
        guard effects.contains(.quit) || effects.contains(.finished) else { return nil }
        self = effects.contains(.quit) ? .left : .finished
    }
}
