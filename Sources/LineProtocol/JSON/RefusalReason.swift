/// Why a line was not taken, as a word for programs; docs/line-protocol.md says what each means.
public enum RefusalReason: String, CaseIterable, Sendable {
    // The line itself
    case notText = "not-text"
    case control
    case tooLong = "too-long"
    case tooManyLines = "too-many-lines"
    case notJSON = "not-json"
    case duplicateKey = "duplicate-key"
    case notAnObject = "not-an-object"
    case missingField = "missing-field"
    case unknownType = "unknown-type"
    case unknownField = "unknown-field"
    case wrongField = "wrong-field"
    case empty
    case unknownCommand = "unknown-command"
    case usage
    case bareWord = "bare-word"
    case stillWriting = "still-writing"
    case begunAnew = "begun-anew"
    case noEditor = "no-editor"

    // Entering
    case hello
    case enterFirst = "enter-first"
    case insideAlready = "inside-already"
    case wrongSecret = "wrong-secret"
    case wrongCode = "wrong-code"
    case wait
    case noSuchBriefing = "no-such-briefing"
    case tooManyRooms = "too-many-rooms"
    case roomFull = "room-full"
    case roomLocked = "room-locked"
    case roomClosed = "room-closed"
    case nameEmpty = "name-empty"
    case nameTooLong = "name-too-long"
    case nameLetters = "name-letters"
    case nameMixedScripts = "name-mixed-scripts"
    case nameReserved = "name-reserved"
    case nameTaken = "name-taken"
    case nameIdentifying = "name-identifying"
    case detailTooLong = "detail-too-long"
    case detailLetters = "detail-letters"
    case detailReserved = "detail-reserved"

    // Answers
    case answerWanted = "answer-wanted"
    case pageTakesNoAnswer = "page-takes-no-answer"
    case reviewTakesNoAnswer = "review-takes-no-answer"
    case finishedTakesNoAnswer = "finished-takes-no-answer"
    case notYesNo = "not-yes-no"
    case notAChoice = "not-a-choice"
    case oneChoiceOnly = "one-choice-only"
    case notAPick = "not-a-pick"
    case tooMany = "too-many"
    case notANumber = "not-a-number"
    case outOfRange = "out-of-range"
    case dateImpossible = "date-impossible"
    case dateUnclear = "date-unclear"
    case questionTyped = "question-typed"
    case severalRows = "several-rows"
    case choiceWanted = "choice-wanted"
    case notARole = "not-a-role"
    case nothingHeld = "nothing-held"
    case questionChanged = "question-changed"
    case alreadyRevealed = "already-revealed"
    case nothingAsked = "nothing-asked"
    case facilitatorWrites = "facilitator-writes"
    case voteOrAgree = "vote-or-agree"
    case tooManyPoints = "too-many-points"

    // Steps
    case paused
    case stopped
    case stillOpen = "still-open"
    case noSuchItem = "no-such-item"
    case noSuchSection = "no-such-section"
    case noSuchRow = "no-such-row"
    case listFull = "list-full"
    case tooFewRows = "too-few-rows"
    case notInAList = "not-in-a-list"
    case nothingBefore = "nothing-before"
    case nothingToUndo = "nothing-to-undo"
    case nothingToRedo = "nothing-to-redo"

    // The room
    case nothingTyped = "nothing-typed"
    case notStarted = "not-started"
    case closed
    case watching
    case facilitatorOnly = "facilitator-only"
    case someAreWriting = "some-are-writing"
    case nobodyAnswered = "nobody-answered"
    case draftWaits = "draft-waits"
    case someAreSilent = "some-are-silent"
    case nobodyAgreed = "nobody-agreed"
    case nothingToReveal = "nothing-to-reveal"
    case answersUnseen = "answers-unseen"
    case noVoteNow = "no-vote-now"
    case noAgreementNow = "no-agreement-now"
    case textMissing = "text-missing"
    case notDoneHere = "not-done-here"
    case noSuchMember = "no-such-member"
    case notYourself = "not-yourself"
    case watcherCannotLead = "watcher-cannot-lead"
    case awayCannotLead = "away-cannot-lead"
    case questionsOpen = "questions-open"
    case nothingToGroup = "nothing-to-group"
    case votesAreIn = "votes-are-in"
    case onePoint = "one-point"
    case pointTwice = "point-twice"
    case groupedAlready = "grouped-already"
    case noSuchGroup = "no-such-group"
    case noSuchNote = "no-such-note"
    case nowhereToTake = "nowhere-to-take"
    case notClosed = "not-closed"
    case noLeader = "no-leader"
    case toWhom = "to-whom"
    case leadersOnly = "leaders-only"
    case notHere = "not-here"
    case noTimer = "no-timer"

    // The server
    case notKept = "not-kept"
    case mistakeOfOurs = "mistake-of-ours"
    case http
    case tls
}

/// Why a connection ends, as a word for programs.
public enum EndReason: String, CaseIterable, Sendable {
    case left
    case replaced
    case removed
    case tooSlow = "too-slow"
    case silent
    case tooManyRefusals = "too-many-refusals"
    case tooManyConnections = "too-many-connections"
    case roomStopped = "room-stopped"
    // Of one person's session.
    case finished
    case cutShort = "cut-short"
}
