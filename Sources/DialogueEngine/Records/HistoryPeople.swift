import DialogueLanguage

// Who can have done what in a room.
extension History {
    /// Who leads the room from now on, while the entries that say so are not all there.
    enum Handing: Equatable, Sendable {
        /// The facilitator made themselves one who helps, and names another next.
        case gives(String)
        /// Somebody came with the secret of the room, and whoever led it helps from now on.
        case takes(String)
    }

    /// Whether nobody in the room, or not whom the entry names, can have done it.
    func speakerIsWrong(_ entry: Entry) -> Bool {
        let room = session.state.room
        guard let who = entry.who else { return !session.isUnnamed(entry.event) }
        if session.isUnnamed(entry.event) { return true }
        if case .room(.join) = entry.event { return who != "p\(room.members.count + 1)" }
        guard let member = room.member(who) else { return true }
        // Said before, and shown now.
        if session.isShownTogether(entry.event) { return !member.role.speaks }
        if member.isRemoved { return true }
        switch entry.event {
        case .room(.back): return !member.hasLeft
        case .room(.name), .room(.leave): return member.hasLeft
        case .answer, .keep:
            if session.isForAnyone(entry.event) { return member.hasLeft || !member.role.speaks }
            // Of one who leads it may have waited for the eyes of another.
            return !haveLed.contains(who)
        default:
            if member.hasLeft || !member.role.speaks { return true }
            return !session.isForAnyone(entry.event) && !member.role.leads
        }
    }

    /// Whether what becomes of the room and its members can be said of them; takes it up.
    mutating func changesFit(_ entry: Entry) -> Bool {
        let room = session.state.room
        guard let who = entry.who else { return handing == nil }
        guard case .room(let event) = entry.event else { return handing == nil }
        switch event {
        case .role(let id, let role):
            guard fits(id, role, by: who) else { return false }
            if role.leads { haveLed.insert(id) }
            return true
        case .name where handing == .takes(who): return true
        case _ where handing != nil: return false
        case .join(let role, _):
            let led = room.members.contains { $0.role == .facilitator && !$0.isRemoved }
            if role.leads { haveLed.insert(who) }
            if role == .facilitator, led { handing = .takes(who) }
            return (!room.isLocked || role == .facilitator) && (role != .cofacilitator || led)
        case .remove(let id):
            return id != who
                && room.member(id).map { !$0.isRemoved && $0.role != .facilitator }
                    == true
        case .lock(let isLocked): return isLocked != room.isLocked
        default: return true
        }
    }

    /// Whether somebody can be given a role.
    private mutating func fits(_ id: String, _ role: Role, by who: String) -> Bool {
        let room = session.state.room
        guard let member = room.member(id), !member.isRemoved, member.role.speaks else {
            return false
        }
        switch handing {
        case .gives(who):
            handing = nil
            return role == .facilitator && id != who && !member.hasLeft
        case .takes(who):
            let others = room.members.filter {
                $0.role == .facilitator && !$0.isRemoved && $0.id != who
            }
            if others.count == 1 { handing = nil }
            return others.first?.id == id && role == .cofacilitator
        case nil:
            guard room.member(who)?.role == .facilitator else { return false }
            if id == who {
                handing = .gives(who)
                return role == .cofacilitator
            }
            return role == (member.role == .cofacilitator ? .participant : .cofacilitator)
        default: return false
        }
    }
}

extension Session {
    /// Whether an answer carries no name.
    fileprivate func isUnnamed(_ event: Event) -> Bool {
        if case .begin = event { return true }
        guard case .answer(let answered) = event, isContribution(answered.place),
            let step = guide.index[answered.place.step]
        else { return false }
        return plan(step).answerer == .everyone(isNamed: false)
    }

    /// Whether something was said before, and only comes to light now.
    func isShownTogether(_ event: Event) -> Bool {
        switch event {
        case .answer(let answered):
            guard let step = guide.index[answered.place.step] else { return false }
            return isContribution(answered.place) && !isOpenAtOnce(step)
        case .room(.object): return true
        default: return false
        }
    }

    /// Whether everybody who speaks can do it, and not only those who lead.
    fileprivate func isForAnyone(_ event: Event) -> Bool {
        switch event {
        case .room(.park), .room(.propose), .room(.say): return true
        case .answer, .keep, .removeRow, .moveRow, .move:
            guard let step = event.place.flatMap({ guide.index[$0.step] }) else { return false }
            let isAnswer = if case .answer = event { true } else { false }
            return plan(step).answerer == .anyone && (isAnswer || guide.list(step) != nil)
        default: return false
        }
    }
}
