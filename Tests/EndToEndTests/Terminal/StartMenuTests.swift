import Foundation
import TestSupport
import Testing

/// What `debrief` alone offers, and that everything comes back to it.
struct StartMenuTests {
    private func terminal(in program: Program? = nil) throws -> PseudoTerminal {
        try PseudoTerminal(["--plain"], in: program, rows: 40)
    }

    @Test func leavingASessionComesBackAndReturnGoesOn() throws {
        let terminal = try terminal()
        defer { terminal.clean() }
        try terminal.prompt(after: "K21: Exploited, and still a child. Standard way ")
        try terminal.enter("K21")
        try terminal.prompt(after: "Return goes on, /quit leaves.")
        try terminal.enter("")
        try terminal.prompt()
        try terminal.enter("/quit")
        try terminal.prompt(after: "Return leaves. A number opens that one.")
        #expect(terminal.said.contains("Everything you answered is kept."))
        #expect(terminal.said.contains("1  K21, today, at “Background”"))
        try terminal.enter("1")
        try terminal.prompt(after: "Going on with K21.")
        try terminal.enter("/quit")
        try terminal.prompt(after: "Not finished")
        try terminal.enter("")
        #expect(try terminal.end() == 0)
    }

    @Test func aBriefingThatIsBegunIsAskedAbout() throws {
        let terminal = try terminal()
        defer { terminal.clean() }
        try terminal.prompt()
        for line in ["k21 short", "", "/quit"] {
            try terminal.enter(line)
            try terminal.prompt()
        }
        try terminal.enter("k21")
        try terminal.prompt(after: "You have begun this: K21, today")
        try terminal.enter("perhaps")
        try terminal.prompt(after: "new begins anew")
        try terminal.enter("back")
        try terminal.prompt(after: "Not finished")
        try terminal.enter("K21")
        try terminal.prompt(after: "You have begun this")
        try terminal.enter("new")
        try terminal.prompt(after: "Before you begin")
        try terminal.enter("/quit")
        try terminal.prompt(after: "2  K21, today")
        try terminal.enter("K21")
        try terminal.prompt(after: "You have begun this")
        try terminal.enter("")
        try terminal.prompt(after: "Going on with K21.")
    }

    /// A terminal with a finished plan on Child-U, and a folder for documents.
    private func planned() throws -> (PseudoTerminal, documents: URL) {
        let program = try Program()
        let golden = try #require(try Golden.all().first { $0.name == "child-u-short.txt" })
        _ = try program.run("run", "Child-U", "--dialogue", "short", lines: golden.lines)
        let documents = program.folder.appending(path: "home/Documents")
        try FileManager.default.createDirectory(at: documents, withIntermediateDirectories: true)
        let terminal = try terminal(in: program)
        try terminal.prompt(after: "1  Child-U, today, ")
        return (terminal, documents)
    }

