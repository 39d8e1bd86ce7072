import AnswerReading
import DialogueEngine
import DialogueLanguage
import LineProtocol

extension GroupRehearsal {
    /// What follows, a line for each thing that somebody is told.
    public func text(_ turn: Response) -> [String] {
        turn.effects.map { effect in
            let text = "\(hearers(effect.audience)) < \(text(effect.effect))"
            return ["AnswerReading.", "DialogueLanguage.", "DialogueEngine."].reduce(
                text.replacing("\n", with: " / ")
            ) { $0.replacing($1, with: "") }
        }
    }

    private func hearers(_ audience: Hearers) -> String {
        switch audience {
        case .everyone: "all"
        case .member(let id): name(id)
        case .others(let id): "but \(name(id))"
        case .leaders: "leaders"
        case .watchers: "watchers"
        }
    }

    /// An effect in few words; names of members in place of their ids.
    public func text(_ effect: Effect) -> String {
        switch effect {
        case .asked(let prompt): "asked: \(text(prompt))"
        case .taken(let taken, let entry): "taken\(entry.map { " \($0)" } ?? ""): \(text(taken))"
        case .refused(let why): "refused: \(why)"
        case .joined(let member): "joined: \(name(member.id)), \(member.role.rawValue)"
        case .departed(let member): "left: \(name(member.id))"
        case .back(let member): "back: \(name(member.id))"
        case .role(let member): "role: \(name(member.id)), \(member.role.rawValue)"
        case .removed(let member): "removed: \(name(member.id))"
        case .locked(let isLocked): isLocked ? "locked" : "unlocked"
        case .count(let count): text(count)
        case .revealed(let revealed): text(revealed)
        case .answered(let who, _, let text): "answered: \(name(who)): “\(text)”"
        case .said(let who, let text): "said: \(name(who)): “\(text)”"
        case .parked(let who, let number, let text): "parked \(number): \(name(who)): “\(text)”"
        case .proposed(let who, let number, let text):
            "proposed \(number): \(name(who)): “\(text)”"
        case .counted(let tally): text(tally)
        case .objections(let row, let objections):
            "objections to \(row.name) \(row.number): \(texts(objections))"
        case .outcome(let row, let agrees, let objects):
            "outcome of \(row.name) \(row.number): \(agrees) agree, \(objects) object"
        case .draft(let news): "draft: \(text(news))"
        case .own(let texts, _): "own: \(texts.map { "“\($0)”" }.joined(separator: " | "))"
        case .finished: "closed"
        default: "shown: \(shown(effect))"
        }
    }

    private func shown(_ effect: Effect) -> String {
        switch effect {
        case .title(let briefing): "title \(briefing.id)"
        case .part(let title): "part \(title)"
        case .prose(let text): "prose “\(text)”"
        case .section(let section): "section \(section.id)"
        case .progress(let progress): "where: \(progress.step) of \(progress.steps)"
        case .plan: "plan"
        case .minutes: "minutes"
        case .review(let items), .editable(let items): "\(items.count) things to change"
        case .help: "help"
        case .left(.dayOff(let day)): "day off: \(day.before?.iso ?? "-") or \(day.after.iso)"
        default: "\(effect)"
        }
    }

    private func text(_ news: DraftNews) -> String {
        switch news {
        case .own(_, let text, let writer): "“\(text)”, which \(name(writer)) sees first"
        case .by(let author, _, let text): "\(name(author)): “\(text)”"
        case .dropped(let who): "dropped by \(name(who))"
        }
    }

    private func text(_ taken: Effect.Taken) -> String {
        switch taken {
        case .answer(let isMore, let isShown, let hint):
            "answer" + (isMore ? ", more" : "") + (isShown == .atOnce ? ", open" : "")
                + (isShown == .once ? ", not kept" : "")
                + (hint.map { ", hint “\($0)”" } ?? "")
        default: "\(taken)"
        }
    }

    private func text(_ prompt: Prompt) -> String {
        let place = prompt.place.map { " " + $0.path } ?? ""
        return switch prompt.kind {
        case .notice: "notice"
        case .silent:
            "silent\(place)\(prompt.answerer == .everyone(isNamed: true) ? "" : ", unnamed")"
        case .agree(let row, let cells):
            "agree on \(row.name) \(row.number): "
                + cells.map { $0.text ?? "left out" }.joined(separator: " | ")
        case .review(let items): "review of \(items.count)"
        case let kind where kind.isWriting:
            "write\(place)\(prompt.answerer == .anyone ? ", anybody" : "")\(self.kind(prompt))"
        case .ballot(let keep): "ballot\(place), keep \(keep): \(options(prompt.options))"
        case .counted(let tied, let room):
            tied.isEmpty ? "counted" : "counted, room for \(room) of \(options(tied))"
        case .revealed: "revealed\(place)"
        case .thought: "thought\(place)"
        case .finished: "closed"
        default: "\(prompt.kind)\(place)"
        }
    }

    private func kind(_ prompt: Prompt) -> String {
        switch prompt.kind {
        case .nudge(let nudges, _): ", nudge: \(nudges.map(\.rawValue).joined(separator: ", "))"
        case .probe: ", probe"
        case .list(let list): ", \(list.rows.count) rows"
        default: prompt.existing.map { ", now “\($0)”" } ?? ""
        }
    }

    private func options(_ options: [AnswerOption]) -> String {
        options.map { "\($0.label) “\($0.text)”" }.joined(separator: ", ")
    }

    private func text(_ count: TurnCount) -> String {
        let names = count.waiting.map { $0.map(name).joined(separator: ", ") } ?? ""
        let waiting = names.isEmpty ? "" : ", waiting for \(names)"
        let without = count.without == 0 ? "" : ", \(count.without) without an answer"
        return "count \(count.step): \(count.answered) of \(count.of), \(count.done) done"
            + without + waiting
    }

    private func text(_ revealed: Revealed) -> String {
        let passed = revealed.passed == 0 ? "" : "; \(revealed.passed) left it out"
        let unkept = revealed.unkept.map { "; \($0) not kept" } ?? ""
        return "revealed \(revealed.step): \(texts(revealed.answers))\(passed)\(unkept)"
    }

    /// In the order of the alphabet where they are shuffled.
    private func texts(_ answers: [RevealedAnswer]) -> String {
        answers.map { answer in
            let words = answer.text.map { "“\($0)”" } ?? "(taken out)"
            return answer.who.map { "\(name($0)): \(words)" } ?? words
        }.sorted().joined(separator: " | ")
    }

    private func text(_ tally: Tally) -> String {
        let lines = tally.lines.map { line in
            "\(line.number) “\(line.text ?? "(taken out)")” \(line.votes)"
                + (line.isKept ? " kept" : "") + (line.isTied ? " tied" : "")
        }
        let gone =
            tally.takenOut == 0 ? "" : "; \(tally.ballots) voted, \(tally.takenOut) taken out"
        return "votes, keep \(tally.keep): " + lines.joined(separator: ", ") + gone
    }
}

extension Hearers {
    /// Who should hear something, worked out apart from the program's own way.
    public func reach(_ member: String?, _ role: Role) -> Bool {
        switch self {
        case .everyone: true
        case .member(let id): member == id
        case .others(let id): member != id
        case .leaders: role.leads
        case .watchers: role == .observer
        }
    }
}

/// As the conversations of groups have it: by what the record calls the row.
extension RowName: CustomDebugStringConvertible {
    public var debugDescription: String {
        "RowName(name: \"\(name)\", number: \(number), id: \"\(id)\")"
    }
}
