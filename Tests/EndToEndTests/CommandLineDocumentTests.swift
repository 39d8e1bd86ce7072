import Foundation
import TestSupport
import Testing

/// docs/command-line.md says what the program can do.
@Suite struct CommandLineDocumentTests {
    private let page: String

    init() throws {
        page = String(decoding: try Project.bytes("docs/command-line.md"), as: UTF8.self)
    }

    @Test func everyCommandHasAHeadingAndThereAreNoOthers() throws {
        let headings = page.components(separatedBy: "\n").compactMap { line in
            line.hasPrefix("### debrief ") ? String(line.dropFirst("### debrief ".count)) : nil
        }
        try #expect(headings == commands() && !headings.isEmpty)
    }

    /// A sentence goes on in the next line where its next word does not fit, and nowhere else.
    @Test func noHelpIsBrokenWithinASentence() throws {
        let program = try Program()
        defer { program.clean() }
        for command in try commands() {
            let help = try program.run("help", command).out
            let about = help.components(separatedBy: "\nUSAGE:")[0]
            let lines = about.components(separatedBy: "\n")
            for (line, next) in zip(lines, lines.dropFirst())
            where next.first?.isLowercase == true {
                let word = next.prefix { $0 != " " }
                #expect(line.count + 1 + word.count > 76, "\(command): \(line)")
            }
        }
    }

    @Test func everyOptionStandsInTheSectionOfItsCommand() throws {
        let everywhere = section("## Options that every command takes")
        for command in try commands() {
            let own = section("### debrief \(command)")
            for option in try options(of: command) {
                #expect(
                    everywhere.contains("`\(option)") || own.contains(option),
                    "\(command) \(option)")
            }
        }
    }

    @Test func namesNoOptionThatThereIsNot() throws {
        let known = try Set(commands().flatMap { try options(of: $0) } + options(of: "key", "show"))
            .union(["--generate-completion-script"])
        let named = page.matches(of: /--[a-z]+(-[a-z]+)*/).map { String($0.output.0) }
        #expect(Set(named).subtracting(known).isEmpty)
    }

    @Test func everyCommandOfAConversationStandsInItsTable() throws {
        let program = try Program()
        defer { program.clean() }
        let file = Project.path("Fixtures/dialogues/every-kind.dialogue").path
        let said = try program.run("preview", file, lines: ["/help all", "/quit"]).out
        let usages = said.components(separatedBy: "\n").compactMap { line in
            line.hasPrefix("/") ? line.components(separatedBy: " – ")[0] : nil
        }
        #expect(usages.contains("/row add, change N, remove N or move N M"))
        let rows = section("## Inside a conversation").components(separatedBy: "\n")
            .filter { $0.hasPrefix("| `/") }
            .map { $0.components(separatedBy: "`")[1].replacingOccurrences(of: "\\|", with: "|") }
        #expect(rows == usages)
    }

    @Test func everyStatusThatEndsTheProgramIsListed() throws {
        let listed = section("## Exit status").components(separatedBy: "\n").compactMap { line in
            Int32(line.components(separatedBy: " ").dropFirst().first ?? "")
        }
        #expect(listed == [0, 1, 2, 3, 64])
        let program = try Program()
        defer { program.clean() }
        let broken = Project.path("Fixtures/broken/head.briefing").path
        let statuses = [
            try program.run("briefings"), try program.run("check", broken),
            try program.run("show", "K99"), try program.run("run", "K21"), try program.run("run"),
        ].map(\.status)
        #expect(statuses == listed)
    }

    /// The commands that `debrief --help` lists, in its order.
    private func commands() throws -> [String] {
        let program = try Program()
        defer { program.clean() }
        let help = try program.run("--help").out
        let lists = help.components(separatedBy: "SUBCOMMANDS:\n").dropFirst()
        return lists.flatMap { $0.components(separatedBy: "\n") }.compactMap { line in
            let words = line.components(separatedBy: " ")
            let isEntry = line.hasPrefix("  ") && words.count > 2 && !words[2].isEmpty
            return isEntry ? words[2] : nil
        }
    }

    /// The long options that the help of a command lists.
    private func options(of command: String...) throws -> [String] {
        let program = try Program()
        defer { program.clean() }
        let help = try program.run(command + ["--help"], lines: []).out
        return help.components(separatedBy: "OPTIONS:\n").dropFirst().joined()
            .matches(of: /(?m)^  (?:-h, )?(--[a-z]+(?:-[a-z]+)*)/).map { String($0.output.1) }
    }

    /// A section of the page, with its heading, up to the next heading of its level or above.
    private func section(_ heading: String) -> String {
        let lines = page.components(separatedBy: "\n")
        let level = heading.prefix { $0 == "#" }.count
        var isInBlock = false
        let body = lines.drop { $0 != heading }.dropFirst().prefix { line in
            if line.hasPrefix("```") { isInBlock.toggle() }
            let marks = line.prefix { $0 == "#" }.count
            return isInBlock || marks == 0 || marks > level
        }
        return body.joined(separator: "\n")
    }
}
