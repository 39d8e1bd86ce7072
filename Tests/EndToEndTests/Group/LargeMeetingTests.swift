import Foundation
import TestSupport
import Testing

/// A room with many people, and a server that is asked to stop.
@Suite struct LargeMeetingTests {
    /// A facilitator and members who have joined.
    private func room(
        on server: MeetingServer, members: Int
    ) throws -> (lead: LineClient, members: [LineClient]) {
        let lead = try server.connect()
        lead.send("/host K21 as Fay")
        try lead.wait("Type the host secret.")
        lead.send(server.secret)
        let line = try lead.wait("Others join with: ")
        let code = line.components(separatedBy: " ").dropLast(2).last ?? ""
        try lead.wait("People are arriving.")
        let others = try (1...members).map { number in
            let member = try server.connect()
            member.send("/join \(code) as Guest\(number) of Agency \(number % 4)")
            try member.wait("* Welcome, Guest\(number).")
            return member
        }
        try lead.wait("Guest\(members), Agency")
        return (lead, others)
    }

    @Test func sixtyPeopleGoFromTheLobbyToTheMinutes() throws {
        let server = try MeetingServer(["--dialogue", "short"])
        defer { server.clean() }
        let (lead, members) = try room(on: server, members: 60)
        lead.send("/next")
        try lead.wait("Before you begin")
        for _ in 1...6 {
            try lead.wait("? /next or Return goes on.")
            lead.send("/next")
        }
        try lead.wait("? /next or Return goes on.")
        lead.send("/next")
        for member in members { try member.wait("/done when you have finished") }
        for (number, member) in members.enumerated() { member.send("Answer of \(number + 1).") }
        for member in members { try member.wait("* Kept. Nobody sees it before the reveal.") }
        try lead.wait("60 of 60 have answered.")
        lead.send("/next")
        let answers = (1...60).map { "| – Answer of \($0)." }
        for person in members + [lead] {
            try person.wait(all: answers) { $0.replacing("| - ", with: "| – ") }
        }
        lead.send("/close now")
        for person in members + [lead] {
            try person.wait("# The session is closed")
            try person.wait("* Receipt: ")
        }
        let minutes = try server.minutes()
        for number in 1...60 {
            #expect(minutes.contains("| Guest\(number) |"))
            #expect(minutes.components(separatedBy: "Answer of \(number).").count == 2)
        }
        #expect(try !server.minutes("--without-names").contains("Guest7"))
    }

    @Test func whoeverIsConnectedIsToldWhenTheServerStops() throws {
        let server = try MeetingServer()
        defer { server.clean() }
        let (lead, members) = try room(on: server, members: 5)
        let seconds = try server.stop()
        #expect(seconds < 5)
        for person in members + [lead] {
            try person.wait("* The server stops now. Everything is kept")
            try person.waitForEnd()
        }
    }

    @Test func aRoomThatWasScheduledIsTakenUpWhileTheServerRuns() throws {
        let server = try MeetingServer()
        defer { server.clean() }
        let made = try server.program.run(
            "schedule", "K21", "--at", "2199-12-03 10:00", "--code", "Autumn-Room")
        #expect(made.status == 0 && made.out.contains("Tuesday 3 December 2199 at 10:00"))
        let taken = try server.program.run(
            "schedule", "K21", "--at", "2199-12-03 10:00", "--code", "autumn-room")
        #expect(taken.status == 2 && taken.err.contains("Another meeting has the code"))
        let resumed = try server.program.run("resume")
        #expect(resumed.status == 2 && resumed.err.contains("debrief join"))
        let guest = try server.connect()
        // The server looks every few seconds; until then nobody knows the code.
        var line = ""
        let end = Date().addingTimeInterval(LineClient.patience)
        repeat {
            guest.send("/join autumn-room as Sam")
            line = try guest.wait("an answer") { $0.hasPrefix("! ") || $0.contains("Welcome") }
        } while line.hasPrefix("! ") && Date() < end
        #expect(line.hasPrefix("* Welcome, Sam."))
        try guest.wait("This meeting is set for Tuesday 3 December 2199 at 10:00.")
    }
}
