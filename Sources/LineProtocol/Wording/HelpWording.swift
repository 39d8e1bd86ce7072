import DialogueEngine
import DialogueLanguage
import Messages

/// What can be done here.
enum HelpWording {
    static func add(_ command: String?, _ prompt: Prompt, to lines: inout [SpokenLine]) {
        if let command, command != all, command != "?" { return add(named: command, to: &lines) }
        lines.space()
        if command == "?" {
            addAids(prompt, to: &lines)
            return lines.add(.text, said("help.help-lists-what-you-can"))
        }
        switch prompt.kind {
        case .stopped, .paused:
            return lines.add(
                .text, said("help.nothing-that-you-type-now"))
        case .held:
            lines.add(
                .text, said("help.your-answer-is-not-kept"))
        default:
            lines.add(
                .text, said("help.what-you-type"))
        }
        if command == all {
            lines.add(.text, said("help.commands-begin-with-begins"))
            return add(CommandEntry.forOne.filter { $0.name != "editor" }, to: &lines)
        }
        add(CommandEntry.most.prefix(1), to: &lines)
        lines.add(.point, said("help.what-helps-with-this-question"))
        add(CommandEntry.most.dropFirst(), to: &lines)
        lines.add(.text, said("help.help-all-lists-every-command"))
    }

    /// What is typed behind `/help` for every command.
    static let all = "all"

    private static func add(
        _ entries: some Sequence<CommandEntry>, to lines: inout [SpokenLine]
    ) {
        for entry in entries {
            lines.append(
                SpokenLine(
                    .point, "\(entry.usage) – \(entry.summary)",
                    heard: "\(entry.usage): \(entry.summary)"))
        }
    }

    /// What a member of a group can do, by role.
    static func add(
        _ command: String?, _ prompt: Prompt, for role: Role, to lines: inout [SpokenLine]
    ) {
        if command == "?" { return add(command, prompt, to: &lines) }
        if let command, command != all { return add(named: command, for: role, to: &lines) }
        lines.space()
        lines.add(
            .text,
            role.speaks
                ? said("help.what-you-type-is-your-answer")
                : said("help.you-are-watching-you-see")
        )
        for list in GroupCommands.lists(for: role) {
            lines.space()
            lines.add(.heading, list.title)
            add(list.lines, to: &lines)
        }
        if role == .participant {
            lines.space()
            lines.add(.text, said("help.the-facilitator-decides"))
        }
    }

    /// How to enter, for somebody who is not in a room yet.
    static func addEntering(to lines: inout [SpokenLine]) {
        lines.space()
        add(GroupCommands.entering.lines, to: &lines)
    }

    private static func add(named name: String, for role: Role, to lines: inout [SpokenLine]) {
        let lists = role.leads ? GroupCommands.lists(for: role) : GroupCommands.all
        let found = lists.flatMap { list in
            list.lines.filter { $0.name == name.lowercased() }.map { (list.title, $0) }
        }
        if found.isEmpty { return add(named: name, to: &lines) }
        lines.space()
        for (title, line) in found {
            lines.add(.text, "\(title): \(line.usage) – \(line.summary).")
        }
    }

    private static func add(named name: String, to lines: inout [SpokenLine]) {
        guard let entry = CommandEntry.named(name) else {
            let close = nearest(to: name, among: CommandEntry.all.map(\.name))
            return lines.add(.refused, RefusalWording.text(.unknownCommand(name, nearest: close)))
        }
        lines.space()
        lines.add(.text, "\(entry.usage) – \(entry.summary).")
        if !entry.isForOne { lines.add(.text, said("help.it-is-for-groups")) }
    }

    /// What helps with the question that is open.
    private static func addAids(_ prompt: Prompt, to lines: inout [SpokenLine]) {
        if !prompt.text.isEmpty { lines.add(.question, prompt.text) }
        if case .held(let kinds, let stage) = prompt.kind {
            lines.add(.text, DetailWording.explanation)
            DetailWording.add(kinds, stage, to: &lines)
        }
        PromptWording.addOptions(prompt, isWhole: true, to: &lines)
        if let how = PromptWording.how(prompt) { lines.add(.text, how) }
        for hint in prompt.aids.hints { lines.add(.text, said("help.hint", ["hint": hint])) }
        for example in prompt.aids.examples {
            lines.add(.text, said("help.example", ["example": example]))
        }
        for term in prompt.aids.terms { lines.add(.text, "\(term.term): \(term.meaning)") }
        if lines.last?.kind != .blank { lines.space() }
    }
}
