import DialogueEngine
import DialogueLanguage
import LineProtocol
import Messages
import SessionLog
import StrictJSON
import TestSupport
import Testing

@testable import SessionHost

/// Every command at every place of a meeting, by everybody, in both dialects: one reply each.
@Suite struct EveryCommandTests {
    /// Where a meeting can be.
    enum Place: String, CaseIterable, Sendable {
        case lobby, notice, page, silent, open, revealed, thought, points, ballot, counted, list
        case row, nudge, allRows, agree, shownObjections, field, review, paused, stopped, closed
    }

    enum Who: String, CaseIterable, Sendable { case lead, helper, member, screen }

    /// Each command as it is meant, bare, and with something that it does not take.
    static let lines: [String] =
        CommandEntry.all.flatMap { entry -> [String] in
            let meant: [String] =
                switch entry.name {
                case "edit": ["/edit 1", "/edit 99"]
                case "row": ["/row add", "/row change 1", "/row remove 1", "/row move 1 2"]
                case "say", "park", "private", "object", "action": ["/\(entry.name) words"]
                case "group": ["/group 1 2 as Name", "/group 1 2 as", "/group 1 9 as Name"]
                case "ungroup", "tick", "take": ["/\(entry.name) 1", "/\(entry.name) 99"]
                case "more": ["/more words"]
                case "vote": ["/vote 1"]
                case "reveal", "close": ["/\(entry.name) now"]
                case "timer": ["/timer 5", "/timer off"]
                case "handover", "co", "remove": ["/\(entry.name) Amina", "/\(entry.name) Nobody"]
                case "host": ["/host K21 as Eve"]
                case "join": ["/join xxx-xxx as Eve"]
                case "resume": ["/resume xxxx-xxxx-xxxx-xxxx"]
                case "help": ["/help next", "/help nothing"]
                default: []
                }
            return ["/\(entry.name)"] + meant
                + (entry.arguments.isEmpty ? ["/\(entry.name) something"] : [])
        } + ["", "?", "help", "quit", "words", "1", "//slash", "/n", "/nonsense", "/", ".", "send"]

    /// In a language that marks what comes out of the catalogue, nothing else is said.
    @Test(arguments: Place.allCases)
    func everythingSaidComesFromTheCatalogue(place: Place) {
        Catalogue.$scoped.withValue(.pseudo) {
            let meeting = TwoTongues(isJSON: false)
            meeting.go(to: place, stopping: .member)
            let machine = meeting.hall.machine
            for who in Who.allCases {
                for line in Self.lines {
                    meeting.hall.machine = machine
                    meeting.type(line, who)
                }
            }
            let words = UnmarkedWords(typed: TwoTongues.typed + Self.lines)
            for text in meeting.hall.received.values.map({ String(decoding: $0, as: UTF8.self) }) {
                #expect(words.found(in: text) == [], "\(place)")
                #expect(text.contains(Catalogue.marks.opening))
            }
        }
    }

    @Test(arguments: Place.allCases, [false, true])
    func everyLineHasItsOneReply(place: Place, isJSON: Bool) {
        // Somebody stops the exercise for themselves; everywhere else one meeting does for all.
        let groups = place == .stopped ? Who.allCases.map { [$0] } : [Who.allCases]
        for group in groups {
            let meeting = TwoTongues(isJSON: isJSON)
            meeting.go(to: place, stopping: group[0])
            // The same moment for each line: the machine and its store are values.
            let (machine, state) = (meeting.hall.machine, meeting.hall.store.state)
            let translators = meeting.hall.translators
            for who in group {
                for line in Self.lines {
                    (meeting.hall.machine, meeting.hall.store.state) = (machine, state)
                    meeting.hall.translators = translators
                    meeting.expectOneReply(to: line, by: who, at: place)
                }
            }
        }
    }
}

/// A room in which everybody speaks one dialect.
private struct TwoTongues {
    let hall = Hall()
    let isJSON: Bool
    private var guests: [EveryCommandTests.Who: Guest] = [:]

