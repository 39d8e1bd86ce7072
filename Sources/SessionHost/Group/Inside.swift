import DialogueEngine
import DialogueLanguage
import LineProtocol

extension HostMachine {
    /// A line of a member.
    mutating func inside(
        _ line: TypedLine, for aim: Aim?, _ me: Membership, _ id: ConnectionID
    ) -> Outcome {
        if connections[id]?.isStopped == true, let outcome = whileStopped(line, me, id) {
            return outcome
        }
        switch line {
        case .hello: return .refuse(.helloFirst)
        case .host, .join, .resume: return .refuse(.insideAlready)
        case .refused(let why): return .refuse(.line(why))
        case .more, .editor: return .refuse(.line(.noEditor))
        case .who: return who(me)
        case .privately(let words): return passOn(words, me)
        case .hand: return raiseHand(me)
        case .documents: return offerDocuments(me)
        case .timer(let minutes): return setTimer(minutes, me)
        case .about(let verb, let name): return about(verb, name, me)
        case .input(.command(.quit)): return quit(me, id)
        case .input(.command(.concern)):
            connections[id]?.isStopped = true
            return Outcome(.room(.concern))
        case .input(let input):
            if let outcome = decide(input, me) { return outcome }
            if case .mark(let mark) = aim, line.isAboutWhatIsAsked,
                mark != rooms[me.room]?.session.mark
            {
                return .refuse(.questionChanged)
            }
            if input.isAnswer, isLate(aim, me, id) { return .refuse(.questionChanged) }
            return hold(input, me) ?? act(input, me)
        }
    }

    /// Whether an answer was meant for a question that is not open any more.
    private func isLate(_ aim: Aim?, _ me: Membership, _ id: ConnectionID) -> Bool {
        let question = lives[me.room]?.question
        switch aim {
        case .step(let step): return question?.step != step
        case .begun: return question?.key != connections[id]?.gatheringFor
        case .mark: return false
        case nil: break
        }
        guard let change = lives[me.room]?.change, change.by != me.member else { return false }
        let role = rooms[me.room]?.role(me.member) ?? .observer
        guard !change.wasForLeaders || role.leads, question?.takes(from: role) == true else {
            return false
        }
        guard let told = change.told else { return true }
        return now - told < settings.pace.lateAnswer
    }

    /// What the session makes of a line: the first thing that it says to the author is the reply.
    mutating func act(_ input: Input, _ me: Membership) -> Outcome {
        guard rooms[me.room] != nil else { return .refuse(.roomClosed) }
        let moment = moment(in: me.room)
        let change = changing(in: me.room, by: me.member) {
            $0.receive(input, by: me.member, at: moment)
        }
        return outcome(change, me)
    }

    private func moment(in room: String) -> Moment {
        let seed = world.random(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return Moment(
            today: world.today(wall), seed: seed,
            present: lives[room]?.membersHere ?? [], time: now)
    }

    private func outcome(_ change: RoomChange, _ me: Membership) -> Outcome {
        let effects = change.response.effects
        let reply = effects.firstIndex { $0.audience == .member(me.member) }
        let asked = rooms[me.room].map { Effect.asked($0.session.prompt) } ?? .finished
        var outcome = Outcome(.room(reply.map { effects[$0].effect } ?? asked))
        outcome.news = news(change, without: reply)
        outcome.ends = change.ends
        return outcome
    }

    private mutating func about(
        _ verb: TypedLine.Verb, _ name: String, _ me: Membership
    ) -> Outcome {
        switch member(called: name, in: me.room) {
        case .none: return .refuse(.nobody(name))
        case .several: return .refuse(.several(name))
        case .one(let id):
            let command: Command =
                switch verb {
                case .handover: .handover(id)
                case .co: .co(id)
                case .remove: .remove(id)
                }
            return act(.command(command), me)
        }
    }

    enum Found { case none, one(String), several }

    /// A member by number, as `/who` shows it, or by name in any case.
    func member(called name: String, in id: String) -> Found {
        guard let room = rooms[id] else { return .none }
        let members = room.session.members.filter { !$0.isRemoved }.map(\.id)
        let lower = name.lowercased()
        if members.contains(lower) { return .one(lower) }
        if members.contains("p" + lower) { return .one("p" + lower) }
        let whole = self.member(named: name, in: id)
        if case .one = whole { return whole }
        let found = members.filter {
            room.people[$0]?.name.lowercased().split(separator: " ").first == lower[...]
        }
        return found.count > 1 ? .several : found.first.map { .one($0) } ?? .none
    }

    /// A member by the whole name in any case.
    func member(named name: String, in id: String) -> Found {
        guard let room = rooms[id] else { return .none }
        let lower = name.lowercased()
        let found = room.session.members.filter {
            !$0.isRemoved && room.people[$0.id]?.name.lowercased() == lower
        }
        return found.count > 1 ? .several : found.first.map { .one($0.id) } ?? .none
    }

    /// Somebody leaves on purpose.
    private mutating func quit(_ me: Membership, _ id: ConnectionID) -> Outcome {
        let change = changing(in: me.room, by: me.member) { $0.leave(me.member) }
        remember(.inside(me), of: id, in: me.room)
        lives[me.room]?.present[me.member] = nil
        lives[me.room]?.away[me.member] = rooms[me.room]?.session.size
        lives[me.room]?.held[me.member] = nil
        let isOver = rooms[me.room]?.session.isFinished == true
        var outcome = Outcome(.host(isOver ? .overGoodbye : .goodbye), news: news(change))
        outcome.ends = [Outcome.Ending(connection: id, message: nil)]
        guard let room = rooms[me.room], room.role(me.member).leads, !room.session.isFinished,
            leadersPresent(me.room).isEmpty
        else { return outcome }
        lives[me.room]?.isWaiting = true
        let name = room.people.name(me.member)
        outcome.news.append(News(.everyone, .host(.waiting(name: name))))
        return outcome
    }

    /// After `/concern` nothing of what somebody types is change until they go on.
    private mutating func whileStopped(
        _ line: TypedLine, _ me: Membership, _ id: ConnectionID
    ) -> Outcome? {
        switch line {
        case .input(.goOn):
            connections[id]?.isStopped = false
            // What waits for its author is asked about again: it must not go without a word.
            if let held = lives[me.room]?.held[me.member] { return .say(held.asked) }
            return rooms[me.room].map { Outcome(.room(.asked($0.session.prompt))) }
        case .input(.command(let command)) where command.isHarmless: return nil
        case .who: return nil
        default: return .refuse(HostMessage.stopped)
        }
    }
}

extension Command {
    /// Whether it only looks, or leaves: nothing of it is recorded, and nothing is said to others
    /// but that somebody left.
    fileprivate var isHarmless: Bool {
        switch self {
        case .help, .concern, .quit, .whereAmI, .plan, .review, .minutes, .edit(nil): true
        default: false
        }
    }
}

extension Input {
    /// Whether it answers the question that is open.
    fileprivate var isAnswer: Bool {
        switch self {
        case .text, .command(.vote): true
        default: false
        }
    }
}
