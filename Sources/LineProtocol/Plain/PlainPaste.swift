import DialogueEngine

// Several lines that came at once, at a terminal that does not say what is pasted.
extension PlainConversation {
    /// What follows from several lines that came at once: what they are is asked. In the middle of
    /// an answer of several lines they go on with it.
    public mutating func take<Problem: Error>(
        atOnce bytes: [UInt8], _ take: (Input) throws(Problem) -> [Effect]
    ) throws(Problem) -> Turn {
        if isGathering { return try self.take(pasted: bytes, take) }
        // Whether they are a row each is asked about there.
        if pasted == nil, asksForRow { return try self.take(answer: bytes, take) }
        if pasted != nil {
            pasted?.add(bytes)
        } else {
            pasted = PasteQuestion(bytes)
        }
        guard let pasted else { return try self.take(pasted: bytes, take) }
        return spoken([pasted.question])
    }

    /// What follows from the reply to the question what the lines are.
    mutating func reply<Problem: Error>(
        _ line: [UInt8], to asked: PasteQuestion, _ take: (Input) throws(Problem) -> [Effect]
    ) throws(Problem) -> Turn {
        let reply = asked.reply(line)
        guard reply != .unclear else { return spoken([ShellWording.yesOrNo, asked.question]) }
        pasted = nil
        switch reply {
        case .one: return try self.take(answer: asked.bytes, take)
        case .each: return try each(asked.lines, take)
        case .elsewhere, .unclear:
            let turn = try self.take(line, take)
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
        _ lines: [[UInt8]], _ take: (Input) throws(Problem) -> [Effect]
    ) throws(Problem) -> Turn {
        var said: [SpokenLine] = []
        var rest = lines[...]
        var goesOn = true
        while goesOn, let line = rest.popFirst() {
            goesOn = false
            let turn = try self.take(answer: line) { input throws(Problem) in
                let effects = try take(input)
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
