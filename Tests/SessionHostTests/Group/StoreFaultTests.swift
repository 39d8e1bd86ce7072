import TestSupport
import Testing

@testable import DialogueEngine
@testable import SessionHost
@testable import SessionLog

/// Whatever the store does, it reaches the host as a value: full, failing, slow, hanging, removed.
@Suite struct StoreFaultTests {
    static let passing: [StoreProblem] = [
        .diskFull(folder: "x"), .busy(folder: "x"), .readOnlyFolder("x"), .notAllowed("x"),
    ]
    static let lasting: [StoreProblem] = [
        .storageFailed(folder: "x"), .folderGone("x"), .damagedStore(file: "x"),
        .closed(folder: "x"), .notAStore(file: "x"), .newerStore(file: "x"),
    ]

    @Test(arguments: passing) func aFaultThatMayPassLosesOneLineAndSaysSo(problem: StoreProblem)
        throws
    {
        let (meeting, other) = (Meeting(), Meeting())
        meeting.go(to: "stands_out")
        let before = try kept(meeting)
        meeting.hall.disk = .fails(problem)
        for line in ["an owl", "/park an owl", "/say an owl"] {
            #expect(meeting.members[0].type(line).hasPrefix("! That could not be saved"))
        }
        #expect(meeting.lead.type("/pause").hasSuffix("Please type it again.\n"))
        #expect(meeting.hall.ending == nil)
        // What was decided ahead is thrown away, and nobody heard of it.
        #expect(try kept(meeting) == before)
        for guest in meeting.all.dropFirst(2) { #expect(!guest.all.contains("owl")) }
        meeting.hall.disk = .atOnce
        #expect(meeting.members[0].type("a wren").hasPrefix("* Kept."))
        meeting.lead.type("/reveal now")
        #expect(meeting.members[1].all.contains("a wren"))
        #expect(!other.lead.isClosed)
    }

    @Test(arguments: lasting) func aFaultThatLastsEndsTheServerAndEverybodyIsTold(
        problem: StoreProblem
    ) throws {
        let hall = Hall()
        let (one, other) = (Meeting(hall), Meeting(hall))
        one.go(to: "stands_out")
        let before = try kept(one)
        hall.disk = .fails(problem)
        #expect(one.members[0].type("an owl").hasPrefix("! That could not be saved"))
        #expect(hall.ending == problem.description)
        for guest in one.all + other.all {
            #expect(guest.isClosed && guest.all.contains("/resume and your secret"))
            #expect(guest.id == one.members[0].id || !guest.all.contains("could not be saved"))
        }
        let again = try Hall(seed: 2, store: hall.store)
        #expect(again.machine.rooms.count == 2)
        #expect(try kept(one, on: again) == before)
    }

    @Test func aSlowDiskHoldsBackWhatRestsOnItAndNothingElse() {
        let hall = Hall()
        let (one, other) = (Meeting(hall), Meeting(hall))
        one.go(to: "stands_out")
        other.go(to: "stands_out")
        hall.disk = .waits
        #expect(one.members[0].type("an owl").isEmpty)
        #expect(other.lead.type("/where").hasPrefix("* "))
        #expect(other.members[1].type("/who").contains("Amina"))
        #expect(other.members[0].type("a wren").isEmpty)
        hall.wait(3000)
        hall.answer(.diskFull(folder: "x"), in: one.room?.id)
        #expect(one.members[0].news.hasPrefix("! That could not be saved"))
        #expect(other.members[0].news.isEmpty)
        hall.wait(3000)
        hall.answer()
        #expect(other.members[0].news.hasPrefix("* Kept."))
        #expect(hall.notes.allSatisfy { !$0.contains("10 s") })
    }

    @Test func aSlowRoomHoldsUpNoOther() {
        let hall = Hall()
        let (one, other) = (Meeting(hall), Meeting(hall))
        one.go(to: "stands_out")
        other.go(to: "stands_out")
        hall.disk = .waits
        one.members[0].type("an owl")
        for words in ["a wren", "a robin", "a heron"] {
            other.members[0].type(words)
            hall.answer(in: other.room?.id)
            #expect(other.members[0].news.contains("* "), "\(words)")
        }
        #expect(one.members[0].news.isEmpty)
        #expect(one.lead.type("/who").isEmpty)
        hall.answer(in: one.room?.id)
        #expect(one.members[0].news.hasPrefix("* Kept.") && one.lead.news.contains("Amina"))
    }

    @Test func aRoomThatFailsTakesNoOtherWithIt() throws {
        let hall = Hall()
        let (one, other) = (Meeting(hall), Meeting(hall))
        let id = try #require(one.room?.id)
        hall.disk = .waits
        one.lead.type("/next")
        other.lead.type("/next")
        hall.store.backend.fail(.init(.damagedSession(id: id, entry: 3, .changed)))
        hall.answer()
        #expect(one.lead.isClosed && !other.lead.isClosed)
        #expect(other.lead.news.contains("? /next or Return goes on."))
    }

    @Test func oneTransactionTakesWhatManyRoomsHaveToKeep() {
        let hall = Hall()
        let meetings = (0..<5).map { _ in Meeting(hall, names: ["Amina"]) }
        hall.disk = .waits
        let before = hall.store.backend.writes
        for meeting in meetings { meeting.lead.type("/next") }
        #expect(hall.asked.map(\.room) == meetings.compactMap(\.room?.id))
        hall.answer()
        #expect(hall.store.backend.writes == before + 1)
        for meeting in meetings { #expect(meeting.lead.news.contains("goes on.")) }
    }

    @Test func aDiskThatHangsIsSpokenOfOnceToThoseWhoWait() {
        let hall = Hall()
        let (one, other) = (Meeting(hall), Meeting(hall))
        one.go(to: "stands_out")
        hall.disk = .waits
        one.members[0].type("an owl")
        for guest in one.all + other.all { _ = guest.news }
        hall.wait(9999)
        #expect(one.members[0].news.isEmpty)
        for _ in 0..<40 { hall.wait(250) }
        for guest in one.all {
            let news = guest.news
            #expect(news.hasPrefix("* Saving takes long at the moment."), "\(news)")
            #expect(news.ranges(of: "Saving takes long").count == 1)
            #expect(!news.contains("owl"))
        }
        for guest in other.all { #expect(guest.news.isEmpty) }
        #expect(hall.notes.count { $0.contains("10 s") } == 1)
        hall.answer()
        #expect(one.members[0].news.hasPrefix("* Kept."))
        one.members[1].type("a wren")
        hall.wait(10_000)
        #expect(one.members[0].news.contains("Saving takes long"), "another time is told again")
    }

    @Test func whoTypesIntoAHangingRoomGetsOneReplyEachHoweverItEnds() {
        for problem in [nil, StoreProblem.busy(folder: "x"), .folderGone("x")] {
            let meeting = Meeting()
            meeting.go(to: "stands_out")
            meeting.hall.disk = .waits
            for guest in meeting.members { guest.type("an answer") }
            meeting.hall.wait(60_000)
            for guest in meeting.members { _ = guest.news }
            meeting.hall.answer(problem)
            meeting.hall.answer(problem)
            for guest in meeting.members {
                let news = guest.news
                let replies = ["* Kept.", "! That could not be saved"].map(news.ranges).map(\.count)
                #expect(replies == (problem == nil ? [1, 0] : [0, 1]), "\(news)")
            }
        }
    }

    @Test func whoeverGoesWhileTheDiskHangsComesBackToWhatWasKept() {
        let meeting = Meeting()
        meeting.go(to: "stands_out")
        let secret = meeting.members[0].secret
        meeting.hall.disk = .waits
        meeting.members[0].type("an owl")
        meeting.members[0].leave()
        meeting.hall.answer()
        while meeting.hall.isWaiting { meeting.hall.answer() }
        meeting.hall.disk = .atOnce
        let again = meeting.hall.connect()
        again.type("/resume \(secret)")
        #expect(again.type("/edit").contains("| an owl"))
    }

    /// The room as the machine has it, which is the room as a start would find it.
    private func kept(_ meeting: Meeting, on hall: Hall? = nil) throws -> Transcript? {
        let hall = hall ?? meeting.hall
        let found = hall.machine.rooms.values.first { $0.facts.code == meeting.code }
        let room = try #require(found)
        let stored = try hall.store.kept().first { $0.room.id == room.id }
        #expect(room.session.state.staged == stored?.room.session.state.staged)
        let told = Transcript(room.session)
        #expect(told == stored.map { Transcript($0.room.session) })
        return told
    }
}
