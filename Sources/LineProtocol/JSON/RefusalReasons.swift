import DialogueEngine

extension JSONRefusal {
    /// The reason for programs.
    public var reason: RefusalReason {
        switch self {
        case .notText: .notText
        case .notJSON: .notJSON
        case .duplicateKey: .duplicateKey
        case .notAnObject: .notAnObject
        case .missingField: .missingField
        case .unknownType: .unknownType
        case .unknownField: .unknownField
        case .wrongField: .wrongField
        case .empty: .empty
        case .control: .control
        case .tooLong: .tooLong
        case .tooManyLines: .tooManyLines
        }
    }
}

extension Refusal {
    /// The reason for programs.
    public var reason: RefusalReason {
        switch self {
        case .pageTakesNoAnswer: .pageTakesNoAnswer
        case .reviewTakesNoAnswer: .reviewTakesNoAnswer
        case .finishedTakesNoAnswer: .finishedTakesNoAnswer
        case .paused: .paused
        case .stopped: .stopped
        case .answerWanted: .answerWanted
        case .tooLong, .answerTooLong, .groupNameTooLong: .tooLong
        case .notYesNo: .notYesNo
        case .notAChoice: .notAChoice
        case .oneChoiceOnly, .excludesRest: .oneChoiceOnly
        case .notAPick, .rowsUnclear: .notAPick
        case .tooMany: .tooMany
        case .notANumber: .notANumber
        case .outOfRange: .outOfRange
        case .dateImpossible: .dateImpossible
        case .dateUnclear: .dateUnclear
        case .noSuchItem, .noSuchField, .noRow, .numberWanted: .noSuchItem
        case .severalRows: .severalRows
        case .noSuchSection, .sectionMissing: .noSuchSection
        case .questionTyped: .questionTyped
        case .noSuchRow: .noSuchRow
        case .listFull, .noRoomToRestore: .listFull
        case .tooFewRows: .tooFewRows
        case .notInAList: .notInAList
        case .nothingBefore: .nothingBefore
        case .nothingToUndo: .nothingToUndo
        case .nothingToRedo: .nothingToRedo
        case .stillOpen: .stillOpen
        case .choiceWanted: .choiceWanted
        case .notARole: .notARole
        case .nothingHeld: .nothingHeld
        case .mistakeOfOurs: .mistakeOfOurs
        default: ofARoom
        }
    }

    private var ofARoom: RefusalReason {
        switch self {
        case .nothingTyped: .nothingTyped
        case .notStarted: .notStarted
        case .closed: .closed
        case .watchersDoNotSpeak: .watching
        case .facilitatorWrites: .facilitatorWrites
        case .facilitatorOnly: .facilitatorOnly
        case .nothingAsked, .noAnswerOpen: .nothingAsked
        case .alreadyRevealed, .everybodySawIt: .alreadyRevealed
        case .someAreWriting: .someAreWriting
        case .nobodyAnswered: .nobodyAnswered
        case .draftWaits: .draftWaits
        case .someAreSilent: .someAreSilent
        case .nobodyAgreed: .nobodyAgreed
        case .nothingToReveal: .nothingToReveal
        case .answersUnseen: .answersUnseen
        case .noVoteNow: .noVoteNow
        case .noAgreementNow: .noAgreementNow
        case .voteOrAgree: .voteOrAgree
        case .textMissing, .groupNameMissing: .textMissing
        case .tooManyPoints: .tooManyPoints
        case .noSuchMember: .noSuchMember
        case .notYourself: .notYourself
        case .watcherCannotLead: .watcherCannotLead
        case .awayCannotLead: .awayCannotLead
        case .questionsOpen: .questionsOpen
        case .nothingToGroup: .nothingToGroup
        case .votesAreIn: .votesAreIn
        case .onePoint: .onePoint
        case .pointTwice: .pointTwice
        case .groupedAlready: .groupedAlready
        case .noSuchGroup: .noSuchGroup
        case .noSuchNote: .noSuchNote
        case .nowhereToTake: .nowhereToTake
        default: .notDoneHere
        }
    }
}

extension LineRefusal {
    /// The reason for programs; what only a terminal runs into has the nearest.
    public var reason: RefusalReason {
        switch self {
        case .unknownCommand, .onlyInAGroup: .unknownCommand
        case .usage: .usage
        case .notText: .notText
        case .control: .control
        case .tooLong, .cut: .tooLong
        case .tooManyLines: .tooManyLines
        case .noEditor: .noEditor
        case .stillWriting, .unfinished: .stillWriting
        case .bareWord, .commandMeant: .bareWord
        case .nothingToWrite: .nothingAsked
        case .begunAnew: .begunAnew
        }
    }
}

extension HostMessage.WordProblem {
    var reason: RefusalReason {
        switch self {
        case .facilitatorAway, .noLeader: .noLeader
        case .toWhom: .toWhom
        case .leadersOnly: .leadersOnly
        case .away: .notHere
        case .watcher: .noSuchMember
        case .yourself: .notYourself
        case .noWords: .textMissing
        }
    }
}

extension HostMessage.NameProblem {
    var reason: RefusalReason {
        switch self {
        case .empty: .nameEmpty
        case .tooLong: .nameTooLong
        case .letters: .nameLetters
        case .mixedScripts: .nameMixedScripts
        case .reserved: .nameReserved
        case .identifying: .nameIdentifying
        case .taken: .nameTaken
        }
    }

    /// The same of what somebody says of their work.
    var reasonOfDetail: RefusalReason {
        switch self {
        case .tooLong: .detailTooLong
        case .empty, .letters, .mixedScripts: .detailLetters
        case .identifying: .nameIdentifying
        case .reserved, .taken: .detailReserved
        }
    }
}
