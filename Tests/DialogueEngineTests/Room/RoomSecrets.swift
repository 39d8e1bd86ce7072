import TestSupport
import Testing

@testable import DialogueEngine

/// The marked words that only their author may see, found out apart from the state.
struct Secrets {
    /// By mark: the author, and where the words are.
    private var hidden: [String: (author: String, place: String)] = [:]
    /// Thrown away before anybody saw them: never to be seen.
    private var dead: Set<String> = []

    mutating func note(_ turn: Response) {
        for said in turn.said {
            switch said.event {
            case .room(.reveal(let step, _, _)): release { $0.place == step }
            case .room(.object(let place, _)):
                release { $0.place == place.path && $0.author == said.who }
            default: break
            }
        }
        for staging in turn.staged {
            let now = staging.whole.map { marks("\($0)") } ?? []
            for (mark, secret) in hidden
            where secret == (staging.member, staging.place.path) && !now.contains(mark) {
                hidden[mark] = nil
                dead.insert(mark)
            }
            for mark in now { hidden[mark] = (staging.member, staging.place.path) }
        }
    }

    private mutating func release(where isShown: ((author: String, place: String)) -> Bool) {
        for (mark, secret) in hidden where isShown(secret) { hidden[mark] = nil }
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
        for mark in marks(shown + "\(session.prompt)") {
            #expect(hidden[mark] == nil && !dead.contains(mark), "\(mark) after \(happening)")
        }
    }

    /// Words such as `mk12x`.
    private func marks(_ text: String) -> Set<String> {
        Set(text.matches(of: /mk[0-9]+x/).map { String($0.output) })
    }
}
