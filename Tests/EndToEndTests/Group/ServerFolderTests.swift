import Foundation
import TestSupport
import Testing

/// What a server leaves in its data folder, and lets others do there.
@Suite struct ServerFolderTests {
    /// A room whose members have answered and gone; the session is closed.
    private func closedRoom() throws -> (room: OpenRoom, id: String) {
        let room = try OpenRoom()
        let (sam, _) = try room.member("Sam")
        try room.openQuestion()
        try sam.wait("/done when you have finished")
        sam.send("violet-otter")
        try sam.wait("* Kept.")
        room.lead.send("/reveal")
        try room.lead.wait("violet-otter")
        room.lead.send("/close now")
        try room.lead.wait("# The session is closed")
        return (room, try room.server.program.latest())
    }

    @Test func aClosedSessionIsDeletedBesideARunningServer() throws {
        let (room, id) = try closedRoom()
        defer { room.clean() }
        let program = room.server.program
        let held = try program.run("delete", id, "--yes")
        #expect(held.status == 2 && held.err.contains("server"), "\(held.err)")
        room.lead.send("/quit")
        try room.lead.waitForEnd()
        // The server lets go of it at its next tick, some moments later.
        var result = try program.run("delete", id, "--yes")
        for _ in 0..<40 where result.status != 0 { result = try program.run("delete", id, "--yes") }
        #expect(result.status == 0, "\(result.err)")
        #expect(!program.holds("violet-otter") && !program.holds("Sam"))
        #expect(try program.run("sessions").out.isEmpty)
        let again = try room.server.connect()
        again.send("/host K21 as Fay")
        try again.wait("Type the host secret.")
        again.send(room.server.secret)
        try again.wait("come back with: ")
    }

    @Test func aServerThatIsAskedToEndLeavesEverythingInOneFile() throws {
        let (room, _) = try closedRoom()
        defer { room.clean() }
        _ = try room.server.stop()
        #expect(room.server.status == 0)
        let data = room.server.program.data
        let beside = try? Data(contentsOf: URL(fileURLWithPath: data + "/debrief.sqlite-wal"))
        #expect(beside?.isEmpty != false)
        let file = try Data(contentsOf: URL(fileURLWithPath: data + "/debrief.sqlite"))
        #expect(file.range(of: Data("violet-otter".utf8)) != nil)
        #expect(file.range(of: Data(#""k":"finish""#.utf8)) != nil)
    }

    /// The old one gives everybody three seconds to take its last words, and has the rooms until then.
    @Test func aServerThatStartsWhileTheOneBeforeStillStopsHasItsRooms() throws {
        let room = try OpenRoom()
        defer { room.clean() }
        let (sam, secret) = try room.member("Sam")
        room.server.beginToStop()
        try sam.wait("The server stops now.")
        let next = try MeetingServer(["--dialogue", "short"], in: room.server.program)
        defer { next.clean() }
        let back = try next.connect()
        back.send("/resume \(secret)")
        #expect(
            try back.wait("a reply") { !$0.hasPrefix("* Debrief") }.hasPrefix("* Welcome back, Sam")
        )
        #expect(room.server.status == 0)
    }

    @Test func aServerWhoseDiskIsGoneSaysGoodbyeAndEndsForSystemdToStartIt() throws {
        let room = try OpenRoom()
        defer { room.clean() }
        let data = room.server.program.data
        try FileManager.default.moveItem(atPath: data, toPath: data + "-away")
        room.lead.send("/next")
        try room.lead.wait("! That could not be saved")
        try room.lead.wait("The server stops now.")
        try room.lead.waitForEnd()
        #expect(room.server.status == 2)
    }

    @Test func wordsThatNobodySawAreInNoFileOnceTheyAreLeftOut() throws {
        let room = try OpenRoom(["--dialogue", "standard"])
        defer { room.clean() }
        let (sam, _) = try room.member("Sam")
        try room.goOn(until: "/done when you have finished")
        sam.send("a private word")
        try sam.wait("* Not kept: shown to the room, then gone.")
        let program = room.server.program
        #expect(holds(program, "a private word"))
        room.lead.send("/skip")
        try room.lead.wait("! One answer that nobody has seen")
        // The same again is a yes two seconds later; before that it is asked once more.
        var isAsked = true
        while isAsked {
            room.lead.send("/skip")
            let reply = try room.lead.wait("a reply") {
                $0.hasPrefix("! ") || $0.hasPrefix("# ") || $0.hasPrefix("? ")
            }
            isAsked = reply.hasPrefix("! ")
        }
        try sam.wait("The facilitator leaves this out.")
        #expect(!holds(program, "a private word"))
        try room.server.crash()
        _ = try room.server.stop()
        #expect(!holds(program, "a private word"))
    }

    @Test func whatIsTakenBackIsInNoFileWhenItsAuthorHearsIt() throws {
        let room = try OpenRoom(["--dialogue", "standard"])
        defer { room.clean() }
        let (sam, _) = try room.member("Sam")
        try room.goOn(until: "/done when you have finished")
        sam.send("a hasty word")
        try sam.wait("* Not kept: shown to the room, then gone.")
        sam.send("/redo")
        try sam.wait("* Thrown away")
        #expect(!holds(room.server.program, "a hasty word"))
    }

    private func holds(_ program: Program, _ words: String) -> Bool {
        String(decoding: program.allBytes(), as: UTF8.self).contains(words)
    }
}
