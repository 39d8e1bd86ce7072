import DialogueLanguage

/// Whether a log could have come about by what people type, and what a reader should know of it.
///
/// Stricter than the fold, which lets what does not fit change nothing. docs/evidence-history says
/// the same in words.
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
        /// It does not fit what came before: no such step, row or place, or not the open one.
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

    var session: Session
    /// What is being shown: answers, or objections to a row.
    var showing: Showing?
    /// Who is giving the room to another, or takes it; nil where nobody does.
    var handing: Handing?
    /// Who has led the room at some time.
    var haveLed: Set<String> = []
    /// The numbers of entries that have words, but for those that were taken out.
    var withWords: Set<Int> = []
    /// Whether all words are there that tell what is open.
    private let isOrderKnown: Bool

    /// Replays a log on its content.
    ///
    /// - Parameter note: told each entry that is replayed.
    public init(_ guide: Guide, entries: [Entry], note: (_ entry: Int) -> Void = { _ in }) {
        remarks = LogRemark.about(entries)
        isOrderKnown = entries.allSatisfy { !guide.rests(onWordsOf: $0.event) }
        session = Session(guide, entries: entries.prefix(1))
        session.noteEntered(entries.lazy.map(\.event))
        session.locate()
        for (index, entry) in entries.enumerated().dropFirst() {
            note(entry.number)
            compareReading(of: entry)
            let next = index + 1 < entries.count ? entries[index + 1].event : nil
            if let why = wrong(entry, after: entries[index - 1], before: next) {
                wrong = Finding(entry: entry.number, why: why)
                return
            }
            session.apply(entry.event, by: entry.who)
        }
        guard let last = entries.last else { return }
        if showing != nil {
            wrong = Finding(entry: last.number, why: .reveal)
        } else if handing != nil {
            wrong = Finding(entry: last.number, why: .impossible)
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

    /// Why an entry can't have happened; nil where it can.
    private mutating func wrong(
        _ entry: Entry, after last: Entry, before next: Event?
    ) -> Reason? {
        guard session.fits(entry.event), hasTheFields(entry, after: last.event) else {
            return .impossible
        }
        if session.mode == .alone {
            if entry.who != nil { return .unknownSpeaker }
            if case .room = entry.event { return .impossible }
        } else if case .redact = entry.event {
            if let who = entry.who, session.state.room.member(who) == nil { return .unknownSpeaker }
            return showing == nil ? nil : .reveal
        } else {
            if session.isFinished { return .afterTheEnd }
            if speakerIsWrong(entry) { return .unknownSpeaker }
            if let why = shownIsWrong(entry, before: next) { return why }
            if !changesFit(entry) { return .impossible }
        }
        if !isOrderKnown || session.isOpen(for: entry.event, after: last.event) { return nil }
        return .impossible
    }
}

extension Guide {
    /// Whether what is open may rest on words that an answer had, and that are not there.
    fileprivate func rests(onWordsOf event: Event) -> Bool {
        guard case .answer(let answered) = event, answered.words == nil, !answered.place.isProbe
        else { return false }
        if atoms.contains(where: { $0.step == answered.place.step && $0.test.needsWords }) {
            return true
        }
        return spot(answered.place).flatMap { question(at: $0) }?.probes.isEmpty == false
    }
}
