import DialogueEngine
import LineProtocol
import SessionLog

/// What a change of a room leads to, besides what its session says.
struct RoomChange {
    var response: Response
    var ends: [Outcome.Ending] = []
    var news: [News] = []
}

/// A question that takes text.
struct TextQuestion: Equatable, Sendable {
    /// Which question, and which row of it.
    let key: Key
    /// The step it belongs to.
    let step: String
    /// Whether only those who lead are asked.
    let isForLeaders: Bool

    /// What tells one question from another.
    struct Key: Equatable, Sendable {
        enum Kind { case silent, open, ballot, tie, writing }

        let kind: Kind
        let place: Place?
    }

    /// The question that is open in a room; nil where none takes text.
    init?(_ asked: Prompt) {
        let (kind, forLeaders): (Key.Kind, Bool)
        switch asked.kind {
        case .silent: (kind, forLeaders) = (.silent, false)
        case .open: (kind, forLeaders) = (.open, false)
        case .ballot: (kind, forLeaders) = (.ballot, false)
        case .counted(let tied, _) where !tied.isEmpty: (kind, forLeaders) = (.tie, true)
        case let writing where writing.isWriting:
            (kind, forLeaders) = (.writing, asked.answerer != .anyone)
        default: return nil
        }
        step = asked.place?.step ?? ""
        key = Key(kind: kind, place: asked.place)
        isForLeaders = forLeaders
    }

    func takes(from role: Role) -> Bool { role.speaks && (!isForLeaders || role.leads) }
}

extension HostMachine {
    /// Changes the session of a room; what it says goes into the open batch.
    mutating func changing(
        in id: String, by member: String? = nil, _ body: (inout Session) -> Response
    ) -> RoomChange {
        guard var room = rooms[id] else { return RoomChange(response: Response()) }
        let wasOnDisk = keeping[id] == nil
        willChange(id)
        // The room is taken out while it changes, so that its state is not copied for each line.
        rooms[id] = nil
        let first = room.session.size
        let response = body(&room.session)
        for said in response.said { room.note(said.event, by: said.who) }
        lives[id]?.recent.note(response.effects)
        if let kind = response.misfit {
            effects.append(
                .note(.error, "A line was refused: its “\(kind)” does not fit the session"))
        }
        guard !response.said.isEmpty || !response.staged.isEmpty else {
            rooms[id] = room
            if wasOnDisk { keeping[id] = nil }
            return RoomChange(response: response)
        }
        keep(.append(id: id, response.said, staged: response.staged, expecting: first), of: id)
        if let member, response.staged.contains(where: { $0.whole == nil }) {
            keeping[id]?.open.clearing.insert(member)
        }
        rooms[id] = room
        var change = RoomChange(response: response)
        follow(&change, in: id, by: member)
        return change
    }

    /// What the rest of the host makes of what happened in a session.
    private mutating func follow(_ change: inout RoomChange, in id: String, by member: String?) {
        lives[id]?.lastActivity = now
        lives[id]?.isReminded = false
        for said in change.response.said {
            switch said.event {
            case .room(.remove(let removed)): expel(removed, from: id, &change)
            case .room(.role), .room(.join): lives[id]?.seats = nil
            case .finish: close(id)
            default: break
            }
        }
        noteParts(change.response, in: id)
        noteWhatIsAsked(&change, in: id, by: member)
    }

    /// What is asked may have changed.
    mutating func noteWhatIsAsked(_ change: inout RoomChange, in id: String, by member: String?) {
        guard let asked = rooms[id]?.session.prompt else { return }
        noteQuestion(asked, in: id, by: member)
        change.news += dropHeldAnswers(in: id)
        noteTimer(asked, in: id)
        if change.response.effects.contains(where: { $0 == Directed(.everyone, .asked(asked)) }),
            let warning = warning(asked, in: id)
        {
            change.news.append(News(.everyone, .host(warning)))
        }
    }

    private mutating func expel(_ member: String, from id: String, _ change: inout RoomChange) {
        if var person = rooms[id]?.person(member) {
            person.secretHash = ""
            rooms[id]?.add(person)
            if let room = rooms[id] { directory.add(room) }
            keep(.person(id: id, person), of: id)
        }
        guard let connection = lives[id]?.present[member] else { return }
        change.ends.append(Outcome.Ending(connection: connection, message: .removed))
    }

    private mutating func close(_ id: String) {
        guard var facts = rooms[id]?.facts else { return }
        facts.isClosed = true
        rooms[id]?.facts = facts
        keep(.room(id: id, facts), of: id)
        keeping[id]?.open.receipt = .ofAll
        lives[id]?.timer = nil
    }

    /// At the end of each part everybody gets the receipt, once.
    private mutating func noteParts(_ response: Response, in id: String) {
        let begins = response.said.contains { $0.event == .room(.start) }
        let parts = response.effects.compactMap { directed -> String? in
            guard case .part(let part) = directed.effect, directed.audience == .everyone
            else { return nil }
            return part
        }
        let isNew = parts.contains { lives[id]?.parts.insert($0).inserted == true }
        if isNew, !begins, keeping[id]?.open.receipt == nil {
            keeping[id]?.open.receipt = .ofPart
        }
    }

    private mutating func noteQuestion(_ asked: Prompt, in id: String, by member: String?) {
        let before = lives[id]?.question
        let after = TextQuestion(asked)
        lives[id]?.question = after
        if let asked = lives[id]?.timer?.asked, let after, after.step != asked {
            lives[id]?.timer = nil
        }
        if before?.key == after?.key { return }
        lives[id]?.change = nil
        guard let before, after != nil else { return }
        lives[id]?.change = QuestionChange(
            by: member ?? "", wasForLeaders: before.isForLeaders, told: nil)
    }

    private mutating func noteTimer(_ asked: Prompt, in id: String) {
        let step = asked.thought
        guard case .thought(let minutes) = asked.kind else {
            if lives[id]?.timer?.step != nil { lives[id]?.timer = nil }
            return
        }
        if let minutes, lives[id]?.timer?.step != step {
            lives[id]?.timer = SoftTimer(minutes: minutes, begin: now, step: step)
        }
    }

    /// What everybody should know before they answer without names.
    func warning(_ asked: Prompt, in id: String) -> HostMessage? {
        guard case .silent = asked.kind, asked.answerer == .everyone(isNamed: false),
            let room = rooms[id], let present = lives[id]?.present
        else { return nil }
        let count = room.session.members.count {
            $0.role == .participant && !$0.isRemoved && present[$0.id] != nil
        }
        return (1...3).contains(count) ? .fewForNoNames(count) : nil
    }

    /// News of a change, in order.
    func news(_ change: RoomChange, without reply: Int? = nil) -> [News] {
        let all = change.response.effects.enumerated().filter { $0.offset != reply }
        return all.map { News($0.element.audience, .room($0.element.effect, n: $0.element.entry)) }
            + change.news
    }
}

extension Prompt {
    /// What tells one pause for thought from another.
    var thought: String { place?.step ?? text }
}
