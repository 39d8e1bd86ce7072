import BundledContent
import DialogueLanguage
import Foundation
import TestSupport
import Testing

/// Whatever the bytes are, the parsers end, and what they say is well formed.
@Suite struct DiagnosticMutationTests {
    /// Bundled files and broken ones.
    static func files() throws -> [[UInt8]] {
        let bundled = BundledContent.briefings + BundledContent.dialogues + BundledContent.forms
        return try bundled.map(\.bytes)
            + DiagnosticBrokenFileTests.files.map { try Project.bytes("Fixtures/broken/" + $0) }
    }

    /// Reads bytes as each kind of file, and checks what must hold of every report.
    private func check(_ bytes: [UInt8]) {
        check(Script.parse(bytes))
        check(Briefing.parse(bytes))
        check(Form.parse(bytes))
    }

    private func check<Content>(_ parsed: Parsed<Content>) {
        let found = parsed.diagnostics
        let isWell = found.allSatisfy { finding in
            finding.line >= 1 && finding.line <= max(1, parsed.lines.count) && finding.column >= 1
                && !finding.message.isEmpty && !finding.mend.isEmpty
        }
        #expect(isWell)
        #expect(found.count <= 100)
        #expect(found.hasErrors == (parsed.content == nil) || parsed.hasMore)
        let places = found.map { [$0.line, $0.column] }
        #expect(zip(places, places.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) })
        let report = parsed.report(file: "f").unicodeScalars
        #expect(!report.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
    }

    @Test func flippedBytes() throws {
        var random = SeededNumbers(for: "flippedBytes")
        for file in try Self.files() {
            for _ in 0..<6 {
                var bytes = file
                for _ in 0..<Int.random(in: 1...20, using: &random) {
                    let at = Int.random(in: 0..<bytes.count, using: &random)
                    bytes[at] = .random(in: 0...255, using: &random)
                }
                check(bytes)
            }
        }
    }

    @Test func linesShuffledRepeatedLostAndCutOff() throws {
        var random = SeededNumbers(for: "linesShuffledRepeatedLostAndCutOff")
        for file in try Self.files() {
            for round in 0..<6 {
                var lines = file.split(separator: 0x0A, omittingEmptySubsequences: false).map(
                    Array.init)
                switch round % 3 {
                case 0: lines.shuffle(using: &random)
                case 1: lines += lines.shuffled(using: &random)
                default: lines.removeAll { _ in Bool.random(using: &random) }
                }
                let bytes = Array(lines.joined(separator: [0x0A]))
                check(Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random))))
            }
        }
    }

    @Test func wordsOfTheLanguageInAnyOrder() {
        var random = SeededNumbers(for: "wordsOfTheLanguageInAnyOrder")
        let words = [
            "dialogue d — D", "ask", "table", "collect", "vote", "present", "notice", "say",
            "reveal",
            "discuss", "agree", "column", "only if", "hint:", "default:", "recall:", "row:", "low:",
            "- ",
            "nudge if vague", "if vague, probe:", "pick from", "scale 1 to 5", "yes/no", "choice",
            "a", "b",
            "is yes", "is not", "has at least", "99999999999999999999", "-1", "and", "or", "alone",
            ",", ":",
            "#", "# 06 Recommendations", "1.", "a.", "missing:", "field", "list", "\\", "//",
            "\u{301}",
            "e\u{301}", "日本", "[", "]", "\u{A0}", "rest", "unnamed", "each", "keep 0", "é: x",
            "term x:", "each task", "task", "task-1", "task-2 is answered",
            "# 07 Implementing change", "id:", "ask:", "example:",
        ]
        let blanks = ["\n", "\n  ", "\n    ", " ", "  ", "\t", "\n\n", "\r\n", ""]
        for _ in 0..<400 {
            var text = Bool.random(using: &random) ? "dialogue d — D\n" : ""
            for _ in 0..<Int.random(in: 1...60, using: &random) {
                text += words[Int.random(in: 0..<words.count, using: &random)]
                text += blanks[Int.random(in: 0..<blanks.count, using: &random)]
            }
            check(Array(text.utf8))
        }
    }

    @Test func randomBytes() {
        var random = SeededNumbers(for: "randomBytes")
        for length in [0, 1, 2, 3, 10, 100, 1000] {
            for _ in 0..<20 {
                check((0..<length).map { _ in UInt8.random(in: 1...255, using: &random) })
            }
        }
    }

    @Test(
        .timeLimit(.minutes(10)),
        arguments: ["dialogue d — D\n", "briefing b — B\n", "form f — F\n"])
    func hugeFiles(_ head: String) {
        let start = Array(head.utf8)
        let room = (1 << 20) - start.count
        check(start + Array(repeating: UInt8(ascii: "#"), count: room))
        check(start + Array(repeating: UInt8(ascii: " "), count: room - 1) + [UInt8(ascii: "x")])
        check(start + Array(repeating: UInt8(ascii: "#"), count: 2 << 20))
    }

    @Test(
        .timeLimit(.minutes(10)),
        arguments: [
            ("dialogue", " x\n", 200_000), ("briefing", "# b\n", 200_000),
            ("form", " x\n", 200_000),
            ("dialogue", "ask a\n", 40_000), ("briefing", "x\n", 200_000),
            ("form", "field a: b\n", 40_000),
        ])
    func veryManyLines(_ kind: String, line: String, count: Int) {
        let lines = repeatElement(line.utf8, count: count).joined()
        let bytes = Array("\(kind) a — A\n".utf8) + lines
        switch kind {
        case "form": check(Form.parse(bytes))
        case "briefing": check(Briefing.parse(bytes))
        default: check(Script.parse(bytes))
        }
    }

    @Test(arguments: [1 << 20, (1 << 20) + 1])
    func aMebibyteIsTheMost(_ size: Int) {
        let head = Array("dialogue d — D\nask a\n  A?\n".utf8)
        let bytes = head + Array(repeating: 0x0A, count: size - head.count)
        let parsed = Script.parse(bytes)
        #expect(parsed.codes == (size > 1 << 20 ? ["D004"] : []))
    }
}
