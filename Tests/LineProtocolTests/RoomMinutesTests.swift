import DialogueEngine
import FoundationEssentials
import LineProtocol
import TestSupport
import Testing

/// `/minutes` and `/help` in a room.
struct RoomMinutesTests {
    private func minutes(_ room: RoomSample) -> String {
        Wording.lines([.minutes(Transcript(room.record.session))]).map(\.text)
            .joined(separator: "\n")
    }

    @Test func everythingThatTheRoomDidIsInItsMinutes() throws {
        let text = minutes(try RoomSample.meeting())
        for line in [
            "Minutes", "Member 1: facilitator", "Watching: 1", "Content notice: given",
            "Left out: 02 The findings", "– He was late every day.", "  - and hungry",
            "(1 left it out)", "Member 5: On a night when two of us are on duty.",
            "Talked about: Where could this happen here?",
            "Vote: which 2 matter most? (3 voted, 1 left it out)",
            "Action 1: 4 agree, 0 object", "Member 5: \"All staff\" is nobody.",
            "Member 5: Who leads?", "How are you leaving?\n(left out)", "Parked",
            "Member 3: How do we hear from the school?", "Ideas for the plan",
            "Member 5: Visit together with the school nurse", "Said to the room",
            "Member 3: Could we have a break after this?", "Closed by the facilitator.",
        ] {
            #expect("\n\(text)\n".contains("\n\(line)\n"), "\(line) is missing in:\n\(text)")
        }
        #expect(text.contains(", a tie, then kept · Learning point 2: "))
        #expect(text.contains(", a tie, then not kept · Learning point "))
    }

    @Test func nothingIsShownBeforeTheReveal() throws {
        var room = try RoomSample.begun()
        try room.type("p2", "Marigold")
        #expect(minutes(room).contains("(still open: nothing is shown yet)"))
        #expect(!minutes(room).contains("Marigold"))
        try room.type("p1", "/reveal now")
        #expect(minutes(room).contains("Marigold"))
        #expect(minutes(room).contains("Not closed yet. Minutes and plan are valid as they stand."))
    }

    @Test func aLineOfAnAnswerNeverLooksLikeAnotherMembers() throws {
        let lines = minutes(try RoomSample.meeting()).components(separatedBy: "\n")
        #expect(lines.contains("Member 2: Member 3: and nobody asks why."))
        #expect(!lines.contains("Member 3: and nobody asks why."))
    }

    @Test func namesStandInTheMinutesOfTheRoomItself() throws {
        let room = try RoomSample.meeting()
        let effect = Effect.minutes(Transcript(room.record.session))
        let lines = RoomWording.lines(
            effect, for: .participant, people: room.people, concern: Wording.usualConcern)
        let texts = lines.map(\.text)
        #expect(texts.contains("Tom Ode: Fernshire NHS Trust, Health visitor"))
        #expect(texts.contains("Anna Lee: Fernshire Council, Team manager, facilitator"))
        #expect(texts.contains("Lena Weiss: A list of cancelled visits."))
    }

    @Test func helpInARoomGoesByRole() throws {
        let prompt = try RoomSample.begun().record.session.prompt
        func help(_ role: Role) -> String {
            RoomWording.lines(
                .help(command: nil, prompt), for: role, people: People(), concern: ""
            ).map(\.text).joined(separator: "\n")
        }
        #expect(help(.facilitator).contains("/reveal [now] – show all answers at once"))
        #expect(help(.facilitator).contains("/close [now] – end the session for everybody"))
        #expect(help(.facilitator).contains("/timer MINUTES or off – "))
        #expect(help(.participant).contains("/done – I have finished this question"))
        #expect(!help(.participant).contains("/reveal"))
        #expect(help(.observer).contains("You are watching") && !help(.observer).contains("/say"))
    }

    @Test func everyCommandOfAGroupStandsInItsHelp() {
        let listed = GroupCommands.all.flatMap(\.lines)
        let known = CommandEntry.all.filter { !["editor", "receipt"].contains($0.name) }.map(\.name)
        #expect(Set(listed.map(\.name)) == Set(known))
        #expect(listed.allSatisfy { !$0.summary.isEmpty })
    }

    @Test func whatHelpSaysCanBeTyped() {
        for line in GroupCommands.all.flatMap(\.lines) {
            let typed =
                line.usage
                .replacing("[COMMAND]", with: "next").replacing("[FIRST LINE]", with: "")
                .replacing("add, change N, remove N or move N M", with: "change 1")
                .replacing("MINUTES or off", with: "off").replacing("[N [PART]]", with: "1 who")
                .replacing("[N]", with: "1").replacing("N N … as NAME", with: "1 2 as Same")
                .replacing("/ungroup N", with: "/ungroup 1")
                .replacing("[NUMBER]", with: "5")
                .replacing("[now]", with: "now").replacing("[as NAME]", with: "as Jo")
                .replacing("[of AGENCY] [role ROLE]", with: "of us role nurse")
            if case .refused(let why) = TypedLine(typed, inGroup: true) {
                Issue.record("\(line.usage), typed as \(typed): \(why)")
            }
        }
    }

    @Test func whoDoesNotLeadIsNotShownTheFacilitatorsCommands() {
        let names = { (role: Role) in
            Set(GroupCommands.lists(for: role).flatMap(\.lines).map(\.name))
        }
        #expect(names(.facilitator).isSuperset(of: ["reveal", "close", "timer", "say", "plan"]))
        #expect(names(.participant).isDisjoint(with: ["reveal", "close", "timer", "next"]))
        #expect(names(.observer).isDisjoint(with: ["say", "done", "vote"]))
        #expect(names(.cofacilitator) == names(.facilitator))
    }
}
