import DialogueLanguage

// What is shown to everybody at once, and whether the numbers of it add up.
extension History {
    /// Answers or objections that come to light together.
    struct Showing: Sendable {
        let place: Place
        let time: Int64
        /// How many entries.
        var count = 0
        /// How many of each member, where they carry names.
        var people: [String: Int] = [:]
    }

    /// Why something is not shown as it should be; nil where it is.
    mutating func shownIsWrong(_ entry: Entry, before next: Event?) -> Reason? {
        switch entry.event {
        case .answer(let answered) where session.isShownTogether(entry.event):
            let most = session.pointLimit(answered.place.step)
            let isNext = session.isNextPoint(answered.place)
            return isNext && show(Place(answered.place.step), entry, most: most) ? nil : .reveal
        case .room(.object(let place, _)):
            return isLater(entry.who) && show(place, entry, most: 1) ? nil : .reveal
        case .room(.reveal(let step, let passed, let unkept)):
            defer { showing = nil }
            return reveals(step, passed, unkept) ? nil : .reveal
        case .room(.revealRow(let place)):
            defer { showing = nil }
            return showing?.place == place ? nil : .reveal
        case .room(.count(let step, let count)): return adds(count, step) ? nil : .count
        case .room(.settle(let step, let kept)):
            return settles(kept, step, before: next) ? nil : .count
        case .room(.outcome(let place, let outcome)):
            return adds(outcome, place, before: next) ? nil : .agreement
        default: return showing == nil ? nil : .reveal
        }
    }

    private mutating func show(_ place: Place, _ entry: Entry, most: Int) -> Bool {
        var now = showing ?? Showing(place: place, time: entry.time)
        guard now.place == place, now.time == entry.time else { return false }
        now.count += 1
        if let who = entry.who {
            now.people[who, default: 0] += 1
            if now.people[who] ?? 0 > most { return false }
        }
        showing = now
        return true
    }

    /// Whether objections stand in the order of members.
    private func isLater(_ who: String?) -> Bool {
        let members = session.state.room.members.map(\.id)
        guard let who, let place = members.firstIndex(of: who) else { return false }
        return showing.map { $0.people.keys.allSatisfy(members[..<place].contains) } ?? true
    }

    private func reveals(_ step: String, _ passed: Int, _ unkept: Int?) -> Bool {
        guard let index = session.guide.index[step], session.plan(index).ending == .reveal,
            !session.state.steps[index].turn.isRevealed,
            session.guide.isInRecord(index) == (unkept == nil)
        else { return false }
        guard let unkept else {
            guard let showing, showing.place == Place(step) else { return false }
            // Of points without names, nobody can have more than the list takes of each.
            let most = session.pointLimit(step)
            let least = (showing.count - 1) / most + 1
            let people = showing.people.isEmpty ? least : showing.people.count
            return passed + people <= session.voices
        }
        return showing == nil && unkept > 0 && passed + unkept <= session.voices
    }

    private func adds(_ count: RoomEvent.Count, _ step: String) -> Bool {
        guard showing == nil, let index = session.guide.index[step],
            case .vote(let list, let keep) = session.guide.steps[index].kind,
            let table = session.guide.index[list],
            session.state.steps[index].turn.votes == nil,
            count.votes.map(\.row) == session.choices(of: table).map(\.row)
        else { return false }
        let outcome = Session.outcome(count.votes, keep: keep)
        let sum = count.votes.reduce(0) { $0 + $1.votes }
        return count.voted > 0 && count.votes.allSatisfy { $0.votes <= count.voted }
            && sum <= count.voted * keep && count.kept == outcome.kept
            && count.tied == outcome.tied
            && count.voted + count.passed <= session.voicesInTheRoom
    }

    /// Either as many of those that share the last place as there is room for, or all of them as
    /// the room goes on.
    private func settles(_ kept: [Int], _ step: String, before next: Event?) -> Bool {
        guard showing == nil, let index = session.guide.index[step],
            case .vote(let list, let keep) = session.guide.steps[index].kind,
            let table = session.guide.index[list]
        else { return false }
        let turn = session.state.steps[index].turn
        guard !turn.tied.isEmpty, kept.starts(with: turn.kept) else { return false }
        let chosen = kept.dropFirst(turn.kept.count)
        if chosen.elementsEqual(turn.tied), next == .read(step: step) { return true }
        let rows = session.choices(of: table).map(\.row)
        return kept.count <= keep
            && chosen.elementsEqual(rows.filter { chosen.contains($0) && turn.tied.contains($0) })
    }

    /// Nobody agrees and objects at once, and whoever objected and does not agree now objects still.
    private func adds(
        _ outcome: RoomEvent.Verdict, _ place: Place, before next: Event?
    ) -> Bool {
        let agreement = session.agreement(at: place)
        let objections = agreement.objections.count
        // What nobody has seen counts only where the session is closed on it.
        let isLast = next == .finish && outcome.agrees + outcome.objects > 0
        return showing == nil && agreement.outcome == nil
            && outcome.agrees <= session.voicesInTheRoom
            && outcome.agrees + outcome.objects <= session.voices
            && outcome.asked <= min(outcome.agrees, agreement.asked?.count ?? 0)
            && outcome.objects >= objections - outcome.agrees
            && (outcome.objects <= objections || isLast)
    }
}

extension Session {
    /// How many have a voice, those included who left or were taken out.
    fileprivate var voices: Int { state.room.members.count { $0.role.speaks } }
    /// The same without those who were taken out.
    fileprivate var voicesInTheRoom: Int {
        state.room.members.count { $0.role.speaks && !$0.isRemoved }
    }

    /// How many entries one member can have of a step that everybody answers.
    fileprivate func pointLimit(_ step: String) -> Int {
        guide.index[step].flatMap { guide.list($0)?.maximum } ?? 1
    }

    /// Whether an answer stands where it does when it is shown: points make rows in their order.
    fileprivate func isNextPoint(_ place: Place) -> Bool {
        guard let step = guide.index[place.step] else { return false }
        return place == guide.place(guide.list(step) == nil ? Spot(step: step) : newRow(step))
    }
}
