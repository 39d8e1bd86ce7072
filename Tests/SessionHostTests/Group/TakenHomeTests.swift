import LineProtocol
import StrictJSON
import TestSupport
import Testing

@testable import SessionHost

/// Documents: who may have them, when, and how often.
@Suite("Documents to take home")
struct TakenHomeTests {
    private static let plan = HostMessage.Document(name: "plan.docx", title: "The plan, for Word")
    private static let dates = HostMessage.Document(name: "dates.ics", title: "The dates")

    /// Somebody who leads, a member and a wall, all of them programs.
    private struct Room {
        let hall: Hall
        let lead: Guest
        let member: Guest
        let wall: Guest

        init() {
            hall = Hall()
            var settings = hall.machine.settings
            settings.documents = (
                [TakenHomeTests.plan, TakenHomeTests.dates], [TakenHomeTests.plan]
            )
            hall.machine = HostMachine(settings: settings, world: hall.machine.world)
            (lead, member, wall) = (hall.connect(), hall.connect(), hall.connect())
            for guest in [lead, member, wall] { guest.type("/hello json 1") }
            lead.ask("/host K21 as Fay")
            lead.ask(Hall.secret)
            member.ask("/join \(lead.code) as Amina")
            wall.ask("/join \(lead.code) watch")
        }

        func close() { lead.ask("/close now") }
    }

    private func ask(_ guest: Guest) -> JSON? {
        guest.request(["type": "documents", "id": "d"]).first { $0["id"] == "d" }
    }

    private func spend(_ key: String?, _ name: String, _ hall: Hall) -> String? {
        key.flatMap { hall.machine.spend(documentKey: $0, on: name, now: hall.now) }
    }

    @Test func nobodyHasThemBeforeTheClose() {
        let meeting = Room()
        for guest in [meeting.lead, meeting.member] {
            #expect(ask(guest)?["reason"] == "not-closed")
        }
        #expect(meeting.hall.machine.documentKeys.isEmpty)
    }

    @Test func aKeyOpensOneDocumentOnce() throws {
        let meeting = Room()
        let hall = meeting.hall
        meeting.close()
        let offered = try #require(ask(meeting.lead))
        #expect(offered["type"] == "documents")
        let schema = try #require(try? JSONSchema("docs/schemas/group-from-debrief.json"))
        #expect(schema.problems(offered) == [])
        #expect(
            offered["files"]?.array?.compactMap { $0["name"]?.string } == [
                "plan.docx", "dates.ics",
            ])
        let key = offered["key"]?.string
        let session = try #require(hall.machine.rooms.keys.first)
        #expect(spend("0000-0000-0000-0000", "plan.docx", hall) == nil)
        #expect(spend(key, "plan.docx", hall) == session)
        #expect(spend(key, "plan.docx", hall) == nil, "a second time")
        // One that was tried on something else is spent as well.
        let other = ask(meeting.lead)?["key"]?.string
        #expect(spend(other, "../../etc/passwd", hall) == nil)
        #expect(spend(other, "plan.docx", hall) == nil)
        let late = ask(meeting.lead)?["key"]?.string
        hall.now += 60_001
        #expect(spend(late, "plan.docx", hall) == nil)
    }

    @Test func membersHaveTheirsAndAWallHasNone() {
        let meeting = Room()
        meeting.close()
        let member = ask(meeting.member)
        #expect(member?["files"]?.array?.count == 1)
        let key = member?["key"]?.string
        #expect(spend(key, "dates.ics", meeting.hall) == nil)
        #expect(ask(meeting.wall)?["reason"] == "watching")
    }

    @Test func whatIsToldFitsItsSchema() throws {
        let schema = try JSONSchema("docs/schemas/group-from-debrief.json")
        let meeting = Room()
        let refused = try #require(ask(meeting.lead))
        #expect(schema.problems(refused) == [])
        meeting.close()
        let offered = try #require(ask(meeting.lead))
        #expect(schema.problems(offered) == [])
    }

    @Test func aRoomIsShownOnceSomebodyLeadsIt() {
        let hall = Hall()
        let meeting = Meeting(hall, names: ["Amina"])
        #expect(hall.opened == [meeting.code])
        let second = hall.connect()
        second.type("/host \(meeting.code) as Gus")
        second.type(Hall.secret)
        #expect(hall.opened == [meeting.code])
    }
}
