import DialogueEngine
import Messages

/// Everything the bot says to a group about its session; host matters stand in `HostWording`.
public enum RoomWording {
    /// What is said to somebody in a role.
    ///
    /// - Parameters:
    ///   - people: the names of the members.
    ///   - concern: the procedure of this place for a child at risk.
    public static func lines(
        _ effect: Effect, for role: Role, people: People, concern: String
    ) -> [SpokenLine] {
        var lines: [SpokenLine] = []
        switch effect {
        case .asked(let prompt): RoomPromptWording.add(prompt, for: role, to: &lines)
        case .taken(let taken, let entry): add(taken, entry, role, to: &lines)
        case .refused(let why): lines.add(.refused, RoomRefusalWording.text(why))
        case .joined, .departed, .back, .role, .removed, .locked, .count:
            lines.add(.happened, news(effect, role, people))
        case .revealed(let revealed): RoomResultWording.add(revealed, people, to: &lines)
        case .answered, .said, .parked, .proposed: addRemark(effect, people, to: &lines)
        case .grouped, .ungrouped, .ideaTaken, .ticked, .notes:
            GroupingWording.add(effect, to: &lines)
        case .counted(let tally): RoomResultWording.add(tally, to: &lines)
        case .objections(let row, let objections):
            add(objections, to: row, people, to: &lines)
        case .outcome(let row, let agrees, let objects):
            let who = objects == 0 ? "" : said("room.object", ["count": objects])
            lines.add(
                .happened,
                "\(row.name) \(row.number): " + said("room.agree", ["count": agrees]) + "\(who).")
        case .draft(let news): RoomDraftWording.add(news, people, to: &lines)
        case .own(let answers, let more): add(own: answers, more, to: &lines)
        case .finished:
            lines.space()
            lines.add(.heading, said("room.the-session-is-closed"))
            lines.add(.text, said("room.thank-you-minutes-shows"))
        default: add(shown: effect, role, people, concern, to: &lines)
        }
        return lines
    }

    /// What somebody alone is shown too, in the words of a group.
    private static func add(
        shown: Effect, _ role: Role, _ people: People, _ concern: String,
        to lines: inout [SpokenLine]
    ) {
        switch shown {
        case .progress(let progress):
            lines.add(.happened, said("room.you-are-here", ["progress": Wording.text(progress)]))
        case .understood(let reading):
            lines.add(.happened, said("room.read-as", ["reading": reading.stopped]))
        case .left(.skippedPage): lines.add(.happened, said("room.the-facilitator-leaves-this-out"))
        case .left(.paused):
            lines.add(
                .happened,
                said("room.take-your-time-the-room"))
        case .review([]):
            lines.add(
                .happened,
                said("room.nothing-has-been-written"))
        case .minutes(let transcript): MinutesWording.add(transcript, people: people, to: &lines)
        case .help(let command, let prompt):
            HelpWording.add(command, prompt, for: role, to: &lines)
        case .concern:
            lines += Wording.lines([.concern], concern: concern)
            lines.add(.question, said("room.return-takes-you-back"))
        default: lines += Wording.lines([shown], concern: concern)
        }
    }

    /// What somebody said that everybody sees at once.
    private static func addRemark(
        _ effect: Effect, _ people: People, to lines: inout [SpokenLine]
    ) {
        switch effect {
        case .answered(let who, let label, let text):
            lines.add(.happened, said("room.answer-to", ["label": PromptWording.short(label)]))
            lines.add(speaker: people.name(who), text)
        case .said(let who, let text): lines.add(speaker: people.name(who), text)
        case .parked(let who, let number, let text):
            lines.add(.happened, said("room.parked-as-number-to-come", ["number": number]))
            lines.add(speaker: people.name(who), text)
        case .proposed(let who, let number, let text):
            lines.add(.happened, said("room.an-idea-for-the-plan", ["number": number]))
            lines.add(speaker: people.name(who), text)
        default: break
        }
    }

    private static func add(
        _ objections: [RevealedAnswer], to row: RowName, _ people: People,
        to lines: inout [SpokenLine]
    ) {
        let who = said("room.people-object", ["count": objections.count])
        lines.add(.happened, "\(row.name) \(row.number): \(who).")
        for objection in objections {
            lines.add(
                speaker: objection.who.map(people.name) ?? said("room.somebody"),
                objection.text ?? removed)
        }
        lines.add(.text, said("room.talk-about-it-anybody-may"))
        lines.add(
            .text, said("room.row-change-mends-it-next", ["rowNumber": row.number]))
    }

    static var removed: String { said("room.removed-from-the-record") }

