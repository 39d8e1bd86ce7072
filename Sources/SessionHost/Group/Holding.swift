import DialogueCore
import LineProtocol

/// Words that may identify somebody, in memory only, until their author says what to do.
struct HeldWords: Sendable {
    /// What the words are for.
    enum Use: Sendable {
        /// The answer to a question, by its key.
        case answer(String)
        case say, park, propose, object
    }

    let use: Use
    var answer: HeldAnswer

    /// What its author is asked.
    var question: HostMessage { .held(answer.kinds, answer.stage, isForAll: isForAll) }

    /// The same, with what it is about.
    var explanation: HostMessage {
        .held(answer.kinds, answer.stage, isForAll: isForAll, isExplained: true)
    }

    /// Whether everybody would see the words at once, with a name.
    var isForAll: Bool {
        if case .answer = use { false } else { true }
    }

    /// Whether they are for a question.
    func isAnswer(to key: String?) -> Bool {
        if case .answer(let own) = use { own == key } else { false }
    }

    /// The line that keeps them.
    func input(_ text: String) -> Input {
        switch use {
        case .answer: .text(text)
        case .say: .command(.say(text))
        case .park: .command(.park(text))
        case .propose: .command(.propose(text))
        case .object: .command(.object(text))
        }
    }
}

extension HostMachine {
    /// Words with something in them that identifies a person are held back; nil for all others.
    mutating func hold(_ input: Input, _ me: Membership) -> Outcome? {
        guard let (use, text) = words(in: input, me), let room = rooms[me.room],
            let answer = HeldAnswer(
                text, after: room.session.wordsBefore(input, by: me.member))
        else { return nil }
        let held = HeldWords(use: use, answer: answer)
        lives[me.room]?.held[me.member] = held
        return .say(held.question)
    }

    /// Answers that wait for their authors are gone with their question.
    mutating func dropHeldAnswers(in room: String) -> [News] {
        guard let life = lives[room] else { return [] }
        let gone = life.held.filter {
            !$0.value.isForAll && !$0.value.isAnswer(to: life.question?.key)
        }.keys.sorted()
        for member in gone {
            lives[room]?.held[member] = nil
            lives[room]?.heldGone.insert(member)
        }
        return gone.map { News(.member($0), .host(.heldGone)) }
    }

    /// The words of a line that would be kept.
    private func words(in input: Input, _ me: Membership) -> (HeldWords.Use, String)? {
        guard let room = rooms[me.room], room.role(me.member).speaks, !room.session.isFinished
        else {
            return nil
        }
        switch input {
        case .text(let text):
            guard let question = lives[me.room]?.question,
                question.takes(from: room.role(me.member)), question.mayIdentify,
                !room.session.expectsContactDetails
            else { return nil }
            return (.answer(question.key), text)
        case .command(.say(let text)): return (.say, text)
        case .command(.park(let text)): return (.park, text)
        case .command(.propose(let text)): return (.propose, text)
        case .command(.object(let text)): return (.object, text)
        default: return nil
        }
    }

    /// A line of somebody whose words are held; nil where it is about something else.
    mutating func decide(_ input: Input, _ me: Membership) -> Outcome? {
        guard var held = lives[me.room]?.held[me.member] else {
            let wasHeld = lives[me.room]?.heldGone.remove(me.member) != nil
            guard wasHeld, case .text(let text) = input, HeldAnswer.isMeant(by: text) else {
                return nil
            }
            return .refuse(.questionChanged)
        }
        let next: HeldAnswer.Outcome
        switch input {
        case .text(let text): next = held.answer.take(text)
        case .goOn: next = held.answer.goOn()
        case .command(.redo): next = .drop
        case .command(.help("?")): next = .explain
        // Whoever is done would think that the answer is kept.
        case .command(.done) where !held.isForAll: next = .ask
        case .command(.skip) where !held.isForAll:
            lives[me.room]?.held[me.member] = nil
            return nil
        default: return nil
        }
        return follow(next, held, me)
    }

    /// What follows from a line about held words.
    private mutating func follow(
        _ next: HeldAnswer.Outcome, _ words: HeldWords, _ me: Membership
    ) -> Outcome? {
        var held = words
        switch next {
        // Ordinary text is never said to everybody: it may be meant for the open question.
        case .anew where held.isForAll, .doubt where held.isForAll: return .say(held.question)
        case .explain: return .say(held.explanation)
        case .doubt(let text):
            held.answer.propose(text)
            lives[me.room]?.held[me.member] = held
            return .say(held.question)
        case .ask:
            lives[me.room]?.held[me.member] = held
            return .say(held.question)
        case .refuse(.choiceWanted) where held.isForAll: return .say(held.question)
        case .refuse(let why): return .refuse(why)
        case .keep(let text):
            lives[me.room]?.held[me.member] = nil
            return act(held.input(text), me)
        case .anew(let text):
            lives[me.room]?.held[me.member] = nil
            return hold(held.input(text), me) ?? act(held.input(text), me)
        case .drop:
            lives[me.room]?.held[me.member] = nil
            return rooms[me.room].map { Outcome(.room(.asked($0.session.prompt))) }
        }
    }
}
