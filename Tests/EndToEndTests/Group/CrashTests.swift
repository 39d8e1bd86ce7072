import Foundation
import TestSupport
import Testing

/// A server that is killed while lines and their replies are on the way.
@Suite struct CrashTests {
    /// Somebody who types, and what the server confirmed of it.
    private struct Typist {
        let secret: String
        var line: LineClient
        var confirmed: [String] = []
        var all: [String] = []
        /// How a text is typed, and how a confirmation of it begins.
        let command: String
        let reply: String
    }

    @Test func nothingConfirmedIsLostAndNothingStandsTwice() throws {
        var numbers = SeededNumbers(for: "the server is killed at any moment")
        let room = try OpenRoom()
        defer { room.clean() }
        let (sam, secret) = try room.member("Sam")
        try room.openQuestion()
        try sam.wait("/done when you have finished")
        var typists = [
            Typist(secret: secret, line: sam, command: "", reply: "* Kept."),
            Typist(
                secret: room.leadSecret, line: room.lead, command: "/park ", reply: "* Parked."),
        ]
        for round in 1...12 {
            for index in typists.indices {
                let text = "owl-\(index)-\(round)-end"
                typists[index].all.append(text)
                typists[index].line.forget()
                typists[index].line.send(typists[index].command + text)
            }
            // The moment at which it is killed is the matter of this test: before, while and after
            // the lines are read, kept and answered.
            let longest: UInt32 = round % 2 == 0 ? 1000 : 20_000
            usleep(UInt32.random(in: 0...longest, using: &numbers))
            try room.server.crash()
            for index in typists.indices { try look(&typists[index], room) }
        }
        let confirmed = typists.reduce(0) { $0 + $1.confirmed.count }
        print("confirmed before the server was killed: \(confirmed) of 24")
        typists[1].line.send("/reveal now")
        try typists[1].line.wait("owl-0-12-end")
        typists[1].line.send("/close now")
        try typists[1].line.wait("# The session is closed")
        let minutes = try room.server.minutes()
        for text in typists.flatMap(\.all) {
            #expect(minutes.components(separatedBy: text).count == 2, "\(text)")
        }
    }

    /// Before the reveal the answer stands beside the log, after it in the log: never in both, never
    /// in neither.
    @Test func anAnswerThatIsBeingShownIsKeptOnce() throws {
        var numbers = SeededNumbers(for: "the server is killed at a reveal")
        for round in 1...6 {
            let room = try OpenRoom()
            defer { room.clean() }
            let (sam, secret) = try room.member("Sam")
            try room.openQuestion()
            try sam.wait("/done when you have finished")
            sam.send("a lone owl")
            try sam.wait("* Kept.")
            room.lead.forget()
            room.lead.send("/reveal")
            usleep(UInt32.random(in: 0...(round % 2 == 0 ? 3000 : 12_000), using: &numbers))
            try room.server.crash()
            try room.lead.waitForEnd()
            let wasTold = room.lead.unread.contains { $0.contains("a lone owl") }
            let lead = try room.comeBack(room.leadSecret)
            try lead.wait("what is open") { $0.hasPrefix("? ") }
            let again = try room.comeBack(secret)
            try again.wait("what is open") { $0.hasPrefix("? ") }
            if !wasTold { lead.send("/reveal") }
            lead.send("/close now")
            try lead.wait("# The session is closed")
            let minutes = try room.server.minutes()
            #expect(minutes.components(separatedBy: "a lone owl").count == 2, "\(wasTold)")
        }
    }

    /// Comes back, and types anew what is not there.
    private func look(_ typist: inout Typist, _ room: OpenRoom) throws {
        try typist.line.waitForEnd()
        let text = typist.all.last ?? ""
        let wasConfirmed = typist.line.unread.contains { isReply($0, typist) }
        typist.line.close()
        typist.line = try room.comeBack(typist.secret)
        try typist.line.wait("the question") { $0.hasPrefix("? ") }
        if wasConfirmed { typist.confirmed.append(text) }
        let kept = try minutes(typist)
        for confirmed in typist.confirmed {
            #expect(kept.count { $0.contains(confirmed) } == 1, "\(confirmed) in \(kept)")
        }
        let copies = kept.count { $0.contains(text) }
        #expect(copies <= 1)
        guard copies == 0 else { return }
        typist.line.send(typist.command + text)
        try typist.line.wait("the reply") { isReply($0, typist) }
    }

    /// With the number of its entry, where it is one: an answer that is not shown yet is none.
    private func isReply(_ line: String, _ typist: Typist) -> Bool {
        typist.command.isEmpty
            ? line.hasPrefix("* Kept.") || line.hasPrefix("* Added to your answer.")
            : line.hasPrefix(typist.reply) && line.hasSuffix(")")
    }

    /// What the typist sees of what was typed: own answers, or the minutes.
    private func minutes(_ typist: Typist) throws -> [String] {
        typist.line.forget()
        let before = typist.line.heard.count
        typist.line.send(typist.command.isEmpty ? "/edit" : "/minutes")
        // Refused whatever the room is at, and so the end of what comes before.
        typist.line.send("/timer 999")
        try typist.line.wait("a refusal") { $0.hasPrefix("! ") }
        return Array(typist.line.heard[before...])
    }
}
