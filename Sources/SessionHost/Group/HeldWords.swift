import DialogueEngine
import LineProtocol

/// Words that may identify somebody, in memory only, until their author says what to do. They outlive
/// a batch that fails, and so are none of the session.
struct HeldWords: Sendable {
    /// The question that takes text, as it was when they were typed.
    let question: TextQuestion.Key?
    var answer: HeldAnswer

    /// What its author is asked.
    var asked: HostMessage { .held(answer.kinds, answer.stage, answer.reach) }

    /// The same, with what it is about.
    var explained: HostMessage {
        .held(answer.kinds, answer.stage, answer.reach, isExplained: true)
    }
}

extension HostMachine {
    /// Words with something in them that identifies a person are held back; nil for all others.
    mutating func hold(_ input: Input, _ me: Membership) -> Outcome? {
        guard let answer = rooms[me.room]?.session.held(input, by: me.member) else { return nil }
        let held = HeldWords(question: lives[me.room]?.question?.key, answer: answer)
        lives[me.room]?.held[me.member] = held
        return .say(held.asked)
    }

    /// Answers that wait for their authors are gone with their question.
    mutating func dropHeldAnswers(in room: String) -> [News] {
        guard let life = lives[room] else { return [] }
        let gone = life.held.filter {
            !$0.value.answer.isForAll && $0.value.question != life.question?.key
        }.keys.sorted()
        for member in gone {
            lives[room]?.held[member] = nil
            lives[room]?.heldGone.insert(member)
        }
        return gone.map { News(.member($0), .host(.heldGone)) }
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
        switch input {
        case .command(.help("?")): return .say(held.explained)
        // Whoever is done would think that the answer is kept.
        case .command(.done) where !held.answer.isForAll: return .say(held.asked)
        case .command(.skip) where !held.answer.isForAll:
            lives[me.room]?.held[me.member] = nil
            return nil
        default: break
        }
        guard let next = held.answer.reply(with: input) else { return nil }
        lives[me.room]?.held[me.member] = next.isOver ? nil : held
        switch next {
        case .explain: return .say(held.explained)
        case .ask: return .say(held.asked)
        case .refuse(let why): return .refuse(why)
        case .keep(let text): return act(held.answer.line(saying: text), me)
        case .anew(let text):
            let line = held.answer.line(saying: text)
            return hold(line, me) ?? act(line, me)
        case .drop: return rooms[me.room].map { Outcome(.room(.asked($0.session.prompt))) }
        }
    }
}
