/// Whether a log could have come about by what people type, and what a reader should know of it.
///
/// Stricter than the fold, which lets what does not fit change nothing.
public struct History: Sendable {
    /// The first thing that can't have happened; nil where all can.
    public private(set) var wrong: Finding?
    /// What a reader should know about the times of entries.
    public let remarks: [LogRemark]
    /// The numbers of answers that the rules of today would read otherwise. Never an error: the
    /// first entry says by which rules they were read.
    public private(set) var readOtherwise: [Int] = []

    /// An entry that can't have happened.
    public struct Finding: Equatable, Sendable {
        /// Its number.
        public let entry: Int
        /// Why not.
        public let why: Reason
    }

    /// Why something can't have happened.
    public enum Reason: String, Sendable {
        /// It does not fit what came before: no such step, row or place.
        case impossible
        /// Nobody of that number is in the room, or nobody who may do that.
        case unknownSpeaker = "unknown-speaker"
        /// A session of a group ends with its close.
        case afterTheEnd = "after-the-end"
        /// Answers are shown all together, each once, right before the entry that shows them.
        case reveal
        /// The numbers of a vote do not add up.
        case count
        /// The numbers of an agreement do not add up.
        case agreement
    }

    private var session: Session
    /// What is being shown: answers, or objections to a row.
    private var showing: Showing?

    private struct Showing {
        let place: Place
        let time: Int64
        var people: Set<String> = []
        /// How many answers there are of people whose answers carry no name.
        var nameless = 0
    }

    /// Who objected to a row so far.
    private var objectors: [Place: Set<String>] = [:]

    /// Replays a log on its content.
    ///
    /// - Parameter note: told each entry that is replayed.
    public init(_ guide: Guide, entries: [Entry], note: (_ entry: Int) -> Void = { _ in }) {
        remarks = LogRemark.about(entries)
        session = Session(guide, entries: entries.prefix(1))
        session.noteEntered(entries.lazy.map(\.event))
        for entry in entries.dropFirst() {
            note(entry.number)
            compareReading(of: entry)
            if let why = wrong(entry) {
                wrong = Finding(entry: entry.number, why: why)
                return
            }
            session.fold(entry.event, by: entry.who)
        }
        if session.misfit == nil, let last = entries.last, showing != nil {
            wrong = Finding(entry: last.number, why: .reveal)
        }
    }

    private mutating func compareReading(of entry: Entry) {
        guard case .answer(let answered) = entry.event, let words = answered.words,
            let value = words.value, !answered.place.isProbe,
            let spot = session.guide.spot(answered.place),
            let question = session.guide.question(at: spot)
        else { return }
        let today = answered.understood?.date ?? .first
        if (try? session.read(words.text, question, today)) == value { return }
        readOtherwise.append(entry.number)
    }

    private mutating func wrong(_ entry: Entry) -> Reason? {
        if !session.fits(entry.event) { return .impossible }
        if session.mode == .alone {
            if entry.who != nil { return .unknownSpeaker }
            if case .room = entry.event { return .impossible }
            return nil
        }
        if case .redact = entry.event { return nil }
        if session.isFinished { return .afterTheEnd }
        return speakerIsWrong(entry) ? .unknownSpeaker : shownIsWrong(entry)
    }

    // MARK: Who

    private func speakerIsWrong(_ entry: Entry) -> Bool {
        guard let who = entry.who else {
            guard case .answer(let answered) = entry.event,
                let step = session.guide.index[answered.place.step]
            else { return true }
            return session.plan(step).answerer != .everyone(isNamed: false)
        }
        let member = session.state.room.member(who)
        if case .room(.join) = entry.event { return member != nil }
        guard let member, !member.isRemoved else { return true }
        switch entry.event {
        case .room(.back): return !member.hasLeft
        case .room(.name): return false
        // What is shown may have been written before its author left, or came to watch.
        case .answer(let answered) where isShown(answered.place):
            let step = session.guide.index[answered.place.step]
            return step.map { session.plan($0).answerer } == .everyone(isNamed: false)
        case .room(.object): return false
        case .room(.leave): return member.hasLeft
        default: break
        }
        // What whoever leads has written is kept as theirs by another, also when they are gone.
        let isWriting = entry.event.step != nil
        return member.hasLeft && !isWriting || !mayDo(entry.event, member.role)
    }

    private func mayDo(_ event: Event, _ role: Role) -> Bool {
        if role.leads { return true }
        if event.isForLeaders { return false }
        guard role.speaks, let step = event.step else { return role.speaks }
        // At some questions everybody writes; else whoever leads does.
        switch session.guide.index[step].map({ session.plan($0).answerer }) {
        case .anyone, .everyone: return true
        case .writer, .nobody, nil: return false
        }
    }

