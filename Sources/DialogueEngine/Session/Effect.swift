import AnswerReading
import DialogueLanguage

/// Something to tell; the words for it are chosen elsewhere, names too.
///
/// What is *record* follows from an entry of the log alone, and is told again whenever that log is
/// read. What is *passing* is true for now: a reply, what is asked, how far people are.
public enum Effect: Equatable, Sendable {
    // Record.

    /// The briefing that a session begins on.
    indirect case title(Briefing)
    /// A part of the dialogue begins.
    case part(String)
    /// Prose of the author.
    case prose(String)
    /// A section of the briefing.
    case section(Briefing.Section)
    /// How an answer was read, where that is not plain.
    case understood(String)
    /// A row of a list is complete.
    case rowComplete(RowName)
    case left(Left)
    /// An answer that is for everybody at once, and the label of its question.
    case answered(by: String, label: String, text: String)
    case said(by: String, String)
    case parked(by: String, number: Int, String)
    case proposed(by: String, number: Int, String)
    /// An idea became an answer.
    case ideaTaken(number: Int)
    /// Points, which are called so, are one from now on.
    case grouped(PointGroup)
    case ungrouped(PointGroup)
    /// What was put aside is done, or open again.
    case ticked(Note)
    case revealed(Revealed)
    case counted(Tally)
    case objections(row: RowName, [RevealedAnswer])
    case outcome(row: RowName, agrees: Int, objects: Int)
    case joined(Member)
    /// Somebody left on purpose.
    case departed(Member)
    case back(Member)
    case role(Member)
    case removed(Member)
    case locked(Bool)
    case finished
    /// At the end: what is missing in the plan and what was kept against advice, in the plan and
    /// in answers that stand outside of it.
    indirect case closing(ActionPlan, beside: [ReviewItem])

    // Passing: the reply to a line.

    /// A line was taken; `entry` is its number in the log, nil where it is not in there: what is not
    /// shown yet.
    case taken(Taken, entry: Int?)
    case refused(Refusal)
    /// Help for the command named, or for what is asked now.
    indirect case help(command: String?, Prompt)
    case progress(Progress)
    /// The sections of the briefing, to choose one.
    case contents([Briefing.Section])
    case editable([ReviewItem])
    case review([ReviewItem])
    indirect case plan(ActionPlan)
    case minutes(Transcript)
    /// What was put aside or proposed, by number.
    case notes(Note.Kind, [Note])
    /// The author's own answers to the question that is open.
    case own([String], then: More)
    case concern
    /// How many entries the record has, and its short form.
    case receipt(size: Int, text: String)
    /// The conversation ends here; everything is kept.
    case quit

    // Passing: how things stand.

    /// What is asked for now.
    indirect case asked(Prompt)
    /// What going on would say from here, step by step, for a screen with room for it.
    case ahead([[Effect]])
    case count(TurnCount)
    /// What one who leads is about to answer for the room.
    case draft(DraftNews)
}

extension Effect {
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
        case removed(RowName)
        /// Answers that rest on a row that was removed, by their questions or rows.
        case doubted([String])
        case restored(RowName)
        case moved(RowName, from: Int)
        /// Everything was asked, and the person left without saying that it is complete.
        case notFinished
        /// What was still open in a row was left out.
        case restOfRow(RowName, count: Int)
        /// The day that was given is a Saturday, a Sunday or a holiday.
        case dayOff(DayOff)
        /// A time of the day was typed, and a day is kept.
        case timeDropped
        /// Every row of a list asks people to know or remember; the author's own words, if any.
        case allWeak(count: Int, own: String?)
        /// A list has as many rows as it takes.
        case listFull(Int)
    }

    /// What another line does to an answer that is there.
    public enum More: Equatable, Sendable {
        /// It goes on with it.
        case adds
        /// It is kept in its place.
        case replaces
        /// It is a point of its own.
        case another
    }

    /// When everybody sees an answer.
    public enum Showing: Equatable, Sendable {
        case atOnce
        /// At the reveal.
        case later
        /// At the reveal, and never again: it is not in the record.
        case once
    }

    /// What became of a line.
    public enum Taken: Equatable, Sendable {
        /// An answer; `isMore` where it is another paragraph, `hint` asks for more.
        case answer(isMore: Bool, isShown: Showing, hint: String?)
        /// An answer that another one replaces, as read.
        case choice(String, isShown: Showing, hint: String?)
        /// A point of a list that everybody fills; how many the author has, and may have.
        case point(Int, of: Int)
        /// A vote, as read.
        case ballot(String)
        case ready
        case passed
        /// The author's answer is gone.
        case withdrawn
        case agreed
        case objected
        case parked
        case proposed
        case said
        /// The facilitator's steps.
        case steered
    }
}
