import TestSupport
import Testing

@testable import DialogueEngine
@testable import DialogueLanguage

/// Whatever people type, the log of it could have come about so.
@Suite("Random histories", .serialized)
struct HistoryWalkTests {
    @Test(arguments: [
        RoomDialogues.everything, RoomDialogues.standard, RoomDialogues.short, RoomDialogues.tasks,
    ])
    func whatSomebodyAloneTypesIsPossible(dialogue: RoomDialogues) throws {
        let guide = try dialogue.guide()
        var numbers = SeededNumbers(for: "history alone, \(dialogue.name)")
        var kinds: Set<String> = []
        for _ in 0..<dialogue.walks * 2 {
            var walk = Rehearsal(guide)
            for number in 0..<150 {
                walk.type(Self.lines.randomElement(using: &numbers) ?? "")
                if number % 10 == 9 {
                    #expect(walk.log.findings(on: guide, &numbers) == [], "\(numbers.seed)")
                }
            }
            kinds.formUnion(walk.log.map(\.fields.kind))
        }
        #expect(kinds.isSuperset(of: ["read", "answer", "skip", "move", "pause", "resume"]))
    }

    @Test("A golden conversation is possible", arguments: try Golden.all())
    func aGoldenConversationIsPossible(golden: Golden) throws {
        let guide = try golden.guide()
        var (session, log) = (Session(guide), [Event]())
        var numbers = SeededNumbers(for: "history of \(golden.name)")
        _ = golden.play(opening: session.opening()) { input in
            let response = session.receive(input, at: Moment(today: golden.today))
            log += response.said.map(\.event)
            #expect(log.findings(on: guide, &numbers) == [], "\(input)")
            return response.told
        }
    }

    private static let lines = [
        "", "", "", "", "", "/next", "/next", "/skip", "/back", "/back", "/undo", "/row add",
        "/row change 1", "/row change 2", "/row remove 1", "/row remove 2", "/row move 1 2",
        "/row move 2 1", "/done", "/done", "/redo", "/edit 1", "/edit 2", "/edit 3", "/edit 5",
        "/edit 7", "/edit 9", "/pause", "yes", "no", "1", "2", "1, 2", "3", "none", "tomorrow",
        "next Friday", "yesterday", "soon", "Ana", "everybody", "raise awareness",
        "one that is longer than any follow-up wants to hear of", "mine", "mine",
    ]
}

extension [Event] {
    /// What is wrong with the history of somebody alone: as it is, without some of its words, and
    /// without any.
    fileprivate func findings(on guide: Guide, _ numbers: inout SeededNumbers) -> [String] {
        let source = Beginning.Source(id: "none", fingerprint: "")
        let begin = Event.begin(
            Beginning(briefing: source, dialogue: source, form: source, software: "0"))
        let events = [begin] + map(\.anEntryLater)
        let entries = events.enumerated().map { Entry(number: $0, time: 0, event: $1) }
        return entries.findings(on: guide, without: 0)
            + entries.findings(on: guide, without: Int(numbers.next() % 5) + 2)
            + entries.findings(on: guide, without: 1)
    }
}

extension [Entry] {
    /// What is wrong with a history whose every so manieth entry has no words; 0 takes none away.
    func findings(on guide: Guide, without share: Int) -> [String] {
        let entries = map { entry in
            let isGone = share > 0 && entry.number % share == 0
            return Entry(
                number: entry.number, time: entry.time, who: entry.who,
                event: isGone ? entry.event.redacted : entry.event)
        }
        return History(guide, entries: entries).wrong.map {
            ["entry \($0.entry), \($0.why), without \(share): \(entries[$0.entry])"]
        } ?? []
    }
}

extension Event {
    /// The same where one more entry stands before it: these sessions have no first one.
    fileprivate var anEntryLater: Event {
        guard case .answer(var answered) = self else { return self }
        answered.from = answered.from.map { $0 + 1 }
        answered.line = answered.line.map { $0 + 1 }
        return .answer(answered)
    }
}
