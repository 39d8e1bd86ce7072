import AnswerReading
import DialogueEngine
import StrictJSON
import TestSupport
import Testing

@testable import LineProtocol

/// What a prompt says can be done now is what the session takes, and nothing else.
@Suite struct CommandsNowTests {
    private static let today = Today(
        CalendarDate(iso: Rehearsal.day) ?? CalendarDate.first, zone: "Europe/London")

    /// Refusals that are about what stands in the session, not about where it is.
    private static let about: Set<RefusalReason> = [
        .nothingToRedo, .listFull, .noSuchRow, .tooFewRows,
        .someAreWriting, .nobodyAnswered, .draftWaits, .someAreSilent, .nobodyAgreed,
        .answersUnseen, .alreadyRevealed, .notAPick, .nothingToReveal,
    ]

    @Test(arguments: try Golden.all())
    func aloneEveryCommandIsTakenWhereItIsSaidToBe(golden: Golden) throws {
        var session = Session(try golden.guide())
        var places: [Session] = []
        _ = golden.play(opening: session.opening()) { input in
            places.append(session)
            return session.receive(input, at: Moment(today: golden.today)).told
        }
        for session in places + [session] { try check(session, golden.name) }
    }

    private func check(_ session: Session, _ name: String) throws {
        let usable = CommandsNow.alone(at: session.prompt, session.setting)
        for entry in CommandEntry.all
        where entry.isForOne && !["more", "editor"].contains(entry.name) {
            let arguments = entry.name == "row" ? ["add"] : []
            let command: Command
            switch entry.name {
            case "help": command = .help(nil)
            case "concern": command = .concern
            default: command = try #require(Command(entry.name, arguments))
            }
            var copy = session
            let effects = copy.receive(.command(command), at: Moment(today: Self.today)).told
            let why = effects.compactMap { effect -> RefusalReason? in
                if case .refused(let why) = effect { why.reason } else { nil }
            }
            compare(usable, entry.name, why, "\(name): \(session.prompt.kind)")
        }
    }

    private func compare(
        _ usable: [String], _ name: String, _ why: [RefusalReason], _ place: String
    ) {
        if usable.contains(name) {
            #expect(why.allSatisfy(Self.about.contains), "\(place): \(name) is refused, \(why)")
        } else if name != "edit" {
            // A look at one's own answers is never refused, even where there can be none.
            #expect(!why.isEmpty, "\(place): \(name) is taken")
        }
    }

    @Test(arguments: try GroupFixture.all())
    func inARoomEveryCommandIsTakenWhereItIsSaidToBe(fixture: GroupFixture) throws {
        var room = GroupRehearsal(try fixture.guide())
        for beat in fixture.beats {
            _ = try room.happen(beat.happening)
            check(room, "\(fixture.name):\(beat.line)")
        }
    }

    /// What a member of each role types.
    private static let lines = [
        "next", "back", "skip", "pause", "done", "redo", "undo", "edit", "row add", "reveal",
        "vote 1", "agree", "object x", "say x", "park x", "action x", "lock", "where", "plan",
        "minutes", "review", "help", "concern",
    ]

    private func check(_ room: GroupRehearsal, _ place: String) {
        let asked = room.session.prompt
        var seen: Set<Role> = []
        for member in room.session.members where !member.isRemoved && !member.hasLeft {
            guard seen.insert(member.role).inserted else { continue }
            let usable = CommandsNow.group(
                at: asked, room.session.setting, for: member.role)
            for line in Self.lines {
                guard case .input(let input) = TypedLine("/" + line, inGroup: true) else {
                    Issue.record("\(line) is no line")
                    continue
                }
                var copy = room
                let why = copy.receive(input, by: member.id).effects.compactMap {
                    Self.reason($0.effect)
                }
                let name = line.prefix { $0 != " " }
                compare(usable, String(name), why, "\(place), \(member.role), \(asked.kind)")
            }
        }
    }

    private static func reason(_ effect: Effect) -> RefusalReason? {
        switch effect {
        case .refused(let why): why.reason
        default: nil
        }
    }

    @Test func namesOnlyWhatHelpLists() throws {
        let listed = Set(GroupCommands.all.flatMap { $0.lines.map(\.name) })
        for fixture in try GroupFixture.all() {
            var room = GroupRehearsal(try fixture.guide())
            for beat in fixture.beats {
                _ = try room.happen(beat.happening)
                for role in Role.allCases {
                    let usable = CommandsNow.group(
                        at: room.session.prompt, room.session.setting, for: role)
                    #expect(listed.isSuperset(of: usable) && Set(usable).count == usable.count)
                    #expect(usable.contains("concern") && usable.contains("quit"))
                }
            }
        }
    }
}