    // MARK: What is shown

    private mutating func shownIsWrong(_ entry: Entry) -> Reason? {
        switch entry.event {
        case .answer(let answered) where isShown(answered.place):
            let step = Place(answered.place.step)
            let isPoint = answered.place.row != nil
            return show(step, entry, isOnce: !isPoint) ? nil : .reveal
        case .room(.object(let place, _)):
            objectors[place, default: []].insert(entry.who ?? "")
            return show(place, entry, isOnce: true) ? nil : .reveal
        case .room(.reveal(let step, let passed, let unkept)):
            return reveal(step, passed, unkept) ? nil : .reveal
        case .room(.revealRow(let place)):
            defer { showing = nil }
            return showing?.place == place ? nil : .reveal
        case .room(.count(let step, let count)): return adds(count, step) ? nil : .count
        case .room(.settle(let step, let kept)): return settles(kept, step) ? nil : .count
        case .room(.outcome(let place, let outcome)):
            let people = session.state.room.members.count
            let isRight =
                outcome.agrees + outcome.objects <= people && outcome.asked <= outcome.agrees
                && outcome.objects <= objectors[place]?.count ?? 0
            return isRight && showing == nil ? nil : .agreement
        default: return showing == nil ? nil : .reveal
        }
    }

    /// Whether an answer is one that everybody sees together.
    private func isShown(_ place: Place) -> Bool {
        guard let step = session.guide.index[place.step] else { return false }
        return session.isContribution(place) && !session.isOpenAtOnce(step)
    }

    private mutating func show(_ place: Place, _ entry: Entry, isOnce: Bool) -> Bool {
        var now = showing ?? Showing(place: place, time: entry.time)
        guard now.place == place, now.time == entry.time else { return false }
        if let who = entry.who {
            let isNew = now.people.insert(who).inserted
            if isOnce, !isNew { return false }
        } else if isOnce {
            now.nameless += 1
        }
        showing = now
        return true
    }

    private mutating func reveal(_ step: String, _ passed: Int, _ unkept: Int?) -> Bool {
        defer { showing = nil }
        guard let index = session.guide.index[step], session.plan(index).isForEverybody,
            !session.state.steps[index].turn.isRevealed
        else { return false }
        if let showing, showing.place != Place(step) || unkept != nil { return false }
        guard session.guide.isInRecord(index) == (unkept == nil) else { return false }
        let people = session.state.room.members.count
        let answered = unkept ?? showing.map { max($0.people.count + $0.nameless, 1) } ?? 0
        return passed + answered <= people
    }

    private func adds(_ count: RoomEvent.Count, _ step: String) -> Bool {
        guard showing == nil, let index = session.guide.index[step],
            case .vote(let list, let keep) = session.guide.steps[index].kind,
            let table = session.guide.index[list],
            session.state.steps[index].turn.votes == nil,
            count.votes.map(\.row) == session.state.steps[table].rows.map(\.number)
        else { return false }
        let outcome = Session.outcome(count.votes, keep: keep)
        let sum = count.votes.reduce(0) { $0 + $1.votes }
        // A ballot for a row that was taken out meanwhile was cast, and gives no row a vote.
        return count.votes.allSatisfy { $0.votes <= count.voted } && sum <= count.voted * keep
            && count.kept == outcome.kept && count.tied == outcome.tied
            && count.voted + count.passed <= session.state.room.members.count
    }

    private func settles(_ kept: [Int], _ step: String) -> Bool {
        guard showing == nil, let index = session.guide.index[step] else { return false }
        let turn = session.state.steps[index].turn
        return !turn.tied.isEmpty && kept.starts(with: turn.kept)
            && Set(kept).count == kept.count
            && kept.dropFirst(turn.kept.count).allSatisfy(turn.tied.contains)
    }
}

extension Event {
    /// The step that it writes at; nil for what is no writing.
    fileprivate var step: String? {
        switch self {
        case .answer(let answered): answered.place.step
        case .keep(let place), .rest(let place), .removeRow(let place, _), .restoreRow(let place),
            .moveRow(let place, _), .move(let place, _):
            place.step
        case .done(let step): step
        default: nil
        }
    }

    /// Whether only those who lead can do it.
    fileprivate var isForLeaders: Bool {
        switch self {
        case .read, .skip, .pause, .resume, .finish: true
        case .room(let event):
            switch event {
            case .role, .remove, .lock, .start, .reveal, .revealRow, .count, .settle, .outcome: true
            default: false
            }
        default: false
        }
    }
}
