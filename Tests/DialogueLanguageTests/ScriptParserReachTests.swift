import Testing

/// Steps that nobody could get to because of what other steps need.
@Suite struct ScriptParserReachTests {
    static let head = """
        notice
        ask a  yes/no
          A?
        ask b  yes/no
          B?
          only if a is yes
        ask c  yes/no
          C?
          only if b is answered

        """

    @Test(arguments: [
        ("# P\n  only if a is yes\nask d\n  D?\n  only if a is no", ["15:11 D308"]),
        ("# P\n  only if a is no\nask d\n  D?\n  only if b is yes", ["15:11 D308"]),
        ("# P\n  only if a is no and b is yes\nask d\n  D?", ["12:23 D308"]),
        ("ask d\n  D?\n  only if c is yes and a is no", ["13:24 D308"]),
        ("ask d\n  D?\n  only if a is no and c is skipped", ["13:23 D308"]),
        ("# P\n  only if a is no\nask d\n  D?\n  only if b is yes or c is no", ["15:11 D308"]),
        ("# P\n  only if alone\ncollect l\n  L?\nreveal l", ["15:1 D308"]),
        ("collect l\n  L?\nreveal l\nagree l\nvote l\n", []),
        (
            "collect l\n  L?\n  only if a is yes\n# P\n  only if a is no\nvote l, keep 3",
            ["16:6 D308"]
        ),
        ("ask d\n  D?\n  only if a is no\n  recall: b", ["14:11 D308"]),
        (
            "collect l\n  L?\n  only if a is yes\nask d  pick from l\n  D?\n  only if a is no",
            ["14:18 D308"]
        ),
        ("present x\n  only if a is yes and a is no", ["12:24 D308"]),
    ])
    func findsWhatNobodyGetsTo(_ steps: String, places: [String]) {
        #expect(Reading.steps(Self.head + steps + "\n").places == places)
    }

    @Test(arguments: [
        "ask d\n  D?\n  only if b is not yes and a is no",
        "ask d\n  D?\n  only if b is yes or a is no",
        "# P\n  only if a is no\nask d\n  D?\n  only if b is yes or a is answered",
        "ask d\n  D?\n  only if c is yes and a is yes",
        "# P\n  only if alone\ndiscuss a\n  Take a moment.",
    ])
    func leavesAloneWhatSomebodyMayGetTo(_ steps: String) {
        #expect(Reading.steps(Self.head + steps + "\n").places == [])
    }

    @Test func reportsTheReasonAndNotWhatFollowsFromIt() {
        let steps = """
            ask d  yes/no
              D?
              only if a is yes and a is no
            ask e  yes/no
              E?
              only if d is yes
            ask f
              F?
              only if e is yes or d is no
            # P
              only if f is answered
            ask g
              G?
            """
        #expect(Reading.steps(Self.head + steps).places == ["13:24 D308"])
    }

    private static let topics = """
        notice
        ask t  several choices
          T?
          - Health
          - Police
          - none-of: None of these

        """

    @Test(arguments: [
        ("ask d\n  D?\n  only if t includes none-of and t includes health", ["10:34 D308"]),
        (
            "# P\n  only if t includes police\nask d\n  D?\n  only if t includes none-of",
            ["12:11 D308"]
        ),
        ("ask d\n  D?\n  only if t includes none-of and t is skipped", ["10:34 D308"]),
        ("ask d\n  D?\n  only if t includes none-of or t includes health", []),
        ("ask d\n  D?\n  only if t includes police and t includes health", []),
        ("ask d\n  D?\n  only if t includes none-of and t includes not health", []),
    ])
    func noneOfTheseGoesWithNoOtherAnswer(_ steps: String, places: [String]) {
        #expect(Reading.steps(Self.topics + steps + "\n").places == places)
    }
}
