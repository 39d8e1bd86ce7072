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

    /// The line that keeps them.
    func input(_ text: String) -> RoomInput {
        switch use {
        case .answer: .text(text)
        case .say: .room(.say(text))
        case .park: .room(.park(text))
        case .propose: .room(.propose(text))
        case .object: .room(.object(text))
        }
    }
}

extension HostMachine {
    /// Words with something in them that identifies a person are held back; nil for all others.
    mutating func hold(_ input: RoomInput, _ me: Membership) -> Outcome? {
        guard let (use, text) = words(in: input, me), let answer = HeldAnswer(text) else {
            return nil
        }
        lives[me.room]?.held[me.member] = HeldWords(use: use, answer: answer)
        return .say(.held(answer.kinds, answer.stage))
    }

    /// The words of a line that would be kept.
    private func words(in input: RoomInput, _ me: Membership) -> (HeldWords.Use, String)? {
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
        case .room(.say(let text)): return (.say, text)
        case .room(.park(let text)): return (.park, text)
        case .room(.propose(let text)): return (.propose, text)
        case .room(.object(let text)): return (.object, text)
        default: return nil
        }
    }

    /// A line of somebody whose words are held; nil where it is about something else.
    mutating func decide(_ input: RoomInput, _ me: Membership) -> Outcome? {
        guard var held = lives[me.room]?.held[me.member] else { return nil }
        let next: HeldAnswer.Outcome
        switch input {
        case .text(let text): next = held.answer.take(text)
        case .nothing: next = held.answer.goOn()
        case .shared(.redo): next = .drop
        default: return nil
        }
        if case .answer(let key) = held.use, lives[me.room]?.question?.key != key {
            lives[me.room]?.held[me.member] = nil
            return .refuse(.questionChanged)
        }
        switch next {
        case .ask:
            lives[me.room]?.held[me.member] = held
            return .say(.held(held.answer.kinds, held.answer.stage))
        case .refuse(let why): return .refuse(.session(why))
        case .keep(let text):
            lives[me.room]?.held[me.member] = nil
            return act(held.input(text), me)
        case .anew(let text):
            lives[me.room]?.held[me.member] = nil
            return hold(held.input(text), me) ?? act(held.input(text), me)
        case .drop:
            lives[me.room]?.held[me.member] = nil
            return rooms[me.room].map { Outcome(.room(.asked($0.session.roomPrompt))) }
        }
    }
}
