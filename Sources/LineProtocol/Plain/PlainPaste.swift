import DialogueEngine

// Several lines that came at once, at a terminal that does not say what is pasted.
extension PlainConversation {
    /// What follows from several lines that came at once: what they are is asked. In the middle of
    /// an answer of several lines they go on with it.
    public mutating func receive<Problem: Error>(
        atOnce bytes: [UInt8], _ respond: (Input) throws(Problem) -> [Effect]
    ) throws(Problem) -> Turn {
        if isGathering { return try receive(pasted: bytes, respond) }
        // Whether they are a row each is asked about there.
        if pasted == nil, asksForRow { return try receive(answer: bytes, respond) }
        if pasted != nil {
            pasted?.add(bytes)
        } else {
            pasted = PasteQuestion(bytes)
        }
        guard let pasted else { return try receive(pasted: bytes, respond) }
        return spoken([pasted.question])
    }

    /// What follows from the reply to the question what the lines are.
    mutating func reply<Problem: Error>(
        _ line: [UInt8], to asked: PasteQuestion, _ respond: (Input) throws(Problem) -> [Effect]
    ) throws(Problem) -> Turn {
        let reply = asked.reply(line)
        guard reply != .unclear else { return spoken([ShellWording.yesOrNo, asked.question]) }
        pasted = nil
        switch reply {
        case .one: return try receive(answer: asked.bytes, respond)
        case .each: return try each(asked.lines, respond)
        case .elsewhere, .unclear:
            let turn = try receive(line, respond)
            // What to do about a child at risk comes first, and what is asked then last.
            guard turn.ending == nil, turn.text.hasSuffix(Self.prompt) else {
                hasLetGo = true
                let lost = PlainLayout.text(
                    [ShellWording.atOnceNotKept], width: width, style: style)
                return Turn(
                    lines: [ShellWording.atOnceNotKept] + turn.lines, text: lost + turn.text,
                    editor: turn.editor, ending: turn.ending)
            }
            return spoken(turn.lines + [ShellWording.atOnceNotKept])
        }
    }

    /// Each line as an answer of its own, until something else is asked than the next answer.
    private mutating func each<Problem: Error>(
        _ lines: [[UInt8]], _ respond: (Input) throws(Problem) -> [Effect]
    ) throws(Problem) -> Turn {
        var said: [SpokenLine] = []
        var rest = lines[...]
        var goesOn = true
        while goesOn, let line = rest.popFirst() {
            goesOn = false
            let turn = try receive(answer: line) { input throws(Problem) in
                let effects = try respond(input)
                goesOn = effects.allSatisfy(\.leadsToAnAnswer)
                return effects
            }
            said += turn.lines
        }
        if !rest.isEmpty {
            said.append(ShellWording.notTaken(rest.count))
            said += rest.map { SpokenLine(.point, "+ " + String(decoding: $0, as: UTF8.self)) }
        }
        return spoken(said)
    }
}

extension Effect {
    /// Whether the next thing to type is an answer, or this says nothing of it.
    fileprivate var leadsToAnAnswer: Bool {
        switch self {
        case .refused: false
        case .asked(let prompt):
            switch prompt.kind {
            case .question, .list: true
            default: false
            }
        default: true
        }
    }
}
