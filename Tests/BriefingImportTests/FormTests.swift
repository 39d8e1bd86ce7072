import BriefingImport
import DialogueLanguage
import Testing

/// The action plan form in a document.
struct FormTests {
    private static let text = """
        Background

        P14 lived with a grandparent. Nobody rang.

        The findings

        Letters went unanswered.

        """

    /// The usual form as a scanner gives it, with a few letters wrong.
    private static let usual: String = {
        let parts = BundledForm.actionPlan?.parts ?? []
        let lines = parts.map { part in
            switch part {
            case .field(_, let label): label + " ....."
            case .list(_, _, let label):
                label.replacing("your team", with: "your to eam")
                    .replacing("teams'", with: "leams") + "\n1.\n2.\n3."
            case .table(_, let label, let columns):
                label + "\n" + columns.map(\.label).joined(separator: "\t")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }()

    private func imported(_ form: String, _ decisions: Decisions = Decisions()) throws
        -> ImportedBriefing
    {
        ImportedBriefing(
            try DocumentText(Self.text + form), name: "p14.txt", decisions: decisions,
            usual: BundledForm.actionPlan)
    }

    @Test func theUsualFormIsKnownThroughScannersMistakes() throws {
        let imported = try imported(Self.usual)
        #expect(imported.report.form == .usual && imported.form == nil)
        #expect(imported.file?.contains("form:") == false)
    }

    /// Labels that ask something, or stand above what only forms ask, each in a line of its own.
    @Test func labelsThatAskAreNoTasks() throws {
        let form =
            "\nImplementing change\n\n- Ring somebody.\n\nOur team's action plan\n\n"
            + "What will we do?\n\nWho?\n\nBy when?\n\nHow will we know it has worked?\n"
        let imported = try imported(form)
        #expect(imported.points("implementing-change") == 1)
        #expect(imported.report.sections.count == 3)
    }

    @Test func aFieldMoreMakesAFormOfItsOwn() throws {
        let imported = try imported("Date of discussion\n" + Self.usual)
        #expect(imported.report.form == .own)
        #expect(imported.report.damage.contains { $0.text == "Date of discussion" })
        let form = try #require(Form.parse(Array((imported.form ?? "").utf8)).content)
        #expect(form.id == "P14-action-plan" && form.parts.count == 7)
        #expect(imported.briefing?.form == "P14-action-plan")
    }

    @Test func everyLabelIsAPartAndEveryPartHasItsLabel() throws {
        let imported = try imported(
            """
            Agency: ........
            Signed:
            Action required | Lead person | Target date | Impact for the child
            Please return this form to the office: Mill Lane 2.

            """)
        let form = try #require(Form.parse(Array((imported.form ?? "").utf8)).content)
        let labels = form.parts.flatMap { part -> [String] in
            switch part {
            case .field(_, let label), .list(_, _, let label): [label]
            case .table(_, _, let columns): columns.map(\.label)
            }
        }
        #expect(
            labels == [
                "Agency", "Signed", "Action required", "Lead person", "Target date",
                "Impact for the child",
            ])
        #expect(form.note == "Please return this form to the office: Mill Lane 2.")
    }

    @Test func whatWasWrittenIntoAFormIsNamed() throws {
        let imported = try imported(
            Self.usual.replacing("Team manager .....", with: "Team manager: Jo Brown"))
        #expect(imported.report.form == .usual)
        #expect(imported.damage.contains(.formFilled))
        #expect(imported.report.damage.contains { $0.text == "Jo Brown" })
    }

    @Test func aFormWithoutAnyActionsIsNotTaken() throws {
        let imported = try imported("Name of organisation:\nTeam manager:\nContact details:\n")
        #expect(imported.report.form == .unclear && imported.form == nil)
    }

    @Test func aPersonCanHaveTheUsualForm() throws {
        let document = try DocumentText(Self.text + "Signed by:\n" + Self.usual)
        var dialogue = MendingDialogue(
            document, name: "p14.txt", decisions: Decisions(), usual: BundledForm.actionPlan)
        #expect(dialogue.imported.form != nil)
        _ = dialogue.receive("form: usual")
        #expect(dialogue.imported.form == nil && dialogue.imported.report.form == .byPerson)
    }
}
