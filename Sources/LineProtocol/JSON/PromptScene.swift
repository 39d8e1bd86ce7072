import DialogueCore
import StrictJSON

/// What belongs to a prompt beside the question: who answers, what can be done, how far it is.
struct PromptScene {
    /// Who answers what is asked.
    enum Answerer: String {
        /// One who writes: the person alone, or whoever leads.
        case writer
        /// Whoever wants to.
        case anyone
        case everyone
    }

    /// nil where no answer is wanted.
    let answerer: Answerer?
    /// Whether others are told whose an answer is; nil where it is the room's.
    let isNamed: Bool?
    /// Whether whoever hears it writes the answer, and so sees the one that stands, and the default.
    let isWriter: Bool
    /// How many may be chosen, where that is not the question's to say.
    let most: Int?
    let commands: [String]
    let progress: Progress?
    /// How far a group is; nil for those who are not told.
    let count: TurnCount?
    /// Whether it comes from an entry: how many have answered is no part of the record.
    let isRecord: Bool
    /// What only a group's turns have.
    let turn: [(String, JSON)]

    /// For one person alone.
    init(alone prompt: Prompt, _ progress: Progress) {
        answerer = prompt.wantsAnswer ? .writer : nil
        (isNamed, most, count, isRecord, turn) = (nil, nil, nil, false, [])
        isWriter = true
        commands = CommandsNow.alone(at: prompt)
        self.progress = progress
    }

    /// For members of a group in a role.
    ///
    /// - Parameter setting: nil for what is not asked now.
    init(_ asked: RoomPrompt, for role: Role, _ setting: PromptSetting?, isRecord: Bool) {
        (answerer, isNamed) = Self.answerer(asked)
        if case .write(let isOpen) = asked.kind {
            isWriter = role.leads || isOpen && role.speaks
        } else {
            isWriter = false
        }
        most = Self.most(asked.kind)
        commands = setting == nil ? [] : CommandsNow.group(at: asked, for: role)
        progress = setting?.progress
        count = setting?.count.flatMap { $0.isShown(to: role) ? $0 : nil }
        self.isRecord = isRecord
        turn = Self.turn(asked.kind)
    }

    private static func answerer(_ asked: RoomPrompt) -> (Answerer?, isNamed: Bool?) {
        switch asked.kind {
        case .silent(let isNamed, _): (.everyone, isNamed)
        case .open: (.anyone, true)
        case .ballot: (.everyone, false)
        // An objection carries its name, and who agreed is not told.
        case .agree: (.everyone, true)
        case .counted(let tied, _): (tied.isEmpty ? nil : .writer, nil)
        case .write(let isOpen): isOpen ? (.anyone, true) : (.writer, nil)
        case .lobby, .notice, .page, .thought, .curtain, .revealed, .review, .paused, .closed:
            (nil, nil)
        }
    }

    private static func most(_ kind: RoomPrompt.Kind) -> Int? {
        switch kind {
        case .ballot(let keep): keep
        case .counted(_, let room): room
        default: nil
        }
    }

    private static func turn(_ kind: RoomPrompt.Kind) -> [(String, JSON)] {
        switch kind {
        case .notice(let text, _): [("notice", .string(text))]
        case .silent(_, let points?): [("points", .number(points))]
        case .counted(let tied, _) where !tied.isEmpty:
            [("tied", .array(tied.map { .string($0.id) }))]
        case .agree(let row, let cells):
            [
                ("row", JSON(row)),
                (
                    "cells",
                    .array(
                        cells.map { cell -> JSON in
                            [
                                "question": .string(cell.label),
                                "answer": cell.text.map { .string($0) } ?? .null,
                            ]
                        })
                ),
            ]
        default: []
        }
    }
}

extension Prompt {
    /// Whether words are wanted here.
    fileprivate var wantsAnswer: Bool {
        switch kind {
        case .question, .probe, .nudge, .held, .list: true
        case .notice, .page, .thought, .review, .finished, .paused, .stopped: false
        }
    }
}
