import AnswerReading
import DialogueLanguage

// An answer that is held: the session has it where somebody is alone, a server for each member.
extension Session {
    /// What a member's line would be held for; nil where it can be taken as it is.
    public func held(_ input: Input, by speaker: String) -> HeldAnswer? {
        guard let member = member(speaker), member.role.speaks, !isFinished else { return nil }
        let writes = answerer == .anyone || member.role.leads
        if case .command(.take(let number)) = input {
            guard member.role.leads, let idea = idea(number) else { return nil }
            return HeldAnswer(.text(idea.text), over: details(in: idea.text, at: idea.spot))
        }
        let found: [IdentifyingDetail.Match] =
            switch (input, position) {
            case (.text(let text), .turn(let step)):
                (guide.question(step) ?? guide.list(step)?.columns[0])?
                    .details(in: text, after: paragraphs(of: speaker, at: step)) ?? []
            case (.text(let text), .question(let spot)), (.text(let text), .nudge(let spot)):
                writes ? details(in: text, at: spot) : []
            case (.text(let text), .list(let step)):
                writes ? details(in: text, at: newRow(step)) : []
            case (.command(let command), _): details(in: command, by: speaker)
            default: []
            }
        return HeldAnswer(input, over: found)
    }

    /// What seems to identify somebody in words that everybody would see at once.
    private func details(in command: Command, by speaker: String) -> [IdentifyingDetail.Match] {
        let (text, before): (String, Remarks) =
            switch command {
            case .say(let text): (text, state.room.spoken)
            case .park(let text): (text, state.room.parked)
            case .propose(let text): (text, state.room.proposals)
            case .object(let text): (text, Remarks())
            case .group(_, let name) where self.member(speaker)?.role.leads == true:
                (name, Remarks())
            default: ("", Remarks())
            }
        if text.isEmpty { return [] }
        return IdentifyingDetail.matches(in: text, after: remarks(of: speaker, in: before))
    }

    /// What in an answer seems to identify somebody; nothing where the question asks for it, or
    /// where the words are the author's own.
    func details(in text: String, at spot: Spot) -> [IdentifyingDetail.Match] {
        guard let question = guide.question(at: spot), !question.expectsContact,
            question.mayIdentify || spot.isProbe
        else { return [] }
        return IdentifyingDetail.matches(in: text, after: wordsBefore(spot))
    }

    /// Holds an answer of somebody alone back that should be looked at first; nil where it can be kept.
    func hold(_ text: String, over found: [IdentifyingDetail.Match]) -> Decision? {
        guard mode == .alone, let held = HeldAnswer(.text(text), over: found) else { return nil }
        return .askAgain(.begin(held))
    }

    /// What follows from a line while an answer of somebody alone is held; nil where it is a line
    /// like any other.
    func decide(_ input: Input, held: HeldAnswer, _ today: Today) throws(Refusal) -> Decision? {
        var held = held
        switch held.reply(with: input) {
        case nil: return nil
        case .ask: return .askAgain(.begin(held))
        case .explain: return .show(.help(command: "?", prompt))
        case .refuse(let why): throw why
        case .keep(let text): return try write(text, today, isLookedAt: true).confirming(text)
        case .anew(let text):
            do throws(Refusal) {
                var decision = try write(text, today)
                if case .same = decision.holding { decision.holding = .drop }
                return decision.confirming(text)
            } catch {
                var decision = Decision.askAgain(.drop)
                decision.reply = [.refused(error)]
                return decision
            }
        case .drop:
            var decision = Decision.askAgain(.drop)
            if input == .command(.redo) { decision.reply = [.left(.heldLetGo)] }
            return decision
        }
    }

    /// Takes note of what a decision means for the held answer, and says where it was let go.
    mutating func takeHeld(_ decision: inout Decision, _ input: Input) {
        switch decision.holding {
        case .begin(let answer): held = answer
        case .drop: held = nil
        case .same:
            let leaves = decision.reply.contains(.quit) || decision.stops == true
            guard held != nil, leaves || !decision.events.isEmpty else { return }
            held = nil
            guard case .command = input else { return }
            // What to do about a child at risk comes first.
            let place = decision.stops == nil ? 0 : decision.reply.count
            decision.reply.insert(.left(.heldLetGo), at: place)
        }
    }

    /// What is asked about a held answer.
    func prompt(_ held: HeldAnswer) -> Prompt {
        var prompt = Prompt(.held(held.kinds, held.stage))
        prompt.answerer = .writer
        switch position {
        case .question(let spot), .nudge(let spot): prompt.place = guide.place(spot)
        case .list(let step): prompt.place = Place(guide.steps[step].id)
        default: break
        }
        return prompt
    }
}

extension Decision {
    /// With a word of what was kept, once something was.
    fileprivate func confirming(_ text: String) -> Decision {
        var decision = self
        if !events.isEmpty { decision.reply.insert(.left(.answerKept(text)), at: 0) }
        return decision
    }
}

extension Question {
    /// Whether its answer is in the person's own words and should not identify anybody.
    var mayIdentify: Bool {
        if expectsContact { return false }
        return switch type {
        case .text, .longText, .person, .number: true
        case .choice, .several, .yesNo, .date, .scale, .pick: false
        }
    }

    /// What in an answer to it seems to identify somebody.
    func details(in text: String, after before: String = "") -> [IdentifyingDetail.Match] {
        mayIdentify ? IdentifyingDetail.matches(in: text, after: before) : []
    }
}
