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
        // The English in the binary, for Messages alone: as Swift it would take minutes to compile.
        .target(name: "CWords", path: "Sources/Messages/Words", exclude: ["debrief.pot"]),
        // Pure: every sentence for a person by its id, in files that a translator works on.
        .target(
            name: "Messages", dependencies: ["CWords"], exclude: ["Words"], swiftSettings: strict),
        // Pure: a text in, a verdict out; days, numbers, choices, nudges, identifying details.
        .target(name: "AnswerReading", dependencies: ["Messages"], swiftSettings: strict),
        // Pure: what briefings, forms and dialogues are, and what their authors got wrong.
        .target(
            name: "DialogueLanguage", dependencies: ["AnswerReading", "Messages"],
            swiftSettings: strict),
        // Pure: what happens when somebody answers, and what a log tells.
        .target(
            name: "DialogueEngine",
            dependencies: ["AnswerReading", "DialogueLanguage", "Messages"],
            swiftSettings: strict),
        // Pure: JSON that keeps the order of keys and refuses doubtful input.
        .target(name: "StrictJSON", dependencies: ["Messages"], swiftSettings: strict),
        // The briefings, dialogues and the form inside the binary.
        .target(
            name: "BundledContent", resources: [.embedInCode("Content")], swiftSettings: strict),
        // libsodium of the system, for Hashing alone.
        .systemLibrary(name: "CSodium"),
        // SHA-256: sole importer of CSodium.
        .target(name: "Hashing", dependencies: ["CSodium"], swiftSettings: strict),
        // The bytes of a log: lines, openings, hashes.
        .target(
            name: "LogFormat",
            dependencies: ["AnswerReading", "DialogueEngine", "Hashing", "StrictJSON"],
            swiftSettings: strict),
        // SQLite of the system, for SessionLog alone.
        .systemLibrary(name: "CSQLite"),
        // The log of a session on disk: sole importer of CSQLite.
        .target(
            name: "SessionLog",
            dependencies: [
                "CSQLite", "DialogueEngine", "LogFormat", "Messages", "StrictJSON",
            ],
            swiftSettings: strict),
        // Expat of the system, which reads XML, for OfficeFiles alone.
        .systemLibrary(name: "CExpat"),
        // Mini-XML of the system, which writes XML, for OfficeFiles alone.
        .systemLibrary(name: "CMiniXML"),
        // Minizip of the system, for OfficeFiles alone.
        .systemLibrary(name: "CMinizip"),
        // Zip and XML, of which office documents are made: sole importer of the three.
        .target(
            name: "OfficeFiles", dependencies: ["CExpat", "CMiniXML", "CMinizip"],
            swiftSettings: strict),
        // A record in, the bytes of a document out.
        .target(
            name: "Exporters",
            dependencies: [
                "AnswerReading", "DialogueEngine", "DialogueLanguage", "Messages", "OfficeFiles",
                "StrictJSON",
            ],
            swiftSettings: strict),
        // Signed records: making one, and checking every byte of one that somebody handed in.
        .target(
            name: "EvidencePack",
            dependencies: [
                "DialogueEngine", "DialogueLanguage", "LogFormat", "Messages", "StrictJSON",
            ],
            swiftSettings: strict),
        // A document's text in, a briefing and a report of everything uncertain out.
        .target(
            name: "BriefingImport",
            dependencies: ["AnswerReading", "DialogueLanguage", "Messages", "OfficeFiles"],
            swiftSettings: strict),
        // The commands a person types and the words the bot says.
        .target(
            name: "LineProtocol",
            dependencies: [
                "AnswerReading", "DialogueEngine", "DialogueLanguage", "Messages", "StrictJSON",
            ],
            swiftSettings: strict),
        // Runs a session: decide, append, apply, perform.
        .target(
            name: "SessionHost",
            dependencies: [
                "AnswerReading", "DialogueEngine", "DialogueLanguage", "LineProtocol", "Messages",
                "SessionLog",
            ],
            swiftSettings: strict),
        // Encrypted connections; says so where it was built without.
        .target(
            name: "LineTLS",
            dependencies: [
                "Hashing", "Messages",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(
                    name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["TLS"])),
            ], swiftSettings: strict),
        // Pure: the pages of a room, a request in and a response out; what runs in the browser.
        .target(
            name: "WebPages", dependencies: ["Exporters", "Messages", "StrictJSON"],
            resources: [.embedInCode("Browser")], swiftSettings: strict),
        // Lines and pages in and out of many connections; drives the host machine.
        .target(
            name: "GroupServer",
            dependencies: [
                "LineProtocol", "LineTLS", "Messages", "SessionHost", "SessionLog", "WebPages",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOWebSocket", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ], swiftSettings: strict),
        // One connection to a server, which comes back by itself.
        .target(
            name: "GroupClient",
            dependencies: [
                "LineProtocol", "LineTLS", "Messages",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ], swiftSettings: cold),
        // GNU Readline of the system, for TerminalShell alone.
        .systemLibrary(name: "CReadline"),
        // Functions of the system that Swift can't call, for debrief alone.
        .systemLibrary(name: "CProcess"),
        // Lines in and out of a terminal or a pipe.
        .target(
            name: "TerminalShell", dependencies: ["CReadline", "DialogueEngine", "LineProtocol"],
            swiftSettings: cold),
        // The command line: one file a command; the one place where parts are wired.
        .executableTarget(
            name: "debrief",
            dependencies: [
                "AnswerReading", "DialogueEngine", "DialogueLanguage", "Hashing",
                "BriefingImport", "BundledContent", "SessionLog", "SessionHost",
                "Exporters", "EvidencePack", "LineProtocol", "Messages",
                "TerminalShell", "StrictJSON",
                "LineTLS",
                "GroupServer", "GroupClient", "CProcess", "WebPages",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: cold),
        // How fast the engine is without input and output; run by Scripts/bench.
        .executableTarget(
            name: "enginebench",
            dependencies: ["AnswerReading", "DialogueEngine", "DialogueLanguage"],
            path: "Scripts/benchmarks/engine",
            swiftSettings: strict),
        // Flips every bit of a pack and asks the check; run by Scripts/evidence/flips.
        .executableTarget(
            name: "packflips", dependencies: ["EvidencePack", "LogFormat"],
            path: "Scripts/evidence/flipping", swiftSettings: strict),
        // What several tests need: golden conversations, rehearsals, a store in memory, where the
        // project's files are.
        .target(
            name: "TestSupport",
            dependencies: [
                "AnswerReading", "DialogueEngine", "DialogueLanguage", "LineProtocol",
                "BundledContent", "LogFormat", "Messages", "SessionLog", "StrictJSON",
            ],
            path: "Tests/TestSupport", swiftSettings: strict),
        // Types changed lines at the host machine; run by Scripts/fuzz/rooms.
        .executableTarget(
            name: "hostfuzz",
            dependencies: [
                "DialogueEngine", "DialogueLanguage", "LineProtocol", "SessionHost", "SessionLog",
                "BundledContent",
                "TestSupport",
            ],
            path: "Scripts/fuzz/host", swiftSettings: strict),
        .testTarget(
            name: "MessagesTests", dependencies: ["Messages"], swiftSettings: strict),
        .testTarget(
            name: "AnswerReadingTests",
            dependencies: ["AnswerReading", "BundledContent", "LineProtocol", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "DialogueLanguageTests",
            dependencies: ["AnswerReading", "DialogueLanguage", "BundledContent", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "DialogueEngineTests",
            dependencies: [
                "AnswerReading", "DialogueEngine", "DialogueLanguage", "LineProtocol",
                "TestSupport",
            ], swiftSettings: strict),
        .testTarget(
            name: "StrictJSONTests", dependencies: ["StrictJSON", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "SessionLogTests",
            dependencies: [
                "SessionLog", "AnswerReading", "DialogueEngine", "DialogueLanguage", "LogFormat",
                "StrictJSON", "TestSupport",
            ], swiftSettings: strict),
        .testTarget(
            name: "SessionHostTests",
            dependencies: [
                "SessionHost", "SessionLog", "LogFormat", "AnswerReading", "DialogueEngine",
                "DialogueLanguage", "BundledContent", "LineProtocol", "Messages", "StrictJSON",
                "TestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "GroupServerTests",
            dependencies: [
                "GroupServer", "GroupClient", "LineProtocol", "LineTLS", "SessionHost",
                "SessionLog", "TestSupport",
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
            ], swiftSettings: strict),
        .testTarget(
            name: "WebPagesTests", dependencies: ["WebPages", "StrictJSON", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "ExportersTests",
            dependencies: [
                "Exporters", "AnswerReading", "DialogueEngine", "DialogueLanguage", "LineProtocol",
                "Messages", "OfficeFiles", "StrictJSON", "TestSupport",
            ], swiftSettings: strict),
        .testTarget(
            name: "OfficeFilesTests", dependencies: ["OfficeFiles", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "EvidencePackTests",
            dependencies: [
                "EvidencePack", "Exporters", "LogFormat", "DialogueEngine", "DialogueLanguage",
                "BundledContent", "TestSupport",
            ], swiftSettings: strict),
        .testTarget(
            name: "LineProtocolTests",
            dependencies: [
                "LineProtocol", "AnswerReading", "DialogueEngine", "DialogueLanguage", "StrictJSON",
                "TestSupport", "BundledContent",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "TranscriptTests",
            dependencies: [
                "AnswerReading", "DialogueEngine", "DialogueLanguage", "LineProtocol", "Messages",
                "TestSupport",
            ], swiftSettings: strict),
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "TestSupport", "AnswerReading", "DialogueEngine", "DialogueLanguage", "Messages",
                "LineProtocol", "StrictJSON",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "BriefingImportTests",
            dependencies: [
                "BriefingImport", "BundledContent", "DialogueLanguage", "OfficeFiles",
                "TestSupport",
            ],
            swiftSettings: strict),
        // The programs that only scripts run are compiled with the tests, so that they stay whole.
        .testTarget(
            name: "HouseRulesTests",
            dependencies: ["TestSupport", "enginebench", "hostfuzz", "packflips"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
