import Foundation
import TestSupport
import Testing

/// The command line: what it prints, how it ends, what it says to mistakes.
struct CommandLineTests {
    private func with<Result>(_ body: (Program) throws -> Result) throws -> Result {
        let program = try Program()
        defer { program.clean() }
        return try body(program)
    }

    /// A mistake gets one clear line on standard error, status 2 or 64, and no trace of Swift.
    private func expectRefusal(
        _ result: Program.Result, _ text: String, status: Int32 = 2, lines: Int = 1,
        _ location: SourceLocation = #_sourceLocation
    ) {
        #expect(result.status == status, sourceLocation: location)
        #expect(result.err.contains(text), "\(result.err)", sourceLocation: location)
        #expect(
            result.err.split(separator: "\n").count == lines, "\(result.err)",
            sourceLocation: location)
        #expect(result.out.isEmpty, sourceLocation: location)
    }

    @Test func optionsThatEverythingHasMayStandBeforeTheCommand() throws {
        let program = try Program()
        defer { program.clean() }
        let usual = try program.run("sessions", "--plain", "--data", "elsewhere")
        #expect(usual.status == 0)
        for front in [["--data", "elsewhere", "--plain"], ["--plain", "--data=elsewhere"]] {
            try #expect(program.run(front + ["sessions"], bytes: Data()) == usual)
        }
        try #expect(program.run("--data", "elsewhere", "sesions").status == 64)
    }

    @Test func aloneItWelcomesAndListsTheBriefings() throws {
        try with { program in
            let result = try program.run()
            #expect(
                result.status == 0 && result.out.contains("K21") && result.out.contains("Child-U"))
            _ = try program.run("run", "J21", lines: [""])
            try #expect(program.run().out.contains("Unfinished:"))
        }
    }

    @Test func helpNamesEveryCommand() throws {
        try with { program in
            let help = try program.run("--help").out
            for command in [
                "run", "resume", "plan", "export", "sessions", "briefings", "show", "paper",
                "check",
                "preview", "delete",
            ] {
                #expect(help.contains("  \(command) "))
                try #expect(
                    program.run(command, "--help").out.contains("USAGE: debrief \(command)"))
            }
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func makesCompletionsForShells(shell: String) throws {
        try with {
            try #expect($0.run("--generate-completion-script", shell).out.contains("briefings"))
        }
    }

    @Test func mistakesOnTheCommandLineEndWith64() throws {
        try with { program in
            try #expect(program.run("run").status == 64)
            try #expect(program.run("frobnicate").status == 64)
            try #expect(program.run("run", "K21", "--today", "soon").status == 64)
            try #expect(program.run("export", "--format", "docx2").status == 64)
        }
    }

    @Test func namesTheNearestBriefing() throws {
        try with { program in
            expectRefusal(try program.run("run", "K22"), "Was K21 meant?")
            expectRefusal(
                try program.run("show", "nothing-like-it"), "`debrief briefings` lists them.")
            expectRefusal(
                try program.run("run", "K21", "--dialogue", "long"),
                "There are standard, short, after-action, appreciative;")
            expectRefusal(
                try program.run("run", "missing.briefing"), "There is no file missing.briefing")
            expectRefusal(try program.run("check", "/"), "is a folder")
        }
    }

    @Test func whatIsKeptIsSaidAsItIs() throws {
        try with { program in
            let asking = ["run", "K21"] + (try program.askingFirst())
            for (lines, isAll) in [
                (["", "A violet otter", "/quit"], true),
                (["", "Ring 07700 900123", "/quit"], false), (["", "Ring 07700 900123"], false),
                (["", "/more", "Half of it"], false), (["", "A violet otter"], true),
            ] {
                let said = try program.run(asking, lines: lines).err
                let words = isAll ? "Everything you answered" : "Everything else you answered"
                #expect(said.contains(words + " is kept."), "\(lines): \(said)")
            }
        }
    }

    @Test func thatThereAreNoSessionsIsTrueAfterADeletionToo() throws {
        try with { program in
            _ = try program.run("run", "K21", lines: [""])
            let id = try program.latest()
            #expect(try program.run("delete", id, "--yes").status == 0)
            for said in [try program.run("sessions").err, try program.run("plan").err] {
                #expect(said.contains("There are no sessions") && !said.contains("yet"), "\(said)")
            }
        }
    }

    @Test func withoutSessionsItSaysWhatToDo() throws {
        try with { program in
            for command in ["plan", "resume", "export"] {
                expectRefusal(try program.run(command), "There are no sessions.")
            }
            let sessions = try program.run("sessions")
            #expect(
                sessions.status == 0 && sessions.err.contains("There are no sessions.")
                    && sessions.out.isEmpty)
        }
    }

    @Test func namesSessionsByABeginningOfTheirId() throws {
        try with { program in
            _ = try program.run(["run", "K21"] + program.askingFirst(), lines: ["", "for K21"])
            let id = try program.latest()
            _ = try program.run(["run", "J21"] + program.askingFirst(), lines: ["", "for J21"])
            try #expect(program.run("resume", id, lines: ["/review"]).out.contains("for K21"))
            try #expect(program.run("plan", id.uppercased()).out.contains("Action plan · K21"))
            try #expect(program.run("plan").out.contains("Action plan · J21"))
            expectRefusal(try program.run("plan", "zz"), "That is not the name of a session.")
        }
    }

    @Test func listsSessionsForPeopleAndPrograms() throws {
        try with { program in
            _ = try program.run("run", "K21", lines: [""])
            try #expect(program.run("sessions").out.hasPrefix("K21  unfinished  "))
            let json = try program.run("sessions", "--json").out
            let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
            #expect(
                object?["briefing"] as? String == "K21" && object?["finished"] as? Bool == false)
        }
    }

    @Test func asksBeforeDeletingAndLeavesNothingOfTheWords() throws {
        try with { program in
            _ = try program.run(
                ["run", "K21"] + program.askingFirst(), lines: ["", "unmistakable words"])
            let id = try program.latest()
            expectRefusal(
                try program.run("delete", String(id.prefix(4)), "--yes", data: "/dev/null/x"),
                "is a file")
            let kept = try program.run("delete", id, lines: ["no"])
            #expect(kept.status == 2 && kept.err.contains("Nothing was deleted."))
            try #expect(program.run("delete", id, lines: [id]).out.contains("is deleted"))
            try #expect(program.run("sessions").out.isEmpty)
            let files = try FileManager.default.subpathsOfDirectory(atPath: program.folder.path)
            for file in files {
                let bytes = (try? Data(contentsOf: program.folder.appending(path: file))) ?? Data()
                #expect(bytes.range(of: Data("unmistakable".utf8)) == nil, "\(file)")
            }
        }
    }

    @Test func exportsToAFileThatIsNamedAndNeverOverwritesIt() throws {
        try with { program in
            _ = try program.run("run", "K21", lines: [""])
            expectRefusal(
                try program.run("export", "--output", "no/such/plan.md"), "There is no folder")
            let path = try program.run("export", "--output", "plan.docx").out
            #expect(path.hasPrefix("/") && path.hasSuffix("/plan.docx\n"))
            #expect(FileManager.default.fileExists(atPath: String(path.dropLast())))
            expectRefusal(
                try program.run("export", "--output", "plan.docx"), "is there already")
            try #expect(program.run("export", "--output", "plan.docx", "--force").status == 0)
            expectRefusal(
                try program.run("export", "--output", "plan.docx", "--all"), "There is no folder")
        }
    }

    @Test func sameLogGivesTheSameBytes() throws {
        try with { program in
            _ = try program.run(["run", "K21"] + program.askingFirst(), lines: ["", "words"])
            for format in ["docx", "md", "json", "csv"] {
                try #expect(program.export(format) == program.export(format))
            }
        }
    }

    @Test func readingCommandsCreateNothing() throws {
        try with { program in
            for command in ["sessions", "plan", "briefings", "export"] {
                _ = try program.run(command)
            }
            #expect(
                !FileManager.default.fileExists(atPath: program.folder.appending(path: "data").path)
            )
        }
    }

    @Test func showsABriefingWhole() throws {
        try with { program in
            let text = try program.run("show", "q22").out
            #expect(
                text.contains("06 Recommendations") && text.contains("4a.")
                    && text.contains("Glossary"))
        }
    }

    @Test func whatBelongsToAGroupIsPassedOverByWhoeverGoesOnAlone() throws {
        let program = try Program()
        defer { program.clean() }
        _ = try program.run("run", "K21", "--dialogue", "short", lines: [""])
        _ = try program.run("schedule", "Q22", "--at", "2199-12-03 10:00", "--code", "school-dec-3")
        let listed = try program.run("sessions").out.split(separator: "\n")
        #expect(listed.count == 2 && listed[0].contains("  in a group  "), "\(listed)")
        #expect(listed.last?.contains("  unfinished  ") == true, "\(listed)")
        let (group, alone) = ("Q22", "K21")
        #expect(listed[0].hasPrefix(group) && listed[1].hasPrefix(alone))
        let shown = try program.run([], lines: [], data: nil).out
        #expect(shown.contains("  \(alone)  unfinished") && !shown.contains("  \(group)  in a"))
        let resumed = try program.run("resume")
        #expect(resumed.status == 3 && resumed.err.contains("K21"), "\(resumed)")
        let named = try program.run("resume", group)
        #expect(named.status == 2 && named.err.contains("belongs to a group"), "\(named)")
    }
}
