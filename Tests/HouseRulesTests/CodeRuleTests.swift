import Testing

@Suite struct PurityRuleTests {
    private func found(_ text: String, in target: String = "DialogueEngine") -> [String] {
        PurityRule.violations(in: File(path: "Sources/\(target)/A.swift", text: text))
            .map(\.description)
    }

    @Test func findsEachForbiddenWord() {
        for (words, _) in PurityRule.forbidden {
            #expect(found("let a = \(words)").count >= 1, "\(words) is found")
        }
        #expect(
            found("\nlet now = Date()")
                == ["Sources/DialogueEngine/A.swift:2: “Date(” brings in the time"])
        #expect(found("let text = \"It is \\(Date())\"").count == 1)
    }

    @Test func passesWordsThatOnlyLookAlike() {
        #expect(found("let a = CalendarDate(1)\n// Date()\nlet b = \"Date()\"").isEmpty)
        #expect(found("func print(_ page: Page) {}\npage.print(1)\nlet c = a.nowhere").isEmpty)
        #expect(found("let now = Date()", in: "SessionHost").isEmpty)
    }

    @Test func findsEachTrap() {
        for (words, _) in TrapRule.forbidden {
            let file = File(path: "Sources/debrief/A.swift", text: "let a = b.\(words)")
            #expect(TrapRule.violations(in: file).count == 1, "\(words) is found")
        }
    }
}

@Suite struct NumberRuleTests {
    private func found(_ text: String, in path: String = "Sources/debrief/A.swift") -> [Int] {
        NumberRule.violations(in: File(path: path, text: text)).compactMap(\.line)
    }

    @Test(arguments: [
        "if let number = Int(text), open.indices.contains(number) {",
        "guard let row = Int(text.dropFirst())\nelse { return }", "let a = words.map { Int($0) }",
        "let a = Int(section.number) ?? 0", "filter { Int($0.number) != nil }",
        "return Int(rest).flatMap { $0 }", "return rows[number - 1]", "let a = ordinal.number + 1",
    ])
    func findsANumberWithoutARange(line: String) {
        #expect(found(line) == [1])
    }

    @Test func passesWhatIsReadWithItsRangeAndWhatNobodyTyped() {
        let lines = [
            "if let a = Int(text, in: 1...3) {", "let days = Int(seconds / 86_400)",
            "let a = bytes.map { Int($0) - 48 }", "let number = index + 1", "end - 1",
        ]
        #expect(found(lines.joined(separator: "\n")).isEmpty)
        #expect(found("return rows[number - 1]", in: "Sources/Exporters/A.swift").isEmpty)
    }
}

@Suite struct SpokenRuleTests {
    private func found(_ text: String, in path: String = "Sources/LineProtocol/A.swift") -> [Int] {
        SpokenRule.violations(in: File(path: path, text: text)).compactMap(\.line)
    }

    @Test func findsASentenceOutsideOfTheCatalogue() {
        #expect(found("let a = 1\nreturn \"Left out. That is fine.\"") == [2])
        #expect(found("let a = \"Which \\(keep) points matter most?\"") == [1])
    }

    @Test func passesWordsThatNobodyIsTold() {
        #expect(found("// “Says so.”\n/// A \"thing that is.\" b\nlet b = \"a key\"").isEmpty)
        #expect(found("fatalError(\"the content can't be read\")").isEmpty)
        for (path, _) in SpokenRule.others {
            #expect(found("let a = \"all of the above\"", in: "Sources/\(path)A.swift").isEmpty)
            #expect(
                Tree.files.contains { $0.path.hasPrefix("Sources/" + path) }, "\(path) is there")
        }
    }
}

@Suite struct CatalogueRuleTests {
    private let catalogue = File(
        path: CatalogueRule.path,
        text: """
            msgctxt "room.left"
            msgid "{name} has left."
            msgstr ""

            msgctxt "room.votes"
            msgid "one vote of {of}"
            msgid_plural ""
            "{count} votes of {of}"
            msgstr[0] ""
            """)

    private func found(_ swift: String) -> [String] {
        CatalogueRule.violations(
            catalogue: catalogue, in: [File(path: "Sources/A/A.swift", text: swift)]
        ).map(\.says)
    }

    private let good = """
        let a = said("room.left", ["name": people.name(who)])
        let b = Message(
            "room.votes", ["count": votes, "of": all[1, default: said("room.left", ["name": ""])]])
        """

