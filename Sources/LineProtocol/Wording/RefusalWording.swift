import AnswerReading
import DialogueEngine
import DialogueLanguage
import Messages

/// Why something was not taken, and what to do.
public enum RefusalWording {
    /// One line.
    public static func text(_ why: Refusal) -> String {
        switch why {
        case .pageTakesNoAnswer:
            said("refusal.this-is-a-page")
        case .reviewTakesNoAnswer:
            said("refusal.nothing-is-asked-here-return")
        case .finishedTakesNoAnswer:
            said("refusal.this-session-is-finished-edit")
        case .paused: said("refusal.you-are-paused")
        case .stopped:
            said("refusal.nothing-that-you-type-here")
        case .answerWanted: said("refusal.type-your-answer-or-skip")
        case .stillOpen: said("refusal.this-question-is-still-open")
        case .tooLong(let limit): tooLong(limit)
        case .noSuchItem(let number, let count): noSuch("answer", number, count)
        case .noSuchRow(let number, let count): noSuch("row", number, count)
        case .listFull(let limit):
            said("refusal.there-is-room-for-row", ["limit": limit])
        case .noRoomToRestore(let limit):
            said("refusal.there-is-room", ["limit": limit])
        case .tooFewRows(0, _): said("refusal.type-one-or-skip")
        case .tooFewRows(let have, let want):
            said("refusal.are-asked-for-so-far", ["want": want, "have": have])
        case .notInAList: said("refusal.no-list-is-open-here")
        case .numberWanted(let count): said("refusal.a-number-changes-one", ["count": count])
        case .rowsUnclear(let labels):
            said("refusal.type-a-row-and-what-for", ["label": labels.first ?? "R1"])
        case .nothingBefore: said("refusal.this-is-the-beginning")
        case .nothingToUndo:
            said("refusal.there-is-no-removed-row")
        case .nothingToRedo: said("refusal.nothing-was-answered-yet")
        case .mistakeOfOurs:
            said("refusal.that-went-wrong-here-through")
        default:
            answer(why) ?? lookedUp(why) ?? RoomRefusalWording.ofARoom(why)
                ?? said("refusal.that-is-not-possible-here")
        }
    }

    /// - Parameter limit: in bytes; six of them make a word and a blank.
    private static func tooLong(_ limit: Int) -> String {
        said("refusal.that-is-longer-than-kib", ["limit": limit / 1024, "limit2": limit / 6000])
    }

    private static func noSuch(_ what: String, _ number: Ordinal, _ count: Int) -> String {
        switch count {
        case 0: said("refusal.there-is-no-to-change", ["what": what])
        case 1: said("refusal.there-is-no-there", ["what": what, "number": "\(number)"])
        default:
            said(
                "refusal.there-is-no-there-are-1",
                ["what": what, "number": "\(number)", "count": count])
        }
    }

    /// What was looked for and is not there, and what was asked back.
    private static func lookedUp(_ why: Refusal) -> String? {
        switch why {
        case .noSuchField(let number, []):
            said("refusal.is-one-answer", ["number": "\(number)"])
        case .noSuchField(let number, let fields):
            said(
                "refusal.has-these-parts",
                ["number": "\(number)", "fields": fields.joined(separator: ", ")])
        case .noRow(let number): said("refusal.is-no-row", ["number": "\(number)"])
        case .severalRows(let name, let count):
            said("refusal.is-that-several-rows", ["count": count, "name": name.lowercased()])
        case .noSuchSection(let number, let count): noSuch("section", number, count)
        case .sectionMissing: said("refusal.this-briefing-has-no-such")
        case .questionTyped(let terms, let isPage): questioned(terms, isPage)
        default: nil
        }
    }

    /// What a word means that somebody asked for where an answer is wanted, or that it was asked.
    private static func questioned(_ terms: [Briefing.Term], _ isPage: Bool) -> String {
        let meanings = terms.map { "\($0.term): \($0.meaning.stopped)" }.joined(separator: "\n")
        if isPage { return meanings }
        return terms.isEmpty
            ? said("refusal.was-that-a-question")
            : meanings + "\n" + said("refusal.if-that-was-your-answer")
    }

    /// Why a line was not taken before the session saw it.
    public static func text(_ why: LineRefusal) -> String {
        switch why {
        case .unknownCommand(let name, let close?):
            said("refusal.there-is-no-such-command", ["typed": name.quotable, "close": close])
        case .unknownCommand(let name, nil):
            said("refusal.there-is-no-such-command-help", ["typed": name.quotable])
        case .onlyInAGroup(let name): said("refusal.is-for-groups-you", ["name": name])
        case .usage(let usage): said("refusal.that-is-written", ["usage": usage])
        case .notText:
            said("refusal.that-line-holds-letters")
        case .control:
            said("refusal.that-line-holds-invisible-characters")
        case .tooLong(let limit): tooLong(limit)
        case .tooManyLines(let limit):
            said("refusal.that-is-more-than-lines", ["limit": limit])
        case .cut:
            said("refusal.that-line-is-longer")
        case .noEditor:
            said("refusal.there-is-no-editor-here")
        case .stillWriting:
            said("refusal.you-are-in-the-middle")
        case .bareWord(let word):
            said("refusal.type-quit-to-leave", ["word": word])
        case .commandMeant(let word, let command):
            said("refusal.did-you-mean", ["word": word, "command": command])
        case .nothingToWrite: said("refusal.nothing-is-asked-to-write")
        case .begunAnew: said("refusal.thrown-away-the-question")
        case .unfinished:
            said("refusal.your-last-answer")
        }
    }
}
