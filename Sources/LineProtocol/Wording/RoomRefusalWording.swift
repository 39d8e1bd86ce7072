import DialogueEngine
import Messages

/// Why a line of a group's member was not taken, and what to do.
enum RoomRefusalWording {
    static func text(_ why: Refusal) -> String { ofARoom(why) ?? RefusalWording.text(why) }

    /// Nil for what is said to somebody alone in the same words.
    static func ofARoom(_ why: Refusal) -> String? {
        switch why {
        case .nothingTyped(let step?): NextStepWording.text(step)
        case .nothingTyped(nil):
            said("room-refusal.nothing-was-typed-the-facilitator")
        case .notStarted: said("room-refusal.the-session-has-not-begun")
        case .closed: said("room-refusal.the-session-is-closed-minutes")
        case .paused: said("room-refusal.the-room-is-having")
        case .pageTakesNoAnswer:
            said("room-refusal.this-is-a-page")
        case .reviewTakesNoAnswer, .finishedTakesNoAnswer:
            said("room-refusal.nothing-is-asked-here")
        case .stopped: said("room-refusal.nothing-that-you-type-here")
        case .watchersDoNotSpeak:
            said("room-refusal.you-are-watching-so-nothing")
        case .facilitatorWrites:
            said("room-refusal.the-facilitator-writes-the-answer")
        case .facilitatorOnly: said("room-refusal.that-is-for-the-facilitator")
        case .nothingAsked:
            said("room-refusal.nothing-is-asked-now")
        case .noAnswerOpen:
            said("room-refusal.no-question-is-open")
        case .alreadyRevealed:
            said("room-refusal.this-question-is-closed")
        case .voteOrAgree: said("room-refusal.type-agree-or-object")
        case .textMissing:
            said("room-refusal.please-write-what-you-mean")
        case .tooManyPoints(let count):
            said("room-refusal.you-have-given-as-many", ["count": count])
        case .answerTooLong: said("room-refusal.your-answer-would-be-too")
        case .everybodySawIt: said("room-refusal.everybody-has-seen-your-answer")
        case .nothingToRedo: said("room-refusal.you-have-not-answered")
        default: leading(why)
        }
    }

    private static func missing(_ count: Int, _ total: Int) -> String {
        said("room-refusal.missing", ["count": count, "total": total])
    }

    private static func unseen(_ count: Int) -> String {
        said("room-refusal.unseen", ["count": count])
    }

    /// What only those who lead are told, and what is about somebody.
    private static func leading(_ why: Refusal) -> String? {
        switch why {
        case .someAreWriting(let count, let total):
            said("room-refusal.not-answered-yet-the-same", ["count": missing(count, total)])
        case .nobodyAnswered:
            said("room-refusal.nobody-has-answered-yet-skip")
        case .draftWaits:
            said("room-refusal.nobody-else-who-leads-has")
        case .someAreSilent(let count, let total):
            said("room-refusal.neither-agreed-nor-objected-yet", ["count": missing(count, total)])
        case .nobodyAgreed:
            said("room-refusal.nobody-has-agreed-or-objected")
        case .answersUnseen(let count): unseen(count)
        case .nothingToReveal: said("room-refusal.there-is-nothing-to-show")
        case .noVoteNow: said("room-refusal.there-is-no-vote-now")
        case .noAgreementNow: said("room-refusal.there-is-nothing-to-agree")
        case .notDoneHere:
            said("room-refusal.that-is-not-possible-here")
        case .noSuchMember: said("room-refusal.nobody-of-that-name")
        case .notYourself: said("room-refusal.that-is-about-somebody-else")
        case .watcherCannotLead: said("room-refusal.somebody-who-watches-cannot-lead")
        case .awayCannotLead:
            said("room-refusal.they-are-not-connected-now")
        case .questionsOpen(0):
            said("room-refusal.everything-has-been-asked-edit")
        case .questionsOpen(let count):
            said("room-refusal.steps-open", ["count": count])
        default: grouping(why)
        }
    }

    /// What is about points, what is parked, and ideas.
    private static func grouping(_ why: Refusal) -> String? {
        switch why {
        case .nothingToGroup: said("grouping-refusal.points-are-grouped-once")
        case .votesAreIn: said("grouping-refusal.people-have-voted")
        case .onePoint: said("grouping-refusal.a-group-needs-two")
        case .pointTwice(let number): said("grouping-refusal.twice", ["number": "\(number)"])
        case .groupedAlready(let number, let group):
            said(
                "grouping-refusal.is-in-a-group",
                ["number": "\(number)", "group": group])
        case .groupNameMissing: said("grouping-refusal.a-group-needs-a-name")
        case .groupNameTooLong(let limit):
            said("grouping-refusal.name-too-long", ["limit": limit])
        case .noSuchGroup(_, []): said("grouping-refusal.no-groups-yet")
        case .noSuchGroup(let number, let groups):
            said(
                "grouping-refusal.no-such-group",
                [
                    "number": "\(number)",
                    "groups": groups.map { "\($0)" }.joined(separator: ", "),
                ])
        case .noSuchNote(.parked, _, of: 0): said("grouping.nothing-parked")
        case .noSuchNote(.ideas, _, of: 0): said("grouping.no-ideas")
        case .noSuchNote(.parked, let number, _):
            said("grouping-refusal.no-such-parked", ["number": "\(number)"])
        case .noSuchNote(.ideas, let number, _):
            said("grouping-refusal.no-such-idea", ["number": "\(number)"])
        case .nowhereToTake: said("grouping-refusal.nowhere-to-take")
        default: nil
        }
    }
}