    private static func add(
        _ taken: Effect.Taken, _ entry: Int?, _ role: Role, to lines: inout [SpokenLine]
    ) {
        // Whoever leads sees that the room goes on; a line that says so would only be in the way.
        if taken == .steered { return }
        lines.add(.happened, text(taken) + (entry.map { " (\($0))" } ?? ""))
        switch taken {
        case .answer(_, _, let hint?):
            lines.add(.question, hint)
            lines.add(.text, said("room.type-on-if-you-like"))
        case .choice(_, _, let hint?):
            lines.add(.question, hint)
            lines.add(.text, said("room.something-to-think-about-nothing"))
        default: break
        }
    }

    private static func text(_ taken: Effect.Taken) -> String {
        switch taken {
        case .answer(true, .atOnce, _): said("room.added-to-your-answer-before")
        case .answer(true, _, _): said("room.added-to-your-answer-redo")
        case .answer(false, .atOnce, _): said("room.your-answer-is-before-everybody")
        case .answer(false, .later, _):
            said("room.kept-nobody-sees-it-before")
        case .answer(false, .once, _):
            said("room.not-kept-shown")
        case .choice(let answer, .atOnce, _):
            said("room.your-answer-it-is-before", ["answer": answer.stopped])
        case .choice(let answer, .later, _):
            said("room.your-answer-a-new-one", ["answer": answer.stopped])
        case .choice(let answer, .once, _):
            said("room.your-answer-not-kept-shown", ["answer": answer.stopped])
        case .point(let number, let count):
            number == count
                ? said("room.point-of-up", ["number": number, "count": count])
                : said("room.point-of-up-to-is-kept", ["number": number, "count": count])
        case .ballot(let choice): said("room.your-vote-a-new-one", ["choice": choice.stopped])
        case .ready: said("room.you-have-finished-this-question")
        case .passed: said("room.left-out-no-reason")
        case .withdrawn:
            said("room.thrown-away-your-words")
        case .agreed: said("room.you-agree")
        case .objected: said("room.your-objection-is-kept")
        case .parked: said("room.parked")
        case .proposed: said("room.your-idea-is-before-everybody")
        case .said: said("room.said")
        case .steered: ""
        }
    }

    private static func news(_ effect: Effect, _ role: Role, _ people: People) -> String {
        switch effect {
        case .joined(let member):
            "\(introduced(member, people)) \(arrival(member.role))."
        case .departed(let member): said("room.has-left", ["name": people.name(member.id)])
        case .back(let member): said("room.is-back", ["name": people.name(member.id)])
        case .removed(let member): said("room.was-taken-out", ["name": people.name(member.id)])
        case .role(let member):
            switch member.role {
            case .facilitator:
                said("room.is-the-facilitator-now", ["name": people.name(member.id)])
            case .cofacilitator:
                said("room.is-co-facilitator-now", ["name": people.name(member.id)])
            case .participant, .observer:
                said("room.is-a-participant-now", ["name": people.name(member.id)])
            }
        case .locked(true): said("room.the-room-is-locked-nobody")
        case .locked(false): said("room.the-room-is-open-again")
        case .count(let count): RoomResultWording.text(count, role, people)
        default: ""
        }
    }

    /// What a role is called.
    static func name(_ role: Role) -> String {
        switch role {
        case .facilitator: said("role.facilitator")
        case .cofacilitator: said("role.co-facilitator")
        case .participant: said("role.participant")
        case .observer: said("role.observer")
        }
    }

    private static func arrival(_ role: Role) -> String {
        switch role {
        case .facilitator: said("room.leads-now")
        case .cofacilitator: said("room.leads-now-too")
        case .participant: said("room.is-here")
        case .observer: said("room.is-watching")
        }
    }

    private static func introduced(_ member: Member, _ people: People) -> String {
        guard let person = people[member.id] else { return people.name(member.id) }
        let rest = [person.work, person.agency].filter { !$0.isEmpty }
        return ([person.name] + rest).joined(separator: ", ")
    }

    private static func add(
        own answers: [String], _ more: Effect.More, to lines: inout [SpokenLine]
    ) {
        if answers.isEmpty {
            return lines.add(.happened, said("room.you-have-not-answered"))
        }
        lines.add(.happened, said("room.your-answer-so-far-only"))
        for answer in answers { lines.add(.point, answer) }
        switch more {
        case .adds: lines.add(.text, said("room.type-on-to-add"))
        case .replaces: lines.add(.text, said("room.a-new-one-replaces"))
        case .another: lines.add(.text, said("room.type-another-or-redo-begins"))
        }
    }
}
