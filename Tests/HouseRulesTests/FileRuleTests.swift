import Testing

@Suite struct FixtureRuleTests {
    private func found(_ fixture: String, _ test: String) -> [Violation] {
        FixtureRule.violations(
            fixtures: [File(path: "Fixtures/\(fixture)", text: "")],
            tests: [File(path: "Tests/ATests/A.swift", text: test)])
    }

    @Test func findsAFixtureThatNoTestNames() {
        #expect(
            found("scripts/broken.dialogue", "let a = \"golden/other.dialogue\"").map(\.description)
                == ["Fixtures/scripts/broken.dialogue: no test names this fixture or its folder"])
        #expect(found("scripts/broken.dialogue", "broken scripts").count == 1)
    }

    @Test func findsASourceThatReadsFixtures() {
        let file = File(path: "Sources/A/A.swift", text: "let path = \"Fixtures/scripts\"")
        #expect(FixtureRule.readers(in: [file]).count == 1)
        #expect(FixtureRule.readers(in: [File(path: "a.swift", text: "let a = 1")]).isEmpty)
    }

    @Test func passesAFixtureThatIsNamedByItselfOrItsFolder() {
        for name in ["broken.dialogue", "broken", "scripts", "scripts/broken.dialogue"] {
            #expect(found("scripts/broken.dialogue", "let a = \"\(name)\"").isEmpty, "\(name)")
        }
        #expect(found("scripts/broken.dialogue", "let a = \"Fixtures/scripts/\\(name)\"").isEmpty)
    }
}

@Suite struct TreeRuleTests {
    @Test func findsEachForbiddenWordAndItsLine() {
        for (words, reason) in TreeRule.forbidden {
            let found = TreeRule.violations(in: File(path: "a.md", text: "fine\nsee \(words)x\n"))
            #expect(
                found == [Violation(path: "a.md", line: 2, says: "“\(words)”: \(reason)")],
                "\(words) is found")
        }
    }

    @Test func takesCapitalsSeriouslyOnlyInWordsOfCapitals() {
        #expect(TreeRule.violations(in: File(path: "a", text: "Chat" + "GPT")).count == 1)
        #expect(TreeRule.violations(in: File(path: "a", text: "para to" + "do o mundo")).isEmpty)
        let task = "BEGIN:VTO" + "DO"
        #expect(TreeRule.violations(in: File(path: "a", text: task)).isEmpty)
        #expect(TreeRule.violations(in: File(path: "a", text: task + " TO" + "DO")).count == 1)
    }
}

@Suite struct SwiftCodeTests {
    @Test func keepsCodeAndBlanksWords() {
        #expect(SwiftCode("a // b\nc").lines == ["a     ", "c"])
        #expect(SwiftCode("a /* b /* c */ d */ e").lines == ["a                   e"])
        #expect(SwiftCode(#"a("b \"c\" d", e)"#).lines == ["a(           , e)"])
        #expect(SwiftCode(##"a = #"b "c" \(d)"# + e"##).lines == ["a =                + e"])
        #expect(SwiftCode(#"a = "b \(c(d, "e")) f" + g"#).lines == ["a =      c(d,    )     + g"])
        #expect(
            SwiftCode("a = \"\"\"\n  b \"c\"\n  \"\"\"; d").lines == [
                "a =    ", "       ", "     ; d",
            ])
    }

    @Test func keepsEveryScalarInItsPlace() {
        let text = "let é = \"naïve 🙂\" // 漢字\nlet b = 2"
        let swift = SwiftCode(text)
        #expect(swift.code.count == swift.source.count)
        #expect(swift.lines.last == "let b = 2")
    }

    @Test func findsWholeWordsAndBrackets() {
        let swift = SwiftCode("updated(a) + date(b, [c()])")
        #expect(swift.places(of: "date(") == [13])
        #expect(swift.closing(17) == 26)
        #expect(swift.closing(7) == 9)
        #expect(SwiftCode("(a").closing(0) == nil)
    }
}
