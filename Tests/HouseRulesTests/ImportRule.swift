/// Which target may import what. Package.swift has to agree, so this table is the architecture.
enum ImportRule {
    /// For each target the modules that it may import.
    static let allowed: [String: Set<String>] = [
        "Messages": ["CWords"],
        "AnswerReading": ["Messages"],
        "DialogueLanguage": ["AnswerReading", "Messages"],
        "DialogueEngine": core,
        "StrictJSON": ["Messages"],
        "BundledContent": [],
        "Hashing": ["CSodium"],
        "LineProtocol": session.union(["StrictJSON"]),
        "Exporters": session.union(["OfficeFiles", "StrictJSON"]),
        "OfficeFiles": ["CExpat", "CMiniXML", "CMinizip", "Glibc"],
        "EvidencePack": [
            "DialogueEngine", "DialogueLanguage", "LogFormat", "Messages", "StrictJSON",
        ],
        "BriefingImport": core.union(["OfficeFiles"]),
        "LogFormat": ["AnswerReading", "DialogueEngine", "Hashing", "StrictJSON"],
        "SessionLog": system.union([
            "CSQLite", "DialogueEngine", "LogFormat", "Messages", "StrictJSON",
        ]),
        "SessionHost": system.union(session).union(["LineProtocol", "SessionLog"]),
        "LineTLS": system.union(["Hashing", "Messages", "NIOCore", "NIOSSL"]),
        "WebPages": ["Exporters", "Messages", "StrictJSON"],
        "GroupServer": system.union([
            "LineProtocol", "LineTLS", "Logging", "Messages", "NIOCore", "NIOHTTP1", "NIOPosix",
            "NIOWebSocket", "SessionHost", "SessionLog", "WebPages",
        ]),
        "GroupClient": system.union([
            "LineProtocol", "LineTLS", "Messages", "NIOCore", "NIOPosix",
        ]),
        "TerminalShell": system.union(["CReadline", "DialogueEngine", "LineProtocol"]),
        "debrief": system.union(session).union([
            "ArgumentParser", "BriefingImport", "BundledContent", "CProcess", "EvidencePack",
            "Exporters", "Hashing",
            "GroupClient", "GroupServer", "LineProtocol", "LineTLS", "SessionHost",
            "SessionLog", "StrictJSON", "TerminalShell", "WebPages",
        ]),
    ]

    /// What comes into the project through certain doors alone, and which.
    static let doors: [String: Set<String>] = [
        "ArgumentParser": ["debrief"], "CExpat": ["OfficeFiles"], "CMiniXML": ["OfficeFiles"],
        "CMinizip": ["OfficeFiles"], "CProcess": ["debrief"], "CReadline": ["TerminalShell"],
        "CSodium": ["Hashing"], "CSQLite": ["SessionLog"], "CWords": ["Messages"],
        "Logging": ["GroupServer"], "NIOCore": ["GroupClient", "GroupServer", "LineTLS"],
        "NIOHTTP1": ["GroupServer"], "NIOPosix": ["GroupClient", "GroupServer"],
        "NIOSSL": ["LineTLS"], "NIOWebSocket": ["GroupServer"],
    ]

    private static let core: Set = ["AnswerReading", "DialogueLanguage", "Messages"]
    private static let session = core.union(["DialogueEngine"])
    private static let system: Set<String> = [
        "Dispatch", "Foundation", "FoundationEssentials", "Glibc", "Synchronization",
    ]

    static func violations(in file: File) -> [Violation] {
        guard let modules = allowed[file.target] else {
            return [Violation(path: file.path, says: "no row for \(file.target) in ImportRule")]
        }
        return imports(in: file.swift).filter { !modules.contains($0.module) }.map { line, module in
            Violation(path: file.path, line: line, says: "\(file.target) imports \(module)")
        }
    }

    /// The modules that code imports, with the lines; attributes, access and kinds are passed.
    static func imports(in swift: SwiftCode) -> [(line: Int, module: String)] {
        swift.lines.enumerated().flatMap { index, line in
            line.split(separator: ";").compactMap { statement in
                let words = statement.split(separator: " ")
                guard let keyword = words.firstIndex(of: "import"),
                    words[..<keyword].allSatisfy({ $0.hasPrefix("@") || accesses.contains($0) })
                else { return nil }
                let rest = words[(keyword + 1)...].drop { kinds.contains($0) }
                let module = rest.first?.split(separator: ".").first.map(String.init)
                return module.map { (index + 1, $0) }
            }
        }
    }

    private static let accesses: Set<Substring> = [
        "public", "package", "internal", "fileprivate", "private",
    ]
    private static let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
    ]
}
