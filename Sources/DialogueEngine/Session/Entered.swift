/// What the log has entries at. Where the words are gone that would tell whether something is in
/// play, this does.
struct Entered: Sendable {
    /// One for each step.
    private(set) var steps: [Bool]
    /// The numbers of answers without words whose follow-up question has an entry.
    private(set) var followedUp: Set<Int> = []
    /// Those that have no words any more, by where they stand.
    private var answers: [Spot: Int] = [:]

    init(_ guide: Guide) { steps = Array(repeating: false, count: guide.steps.count) }

    /// Takes up an entry; taking one up again changes nothing.
    mutating func note(_ event: Event, at spot: Spot?, number: Int) {
        guard let spot else { return }
        steps[spot.step] = true
        if spot.isProbe {
            if let answer = answers[spot.asked] { followedUp.insert(answer) }
        } else if case .answer(let answered) = event {
            if answered.words == nil {
                answers[spot] = number
            } else if !answers.isEmpty {
                answers[spot] = nil
            }
        }
    }
}

extension Event {
    /// Where it happened, or what it says is open; nil where it belongs to no step.
    var place: Place? {
        switch self {
        case .read(let step), .done(let step): Place(step)
        case .answer(let answered): answered.place
        case .keep(let place), .skip(let place, _), .move(let place, _), .rest(let place),
            .removeRow(let place, _), .restoreRow(let place), .moveRow(let place, _):
            place
        case .redact(let redaction): redaction.open
        case .room(let event): event.place
        case .begin, .pause, .resume, .finish: nil
        }
    }
}

extension RoomEvent {
    fileprivate var place: Place? {
        switch self {
        case .reveal(let step, _, _), .count(let step, _), .settle(let step, _),
            .group(let step, _, _), .ungroup(let step, _):
            Place(step)
        case .revealRow(let place), .object(let place, _), .outcome(let place, _): place
        default: nil
        }
    }
}
