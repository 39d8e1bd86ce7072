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

    private func meeting() -> Meeting {
        let hall = Hall()
        var settings = hall.machine.settings
        settings.documents = ([Self.plan, Self.dates], [Self.plan])
        hall.machine = HostMachine(settings: settings, world: hall.machine.world)
        var meeting = Meeting(hall, names: ["Amina"])
        for guest in meeting.all { guest.type("/hello json 1") }
        let wall = hall.connect()
        wall.type("/join \(meeting.code) watch")
        wall.type("/hello json 1")
        meeting.members.append(wall)
        return meeting
    }

    private func ask(_ guest: Guest) -> JSON? {
        guest.request(["type": "documents", "id": "d"]).first { $0["id"] == "d" }
    }

    private func spend(_ key: String?, _ name: String, _ hall: Hall) -> String? {
        key.flatMap { hall.machine.spend(documentKey: $0, on: name, now: hall.now) }
    }

    @Test func nobodyHasThemBeforeTheClose() {
        let meeting = meeting()
        for guest in meeting.all.prefix(2) {
            #expect(ask(guest)?["reason"] == "not-closed")
        }
        #expect(meeting.hall.machine.documentKeys.isEmpty)
    }

    @Test func aKeyOpensOneDocumentOnce() throws {
        let meeting = meeting()
        let hall = meeting.hall
        meeting.lead.type("/close now")
        let offered = try #require(ask(meeting.lead))
        #expect(offered["type"] == "documents")
        #expect(
            offered["files"]?.array?.compactMap { $0["name"]?.string } == [
                "plan.docx", "dates.ics",
            ])
        let key = offered["key"]?.string
        let session = try #require(meeting.room?.id)
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
        let meeting = meeting()
        meeting.lead.type("/close now")
        let member = ask(meeting.members[0])
        #expect(member?["files"]?.array?.count == 1)
        let key = member?["key"]?.string
        #expect(spend(key, "dates.ics", meeting.hall) == nil)
        #expect(ask(meeting.members[1])?["reason"] == "watching")
    }

    @Test func whatIsToldFitsItsSchema() throws {
        let schema = try JSONSchema("docs/schemas/group-from-debrief.json")
        let meeting = meeting()
        let refused = try #require(ask(meeting.lead))
        #expect(schema.problems(refused) == [])
        meeting.lead.type("/close now")
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
