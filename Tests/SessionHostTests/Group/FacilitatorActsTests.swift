import DialogueEngine
import TestSupport
import Testing

@testable import SessionHost

/// How much a facilitator has to do for a meeting in which nothing goes wrong: four people, all of whom answer and agree,
/// and a plan of two actions.
@Suite("What a clean meeting takes")
struct FacilitatorActsTests {
    /// Counts the lines that a facilitator types from the lobby to the close.
    private func lines(_ dialogue: String) throws -> Int {
        let hall = Hall()
        let code = "clean-meeting"
        let prepared = PreparedRoom(
            id: String(repeating: "5", count: 32), code: code,
            content: try SessionContent.bundled("K21", dialogue: dialogue), software: "test")
        try hall.store.prepare(prepared)
        hall.machine.add(try #require(try hall.store.restored().first))
        let lead = hall.connect()
        var count = 0
        func leads(_ line: String) {
            count += 1
            let reply = lead.type(line)
            #expect(!reply.hasPrefix("! "), "\(dialogue), \(line): \(reply)")
            hall.now += 2500
        }
        leads("/host \(code) as Fay")
        leads(Hall.secret)
        let members = ["Amina", "Ben", "Chloe", "Dev"].map { name in
            let guest = hall.connect()
            guest.type("/join \(code) as \(name)")
            return guest
        }
        func room() -> Session? { hall.machine.rooms[prepared.id]?.session }
        func all(_ lines: String...) {
            for guest in members {
                for line in lines { guest.type(line) }
                hall.now += 3000
            }
        }
        let actions = [
            "Priya Shah adds a question to the duty form by 29 January; the form is in use on every weekday; in May children say in nine of ten cases that somebody asked",
            "Tom Reid rings each school on Mondays by 26 February; the log of calls is shown in supervision; children say sooner that they were missing",
        ]
        var written = 0
        for _ in 0..<120 {
            guard let prompt = room()?.prompt, room()?.isFinished == false else { break }
            switch prompt.kind {
            case .silent(let points):
                if points == nil {
                    all("What I saw would be plain to anybody who stood beside me.", "/done")
                } else {
                    // As many as come out without a vote being a matter of luck.
                    members[0].type("Ask each child on their own")
                    members[1].type("Raise it at the first sign")
                    all("/done")
                }
                leads("/next")
            case .open:
                members[0].type("If the desk is short, then we ring the next team at once.")
                hall.now += 3000
                leads("/next")
            case .ballot:
                all("1")
                leads("/next")
            case .list:
                leads(written < actions.count ? actions[written] : "/done")
                written += 1
            case .question:
                leads(prompt.place?.step == "contact" ? "duty.team@example.org" : "Northmoor")
            case .agree:
                all("/agree")
                leads("/next")
            case .review: leads("/close")
            default: leads("/next")
            }
        }
        #expect(room()?.isFinished == true, "\(dialogue)")
        return count
    }

    @Test(arguments: ["standard", "short"])
    func theManualSaysHowManyActsAMeetingTakes(_ dialogue: String) throws {
        let lines = try lines(dialogue)
        let page = try String(
            decoding: Project.bytes("docs/facilitating.md"), as: UTF8.self
        ).replacing("\n", with: " ")
        // A form has the name and the secret at once; all else is one button or one form for each line.
        let says = "\(lines) lines with the \(dialogue) dialogue, \(lines - 1) acts in the browser"
        #expect(page.contains(says), "\(says)")
        #expect(lines < 55)
    }
}
