import DialogueEngine

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
        case .counted(let tally): RoomResultWording.add(tally, to: &lines)
        case .objections(let row, let objections):
            add(objections, to: row, people, to: &lines)
        case .outcome(let row, let agrees, let objects):
            let who = objects == 0 ? "" : ", \(objects) object\(objects == 1 ? "s" : "")"
            lines.add(
                .happened,
                "\(row.name) \(row.number): \(agrees) agree\(agrees == 1 ? "s" : "")\(who).")
        case .draft(let news): RoomDraftWording.add(news, people, to: &lines)
        case .own(let answers, let more): add(own: answers, more, to: &lines)
        case .finished:
            lines.space()
            lines.add(.heading, "The session is closed")
            lines.add(.text, "Thank you. /minutes shows the record, /plan the plan, /quit leaves.")
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
            lines.add(.happened, "You are here: \(Wording.text(progress))")
        case .understood(let reading): lines.add(.happened, "Read as: \(reading.stopped)")
        case .left(.skippedPage): lines.add(.happened, "The facilitator leaves this out.")
        case .left(.paused):
            lines.add(
                .happened,
                "Take your time. The room goes on; type on, or /where, whenever you like.")
        case .review([]):
            lines.add(
                .happened,
                "Nothing has been written for the plan yet. /minutes shows what was answered.")
        case .minutes(let transcript): MinutesWording.add(transcript, people: people, to: &lines)
        case .help(let command, let prompt):
            HelpWording.add(command, prompt, for: role, to: &lines)
        case .concern:
            lines += Wording.lines([.concern], concern: concern)
            lines.add(.text, "Return takes you back to the session.")
        default: lines += Wording.lines([shown], concern: concern)
        }
    }

    /// What somebody said that everybody sees at once.
    private static func addRemark(
        _ effect: Effect, _ people: People, to lines: inout [SpokenLine]
    ) {
        switch effect {
        case .answered(let who, let label, let text):
            lines.add(.happened, "Answer to: \(PromptWording.short(label))")
            lines.add(speaker: people.name(who), text)
        case .said(let who, let text): lines.add(speaker: people.name(who), text)
        case .parked(let who, let number, let text):
            lines.add(.happened, "Parked as number \(number), to come back to:")
            lines.add(speaker: people.name(who), text)
        case .proposed(let who, let number, let text):
            lines.add(.happened, "An idea for the plan, number \(number):")
            lines.add(speaker: people.name(who), text)
        default: break
        }
    }

    private static func add(
        _ objections: [RevealedAnswer], to row: RowName, _ people: People,
        to lines: inout [SpokenLine]
    ) {
        let who = objections.count == 1 ? "one person objects" : "\(objections.count) object"
        lines.add(.happened, "\(row.name) \(row.number): \(who).")
        for objection in objections {
            lines.add(
                speaker: objection.who.map(people.name) ?? "Somebody",
                objection.text ?? removed)
        }
        lines.add(.text, "Talk about it. Anybody may type /agree or /object again.")
        lines.add(
            .text, "/row change \(row.number) mends it, /next goes on. (For the facilitator.)")
    }

    static let removed = "(removed from the record)"

    private static func add(
        _ taken: Effect.Taken, _ entry: Int?, _ role: Role, to lines: inout [SpokenLine]
    ) {
        // Whoever leads sees that the room goes on; a line that says so would only be in the way.
        if taken == .steered { return }
        lines.add(.happened, text(taken) + (entry.map { " (\($0))" } ?? ""))
        switch taken {
        case .answer(_, _, let hint?):
            lines.add(.question, hint)
            lines.add(.text, "(Type on if you like; it is added to your answer.)")
        case .choice(_, _, let hint?):
            lines.add(.question, hint)
            lines.add(.text, "(Something to think about; nothing more is asked for here.)")
        default: break
        }
    }

    private static func text(_ taken: Effect.Taken) -> String {
        switch taken {
        case .answer(true, .atOnce, _): "Added to your answer, before everybody."
        case .answer(true, _, _): "Added to your answer. /redo begins it anew."
        case .answer(false, .atOnce, _): "Your answer is before everybody."
        case .answer(false, .later, _):
            "Kept. Nobody sees it before the reveal. Type on to add to it, /redo begins it anew."
        case .answer(false, .once, _):
            "Not kept: shown to the room, then gone. Type on to add to it, /redo begins it anew."
        case .choice(let answer, .atOnce, _):
            "Your answer: \(answer.stopped) It is before everybody; a new one replaces it."
        case .choice(let answer, .later, _): "Your answer: \(answer.stopped) A new one replaces it."
        case .choice(let answer, .once, _):
            "Your answer: \(answer.stopped) Not kept: shown to the room, then gone. A new one replaces it."
        case .point(let number, let count):
            number == count
                ? "Point \(number) of up to \(count) is kept; that was the last one."
                : "Point \(number) of up to \(count) is kept. Type another, or /done."
        case .ballot(let choice): "Your vote: \(choice.stopped) A new one replaces it."
        case .ready: "You have finished this question."
        case .passed: "Left out; no reason is asked."
        case .withdrawn:
            "Thrown away: your words are gone for good. The question is still open to you."
        case .agreed: "You agree."
        case .objected: "Your objection is kept; it is shown when the facilitator goes on."
        case .parked: "Parked."
        case .proposed: "Your idea is before everybody."
        case .said: "Said."
        case .steered: ""
        }
    }

    private static func news(_ effect: Effect, _ role: Role, _ people: People) -> String {
        switch effect {
        case .joined(let member):
            "\(introduced(member, people)) \(arrival(member.role))."
        case .departed(let member): "\(people.name(member.id)) has left."
        case .back(let member): "\(people.name(member.id)) is back."
        case .removed(let member): "\(people.name(member.id)) was taken out of the room."
        case .role(let member):
            switch member.role {
            case .facilitator: "\(people.name(member.id)) is the facilitator now."
            case .cofacilitator: "\(people.name(member.id)) is co-facilitator now."
            case .participant, .observer: "\(people.name(member.id)) is a participant now."
            }
        case .locked(true): "The room is locked: nobody else can enter. /lock opens it again."
        case .locked(false): "The room is open again."
        case .count(let count): RoomResultWording.text(count, role, people)
        default: ""
        }
    }

    private static func arrival(_ role: Role) -> String {
        switch role {
        case .facilitator: "leads now"
        case .cofacilitator: "leads now too"
        case .participant: "is here"
        case .observer: "is watching"
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
            return lines.add(.happened, "You have not answered the question that is open.")
        }
        lines.add(.happened, "Your answer so far (only you see this):")
        for answer in answers { lines.add(.point, answer) }
        switch more {
        case .adds: lines.add(.text, "Type on to add to it, /redo begins it anew.")
        case .replaces: lines.add(.text, "A new one replaces it, /redo takes it back.")
        case .another: lines.add(.text, "Type another, or /redo begins them anew.")
        }
    }
}
