import TestSupport
import Testing

@testable import DialogueCore

/// The marked words that only their author may see, found out apart from the state.
struct Secrets {
    /// By mark: the author, and where the words are.
    private var hidden: [String: (author: String, place: String, who: String?)] = [:]
    /// Thrown away before anybody saw them: never to be seen.
    private var dead: Set<String> = []

    mutating func note(
        _ said: [Said], at position: RoomPosition, before session: Session, by id: String?
    ) {
        for said in said {
            switch said.event {
            case .answer(let answered):
                guard case .turn(_, isOpen: false) = position, let id else { continue }
                for mark in marks(answered.words?.text ?? "") {
                    hidden[mark] = (id, answered.place.step, said.who)
                }
            case .room(.withdraw(let step)), .room(.pass(let step)):
                bury { $0.place == step && $0.who == said.who }
            case .room(.reveal(let step, _)): release(step)
            case .room(.object(let place, let words)):
                bury { $0.place == place.path && $0.who == said.who }
                for mark in marks(words?.text ?? "") {
                    hidden[mark] = (id ?? "", place.path, said.who)
                }
                if session.agreement(at: place).isRevealed { release(place.path) }
            case .room(.agree(let place)):
                bury { $0.place == place.path && $0.who == said.who }
            case .room(.revealRow(let place)), .room(.outcome(let place, _, _)):
                release(place.path)
            default: break
            }
        }
    }

    private mutating func bury(
        where isMeant: ((author: String, place: String, who: String?)) -> Bool
    ) {
        for (mark, secret) in hidden where isMeant(secret) {
            hidden[mark] = nil
            dead.insert(mark)
        }
    }

    private mutating func release(_ place: String) {
        for (mark, secret) in hidden where secret.place == place { hidden[mark] = nil }
    }

    /// Nobody but its author is told a hidden word, and nobody a dead one.
    func check(_ directed: Directed, _ happening: GroupFixture.Happening) {
        for mark in marks("\(directed.effect)") {
            let isOwn = directed.audience == .member(hidden[mark]?.author ?? "")
            #expect(hidden[mark] == nil || isOwn, "\(mark) after \(happening)")
            #expect(!dead.contains(mark), "\(mark) after \(happening)")
        }
    }

    /// No page, plan or record that can be made now holds one.
    func check(_ session: Session, _ happening: GroupFixture.Happening) {
        let shown = "\(ActionPlan(session)) \(Transcript(session)) \(session.reviewItems)"
        for mark in marks(shown + "\(session.roomPrompt)") {
            #expect(hidden[mark] == nil && !dead.contains(mark), "\(mark) after \(happening)")
        }
    }

    /// Words such as `mk12x`.
    private func marks(_ text: String) -> Set<String> {
        Set(text.matches(of: /mk[0-9]+x/).map { String($0.output) })
    }
}
