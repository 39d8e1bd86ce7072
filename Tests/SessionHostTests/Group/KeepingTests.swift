import StrictJSON
import TestSupport
import Testing

@testable import DialogueEngine
@testable import SessionHost
@testable import SessionLog

/// Nothing is told before it is on disk, and what could not be kept never happened.
@Suite struct KeepingTests {
    @Test func nothingIsToldBeforeItIsOnDisk() {
        let meeting = Meeting()
        meeting.go(to: "stands_out")
        for guest in meeting.all { _ = guest.news }
        meeting.hall.disk = .waits
        #expect(meeting.members[0].type("an owl").isEmpty)
        #expect(meeting.lead.type("/reveal now").isEmpty)
        #expect(meeting.members[1].type("/where").isEmpty)
        for guest in meeting.all { #expect(guest.news.isEmpty) }
        meeting.hall.answer()
        #expect(meeting.members[0].news.hasPrefix("* Kept."))
        #expect(!meeting.members[1].all.contains("an owl"))
        meeting.hall.answer()
        #expect(meeting.lead.news.contains("an owl"))
        #expect(meeting.members[1].news.contains("an owl"))
    }

    @Test func whatArrivesMeanwhileIsKeptInOneGo() {
        let meeting = Meeting()
        meeting.go(to: "stands_out")
        meeting.hall.disk = .waits
        let before = meeting.hall.batches
        for guest in meeting.members { guest.type("an answer") }
        #expect(meeting.hall.batches == before + 1)
        meeting.hall.answer()
        #expect(meeting.hall.batches == before + 2)
        meeting.hall.answer()
        #expect(meeting.hall.batches == before + 2)
        for guest in meeting.members { #expect(guest.news.hasPrefix("* Kept.")) }
        #expect(meeting.hall.store.room?.staged.count == 4)
    }

    @Test func aFailedBatchTakesEverythingWithItThatRestedOnIt() {
        let meeting = Meeting()
        meeting.go(to: "stands_out")
        let before = meeting.room?.session.size
        meeting.hall.disk = .waits
        meeting.members[0].type("first words")
        meeting.members[1].type("second words")
        meeting.lead.type("/reveal now")
        let late = meeting.hall.connect()
        late.type("/join \(meeting.code) as Zoe")
        _ = late.news
        meeting.hall.answer(.diskFull(folder: "x"))
        for guest in [meeting.members[0], meeting.members[1], meeting.lead, late] {
            let news = guest.news
            #expect(news.hasPrefix("! That could not be saved"), "\(news)")
            #expect(news.utf8.count { $0 == 0x0A } == 1)
        }
        #expect(meeting.members[2].news.contains("saved") == false)
        #expect(meeting.room?.session.size == before)
        #expect(meeting.room?.session.state.staged.isEmpty == true)
        meeting.hall.disk = .atOnce
        #expect(meeting.members[0].type("again").hasPrefix("* Kept."))
        #expect(late.type("/who").hasPrefix("! Please enter first"))
        #expect(late.type("/join \(meeting.code) as Zoe").hasPrefix("* Welcome, Zoe."))
        meeting.lead.type("/reveal now")
        for guest in meeting.all { #expect(!guest.all.contains("first words")) }
    }

    @Test func aRoomWhoseRecordIsDamagedStopsAndOthersGoOn() throws {
        let hall = Hall()
        let one = Meeting(hall)
        let other = Meeting(hall)
        let id = try #require(one.room?.id)
        hall.disk = .fails(.damagedSession(id: id, entry: 3, .changed))
        one.lead.type("/next")
        hall.disk = .atOnce
        for guest in one.all { #expect(guest.isClosed && guest.all.contains("can't go on")) }
        #expect(other.lead.type("/next").contains("? /next or Return goes on."))
        #expect(!other.lead.isClosed)
        #expect(hall.lettingGo == [id: .forGood])
    }

    @Test func nobodyIsAskedToTypeAgainIntoARoomThatEnds() throws {
        let meeting = Meeting()
        let id = try #require(meeting.room?.id)
        meeting.hall.disk = .fails(.conflict(id: id))
        let said = meeting.lead.type("/next")
        #expect(said.hasPrefix("! That could not be saved"))
        for guest in meeting.all {
            #expect(guest.isClosed && guest.all.contains("can't go on"))
            #expect(!guest.all.contains("type it again"))
        }
    }

    @Test func aDiskThatFailsStopsTheServerLoudly() {
        let meeting = Meeting()
        meeting.hall.disk = .fails(.storageFailed(folder: "x"))
        #expect(meeting.lead.type("/next").hasPrefix("! That could not be saved"))
        for guest in meeting.all { #expect(guest.isClosed) }
        #expect(meeting.hall.notes.contains { $0.contains("storageFailed") })
        #expect(meeting.hall.ending?.hasPrefix("The disk reported an error") == true)
    }

    @Test func aHostWhoseRoomCouldNotBeKeptMayTryAgain() {
        let hall = Hall()
        hall.disk = .fails(.busy(folder: "x"))
        let guest = hall.connect()
        guest.type("/host K21")
        #expect(guest.type(Hall.secret).hasPrefix("! That could not be saved"))
        #expect(hall.machine.rooms.isEmpty && hall.machine.directory.all.isEmpty)
        hall.disk = .atOnce
        guest.type("/host K21")
        #expect(guest.type(Hall.secret).hasPrefix("* Welcome, Facilitator."))
    }

    @Test func whoLeftInABatchThatFailedIsStillThere() {
        let meeting = Meeting()
        meeting.hall.disk = .waits
        meeting.members[0].type("/quit")
        meeting.hall.answer(.busy(folder: "x"))
        #expect(!meeting.members[0].isClosed)
        meeting.hall.disk = .atOnce
        #expect(meeting.members[0].type("/who").contains("2. Amina\n"))
    }

    @Test func everybodyIsToldBeforeTheServerStops() {
        let meeting = Meeting()
        meeting.go(to: "stands_out")
        meeting.hall.disk = .waits
        meeting.members[0].type("kept words")
        meeting.hall.receive(.stopping)
        #expect(meeting.lead.isClosed == false)
        meeting.members[1].type("too late")
        meeting.hall.answer()
        #expect(!"\(meeting.hall.store.rooms)".contains("too late"))
        for guest in meeting.all {
            #expect(guest.isClosed && guest.all.hasSuffix("/resume and your secret.\n"))
        }
        #expect(meeting.members[0].all.contains("* Kept."))
        let late = meeting.hall.connect()
        #expect(late.isClosed)
    }

    @Test func afterARestartEverybodyIsWhereTheyWere() throws {
        let meeting = Meeting()
        meeting.go(to: "stands_out")
        meeting.members[0].type("before the kill")
        let hall = try Hall(seed: 2, store: meeting.hall.store)
        let secrets = meeting.all.map(\.secret)
        let again = secrets.map { secret in
            let guest = hall.connect()
            guest.type("/resume \(secret)")
            return guest
        }
        #expect(again[1].all.contains("* Welcome back, Amina (member 2)."))
        #expect(again[1].type("/edit").contains("| before the kill"))
        #expect(again[1].type("and after").hasPrefix("* Added to your answer."))
        again[0].type("/reveal now")
        #expect(again[2].news.contains("before the kill"))
        #expect(again[2].all.contains("| and after") || again[2].all.contains("and after"))
    }

    @Test func aPreparedRoomWaitsForItsPeople() throws {
        let content = try SessionContent.bundled("K21")
        let prepared = PreparedRoom(
            id: String(repeating: "a", count: 32), code: "monday-team", content: content,
            software: "test", time: "Monday 10:00")
        let store = MemoryStore()
        try store.prepare(prepared)
        let hall = try Hall(store: store)
        let early = hall.connect()
        early.type("/join MONDAYTEAM as Amina")
        #expect(early.all.contains("| This meeting is set for Monday 10:00."))
        #expect(early.type("/next").hasPrefix("! That is for the facilitator"))
        let lead = hall.connect()
        lead.type("/host monday-team as Fay")
        #expect(lead.type(Hall.secret).contains("You are member 2 and facilitate."))
        let other = hall.connect()
        other.type("/host monday-team as Gus")
        #expect(other.type(Hall.secret).contains("co-facilitate"))
        #expect(lead.type("/next").contains("? /next or Return goes on."))
    }
}
