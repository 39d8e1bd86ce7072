import Testing

@testable import DialogueLanguage

@Suite struct ScriptParserConditionTests {
    static let questions = """
        ask ready  yes/no
          Ready?
        ask setting  choice
          Where?
          - School
          - gp: A surgery
        ask topics  several choices
          Which?
          - Thresholds
          - Attendance
        ask sure  scale 1 to 5
          Sure?
        ask many  number
          How many?
        ask words
          What?
        ask which  pick from recommendations
          Which?
        collect points  0 to 5
          Points?

        """

    static func condition(_ text: String) -> (atoms: [Atom], condition: Condition?, codes: [String])
    {
        let parsed = Reading.steps(questions + "ask last\n  Last?\n  only if \(text)\n")
        let step = parsed.content?.step("last")
        return (parsed.content?.atoms ?? [], step?.condition, parsed.codes)
    }

    @Test(arguments: [
        ("ready is yes", "ready is yes", false), ("ready is No.", "ready is no", false),
        ("ready is not yes", "ready is yes", true), ("setting is gp", "setting is gp", false),
        ("setting is School", "setting is school", false),
        ("topics includes thresholds", "topics includes thresholds", false),
        ("topics includes not thresholds", "topics includes thresholds", true),
        ("sure is at most 2", "sure is at most 2", false),
        ("sure is not at least 3", "sure is at least 3", true),
        ("many is at least -3", "many is at least -3", false),
        ("words is answered", "words is answered", false),
        ("words is not skipped", "words is skipped", true),
        ("which includes R4a", "which includes R4a", false),
        ("points has at least 2", "points has at least 2", false),
        ("points has at least 2 rows", "points has at least 2", false),
        ("points has at most 2", "points has at least 3", true),
        ("points is skipped", "points is skipped", false),
        ("alone", "alone", false), ("in a group", "alone", true), ("not alone", "alone", true),
    ])
    func readsATerm(_ text: String, atom: String, isNegated: Bool) {
        let (atoms, condition, codes) = Self.condition(text)
        #expect(codes == [])
        #expect(atoms.map(\.text) == [atom])
        #expect(condition?.terms == [Condition.Term(atom: 0, isNegated: isNegated)])
    }

    @Test func joinsTermsByAndOrByOr() {
        let all = Self.condition("ready is yes, and sure is at most 2 AND ready is yes")
        #expect(all.atoms.map(\.text) == ["ready is yes", "sure is at most 2"])
        #expect(all.condition?.needsAll == true)
        #expect(all.condition?.terms.map(\.atom) == [0, 1, 0])
        let some = Self.condition("ready is yes or alone")
        #expect(some.condition?.needsAll == false)
        #expect(some.condition?.terms.count == 2)
    }

    @Test(arguments: [
        ("redy is yes", "D304"), ("last is answered", "D305"), ("ready is maybe", "D306"),
        ("ready is", "D306"), ("ready", "D306"), ("", "D306"), ("is yes", "D306"),
        ("not ready is yes", "D306"), ("ready isn't yes", "D306"), ("words is yes", "D306"),
        ("setting includes gp", "D306"), ("topics is thresholds", "D306"), ("sure is 3", "D306"),
        ("sure is at least three", "D306"), ("points is at least 3", "D306"),
        ("points has at least -1", "D306"), ("points has at least 2 sheep", "D306"),
        ("words has at least 2", "D306"), ("ready is yes and", "D306"),
        ("and ready is yes", "D306"),
        ("ready is yes ready is no", "D306"), ("ready is yes and alone or alone", "D307"),
        ("sure is at least 6", "D308"), ("sure is at most 0", "D308"),
        ("points has at least 6", "D308"),
        ("sure is not at least 6", "D308"), ("ready is yes and ready is no", "D308"),
        ("ready is yes and ready is not yes", "D308"),
        ("setting is gp and setting is school", "D308"),
        ("sure is at least 4 and sure is at most 3", "D308"), ("alone and in a group", "D308"),
        ("ready is yes and ready is skipped", "D308"),
        ("ready is yes and ready is not answered", "D308"),
        ("points has at least 3 and points has at most 2", "D308"),
    ])
    func refusesWhatCantBeSo(_ text: String, code: String) {
        #expect(Self.condition(text).codes == [code])
    }

    @Test(arguments: [
        "ready is not yes and ready is not no", "sure is at least 3 and sure is at most 3",
        "topics includes thresholds and topics includes attendance",
        "points is answered and points is skipped",
        "ready is yes or ready is no", "ready is not yes and ready is answered",
    ])
    func takesWhatCanBeSo(_ text: String) {
        #expect(Self.condition(text).codes == [])
    }
}
