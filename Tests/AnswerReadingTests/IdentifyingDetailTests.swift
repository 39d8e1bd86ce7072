import Foundation
import Glibc
import TestSupport
import Testing

@testable import AnswerReading

/// The check of answers for details that identify a person: what it finds, and what it leaves alone.
struct IdentifyingDetailTests {
    /// A sentence of the fixture with the kinds that are right.
    struct Sentence: CustomStringConvertible {
        let kinds: [String]
        let text: String
        var description: String { text }
    }

    static func fixture(_ name: String = "sentences") throws -> [Sentence] {
        try lines("Fixtures/identifying/\(name).txt").map { line in
            let parts = line.components(separatedBy: " | ")
            let kinds = parts[0] == "-" ? [] : parts[0].components(separatedBy: ", ")
            return Sentence(kinds: kinds, text: parts.dropFirst().joined(separator: " | "))
        }
    }

    private static func lines(_ path: String) throws -> [String] {
        String(decoding: try Project.bytes(path), as: UTF8.self).components(separatedBy: "\n")
            .filter { !$0.isEmpty }
    }

    @Test func isRightOnNinetySevenOfAHundredSentences() throws {
        let sentences = try Self.fixture()
        #expect(sentences.count == 200)
        let wrong = sentences.filter {
            IdentifyingDetail.kinds(in: $0.text).map(\.rawValue) != $0.kinds
        }
        print("identifying details: \(200 - wrong.count) of 200 sentences right")
        for sentence in wrong { print("not right:", sentence) }
        #expect(wrong.count <= 6)
        let page = String(decoding: try Project.bytes("docs/identifying-details.md"), as: UTF8.self)
        #expect(page.contains("**\(200 - wrong.count) of 200**"))
    }

    @Test(arguments: try fixture("missed"))
    func isRightWhereItOnceWasNot(sentence: Sentence) {
        #expect(IdentifyingDetail.kinds(in: sentence.text).map(\.rawValue) == sentence.kinds)
    }

    @Test func raisesFewFalseAlarmsOnProfessionalProse() throws {
        let prose = try ProfessionalProse.all()
        let alarms = prose.filter { !IdentifyingDetail.kinds(in: $0).isEmpty }
        print("identifying details: \(alarms.count) false alarms in \(prose.count) sentences")
        for sentence in alarms.prefix(20) { print("false alarm:", sentence) }
        #expect(prose.count > 3000)
        #expect(alarms.count * 100 < prose.count)
        let page = String(decoding: try Project.bytes("docs/identifying-details.md"), as: UTF8.self)
        let share = Double(alarms.count * 1000 / prose.count) / 10
        #expect(page.contains("**\(share) %**"))
    }

    @Test(arguments: [
        "The policy is at example.gov.uk, on page 12", "She looked at nhs.uk for 20 minutes",
    ])
    func aPlaceOnTheWebIsNoAddressOfAPerson(text: String) {
        #expect(IdentifyingDetail.kinds(in: text).isEmpty)
        #expect(IdentifyingDetail.kinds(in: "20 letters: jo at example dot org") == [.email])
    }

    @Test func findsWhatIsWrittenInOtherSigns() {
        #expect(IdentifyingDetail.kinds(in: "０７７００ ９００１２３") == [.phone])
        #expect(IdentifyingDetail.kinds(in: "07700\u{A0}900\u{2011}123") == [.phone])
        #expect(IdentifyingDetail.kinds(in: "077\u{200B}00900123") == [.phone])
        #expect(
            IdentifyingDetail.kinds(in: "JO@EXAMPLE.ORG, OL6\u{2009}7QD") == [.email, .postcode])
    }

    @Test func namesEachKindOnceInAFixedOrder() {
        let text = "b. 3/4/12; M1 1AE, M1 1AF; jo@example.org; 07700 900123 and 07700 900124"
        #expect(
            IdentifyingDetail.kinds(in: text) == [.phone, .email, .postcode, .dateOfBirth])
        #expect(IdentifyingDetail.matches(in: text).count == 6)
    }

    @Test func rangesCoverTheWordsAndAnExtension() {
        let text = "Käthe: 07700 900123, ext 4."
        let found = IdentifyingDetail.matches(in: text).map { match in
            String(decoding: Array(text.utf8)[match.range], as: UTF8.self)
        }
        #expect(found == ["07700 900123, ext 4"])
    }

    @Test(arguments: ["0 ", "0161 ", "a@", "a.", "1/1/1 born ", "M1 1", "ab 12 ", "@", "at x dot "])
    func takesTimeThatGrowsWithTheText(part: String) {
        // Of this thread alone, in nanoseconds: on a busy machine the time on the wall says nothing.
        func used() -> Int {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return time.tv_sec * 1_000_000_000 + time.tv_nsec
        }
        func time(_ count: Int) -> Int {
            let text = String(repeating: part, count: count)
            let times = (0..<3).map { _ in
                let begin = used()
                _ = IdentifyingDetail.matches(in: text)
                return used() - begin
            }
            return times.min() ?? 0
        }
        _ = time(100)
        let (short, long) = (time(500), time(4000))
        #expect(long < max(short, 2_000_000) * 40, "\(part): \(short), \(long)")
    }

    @Test func neverFailsOnAnyText() {
        var numbers = SeededNumbers(for: "identifying details in any text")
        let parts = [
            "0", "07", "+44", "(0)", " ", "-", "@", ".", "org", "OL6", "7QD", "QQ", "12", "c",
            "nhs",
            "born", "April", "2012", "/", "é", "\u{301}", "👩‍👧", "\u{200D}", "\n", "O", "dot", "at",
        ]
        for _ in 0..<2000 {
            let text = (0..<Int(numbers.next() % 12))
                .map { _ in parts[Int(numbers.next() % UInt64(parts.count))] }.joined()
            let size = text.utf8.count
            for match in IdentifyingDetail.matches(in: text) {
                #expect(match.range.lowerBound < match.range.upperBound)
                #expect(match.range.upperBound <= size)
            }
        }
    }
}
