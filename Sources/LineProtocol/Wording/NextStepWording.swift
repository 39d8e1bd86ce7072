import DialogueEngine
import Messages

/// What `/next` would do, said where Return on an empty line does nothing.
enum NextStepWording {
    static func text(_ step: NextStep) -> String {
        switch step {
        case .begin: said("next-step.nothing-was-typed-next-begins")
        case .endBreak: said("next-step.nothing-was-typed-next-ends")
        case .showAnswers: said("next-step.nothing-was-typed-next-shows")
        case .leaveQuestion: said("next-step.nothing-was-typed-next-goes")
        case .countVotes: said("next-step.nothing-was-typed-next-counts")
        case .keepTies: said("next-step.nothing-was-typed-next-keeps")
        case .showObjections(let row):
            said(
                "next-step.nothing-was-typed-next-shows-what-was-objected",
                ["rowName": row.name, "rowNumber": row.number])
        case .closeAgreement(let row):
            said(
                "next-step.nothing-was-typed-next-closes",
                ["rowName": row.name, "rowNumber": row.number])
        case .keepAnswer: said("next-step.nothing-was-typed-next-keeps-what-stands")
        case .endList: said("next-step.nothing-was-typed-next-ends-this-list")
        case .wantsRows(let have, let want):
            said(
                "next-step.nothing-was-typed-why",
                ["why": RefusalWording.text(.tooFewRows(have: have, want: want))])
        case .keepDraft:
            said("next-step.nothing-was-typed-another")
        case .wantsAnswer: said("next-step.nothing-was-typed-this-wants")
        case .everythingAsked:
            said("next-step.nothing-was-typed-everything-has")
        }
    }
}
