import DialogueEngine
import SessionLog
import Testing

@testable import SessionHost

/// Who leads a room, by which secret, and what the room hears of it.
@Suite struct LeadingTests {
    private func enter(
        _ meeting: Meeting, as name: String, with secret: String = Hall.secret
    ) -> (guest: Guest, reply: String) {
        let guest = meeting.hall.connect()
        guest.type("/host \(meeting.code) as \(name)")
        return (guest, guest.type(secret))
    }

    @Test func returnIsNoSecret() {
        let guest = Hall().connect()
        guest.type("/host K21 as Fay")
        #expect(guest.type("").hasPrefix("! That is not the host secret."))
        #expect(guest.type(Hall.secret).hasPrefix("! Please enter first"))
    }

    @Test func aRoomWithoutAFacilitatorCanAlwaysBeLedAgain() {
        let meeting = Meeting()
        let secret = meeting.lead.secret
        meeting.lead.type("/quit")
        _ = meeting.members[0].news
        let (guest, reply) = enter(meeting, as: "Xav")
        #expect(reply.hasPrefix("* Welcome, Xav. You are member 6 and facilitate."))
        #expect(meeting.members[0].news.hasPrefix("* Xav leads now.\n* Fay is co-facilitator now."))
        #expect(!guest.type("/next").hasPrefix("! "))
        #expect(!guest.type("/handover Amina").hasPrefix("! "))
        let back = meeting.hall.connect()
        #expect(back.type("/resume \(secret)").contains("| You co-facilitate."))
    }

    @Test func theRoomIsNotHandedToSomebodyWhoLeft() {
        let meeting = Meeting()
        meeting.members[0].type("/quit")
        #expect(
            meeting.lead.type("/handover Amina").hasPrefix("! They are not connected now"))
        meeting.members[1].leave()
        #expect(meeting.lead.type("/handover Ben").hasPrefix("! They are not connected now"))
        #expect(meeting.room?.role("p1") == .facilitator)
    }

    @Test func whereSomebodyLeadsTheSecretHelpsAndTheRoomHearsIt() {
        let meeting = Meeting()
        let (_, reply) = enter(meeting, as: "Xav")
        #expect(reply.contains("and co-facilitate"))
        #expect(meeting.members[0].news.hasSuffix("* Xav leads now too.\n"))
        #expect(meeting.room?.role("p1") == .facilitator)
    }

    @Test func aLockKeepsOutWhoeverComesWithTheSecretWhileSomebodyLeads() {
        let meeting = Meeting()
        meeting.lead.type("/lock")
        #expect(enter(meeting, as: "Xav").reply.hasPrefix("! The room is locked."))
        #expect(meeting.room?.session.members.count == 5)
        meeting.lead.leave()
        _ = meeting.members[0].news
        #expect(enter(meeting, as: "Xav").reply.contains("and facilitate"))
        #expect(meeting.members[0].news.hasPrefix("* Xav leads now.\n"))
    }

    // MARK: A secret of its own

    private static let own = "zzzz-9999-zzzz-9999"

    private func prepared() throws -> (hall: Hall, code: String) {
        let hall = Hall()
        let room = PreparedRoom(
            id: String(repeating: "a", count: 32), code: "own-room", content: try .bundled("K21"),
            software: "Debrief test", ownSecret: Self.own)
        #expect(!"\(room.item)".contains(Self.own))
        try hall.store.prepare(room)
        for restored in try hall.store.restored() { hall.machine.add(restored) }
        return (hall, "own-room")
    }

    private func host(_ hall: Hall, _ code: String, _ secret: String) -> (Guest, String) {
        let guest = hall.connect()
        guest.type("/host \(code) as Xav")
        return (guest, guest.type(secret))
    }

    @Test func aRoomWithASecretOfItsOwnIsLedWithThat() throws {
        let (hall, code) = try prepared()
        #expect(
            host(hall, code, "aaaa-0000-aaaa-0000").1.hasPrefix("! That is not the host secret"))
        #expect(host(hall, code, "ZZZZ 9999 zzzz-9999").1.contains("and facilitate"))
        #expect(host(hall, code, Hall.secret).1.hasPrefix("! This room has a secret of its own."))
    }

    @Test func theHostSecretEntersItWhileNobodyLeads() throws {
        let (hall, code) = try prepared()
        let (lead, _) = host(hall, code, Self.own)
        lead.leave()
        let guest = hall.connect()
        guest.type("/host \(code) as Yve")
        #expect(guest.type(Hall.secret).contains("and facilitate"))
    }

    @Test func theSecretOfARoomOpensNoOther() throws {
        let (hall, _) = try prepared()
        let meeting = Meeting(hall)
        #expect(enter(meeting, as: "Xav", with: Self.own).reply.hasPrefix("! That is not"))
        #expect(host(hall, "K21", Self.own).1.hasPrefix("! That is not"))
    }
}
