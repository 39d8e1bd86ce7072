import AnswerReading
import DialogueLanguage

/// Why a line was not taken.
public enum Refusal: Error, Equatable {
    case pageTakesNoAnswer
    case reviewTakesNoAnswer
    case finishedTakesNoAnswer
    case paused
    case stopped
    case answerWanted
    case tooLong(limit: Int)
    // The words as typed are at most 60 scalars of them.
    case notYesNo(typed: String)
    case notAChoice([String], typed: String)
    case oneChoiceOnly(typed: String)
    case notAPick([String], typed: String)
    case tooMany(limit: Int, typed: String)
    /// An answer such as “None of these” beside another one.
    case excludesRest(String, other: String)
    case notANumber(typed: String)
    case outOfRange(Int, Int, typed: String)
    case dateImpossible(DateReading.Problem)
    case dateUnclear(String)
    case noSuchItem(Ordinal, of: Int)
    /// The fields that this number has; none where it is one answer.
    case noSuchField(Ordinal, [String])
    /// This number is an answer, and no row that could go.
    case noRow(Ordinal)
    /// So many rows of this name seem to be in one text: whether they are is asked.
    case severalRows(name: String, Int)
    case noSuchSection(Ordinal, of: Int)
    /// The briefing has no section of that kind.
    case sectionMissing
    /// It seems to ask something back; terms that explain it. Sent again it is an answer, but on a page.
    case questionTyped([Briefing.Term], isPage: Bool)
    case noSuchRow(Ordinal, of: Int)
    case listFull(Int)
    /// A row that was removed does not come back where its list is full by now.
    case noRoomToRestore(Int)
    case tooFewRows(have: Int, want: Int)
    case notInAList
    /// Only a number changes one of several answers that stand there.
    case numberWanted(of: Int)
    /// What was typed for all rows at once can't be read.
    case rowsUnclear([String])
    case nothingBefore
    case nothingToUndo
    case nothingToRedo
    case stillOpen
    /// An answer is held back: send, reword or replace.
    case choiceWanted
    /// No use as a role.
    case notARole
    /// There is no answer that is held back.
    case nothingHeld
    /// A mistake of this program: what it made of the line can't be, so nothing of it was kept.
    case mistakeOfOurs

    // In a room.
    /// An empty line; what `/next` would do here, for those who lead.
    case nothingTyped(NextStep?)
    case notStarted
    case closed
    case watchersDoNotSpeak
    /// Only the facilitator answers here.
    case facilitatorWrites
    /// The command is the facilitator's.
    case facilitatorOnly
    /// Nothing is asked now.
    case nothingAsked
    /// The answers are shown already.
    case alreadyRevealed
    case someAreWriting(Int, of: Int)
    case nobodyAnswered
    /// Nobody else who leads has looked at the answer.
    case draftWaits
    /// No question is open that has an answer of one's own.
    case noAnswerOpen
    /// So many have neither agreed nor objected.
    case someAreSilent(Int, of: Int)
    case nobodyAgreed
    case nothingToReveal
    /// So many answers would be gone that nobody has seen.
    case answersUnseen(Int)
    case noVoteNow
    case noAgreementNow
    case voteOrAgree
    case textMissing
    case tooManyPoints(Int)
    case answerTooLong
    /// An answer that everybody saw at once stands.
    case everybodySawIt
    case notDoneHere
    case noSuchMember
    case notYourself
    case watcherCannotLead
    /// Whoever is not connected can't be given the room.
    case awayCannotLead
    case questionsOpen(Int)
    /// There are no points that could be grouped.
    case nothingToGroup
    /// What people voted for stays as it is.
    case votesAreIn
    case onePoint
    case pointTwice(Ordinal)
    case groupedAlready(Ordinal, group: Int)
    case groupNameMissing
    case groupNameTooLong(Int)
    /// The numbers of the groups that there are.
    case noSuchGroup(Ordinal, [Int])
    case noSuchNote(Note.Kind, Ordinal, of: Int)
    /// Nothing is asked that an idea could answer.
    case nowhereToTake
}