    @Test func passesWhatAgrees() { #expect(found(good) == []) }

    @Test func findsWhatIsNotThere() {
        #expect(found(good + "\nsaid(\"room.lost\")") == ["no such sentence: room.lost"])
        #expect(found("said(\"room.left\", [\"name\": a])") == ["nobody says room.votes"])
    }

    @Test func findsPlaceholdersThatDiffer() {
        #expect(
            found(good.replacing("\"name\": people.name(who)", with: "\"who\": 1"))
                == ["room.left wants name"])
        #expect(
            found(good.replacing("\"of\": all", with: "\"in\": 1, \"of\": all"))
                == ["room.votes has no place for in"])
    }

    @Test func findsAnIdThatStandsTwice() {
        let twice = File(
            path: CatalogueRule.path, text: catalogue.text + "\nmsgctxt \"room.left\"\n")
        #expect(CatalogueRule.entries(of: twice).doubled.map(\.line) == [10])
    }
}

@Suite struct SizeRuleTests {
    private func found(_ text: String) -> [String] {
        SizeRule.violations(in: File(path: "Sources/A/A.swift", text: text)).map(\.description)
    }

    private func lines(_ count: Int) -> String {
        String(repeating: "    go()\n", count: count)
    }

    @Test func findsAFileThatIsTooLong() {
        #expect(found(lines(251)) == ["Sources/A/A.swift: 251 lines, more than 250"])
        #expect(found(lines(250)).isEmpty)
    }

    @Test func givesAStateMachineMoreLines() {
        func found(_ count: Int) -> [Violation] {
            SizeRule.violations(
                in: File(path: SizeRule.machines.sorted()[0], text: lines(count)))
        }
        #expect(found(400).isEmpty)
        #expect(found(401).map(\.says) == ["401 lines, more than 400"])
        for path in SizeRule.machines { #expect(Tree.files.contains { $0.path == path }) }
    }

    @Test(arguments: [
        "func go() {", "init(a: [Int] = { [] }()) {", "var a: Int {", "subscript(a: Int) -> Int {",
        "static func == (left: A, right: A) -> Bool {", "private mutating func go<T>(_ a: T)¶{",
        "func go(¶    a: Int¶) -> Int where T == Int {",
    ])
    func findsAFunctionThatIsTooLong(laidOut: String) {
        let signature = laidOut.replacing("¶", with: "\n")
        let extra = laidOut.count { $0 == "¶" }
        let long = "struct A {\n\(signature)\n\(lines(39 - extra))}\n}\n"
        #expect(found(long) == ["Sources/A/A.swift:2: a function of 41 lines, more than 40"])
        #expect(found("struct A {\n\(signature)\n\(lines(38 - extra))}\n}\n").isEmpty)
    }

    @Test func countsNoFunctionWhereThereIsNone() {
        let type = "struct A {\n    let a = 1\n\(lines(50))}\n"
        #expect(
            found("protocol P {\n    func go()\n    init()\n    var a: Int\n}\n" + type).isEmpty)
        #expect(found("var a = 1\nvar b: Int = 2\n" + type).isEmpty)
        #expect(found("func go() {\n    let brace = \"{\" // {\n}\n" + type).isEmpty)
    }
}

@Suite struct DocCommentRuleTests {
    private func found(_ text: String) -> [Int?] {
        DocCommentRule.violations(in: File(path: "Sources/A/A.swift", text: text)).map(\.line)
    }

    @Test func findsWhatIsPublicWithoutAComment() {
        #expect(found("public struct A {\n    public let a = 1\n}") == [1, 2])
        #expect(found("/// A.\npublic struct A {\n\n    @inlinable public init() {}\n}") == [4])
        #expect(found("// Not for readers.\npublic func go() {}") == [2])
    }

    @Test func passesWhatIsExplainedOrNeedsNoWords() {
        #expect(found("/// A.\n@frozen\npublic struct A {}\nstruct B {}").isEmpty)
        #expect(found("public import A\npublic static func == (a: A, b: A) -> Bool {}").isEmpty)
        #expect(found("let text = \"\"\"\npublic struct A\n\"\"\"").isEmpty)
        #expect(found("func go() {\n    open = nil\n}").isEmpty)
        #expect(found("open class A {}") == [1])
    }
}
