/// A fixture that no test reads is dead weight, or a test that somebody forgot.
enum FixtureRule {
    /// Fixtures that are named neither by themselves nor by a folder they are in.
    static func violations(fixtures: [File], tests: [File]) -> [Violation] {
        let texts = tests.map(\.text)
        return fixtures.filter { fixture in
            !names(for: fixture.path).contains { name in texts.contains { names(name, in: $0) } }
        }.map { Violation(path: $0.path, says: "no test names this fixture or its folder") }
    }

    /// Sources that speak of the fixtures, which are for tests alone.
    static func readers(in sources: [File]) -> [Violation] {
        sources.filter { $0.text.contains("Fixtures") }
            .map { Violation(path: $0.path, says: "speaks of Fixtures, which are for tests") }
    }

    /// The names that tests may use: of the file, with and without its ending, and of its folders.
    private static func names(for path: String) -> [String] {
        let parts = path.split(separator: "/").dropFirst().map(String.init)
        guard let file = parts.last else { return [] }
        let stem = file.split(separator: ".").first.map(String.init) ?? file
        return Array(Set(parts + [stem]))
    }

    /// Whether a text holds the name between quotation marks or slashes.
    private static func names(_ name: String, in text: String) -> Bool {
        ["\"", "/"].contains { before in
            ["\"", "/"].contains { after in
                text.contains(before + name + after)
            }
        }
    }
}
