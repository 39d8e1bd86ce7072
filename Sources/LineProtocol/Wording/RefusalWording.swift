import AnswerReading
import DialogueEngine

/// Why something was not taken, and what to do.
public enum RefusalWording {
    /// One line.
    public static func text(_ why: Refusal) -> String {
        switch why {
        case .pageTakesNoAnswer:
            "This is a page to read, so that was not kept. Return goes on; questions come later."
        case .reviewTakesNoAnswer:
            "Nothing is asked here. Return finishes, /edit and a number changes an answer."
        case .finishedTakesNoAnswer:
            "This session is finished. /edit changes an answer, /quit leaves."
        case .paused: "You are paused, so that was not kept. Return goes on."
        case .stopped:
            "Nothing that you type here is kept. Return goes back to the exercise, /quit leaves."
        case .answerWanted: "Type your answer, or /skip to leave it out. ? shows what helps."
        case .stillOpen: "This question is still open: type an answer, or /skip to leave it out."
        case .tooLong(let limit): tooLong(limit)
        case .noSuchItem(let number, let count): noSuch("answer", number, count)
        case .noSuchRow(let number, let count): noSuch("row", number, count)
        case .listFull(let limit):
            "There is room for \(limit). /row remove and a number makes room."
        case .noRoomToRestore(let limit):
            "There is room for \(limit), and so many are there: nothing that was removed fits in. "
                + "/row change and a number puts other words in the place of one."
        case .tooFewRows(0, _): "Type one, or /skip to leave this out."
        case .tooFewRows(let have, let want):
            "\(want) are asked for; so far: \(have). Type another, or /skip to leave it at that."
        case .notInAList: "No list is open here. /edit shows what can be changed."
        case .nothingBefore: "This is the beginning."
        case .nothingToUndo:
            "There is no removed row to bring back. /redo answers the last question anew."
        case .nothingToRedo: "Nothing was answered yet."
        case .mistakeOfOurs:
            "That went wrong here, through no fault of yours, and nothing of it was kept. Everything "
                + "before it is safe. Please try it in another way."
        default: answer(why) ?? RoomRefusalWording.ofARoom(why) ?? "That is not possible here."
        }
    }

    /// - Parameter limit: in bytes; six of them make a word and a blank.
    private static func tooLong(_ limit: Int) -> String {
        "That is longer than \(limit / 1024) KiB (some \(limit / 6000),000 words), so nothing of it was "
            + "kept. Please shorten it."
    }

    private static func noSuch(_ what: String, _ number: Ordinal, _ count: Int) -> String {
        switch count {
        case 0: "There is no \(what) to change yet."
        case 1: "There is no \(what) \(number); there is only number 1."
        default: "There is no \(what) \(number); there are 1 to \(count)."
        }
    }

    /// Why a line was not taken before the session saw it.
    public static func text(_ why: LineRefusal) -> String {
        switch why {
        case .unknownCommand(_, let close?):
            "There is no such command. Was /\(close) meant? /help lists them all."
        case .unknownCommand(_, nil): "There is no such command. /help lists them all."
        case .onlyInAGroup(let name): "/\(name) is for groups; you are on your own here."
        case .usage(let usage): "That is written as \(usage)."
        case .notText:
            "That line holds letters that can't be read here, so it was not kept. Please type it again."
        case .control:
            "That line holds invisible characters, so it was not kept. Please type it again."
        case .tooLong(let limit): tooLong(limit)
        case .tooManyLines(let limit):
            "That is more than \(limit) lines, so nothing of it was kept. Please shorten it."
        case .cut:
            "That line is longer than this terminal passes on, so it was not kept. /more takes a long answer, line by line."
        case .noEditor:
            "There is no editor here. /more takes an answer of several lines."
        case .stillWriting:
            "You are in the middle of an answer: a line with only “.” keeps it, /redo throws it away."
        case .bareWord(let word):
            "Type /quit to leave. (If “\(word)” is your answer, put a full stop behind it.)"
        case .begunAnew: "Thrown away. The question is still open."
        case .unfinished:
            "Your last answer was not finished with a line of “.”, so it was not kept."
        }
    }
}
