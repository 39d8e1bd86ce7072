import DialogueEngine

/// What `/next` would do, said where Return on an empty line does nothing.
enum NextStepWording {
    static func text(_ step: NextStep) -> String {
        switch step {
        case .begin: "Nothing was typed. /next begins."
        case .endBreak: "Nothing was typed. /next ends the break."
        case .showAnswers: "Nothing was typed. /next shows the answers."
        case .leaveQuestion: "Nothing was typed. /next goes on from this question."
        case .countVotes: "Nothing was typed. /next counts the votes."
        case .keepTies: "Nothing was typed. /next keeps all that share the last place."
        case .showObjections(let row):
            "Nothing was typed. /next shows what was objected to \(row.name) \(row.number)."
        case .closeAgreement(let row):
            "Nothing was typed. /next closes the agreement on \(row.name) \(row.number)."
        case .keepAnswer: "Nothing was typed. /next keeps what stands here."
        case .endList: "Nothing was typed. /next ends this list, as /done does."
        case .wantsRows(let have, let want):
            "Nothing was typed. " + RefusalWording.text(.tooFewRows(have: have, want: want))
        case .keepDraft:
            "Nothing was typed. Another who leads keeps your answer with Return; /next, typed twice, "
                + "keeps it without them, /redo drops it."
        case .wantsAnswer: "Nothing was typed. This wants an answer; /skip leaves it out."
        case .everythingAsked:
            "Nothing was typed. Everything has been asked: /close ends the session."
        }
    }
}
