import DialogueEngine

/// Why a line of a group's member was not taken, and what to do.
enum RoomRefusalWording {
    static func text(_ why: Refusal) -> String { ofARoom(why) ?? RefusalWording.text(why) }

    /// Nil for what is said to somebody alone in the same words.
    static func ofARoom(_ why: Refusal) -> String? {
        switch why {
        case .nothingTyped(let step?): NextStepWording.text(step)
        case .nothingTyped(nil):
            "Nothing was typed. The facilitator goes on; /help lists what you can type."
        case .notStarted: "The session has not begun. /say and a text speaks to the room."
        case .closed: "The session is closed. /minutes shows the record, /quit leaves."
        case .paused: "The room is having a break, so that was not kept. The facilitator goes on."
        case .pageTakesNoAnswer:
            "This is a page to read, so that was not kept. /say and a text speaks to the room."
        case .reviewTakesNoAnswer, .finishedTakesNoAnswer:
            "Nothing is asked here, so that was not kept. /say and a text speaks to the room."
        case .stopped: "Nothing that you type here is kept. /quit leaves."
        case .watchersDoNotSpeak:
            "You are watching, so nothing that you type is taken. /quit leaves."
        case .facilitatorWrites:
            "The facilitator writes the answer here, so that was not kept. Say it aloud, or /say and a text."
        case .facilitatorOnly: "That is for the facilitator."
        case .nothingAsked:
            "Nothing is asked now, so that was not kept. /say and a text speaks to the room."
        case .noAnswerOpen:
            "No question is open that has an answer of yours. /minutes shows what was answered."
        case .alreadyRevealed:
            "This question is closed, so that was not kept. /say and a text speaks to the room."
        case .voteOrAgree: "Type /agree, or /object and why. /say and a text speaks to the room."
        case .textMissing:
            "Please write what you mean behind it, such as /say We need a break or /object Too late."
        case .tooManyPoints(let count):
            "You have given \(count), as many as there is room for. /redo begins anew."
        case .answerTooLong: "Your answer would be too long with that, so it was not added."
        case .everybodySawIt: "Everybody has seen your answer, so it stands. Type on to add to it."
        case .nothingToRedo: "You have not answered this question yet."
        default: leading(why)
        }
    }

    private static func missing(_ count: Int, _ total: Int) -> String {
        "\(count) of \(total) \(count == 1 ? "has" : "have")"
    }

    private static func unseen(_ count: Int) -> String {
        (count == 1 ? "One answer" : "\(count) answers") + " that nobody has seen would be thrown "
            + "away for good. Type the same again to do so all the same."
    }

    /// What only those who lead are told, and what is about somebody.
    private static func leading(_ why: Refusal) -> String? {
        switch why {
        case .someAreWriting(let count, let total):
            "\(missing(count, total)) not answered yet. The same again, or /reveal now, does not wait "
                + "for them."
        case .nobodyAnswered:
            "Nobody has answered yet. /skip leaves the question out, as a second /next does."
        case .draftWaits:
            "Nobody else who leads has kept your answer yet. /next again keeps it all the same, /redo "
                + "drops it."
        case .someAreSilent(let count, let total):
            "\(missing(count, total)) neither agreed nor objected yet. /next again closes it all the "
                + "same."
        case .nobodyAgreed:
            "Nobody has agreed or objected yet. /next again closes it all the same; the plan then says "
                + "that nobody agreed."
        case .answersUnseen(let count): unseen(count)
        case .nothingToReveal: "There is nothing to show here. /next goes on."
        case .noVoteNow: "There is no vote now."
        case .noAgreementNow: "There is nothing to agree to now."
        case .notDoneHere:
            "That is not possible here. /next goes on, /help lists what you can type."
        case .noSuchMember: "Nobody of that name is here. /who lists everybody."
        case .notYourself: "That is about somebody else: put their name behind it."
        case .watcherCannotLead: "Somebody who watches cannot lead."
        case .awayCannotLead:
            "They are not connected now, and the room would have nobody to lead it. /who shows who is "
                + "here."
        case .questionsOpen(0):
            "Everything has been asked. /edit and a number changes an answer, /close ends the session."
        case .questionsOpen(let count):
            "\(count) step\(count == 1 ? " is" : "s are") still to come. /close now ends the session all the same."
        default: nil
        }
    }
}
