import DialogueEngine
import Exporters
import StrictJSON
import TestSupport
import Testing

/// The plain text.
struct PlainTextTests {
    private func lines(
        _ record: Record, _ part: ExportFormat.Part = .plan
    ) -> [Substring.UnicodeScalarView] {
        String(decoding: ExportFormat.text.bytes(record, part), as: UTF8.self).unicodeScalars
            .split(separator: "\n", omittingEmptySubsequences: false)
    }

    @Test func linesEndBetweenWordsBeforeColumn72() throws {
        let sentence = String(repeating: "Somebody visits when a child has been away. ", count: 40)
        let lines = lines(try Sample.filled(with: sentence).record)
        // Fingerprints are one word each.
        let prose = lines.filter { !$0.contains { $0.properties.numericType != nil } }
        #expect(prose.allSatisfy { $0.count <= 72 })
        #expect(prose.contains { $0.count > 64 })
        let words = Set(lines.flatMap { $0.split(separator: " ").map { String($0) } })
        #expect(words.isSuperset(of: ["Somebody", "visits", "when", "away."]))
        #expect(!words.contains("Some") && !words.contains("visit"))
    }

    @Test func anAddressIsNotCut() throws {
        let address = "https://fernshire.example/" + String(repeating: "a/long/way/", count: 12)
        let lines = lines(try Sample.filled(with: "See \(address) for it").record)
        #expect(lines.contains { String($0).hasSuffix(" " + address) })
    }

    /// Whoever types what looks like a heading of ours is set in all the same.
    @Test func nobodysWordsLookLikeOurs() throws {
        let text = "Seen\nDiscussion\n  Who will do it?"
        let record = try Sample.filled(with: text).record
        let plan = lines(record).map { String($0) }
        #expect(plan.filter { $0 == "  Who will do it?" }.count == 1)
        #expect(plan.filter { $0 == "    Who will do it?" }.count == 10)
        #expect(plan.filter { $0 == "Discussion" }.isEmpty)
        let discussion = lines(record, .discussion).map { String($0) }
        #expect(discussion.filter { $0 == "Discussion" }.count == 1)
        #expect(discussion.filter { $0 == "    Discussion" }.count == 13)
    }

    @Test func noAnswerIsTakenForAGap() throws {
        let lines = lines(try Sample.filled(with: "(not answered)").record).map { String($0) }
        #expect(lines.filter { $0 == "    (not answered)" }.count == 10)
        #expect(lines.filter { $0 == "  (not answered)" }.isEmpty)
        #expect(self.lines(try Sample().record).contains { String($0) == "  (not answered)" })
    }
}
