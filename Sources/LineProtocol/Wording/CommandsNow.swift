import DialogueEngine

/// Which of the commands that help lists can be used at what is asked now, by their names.
///
/// Where a line could still be refused for what stands in it, it counts as usable. `more` and `editor`
/// are ways of typing, and left out.
enum CommandsNow {
    /// For one person alone.
    static func alone(at prompt: Prompt, _ setting: PromptSetting) -> [String] {
        let without = unusable(at: prompt).union(pointless(setting))
        return forPrograms.map(\.name).filter { !without.contains($0) }
    }

    /// The commands of one person alone that are no ways of typing, and that a program asks of the
    /// session rather than of the store.
    private static let forPrograms = CommandEntry.forOne.filter {
        !["more", "editor", "receipt"].contains($0.name)
    }

    /// What help lists for somebody alone or in a role.
    static func listed(for role: Role?) -> [CommandEntry] {
        role.map { GroupCommands.lists(for: $0).flatMap(\.lines) } ?? forPrograms
    }

    /// For members of a group in a role.
    static func group(
        at asked: Prompt, _ setting: PromptSetting, for role: Role
    ) -> [String] {
        let here = usable(at: asked, for: role).subtracting(pointless(setting))
        var names = listed(for: role).map(\.name)
        // Help does not list rows for those who take part: few dialogues let anybody write them.
        if !role.leads { names.append("row") }
        var found: [String] = []
        for name in names where here.contains(name) && !found.contains(name) {
            found.append(name)
        }
        return found
    }

    /// What would find nothing to do.
    private static func pointless(_ setting: PromptSetting) -> Set<String> {
        Set((setting.canGoBack ? [] : ["back"]) + (setting.canUndo ? [] : ["undo"]))
    }

    private static let always: Set = [
        "help", "who", "where", "plan", "minutes", "review", "concern", "quit",
    ]
    /// What is shown of the briefing once its notice was.
    private static let reading: Set = ["read", "findings", "recommendations"]
    private static let speaking: Set = ["say", "hand", "private", "park", "action"]
    private static let leading: Set = [
        "timer", "handover", "co", "remove", "lock", "close", "edit", "tick",
    ]

    /// What one who writes cannot do.
    private static func unusable(at prompt: Prompt) -> Set<String> {
        let isRow = prompt.place?.row != nil
        switch prompt.kind {
        case .stopped, .paused:
            return Set(CommandEntry.all.map(\.name)).subtracting(["help", "concern", "quit"])
        case .notice, .page, .thought: return ["row", "done"]
        case .question:
            let goesOn = prompt.existing != nil || prompt.isLeftOut || prompt.fallback != nil
            return Set(goesOn ? [] : ["next"]).union(isRow ? [] : ["row", "done"])
        case .probe, .nudge: return isRow ? [] : ["row", "done"]
        case .held:
            // A follow-up is left at that.
            let mayGoOn = prompt.place?.isProbe == true
            return Set((mayGoOn ? [] : ["next"]) + (isRow ? [] : ["row", "done"]))
        case .allRows: return []
        case .details: return ["row", "done"]
        case .list(let list):
            let isEnough = list.rows.count >= list.minimum
            let mayGoOn = isEnough || prompt.offer != nil
            return Set((isEnough ? [] : ["done"]) + (mayGoOn ? [] : ["next"]))
        case .review: return ["row", "skip"]
        case .finished: return ["row", "skip", "next", "done"]
        case .lobby, .silent, .open, .curtain, .revealed, .ballot, .counted, .agree: return []
        }
    }

    private static func usable(at asked: Prompt, for role: Role) -> Set<String> {
        let looking = asked.kind == .lobby ? always : always.union(reading)
        if asked.kind == .finished || !role.speaks { return looking }
        let everybody = looking.union(speaking).union(turn(asked.kind))
        return role.leads
            ? everybody.union(leading).union(steps(at: asked)) : everybody.union(own(asked))
    }

    /// What everybody does at a turn of everybody.
    private static func turn(_ kind: Prompt.Kind) -> Set<String> {
        switch kind {
        case .silent: ["done", "redo", "edit"]
        case .open: ["done", "edit"]
        case .ballot: ["done", "redo", "edit", "vote"]
        case .agree: ["agree", "object"]
        default: []
        }
    }

    /// What those who take part do for themselves.
    private static func own(_ asked: Prompt) -> Set<String> {
        switch asked.kind {
        case .silent, .open, .ballot: ["skip", "pause"]
        case let kind where kind.isWriting && asked.answerer == .anyone:
            unusable(at: asked).contains("row") ? ["pause"] : ["pause", "row"]
        default: ["pause"]
        }
    }

    /// The steps of those who lead.
    private static func steps(at asked: Prompt) -> Set<String> {
        let walking: Set = ["next", "back", "skip", "pause", "undo"]
        switch asked.kind {
        case .lobby, .paused: return ["next"]
        case .notice, .page, .thought, .open, .counted: return walking
        case .silent, .ballot, .curtain: return walking.union(["reveal"])
        case .revealed(let isList):
            return isList ? walking.union(["row", "group", "ungroup"]) : walking
        case .agree: return walking.union(["reveal", "row", "take"])
        case .question, .probe, .nudge, .list:
            return walking.union(["done", "row", "redo", "take"]).subtracting(unusable(at: asked))
        case .allRows, .held:
            return walking.union(["done", "row", "redo"]).subtracting(unusable(at: asked))
        case .review: return ["back", "pause", "undo"]
        case .finished, .stopped, .details: return []
        }
    }
}
