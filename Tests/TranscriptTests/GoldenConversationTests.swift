import TestSupport
import Testing

@testable import DialogueEngine
@testable import DialogueLanguage

/// Golden conversations, held by the core in three ways; the terminal and pipe are tested elsewhere.
struct GoldenConversationTests {
    @Test(arguments: try Golden.all())
    func readsAsItWasWritten(golden: Golden) throws {
        let guide = try golden.guide()
        var session = Session(guide)
        let text = golden.play(opening: session.opening()) { input in
            session.receive(input, at: Moment(today: golden.today)).told
        }
        if Golden.isUpdating { try golden.update(text) }
        #expect(Golden.isUpdating || text == golden.transcript)
    }

    @Test(arguments: try Golden.all())
    func isTheSameWhenReloadedAfterEveryEvent(golden: Golden) throws {
        // An answer that is held is in memory only, so a session that is loaded anew lacks it.
        if golden.settings["holds"] != nil { return }
        let guide = try golden.guide()
        var log: [Event] = []
        let text = golden.play(opening: Session(guide).opening()) { input in
            var session = Session(guide, events: log)
            let response = session.receive(input, at: Moment(today: golden.today))
            let effects = response.told
            log += response.said.map(\.event)
            let reloaded = Session(guide, events: log)
            if !effects.contains(.concern), input != .goOn || !session.prompt.isStopped {
                #expect(
                    reloaded.prompt == session.prompt || session.prompt.isStopped, "\(input)")
            }
            return effects
        }
        #expect(Golden.isUpdating || text == golden.transcript || golden.lines.contains("/concern"))
    }

    @Test(arguments: try Golden.all())
    func leadsToTheSamePositionWithoutItsWords(golden: Golden) throws {
        let guide = try golden.guide()
        var session = Session(guide)
        var log: [Event] = []
        _ = golden.play(opening: session.opening()) { input in
            let response = session.receive(input, at: Moment(today: golden.today))
            log += response.said.map(\.event)
            // Whoever takes words out of a session that goes on says what is open in it.
            let last = Event.redact(Redaction(target: 0, reason: .child, open: session.openPlace))
            let all = log.isEmpty ? [] : log.map(\.redacted) + [last]
            let redacted = Session(guide, events: all)
            #expect(redacted.position == session.position)
            #expect(redacted.isFinished == session.isFinished && redacted.misfit == nil)
            return response.told
        }
        #expect(!log.isEmpty)
    }
}

extension Prompt {
    fileprivate var isStopped: Bool { kind == .stopped }
}

/// The dialogues that golden conversations are held on.
struct FixtureDialogueTests {
    @Test(arguments: [
        "Fixtures/dialogues/every-kind.dialogue", "Scripts/benchmarks/turnbench.dialogue",
    ])
    func haveNothingToMend(path: String) throws {
        let parsed = Script.parse(try Project.bytes(path))
        #expect(parsed.report(file: path).isEmpty && parsed.content != nil)
    }
}
