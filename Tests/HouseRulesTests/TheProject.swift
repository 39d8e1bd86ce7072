import Testing

/// The rules of the house, held against every file of the project. That each rule can fail at all
/// is proven next door, in the tests of the rules.
@Suite struct TheProject {
    @Test func importsOnlyDownwards() {
        expectNone(Tree.swift(in: "Sources").flatMap(ImportRule.violations))
    }

    @Test func hasArrowsThatOnlyPointDown() throws {
        let package = try #require(Tree.files.first { $0.path == "Package.swift" })
        expectNone(PackageRule.violations(in: package))
    }

    @Test func letsLibrariesInThroughTheirDoorsAlone() {
        for (module, doors) in ImportRule.doors {
            let rows = ImportRule.allowed.filter { $0.value.contains(module) }.keys
            #expect(Set(rows) == doors, "\(module) has its doors")
        }
        for target in PurityRule.targets {
            let modules = ImportRule.allowed[target] ?? ["no row"]
            let pure = PurityRule.targets + ["LogFormat", "OfficeFiles", "CWords"]
            #expect(modules.isSubset(of: pure), "\(target) is pure")
        }
    }

    @Test func hasNoClockChanceOrDiskInItsPureTargets() {
        expectNone(Tree.swift(in: "Sources").flatMap(PurityRule.violations))
    }

    @Test func stepsInNoKnownTrap() {
        expectNone(Tree.swift(in: "Sources").flatMap(TrapRule.violations))
    }

    @Test func countsWithNoNumberThatSomebodyTyped() {
        expectNone(Tree.swift(in: "Sources").flatMap(NumberRule.violations))
    }

    @Test func saysWhatItSaysInOnePlace() throws {
        let sources = Tree.swift(in: "Sources")
        expectNone(sources.flatMap(SpokenRule.violations))
        let catalogue = try #require(Tree.files.first { $0.path == CatalogueRule.path })
        expectNone(CatalogueRule.violations(catalogue: catalogue, in: sources))
    }

    @Test func keepsFilesAndFunctionsShort() {
        expectNone(Tree.swift(in: "Sources", "Tests", "Scripts").flatMap(SizeRule.violations))
    }

    @Test func explainsWhatIsPublic() {
        expectNone(Tree.swift(in: "Sources").flatMap(DocCommentRule.violations))
    }

    @Test func readsEveryFixture() {
        let fixtures = Tree.files.filter { $0.path.hasPrefix("Fixtures/") }
        expectNone(FixtureRule.violations(fixtures: fixtures, tests: Tree.swift(in: "Tests")))
        expectNone(FixtureRule.readers(in: Tree.swift(in: "Sources")))
    }

    /// How long a first build goes on is reckoned from modules by name.
    @Test func knowsTheModulesThatItsBuildWaitsFor() throws {
        let script = try #require(Tree.files.first { $0.path == "Scripts/lib/build.sh" })
        let named = script.text.split(separator: "\n").compactMap { line in
            line.firstMatch(of: /'Compiling ([A-Za-z]+)'/).map { String($0.1) }
        }
        let others: Set = ["ArgumentParser", "NIOCore", "NIOPosix", "NIOSSL"]
        let ours = Set(named).subtracting(others)
        #expect(!ours.isEmpty && ours.isSubset(of: ImportRule.allowed.keys), "\(ours)")
    }

    @Test func saysNothingOfWhereAndHowItWasWritten() {
        expectNone(Tree.files.flatMap(TreeRule.violations))
    }

    @Test func isFound() {
        let paths = Tree.files.map(\.path)
        #expect(paths.contains("Package.swift") && paths.contains("LICENSE"))
        #expect(Tree.swift(in: "Sources").contains { $0.target == "DialogueEngine" })
    }

    private func expectNone(_ found: [Violation], at place: SourceLocation = #_sourceLocation) {
        guard !found.isEmpty else { return }
        Issue.record(
            "\(found.count) found:\(found.map { "\n\($0)" }.joined())", sourceLocation: place)
    }
}
