// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "debrief",
    products: [.executable(name: "debrief", targets: ["debrief"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // Pure: what a briefing, a form and a dialogue are, and what happens when somebody answers.
        .target(name: "DialogueCore", swiftSettings: strict),
        // Pure: JSON that keeps the order of keys and refuses doubtful input.
        .target(name: "StrictJSON", swiftSettings: strict),
        // The briefings, dialogues and the form inside the binary.
        .target(
            name: "BundledContent", dependencies: ["DialogueCore"],
            resources: [.embedInCode("Content")], swiftSettings: strict),
        // The log of a session on disk: sole importer of GRDB and Crypto.
        .target(
            name: "SessionLog",
            dependencies: [
                "DialogueCore", "StrictJSON",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Crypto", package: "swift-crypto"),
            ], swiftSettings: strict),
        // A record in, the bytes of a document out.
        .target(
            name: "Exporters", dependencies: ["DialogueCore", "StrictJSON"],
            swiftSettings: strict),
        // A document's text in, a briefing and a report of everything uncertain out.
        .target(name: "BriefingImport", dependencies: ["DialogueCore"], swiftSettings: strict),
        // The commands a person types and the words the bot says.
        .target(
            name: "LineProtocol", dependencies: ["DialogueCore", "StrictJSON"],
            swiftSettings: strict),
        // Runs a session: decide, append, apply, perform.
        .target(
            name: "SessionHost", dependencies: ["DialogueCore", "LineProtocol", "SessionLog"],
            swiftSettings: strict),
        // Lines in and out of a terminal or a pipe.
        .target(
            name: "TerminalShell", dependencies: ["DialogueCore", "LineProtocol"],
            swiftSettings: strict),
        // The command line: one file a command; the one place where parts are wired.
        .executableTarget(
            name: "debrief",
            dependencies: [
                "DialogueCore", "BriefingImport", "BundledContent", "SessionLog", "SessionHost",
                "Exporters",
                "LineProtocol", "TerminalShell", "StrictJSON",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),
        // How fast the engine is without input and output; run by Scripts/bench.
        .executableTarget(
            name: "enginebench", dependencies: ["DialogueCore"], path: "Scripts/benchmarks/engine",
            swiftSettings: strict),
        // What several tests need: golden conversations, rehearsals, where the project's files are.
        .target(
            name: "TestSupport", dependencies: ["DialogueCore", "LineProtocol", "BundledContent"],
            path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(
            name: "DialogueCoreTests",
            dependencies: ["DialogueCore", "BundledContent", "LineProtocol", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "StrictJSONTests", dependencies: ["StrictJSON", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "SessionLogTests",
            dependencies: [
                "SessionLog", "DialogueCore", "StrictJSON", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ], swiftSettings: strict),
        .testTarget(
            name: "SessionHostTests",
            dependencies: [
                "SessionHost", "SessionLog", "DialogueCore", "BundledContent", "LineProtocol",
                "StrictJSON", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "ExportersTests",
            dependencies: ["Exporters", "DialogueCore", "StrictJSON", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "LineProtocolTests",
            dependencies: ["LineProtocol", "DialogueCore", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "TranscriptTests",
            dependencies: ["DialogueCore", "LineProtocol", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests", dependencies: ["TestSupport", "DialogueCore", "StrictJSON"],
            swiftSettings: strict),
        .testTarget(
            name: "BriefingImportTests",
            dependencies: ["BriefingImport", "DialogueCore", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "HouseRulesTests", dependencies: ["TestSupport"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
