import Testing

@Suite struct ImportRuleTests {
    private func found(_ target: String, _ text: String) -> [String] {
        ImportRule.violations(in: File(path: "Sources/\(target)/A.swift", text: text))
            .map(\.description)
    }

    @Test func findsAnImportThatIsNotAllowed() {
        #expect(
            found("DialogueCore", "/// A.\nimport Foundation\n")
                == ["Sources/DialogueCore/A.swift:2: DialogueCore imports Foundation"])
        #expect(found("Exporters", "import SessionLog").count == 1)
        #expect(found("TerminalShell", "import SessionLog").count == 1)
        #expect(found("SessionHost", "import GRDB").count == 1)
        #expect(found("LineProtocol", "import Foundation").count == 1)
    }

    @Test(arguments: [
        "@testable import GRDB", "public import GRDB", "import struct GRDB.Row",
        "@_exported public import class GRDB.DatabaseQueue", "import Glibc; import GRDB",
        "    @preconcurrency import GRDB",
    ])
    func findsEveryWayToImport(line: String) {
        #expect(
            found("SessionHost", line) == [
                "Sources/SessionHost/A.swift:1: SessionHost imports GRDB"
            ])
    }

    @Test func passesWhatIsNoImport() {
        let text =
            "// import GRDB\n/* import GRDB */ let a = \"\"\"\nimport GRDB\n\"\"\"\nvar important = 1"
        #expect(found("SessionHost", text).isEmpty)
        #expect(found("SessionLog", "import Hashing\nimport GRDB\nimport Foundation").isEmpty)
    }

    @Test func wantsARowForEachTarget() {
        #expect(found("Telepathy", "let a = 1").count == 1)
    }
}

@Suite struct PackageRuleTests {
    private func found(_ targets: String) -> [String] {
        let text = "let package = Package(\n    targets: [\n\(targets)\n    ])\n"
        return PackageRule.violations(in: File(path: "Package.swift", text: text)).map(\.says)
    }

    @Test func readsTargetsAndWhatTheyDependOn() {
        let text = """
            let package = Package(
                products: [.executable(name: "a", targets: ["a"])],
                targets: [
                    // Words.
                    .target(
                        name: "One", dependencies: [
                            "Zero", .product(name: "GRDB", package: "GRDB.swift"),
                        ], resources: [.embedInCode("Content")]),
                    .testTarget(name: "OneTests", dependencies: ["One"]),
                ])
            """
        #expect(
            PackageRule.targets(in: File(path: "Package.swift", text: text)) == [
                .init(
                    name: "One", line: 5, isProduct: true, dependencies: ["Zero", "GRDB"],
                    hasComment: true),
                .init(
                    name: "OneTests", line: 9, isProduct: false, dependencies: ["One"],
                    hasComment: false),
            ])
    }

    @Test func findsAnArrowThatPointsUp() {
        #expect(
            found(
                """
                // Runs.
                .target(name: "SessionHost", dependencies: ["DialogueCore"]),
                // Pure.
                .target(name: "DialogueCore"),
                """) == ["SessionHost stands above DialogueCore, which it depends on"])
    }

    @Test func findsADependencyThatIsNotAllowed() {
        let grdb = #".product(name: "GRDB", package: "GRDB.swift")"#
        #expect(
            found("// Pure.\n.target(name: \"DialogueCore\", dependencies: [\(grdb)]),")
                == ["DialogueCore may not depend on GRDB"])
    }

    @Test func findsATargetWithoutARowOrAComment() {
        #expect(
            found(".target(name: \"Telepathy\"),") == [
                "Telepathy has no line of comment above it", "Telepathy has no row in ImportRule",
            ])
    }
}