    @Test func aPlanIsOpenedAndChangedAndDeleted() throws {
        let (terminal, documents) = try planned()
        defer { terminal.clean() }
        #expect(terminal.said.contains("plan of today."))
        try terminal.enter("plan k21")
        try terminal.prompt(after: "There is no briefing, plan or number like that here.")
        try terminal.enter("debrief plan child-u")
        try terminal.prompt(after: "4  delete")
        try terminal.enter("")
        try terminal.prompt(after: "Your plans")
        try terminal.enter("1")
        try terminal.prompt(after: "4  delete")
        try terminal.enter("open")
        try terminal.prompt(after: "Name of organisation: ")
        try terminal.enter("2")
        try terminal.prompt(after: "Your plan is in Documents: Child-U action plan")
        let made = try FileManager.default.contentsOfDirectory(atPath: documents.path)
        #expect(made.count == 1)
        try terminal.enter("3")
        try terminal.prompt(after: "/edit")
        try terminal.enter("/quit")
        try terminal.prompt(after: "Your plans")
        try terminal.enter("1")
        try terminal.prompt()
        try terminal.enter("delete")
        try terminal.prompt(after: "Type Child-U to delete it")
        try terminal.enter("no")
        try terminal.prompt(after: "Nothing was deleted.")
        try terminal.enter("1")
        try terminal.prompt()
        try terminal.enter("4")
        try terminal.prompt(after: "Type Child-U to delete it")
        try terminal.enter("child-u")
        try terminal.prompt(after: "Child-U is deleted.")
        #expect(
            terminal.said.contains("home/Documents/Child-U"), "the document stays, and is named")
        #expect(!terminal.said.contains("Your plans"))
    }

    /// What a changed answer was stays in the log, and the plan has what it is now.
    @Test func anAnswerOfAFinishedPlanIsChanged() throws {
        let program = try Program()
        let golden = try #require(try Golden.all().first { $0.name == "child-u-short.txt" })
        _ = try program.run("run", "Child-U", "--dialogue", "short", lines: golden.lines)
        let terminal = try terminal(in: program)
        defer { terminal.clean() }
        try terminal.prompt()
        try terminal.enter("1")
        try terminal.prompt()
        try terminal.enter("change")
        try terminal.prompt(after: "What is the name of your organisation?")
        let rows = terminal.said.components(separatedBy: "\r\n")
        let row = try #require(rows.first { $0.contains("What is the name of your organisation?") })
        try terminal.enter("/edit " + row.prefix { $0 != "." })
        try terminal.prompt()
        try terminal.enter("Quite Another School")
        try terminal.prompt()
        try terminal.enter("/quit")
        try terminal.prompt()
        try #expect(program.run("plan", "child-u").out.contains("Quite Another School"))
    }

    @Test func nearWordsAndWordsOfPlansAreAnsweredWithAHint() throws {
        let (terminal, _) = try planned()
        defer { terminal.clean() }
        try terminal.enter("q22 shrt")
        try terminal.prompt(after: "Was Q22 short meant?")
        for word in ["plans", "delete", "export"] {
            try terminal.enter(word)
            try terminal.prompt(after: "Type the number of a plan first")
        }
    }

    @Test func whatIsAskedToEndEndsInTheMenuOfAPlanToo() throws {
        let (terminal, _) = try planned()
        defer { terminal.clean() }
        try terminal.enter("1")
        try terminal.prompt(after: "4  delete")
        kill(terminal.id, SIGTERM)
        #expect(try terminal.end() == 3)
    }

    @Test func theSameIsAskedOfACommand() throws {
        let program = try Program()
        for briefing in ["K21", "F20"] {
            _ = try program.run("run", briefing, "--dialogue", "short", lines: ["", "/quit"])
        }
        let begun = try PseudoTerminal(["run", "k21", "--plain"], in: program, rows: 40)
        try begun.prompt(after: "You have begun this: K21, today")
        try begun.enter("")
        try begun.prompt(after: "Going on with K21.")
        try begun.enter("/quit")
        #expect(try begun.end() == 0)
        let which = try PseudoTerminal(["resume", "--plain"], in: program, rows: 40)
        defer { which.clean() }
        // Going on without an answer changed nothing, so the other one is still the last.
        try which.prompt(after: "2  K21, today")
        try which.enter("f2")
        try which.prompt(after: "That is none of these.")
        try which.enter("2")
        try which.prompt(after: "Going on with K21.")
    }

    @Test func aSessionThatIsOpenElsewhereIsSaidAndTheMenuStays() throws {
        let program = try Program()
        let other = try Dialogue(program, "run", "K21", "--dialogue", "short")
        _ = other.heard()
        _ = try other.type("")
        let terminal = try terminal(in: program)
        defer { terminal.clean() }
        try terminal.prompt(after: "1  K21")
        try terminal.enter("")
        try terminal.prompt(after: "Session K21 is open in another window.")
        #expect(terminal.said.contains("Return leaves."))
        try terminal.enter("nonsense")
        try terminal.prompt(after: "There is no briefing, plan or number like that here.")
        other.kill()
    }
}
