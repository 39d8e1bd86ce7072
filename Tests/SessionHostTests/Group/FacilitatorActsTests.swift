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
        var meeting = try CleanMeeting(dialogue)
        for _ in 0..<120 where !meeting.isOver { meeting.goOn() }
        #expect(meeting.isOver, "\(dialogue)")
        return meeting.count
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

/// A meeting in which everybody answers and agrees.
private struct CleanMeeting {
    private static let actions = [
        "Priya Shah adds a question to the duty form by 29 January; the form is in use on every weekday; in May children say in nine of ten cases that somebody asked",
        "Tom Reid rings each school on Mondays by 26 February; the log of calls is shown in supervision; children say sooner that they were missing",
    ]

    private let hall = Hall()
    private let room: String
    private let lead: Guest
    private var members: [Guest] = []
    private var written = 0
    /// How many lines the facilitator has typed.
    private(set) var count = 0

    init(_ dialogue: String) throws {
        let code = "clean-meeting"
        let prepared = PreparedRoom(
            id: String(repeating: "5", count: 32), code: code,
            content: try SessionContent.bundled("K21", dialogue: dialogue), software: "test")
        try hall.store.prepare(prepared)
        hall.machine.add(try #require(try hall.store.restored().first))
        room = prepared.id
        lead = hall.connect()
        leads("/host \(code) as Fay")
        leads(Hall.secret)
        members = ["Amina", "Ben", "Chloe", "Dev"].map { name in
            let guest = hall.connect()
            guest.type("/join \(code) as \(name)")
            return guest
        }
    }

    private var session: Session? { hall.machine.rooms[room]?.session }

    /// Whether the room is closed.
    var isOver: Bool { session?.isFinished == true }

    private mutating func leads(_ line: String) {
        count += 1
        let reply = lead.type(line)
        #expect(!reply.hasPrefix("! "), "\(line): \(reply)")
        hall.now += 2500
    }

    private func all(_ lines: String...) {
        for guest in members {
            for line in lines { guest.type(line) }
            hall.now += 3000
        }
    }

    /// What is open is done by those who do it, and the facilitator goes on.
    mutating func goOn() {
        guard let prompt = session?.prompt else { return }
        switch prompt.kind {
        case .silent(let points): answer(points: points != nil)
        case .open:
            members[0].type("If the desk is short, then we ring the next team at once.")
            hall.now += 3000
            leads("/next")
        case .ballot:
            all("1")
            leads("/next")
        case .list:
            leads(written < Self.actions.count ? Self.actions[written] : "/done")
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

    private mutating func answer(points: Bool) {
        if points {
            // As many as come out without a vote being a matter of luck.
            members[0].type("Ask each child on their own")
            members[1].type("Raise it at the first sign")
            all("/done")
        } else {
            all("What I saw would be plain to anybody who stood beside me.", "/done")
        }
        leads("/next")
    }
}
