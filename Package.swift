// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
/// For what waits for people and disks: optimising it takes longer than it would ever save.
let cold = strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

let package = Package(
    name: "debrief",
    products: [.executable(name: "debrief", targets: ["debrief"])],
    // The program has it, the tests' build has not: it is most of the time of a build.
    traits: [.trait(name: "TLS", description: "Encrypted connections for serve and join.")],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
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
        // libsodium of the system, for Hashing alone.
        .systemLibrary(name: "CSodium"),
        // SHA-256: sole importer of CSodium.
        .target(name: "Hashing", dependencies: ["CSodium"], swiftSettings: strict),
        // The bytes of a log: lines, openings, hashes.
        .target(
            name: "LogFormat", dependencies: ["DialogueCore", "Hashing", "StrictJSON"],
            swiftSettings: strict),
        // SQLite of the system, for SessionLog alone.
        .systemLibrary(name: "CSQLite"),
        // The log of a session on disk: sole importer of CSQLite.
        .target(
            name: "SessionLog",
            dependencies: ["CSQLite", "DialogueCore", "LogFormat", "StrictJSON"],
            swiftSettings: strict),
        // A record in, the bytes of a document out.
        .target(
            name: "Exporters", dependencies: ["DialogueCore", "StrictJSON"],
            swiftSettings: strict),
        // Signed records: making one, and checking every byte of one that somebody handed in.
        .target(
            name: "EvidencePack", dependencies: ["DialogueCore", "LogFormat", "StrictJSON"],
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
        // Encrypted connections; says so where it was built without.
        .target(
            name: "LineTLS",
            dependencies: [
                "Hashing",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(
                    name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["TLS"])),
            ], swiftSettings: strict),
        // Lines in and out of many connections; drives the host machine.
        .target(
            name: "GroupServer",
            dependencies: [
                "LineProtocol", "LineTLS", "SessionHost",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ], swiftSettings: strict),
        // One connection to a server, which comes back by itself.
        .target(
            name: "GroupClient",
            dependencies: [
                "LineProtocol", "LineTLS",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ], swiftSettings: cold),
        // GNU Readline of the system, for TerminalShell alone.
        .systemLibrary(name: "CReadline"),
        // Functions of the system that Swift can't call, for debrief alone.
        .systemLibrary(name: "CProcess"),
        // Lines in and out of a terminal or a pipe.
        .target(
            name: "TerminalShell", dependencies: ["CReadline", "DialogueCore", "LineProtocol"],
            swiftSettings: cold),
        // The command line: one file a command; the one place where parts are wired.
        .executableTarget(
            name: "debrief",
            dependencies: [
                "DialogueCore", "BriefingImport", "BundledContent", "SessionLog", "SessionHost",
                "Exporters", "EvidencePack", "LineProtocol", "TerminalShell", "StrictJSON",
                "LineTLS",
                "GroupServer", "GroupClient", "CProcess",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: cold),
        // How fast the engine is without input and output; run by Scripts/bench.
        .executableTarget(
            name: "enginebench", dependencies: ["DialogueCore"], path: "Scripts/benchmarks/engine",
            swiftSettings: strict),
        // Flips every bit of a pack and asks the check; run by Scripts/evidence/flips.
        .executableTarget(
            name: "packflips", dependencies: ["EvidencePack", "LogFormat"],
            path: "Scripts/evidence/flipping", swiftSettings: strict),
        // What several tests need: golden conversations, rehearsals, where the project's files are.
        .target(
            name: "TestSupport",
            dependencies: ["DialogueCore", "LineProtocol", "BundledContent", "StrictJSON"],
            path: "Tests/TestSupport", swiftSettings: strict),
        // Types changed lines at the host machine; run by Scripts/fuzz/rooms.
        .executableTarget(
            name: "hostfuzz",
            dependencies: [
                "DialogueCore", "LineProtocol", "SessionHost", "SessionLog", "BundledContent",
                "TestSupport",
            ],
            path: "Scripts/fuzz/host", swiftSettings: strict),
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
                "SessionLog", "DialogueCore", "LogFormat", "StrictJSON", "TestSupport",
            ], swiftSettings: strict),
        .testTarget(
            name: "SessionHostTests",
            dependencies: [
                "SessionHost", "SessionLog", "LogFormat", "DialogueCore", "BundledContent",
                "LineProtocol", "StrictJSON", "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "GroupServerTests",
            dependencies: [
                "GroupServer", "GroupClient", "LineProtocol", "LineTLS", "SessionHost",
                "SessionLog",
                "TestSupport",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ], swiftSettings: strict),
        .testTarget(
            name: "ExportersTests",
            dependencies: [
                "Exporters", "DialogueCore", "LineProtocol", "StrictJSON", "TestSupport",
            ], swiftSettings: strict),
        .testTarget(
            name: "EvidencePackTests",
            dependencies: [
                "EvidencePack", "Exporters", "LogFormat", "DialogueCore", "BundledContent",
                "StrictJSON", "TestSupport",
            ], swiftSettings: strict),
        .testTarget(
            name: "LineProtocolTests",
            dependencies: [
                "LineProtocol", "DialogueCore", "StrictJSON", "TestSupport", "BundledContent",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "TranscriptTests",
            dependencies: ["DialogueCore", "LineProtocol", "TestSupport"], swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["TestSupport", "DialogueCore", "LineProtocol", "StrictJSON"],
            swiftSettings: strict),
        .testTarget(
            name: "BriefingImportTests",
            dependencies: ["BriefingImport", "BundledContent", "DialogueCore", "TestSupport"],
            swiftSettings: strict),
        .testTarget(name: "HouseRulesTests", dependencies: ["TestSupport"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
