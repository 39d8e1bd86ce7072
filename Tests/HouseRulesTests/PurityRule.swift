/// What a pure target must not know: the time, chance, the disk, the terminal, the surroundings.
enum PurityRule {
    static let targets = [
        "AnswerReading", "DialogueLanguage", "DialogueEngine", "StrictJSON", "EvidencePack",
        "Exporters", "LineProtocol", "BriefingImport", "Messages", "WebPages",
    ]

    /// Words of code, each with what they would bring in.
    static let forbidden: [(words: String, brings: String)] = [
        ("Date(", "the time"), ("ContinuousClock", "the time"), ("SuspendingClock", "the time"),
        ("clock_gettime", "the time"), ("gettimeofday", "the time"), (".now", "the time"),
        ("Task.sleep", "the time"), ("TimeZone", "the surroundings"),
        ("Calendar.current", "the surroundings"), ("Locale", "the surroundings"),
        ("ProcessInfo", "the surroundings"), ("CommandLine.", "the surroundings"),
        ("getenv", "the surroundings"),
        ("SystemRandomNumberGenerator", "chance"), (".random(", "chance"),
        (".randomElement(", "chance"), (".shuffle()", "chance"), (".shuffled()", "chance"),
        ("UUID(", "chance"),
        ("hashValue", "chance, as hashes differ from run to run"),
        ("FileManager", "the disk"), ("FileHandle", "the disk"), ("contentsOfFile", "the disk"),
        ("print(", "the terminal"), ("debugPrint(", "the terminal"), ("readLine(", "the terminal"),
    ]

    static func violations(in file: File) -> [Violation] {
        guard targets.contains(file.target) else { return [] }
        return WordRule.violations(in: file, words: forbidden.map(\.words)) { words in
            "“\(words)” brings in \(forbidden.first { $0.words == words }?.brings ?? "")"
        }
    }
}

/// Words of code that are wrong everywhere in Sources, each with the reason.
enum TrapRule {
    static let forbidden: [(words: String, reason: String)] = [
        ("readLine(", "takes a line of any length, and changes bytes that are not UTF-8"),
        ("replacingOccurrences(", "misses what is followed by a combining mark"),
        ("components(separatedBy", "misses what is followed by a combining mark"),
        ("try!", "ends the program over an error that has a name"),
    ]

    static func violations(in file: File) -> [Violation] {
        WordRule.violations(in: file, words: forbidden.map(\.words)) { words in
            "“\(words)” \(forbidden.first { $0.words == words }?.reason ?? "")"
        }
    }
}

/// Looks for words in code; words that are declared (`func print(`) or belong to something
/// (`page.print(`) are others, unless the rule itself begins with the dot.
enum WordRule {
    static func violations(
        in file: File, words: [String], says: (String) -> String
    ) -> [Violation] {
        let swift = file.swift
        return words.flatMap { words in
            swift.places(of: words).filter { isMeant(words, $0, in: swift) }.map {
                Violation(path: file.path, line: swift.line(at: $0), says: says(words))
            }
        }
    }

    private static func isMeant(_ words: String, _ place: Int, in swift: SwiftCode) -> Bool {
        let code = swift.code
        let end = place + words.utf8.count
        if code[end - 1].isWord, end < code.count, code[end].isWord { return false }
        guard place > 0, !words.hasPrefix(".") else { return true }
        if code[place - 1] == UInt8(ascii: ".") {
            return !["print(", "debugPrint("].contains(words)
        }
        return !(place >= 5 && code.has("func ", at: place - 5))
    }
}
