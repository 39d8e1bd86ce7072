import TestSupport

@testable import DialogueEngine
@testable import DialogueLanguage

extension GroupRehearsal {
    /// Ana leads, Ben and Cleo take part; the steps stand in a dialogue of their own.
    static func small(_ steps: String, seed: UInt64 = 1) throws -> GroupRehearsal {
        var room = try GroupRehearsal(
            dialogue: "dialogue small — Small\nabout: A test.\n\n# Part\n" + steps, seed: seed)
        try room.play("* Ana joins as facilitator", "* Ben joins", "* Cleo joins", "Ana> /next")
        return room
    }

    /// Types a line, and again two seconds later: whoever is asked says yes.
    @discardableResult
    mutating func insist(_ line: String) throws -> [String] {
        try play(line)
        now += 2000
        return try play(line)
    }

    var position: Position { session.position }
    var step: String? { session.position.step.map { session.guide.steps[$0].id } }
    func mark(_ step: String) -> StepState.Mark? {
        session.guide.index[step].map { session.state.steps[$0].mark }
    }
}

extension [String] {
    func has(_ text: String) -> Bool { contains { $0.contains(text) } }
}
