import DialogueCore
import StrictJSON

/// The one reply that each line of the JSON dialect gets.
public enum JSONReply: Equatable, Sendable {
    /// Taken; `first` is the number of the first entry that it made, nil where it only looked.
    case taken(first: Int?, count: Int)
    /// Not taken: a code for programs, and a sentence that says what to do.
    case refused(reason: String, text: String)
    /// Not kept yet, because it seems to identify somebody.
    case held([IdentifyingDetail])

    /// What the reply to a line is that led to these events and effects.
    public init(first: Int, events: [Event], effects: [Effect]) {
        if !events.isEmpty {
            self = .taken(first: first, count: events.count)
            return
        }
        for effect in effects {
            switch effect {
            case .refused(let why):
                self = .refused(reason: why.code, text: RefusalWording.text(why))
                return
            case .prompt(let prompt):
                guard case .held(let kinds, _) = prompt.kind else { continue }
                self = .held(kinds)
                return
            default: continue
            }
        }
        self = .taken(first: nil, count: 0)
    }

    /// The reply to a line that was refused before the session saw it.
    public init(_ why: JSONRefusal) {
        self = .refused(reason: why.code, text: JSONWording.text(why))
    }

    /// The object that is sent.
    public func object(id: JSON?) -> JSON {
        var members: [(String, JSON)]
        switch self {
        case .taken(let first, let count):
            members = [("type", "taken")]
            if let first { members += [("n", .number(first)), ("count", .number(count))] }
        case .refused(let reason, let text):
            members = [
                ("type", "refused"), ("reason", .string(reason)), ("text", .string(text)),
            ]
        case .held(let kinds):
            members = [("type", "held"), ("kinds", JSON(kinds))]
        }
        if let id { members.append(("id", id)) }
        return .object(JSON.Object(members))
    }
}

extension JSON {
    init(_ kinds: [IdentifyingDetail]) { self = .array(kinds.map { .string($0.rawValue) }) }
}

extension JSONRefusal {
    /// The reason for programs.
    var code: String {
        switch self {
        case .notText: "not-text"
        case .notJSON: "not-json"
        case .duplicateKey: "duplicate-key"
        case .notAnObject: "not-an-object"
        case .missingField: "missing-field"
        case .unknownType: "unknown-type"
        case .unknownField: "unknown-field"
        case .wrongField: "wrong-field"
        case .empty: "empty"
        case .control: "control"
        case .tooLong: "too-long"
        case .tooManyLines: "too-many-lines"
        }
    }
}

extension Refusal {
    /// The reason for programs.
    public var code: String {
        switch self {
        case .pageTakesNoAnswer: "page-takes-no-answer"
        case .reviewTakesNoAnswer: "review-takes-no-answer"
        case .finishedTakesNoAnswer: "finished-takes-no-answer"
        case .paused: "paused"
        case .stopped: "stopped"
        case .answerWanted: "answer-wanted"
        case .tooLong: "too-long"
        case .notYesNo: "not-yes-no"
        case .notAChoice: "not-a-choice"
        case .oneChoiceOnly: "one-choice-only"
        case .notAPick: "not-a-pick"
        case .tooMany: "too-many"
        case .notANumber: "not-a-number"
        case .outOfRange: "out-of-range"
        case .dateImpossible: "date-impossible"
        case .dateUnclear: "date-unclear"
        case .noSuchItem: "no-such-item"
        case .noSuchRow: "no-such-row"
        case .listFull: "list-full"
        case .tooFewRows: "too-few-rows"
        case .notInAList: "not-in-a-list"
        case .nothingBefore: "nothing-before"
        case .nothingToUndo: "nothing-to-undo"
        case .nothingToRedo: "nothing-to-redo"
        case .stillOpen: "still-open"
        case .choiceWanted: "choice-wanted"
        case .notARole: "not-a-role"
        case .nothingHeld: "nothing-held"
        }
    }
}
