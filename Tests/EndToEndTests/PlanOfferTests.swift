import Foundation
import TestSupport
import Testing

/// What somebody alone is offered when the plan is finished.
struct PlanOfferTests {
    /// A dialogue that asks for nothing but what the form has.
    private static let onlyTheForm = """
        dialogue brief — Only the form
        about: For a test.
        fills: action-plan

        # Your team
        ask team  text
          Which section and team is this?
        ask organisation  text
          Which organisation?
        ask manager  text
          Who leads it?
        ask contact  text, contact details
          How can it be reached?
        collect learning  0 to 3
          What was learnt?
          row: Point
        table actions  0 to 3
          What next?
          row: Action
          column what  text: What?
          column who  person: Who?
          column by_when  date: When?
          column done_when  text: Done?
          column worked_when  text: Worked?
        """

    @Test(
        .enabled(if: Tmux.isInstalled, "tmux is not installed"),
        arguments: [("", true), ("yes please", true), ("n", false)])
    func atTheEndReturnMakesTheDocument(reply: String, isWanted: Bool) throws {
        let program = try Program()
        let dialogue = program.folder.appending(path: "brief.dialogue")
        try Data(Self.onlyTheForm.utf8).write(to: dialogue)
        let home = program.folder.appending(path: "home/Documents")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
        let terminal = try TerminalProgram(
            Tmux.Size(columns: 100, rows: 30), ["run", "K21", "--dialogue", dialogue.path],
            in: program)
        defer { terminal.clean() }
        try terminal.tmux.prompt(after: "Which section and team is this?")
        try terminal.tmux.enter("MASH Team 2")
        for question in [
            "Which organisation?", "Who leads it?", "How can it be reached?", "What was learnt?",
            "What next?",
        ] {
            try terminal.tmux.prompt(after: question)
            try terminal.tmux.enter("/skip")
        }
        try terminal.tmux.prompt(after: "Type finish to finish.")
        try terminal.tmux.enter("finish")
        try terminal.tmux.prompt(after: "Return makes a Word document of your plan in Documents")
        try terminal.tmux.enter("perhaps")
        try terminal.tmux.prompt(after: "Press Return for the document, or type n for none.")
        try terminal.tmux.enter(reply)
        try terminal.tmux.wait(for: isWanted ? "Your plan is in" : "No document was made.")
        try terminal.tmux.wait(for: "[ended 0]")
        let made = try FileManager.default.contentsOfDirectory(atPath: home.path)
        #expect(made.count == (isWanted ? 1 : 0))
        for name in made {
            #expect(name.hasPrefix("K21 action plan, MASH Team 2, "))
            try terminal.tmux.wait(for: "Your plan is in Documents: \(name)")
        }
    }
}
