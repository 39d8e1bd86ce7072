/// Something to say or show; the words for it are chosen elsewhere.
public enum Effect: Equatable, Sendable {
    /// The briefing that a session begins on.
    case title(Briefing)
    /// A part of the dialogue begins.
    case part(String)
    /// Prose of the author.
    case prose(String)
    /// A section of the briefing.
    case section(Briefing.Section)
    /// What the person is asked for now.
    case prompt(Prompt)
    /// How an answer was read, where that is not plain.
    case understood(String)
    /// A row of a list is complete.
    case rowComplete(name: String, number: Int)
    case left(Left)
    case refused(Refusal)
    /// Help for the command named, or for what is asked now.
    case help(command: String?, Prompt)
    case progress(Progress)
    case editable([ReviewItem])
    case review([ReviewItem])
    case plan(ActionPlan)
    case minutes(Transcript)
    case concern
    case finished
    /// At the end: what is missing in the plan and what was kept against advice, in the plan and
    /// in answers that stand outside of it.
    case closing(ActionPlan, beside: [ReviewItem])
    /// The conversation ends here; everything is kept.
    case quit

    /// What was left as it is, left out, or changed without an answer.
    public enum Left: Equatable, Sendable {
        case kept
        /// An answer that was asked about is kept, in these words.
        case answerKept(String)
        /// An answer that was held back was not kept.
        case heldLetGo
        case skipped
        /// A follow-up question was left out; the answer that it followed stays.
        case probeSkipped
        case skippedPage
        case paused
        case resumed
        case removed(name: String, number: Int)
        case restored(name: String, number: Int)
        case moved(name: String, from: Int, to: Int)
        /// Everything was asked, and the person left without saying that it is complete.
        case notFinished
        /// What was still open in a row was left out.
        case restOfRow(name: String, number: Int, count: Int)
        /// The day that was given is a Saturday, a Sunday or a holiday.
        case dayOff(DayOff)
        /// A time of the day was typed, and a day is kept.
        case timeDropped
        /// A list has as many rows as it takes.
        case listFull(Int)
    }
}

/// Why something was not taken.
public enum Refusal: Equatable, Sendable {
    case pageTakesNoAnswer
    case reviewTakesNoAnswer
    case finishedTakesNoAnswer
    case paused
    case stopped
    case answerWanted
    case tooLong(limit: Int)
    case notYesNo
    case notAChoice([String])
    case oneChoiceOnly
    case notAPick([String])
    case tooMany(limit: Int)
    /// An answer such as “None of these” beside another one.
    case excludesRest(String, other: String)
    case notANumber
    case outOfRange(Int, Int)
    case dateImpossible(DateReading.Problem)
    /// The words as typed, at most 60 scalars of them.
    case dateUnclear(String)
    case noSuchItem(Ordinal, of: Int)
    case noSuchRow(Ordinal, of: Int)
    case listFull(Int)
    /// A row that was removed does not come back where its list is full by now.
    case noRoomToRestore(Int)
    case tooFewRows(have: Int, want: Int)
    case notInAList
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
}

/// How far the person is.
public struct Progress: Equatable, Sendable {
    /// The title of the part, may be empty.
    public let part: String
    /// The number of this question or page among those in play, from 1.
    public let step: Int
    /// How many are in play.
    public let steps: Int
    /// The number of the section being read, and how many there are; nil outside of the reading.
    public let section: (number: Int, of: Int)?

    public static func == (left: Progress, right: Progress) -> Bool {
        left.part == right.part && left.step == right.step && left.steps == right.steps
            && left.section?.number == right.section?.number
    }
}
