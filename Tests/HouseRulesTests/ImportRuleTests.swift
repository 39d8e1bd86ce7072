import Testing

@Suite struct ImportRuleTests {
    private func found(_ target: String, _ text: String) -> [String] {
        ImportRule.violations(in: File(path: "Sources/\(target)/A.swift", text: text))
            .map(\.description)
    }

    @Test func findsAnImportThatIsNotAllowed() {
        #expect(
            found("DialogueEngine", "/// A.\nimport Foundation\n")
                == ["Sources/DialogueEngine/A.swift:2: DialogueEngine imports Foundation"])
        #expect(found("Exporters", "import SessionLog").count == 1)
        #expect(found("TerminalShell", "import SessionLog").count == 1)
        #expect(found("SessionHost", "import NIOSSL").count == 1)
        #expect(found("LineProtocol", "import Foundation").count == 1)
    }

    @Test(arguments: [
        "@testable import NIOSSL", "public import NIOSSL", "import struct NIOSSL.NIOSSLContext",
        "@_exported public import class NIOSSL.NIOSSLHandler", "import Glibc; import NIOSSL",
        "    @preconcurrency import NIOSSL",
    ])
    func findsEveryWayToImport(line: String) {
        #expect(
            found("SessionHost", line) == [
                "Sources/SessionHost/A.swift:1: SessionHost imports NIOSSL"
            ])
    }

    @Test func passesWhatIsNoImport() {
        let text =
            "// import NIOSSL\n/* import NIOSSL */ let a = \"\"\"\nimport NIOSSL\n\"\"\"\nvar important = 1"
        #expect(found("SessionHost", text).isEmpty)
        #expect(found("SessionLog", "import LogFormat\nimport CSQLite\nimport Glibc").isEmpty)
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
                            "Zero", .product(name: "NIOSSL", package: "swift-nio-ssl"),
                        ], resources: [.embedInCode("Content")]),
                    .testTarget(name: "OneTests", dependencies: ["One"]),
                ])
            """
        #expect(
            PackageRule.targets(in: File(path: "Package.swift", text: text)) == [
                .init(
                    name: "One", line: 5, isProduct: true, dependencies: ["Zero", "NIOSSL"],
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
                .target(name: "SessionHost", dependencies: ["DialogueEngine"]),
                // Pure.
                .target(name: "DialogueEngine"),
                """) == ["SessionHost stands above DialogueEngine, which it depends on"])
    }

    @Test func findsADependencyThatIsNotAllowed() {
        let product = #".product(name: "NIOSSL", package: "swift-nio-ssl")"#
        #expect(
            found("// Pure.\n.target(name: \"DialogueEngine\", dependencies: [\(product)]),")
                == ["DialogueEngine may not depend on NIOSSL"])
    }

    @Test func findsATargetWithoutARowOrAComment() {
        #expect(
            found(".target(name: \"Telepathy\"),") == [
                "Telepathy has no line of comment above it", "Telepathy has no row in ImportRule",
            ])
    }
}