    init(isJSON: Bool) {
        self.isJSON = isJSON
        for who in EveryCommandTests.Who.allCases {
            let guest = hall.connect()
            if isJSON { guest.type("/hello json 1") }
            guests[who] = guest
        }
        type("/host K21 as Fay", .lead)
        type(Hall.secret, .lead)
        let code = hall.machine.rooms.values.first?.facts.code ?? ""
        type("/join \(code) as Priya", .helper)
        type("/join \(code) as Amina", .member)
        type("/join \(code) watch", .screen)
        type("/co Priya", .lead)
    }

    /// What is typed on the way to a place, and the names.
    static let typed = [
        "Fay", "Priya", "Amina", "Ring the front door.", "point", "Raise awareness", "none",
        "point", "another point", "an answer", "no", "tomorrow",
    ]

    func type(_ line: String, _ who: EveryCommandTests.Who) {
        guard let guest = guests[who] else { return }
        hall.now += 2000
        if isJSON { guest.ask(line) } else { guest.type(line) }
    }

    private var prompt: Prompt? { hall.machine.rooms.values.first?.session.prompt }

    /// The facilitator leads on until the place is there; what is asked on the way is answered.
    func go(to place: EveryCommandTests.Place, stopping who: EveryCommandTests.Who) {
        switch place {
        case .paused:
            type("/next", .lead)
            return type("/pause", .lead)
        case .stopped:
            type("/next", .lead)
            return type("/concern", who)
        case .closed: return type("/close now", .lead)
        default: break
        }
        for _ in 0..<300 {
            guard let prompt, !isAt(place, prompt) else { return }
            step(prompt)
        }
        Issue.record("\(place) was not reached")
    }

    private func step(_ prompt: Prompt) {
        switch prompt.kind {
        case .silent(let points?) where points > 1:
            for number in 1...3 { type("point \(number)", .member) }
            type("another point", .lead)
            type("/reveal now", .lead)
        case .silent, .open:
            type("an answer", .member)
            type("/next", .lead)
        case .ballot:
            type("1", .member)
            type("/next", .lead)
        case .agree:
            type("/object no", .member)
            type("/next", .lead)
            type("/next", .lead)
        case let kind where kind.isWriting: write(prompt)
        default: type("/next", .lead)
        }
    }

    private func write(_ prompt: Prompt) {
        switch prompt.kind {
        case .nudge: type("/next", .lead)
        case .list(let list) where !list.rows.isEmpty: type("/done", .lead)
        default:
            switch prompt.type {
            case .date: type("tomorrow", .lead)
            case .pick: type("none", .lead)
            default: type("Raise awareness", .lead)
            }
        }
    }

    private func isAt(_ place: EveryCommandTests.Place, _ prompt: Prompt) -> Bool {
        switch (place, prompt.kind) {
        case (.lobby, .lobby), (.notice, .notice), (.page, .page), (.open, .open),
            (.thought, .thought), (.ballot, .ballot), (.counted, .counted), (.review, .review),
            (.revealed, .revealed), (.silent, .silent(nil)):
            true
        case (.points, .silent(_?)): true
        case (.agree, .agree): true
        case (.shownObjections, .agree):
            showObjections()
        case (.list, .list), (.nudge, .nudge), (.allRows, .allRows): true
        case (.row, .question): prompt.row != nil
        case (.field, .question): prompt.row == nil
        default: false
        }
    }

    private func showObjections() -> Bool {
        type("/object no", .member)
        type("/next", .lead)
        return true
    }

    func expectOneReply(
        to line: String, by who: EveryCommandTests.Who, at place: EveryCommandTests.Place
    ) {
        guard let guest = guests[who] else { return }
        let what = "\(place.rawValue), \(who.rawValue), \(isJSON ? "JSON" : "plain"): “\(line)”"
        guard isJSON else {
            let said = guest.type(line)
            let first = said.split(separator: "\n", omittingEmptySubsequences: false).first ?? ""
            #expect(said.hasSuffix("\n") && !first.isEmpty, "\(what): \(said)")
            return
        }
        let id: JSON = "mine"
        let came = guest.request(["type": "line", "line": .string(line), "id": id])
        let replies = came.filter { $0["id"] == id }
        #expect(replies.count == 1 && came.first?["id"] == id, "\(what): \(came)")
        // What follows from a step of who leads says that it was taken.
        let isSaid = replies.first?["lines"]?.array?.isEmpty == false
        #expect(isSaid || replies.first?["type"] == "taken", "\(what): \(replies)")
    }
}
