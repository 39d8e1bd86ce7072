// What one person alone does about an answer that is held. A server does the same for each member.
extension Session {
    /// Whether the question that is open asks for contact details, so that they are no surprise.
    public var expectsContactDetails: Bool {
        switch position {
        case .question(let spot), .nudge(let spot):
            guide.question(at: spot)?.expectsContact ?? false
        default: false
        }
    }

    /// What an answer is held for; nothing where the question asks for it, or where the words are
    /// the author's own.
    func identifying(
        in text: String, after before: String = "", _ question: Question
    ) -> [IdentifyingDetail] {
        question.mayIdentify ? IdentifyingDetail.kinds(in: text, after: before) : []
    }

    /// Holds an answer back where it should be looked at first; nil where it can be kept.
    func hold(_ text: String, at spot: Spot) -> Decision? {
        guard mode == .alone, guide.question(at: spot)?.mayIdentify ?? true,
            let held = HeldAnswer(text, after: wordsBefore(spot))
        else { return nil }
        return .askAgain(.hold(held))
    }

    /// What follows from a line while an answer is held; nil where it is a line like any other.
    func decide(_ input: Input, held: HeldAnswer, _ today: Today) -> Decision? {
        var held = held
        let outcome: HeldAnswer.Outcome
        switch input {
        case .text(let text): outcome = held.take(text)
        case .held(let choice): outcome = held.choose(choice)
        case .goOn: outcome = held.goOn()
        case .command(.redo):
            var decision = Decision.askAgain(.drop)
            decision.reply = [.left(.heldLetGo)]
            return decision
        case .command: return nil
        }
        switch outcome {
        case .ask: return .askAgain(.hold(held))
        case .explain: return .show(.help(command: "?", prompt))
        case .doubt(let text):
            held.propose(text)
            return .askAgain(.hold(held))
        case .refuse(let why): return .refuse(why, asksAgain: true)
        case .keep(let text): return write(text, today, isLookedAt: true).confirming(text)
        case .anew(let text):
            var decision = write(text, today)
            if decision.holding == .same { decision.holding = .drop }
            if decision.said.isEmpty { decision.repeatsPrompt = true }
            return decision.confirming(text)
        case .drop: return .askAgain(.drop)
        }
    }

    /// Takes note of what a decision means for the held answer, and says where it was let go.
    mutating func takeHeld(_ decision: inout Decision, _ input: Input) {
        switch decision.holding {
        case .hold(let answer): held = answer
        case .drop: held = nil
        case .same:
            let leaves = decision.reply.contains(.quit) || decision.stops == true
            guard held != nil, leaves || !decision.said.isEmpty else { return }
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
        if !said.isEmpty { decision.reply.insert(.left(.answerKept(text)), at: 0) }
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
}
