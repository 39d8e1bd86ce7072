import DialogueEngine
import Foundation
import LogFormat
import TestSupport
import Testing

@testable import EvidencePack

/// A pack that nobody touched is good, and whatever is done to one is noticed.
@Suite struct PackTests {
    /// Whether every bit and every length is tried; Scripts/evidence/flips does.
    private static let isWhole = ProcessInfo.processInfo.environment["EVERY_BIT"] == "1"

    @Test func untouchedPacksAreGood() throws {
        for record in try [SampleRecord.alone(), .meeting()] {
            for omission in [
                PackWriter.Omission(), .init(names: true), .init(discussion: true),
                .init(names: true, discussion: true),
            ] {
                let pack = record.pack(omission)
                let check = PackCheck(pack)
                #expect(check.findings == [])
                #expect(check.history(of: pack)?.wrong == nil)
                #expect(check.entries.count == record.lines.count)
            }
        }
    }

    @Test func whatIsWithheldIsCountedAndNowhereInThePack() throws {
        let record = try SampleRecord.meeting()
        let check = PackCheck(record.pack(.init(names: true, discussion: true)))
        #expect(check.words.withheld > 10 && check.words.redacted == 1 && check.words.opened > 5)
        let openings = String(
            decoding: record.pack(.init(names: true)).files["openings.jsonl"] ?? [], as: UTF8.self)
        #expect(!openings.contains("Anna Lee\"") && openings.contains("Fernshire NHS Trust"))
    }

    @Test func aRecordWithoutTheDiscussionHasTheSamePlanAndPosition() throws {
        let record = try SampleRecord.meeting()
        let whole = PackCheck(record.pack())
        let part = PackCheck(record.pack(.init(discussion: true)))
        let sessions = [whole, part].map { Session(record.guide, entries: $0.entries) }
        #expect(ActionPlan(sessions[0]).parts == ActionPlan(sessions[1]).parts)
        #expect(sessions[0].openPlace == sessions[1].openPlace)
        #expect(sessions.map(\.isFinished) == [true, true])
    }

    @Test func everyFlippedBitIsNoticed() throws {
        let pack = try SampleRecord.alone().pack()
        var numbers = SeededNumbers(for: #function)
        for name in ["log.jsonl", "openings.jsonl", "head.txt", "withheld.jsonl"] {
            let count = (pack.files[name]?.count ?? 0) * 8
            let bits =
                Self.isWhole
                ? Array(0..<count)
                : (0..<min(count, 300)).map { _ in Int(numbers.next() % UInt64(count)) }
            for bit in bits {
                var bad = pack
                bad.files[name]?[bit / 8] ^= 1 << UInt8(bit % 8)
                // Also with a list that fits.
                #expect(!PackCheck(bad.relisted).isGood, "\(name), bit \(bit), \(numbers.seed)")
            }
        }
    }

    @Test func everyTruncationIsNoticed() throws {
        let pack = try SampleRecord.alone().pack()
        var numbers = SeededNumbers(for: #function)
        for name in ["log.jsonl", "openings.jsonl"] {
            let count = pack.files[name]?.count ?? 1
            let rests =
                Self.isWhole
                ? Array(0..<count) : (0..<100).map { _ in Int(numbers.next() % UInt64(count)) }
            for rest in rests {
                var bad = pack
                bad.files[name] = Array(pack.files[name]?.prefix(rest) ?? [])
                #expect(!PackCheck(bad.relisted).isGood, "\(name), \(rest), \(numbers.seed)")
            }
        }
    }

    @Test func changedContentIsNoContent() throws {
        var pack = try SampleRecord.alone().pack()
        let name = try #require(pack.files.keys.sorted().first { $0.hasPrefix("content/") })
        pack.files[name]? += Array("\n".utf8)
        let check = PackCheck(pack.relisted)
        #expect(!check.isGood(.chain) && check.history(of: pack) == nil)
    }

    @Test func whatHasWordsCommitsToThem() throws {
        var pack = try SampleRecord.alone().pack()
        let log = String(decoding: pack.files["log.jsonl"] ?? [], as: UTF8.self)
        var lines = log.components(separatedBy: "\n")
        let at = try #require(lines.firstIndex { $0.contains(#""c":""#) })
        lines[at].replace(#/"c":"[0-9a-f]{64}",/#, with: "")
        pack.files["log.jsonl"] = Array(lines.joined(separator: "\n").utf8)
        #expect(PackCheck(pack.relisted).firstWrong?.problem == .line)
    }

    @Test func onlyWhatCameBeforeIsTakenOut() throws {
        let pack = try SampleRecord.meeting(redactingAhead: true).pack()
        let check = PackCheck(pack)
        // Its words are missing without a reason, and the entry can't be.
        #expect(check.findings.map(\.problem) == [.wordsMissing])
        #expect(check.history(of: pack)?.wrong?.why == .impossible)
    }

    @Test func noEntryHasANumberBelowZero() throws {
        var pack = try SampleRecord.alone().pack()
        let openings = String(decoding: pack.files["openings.jsonl"] ?? [], as: UTF8.self)
        pack.files["openings.jsonl"] = Array(openings.replacing("{\"n\":", with: "{\"n\":-").utf8)
        let found = PackCheck(pack.relisted).findings.first
        #expect(found?.problem == .openingLine && found?.entry == nil)
    }

    @Test func receiptsFitAnyEarlierStateAndNoOther() throws {
        let record = try SampleRecord.alone()
        let chain = Fingerprint(of: record.lines[4]).hex
        let receipt = LogHead(session: "", size: 5, chain: chain).receipt
        let good = PackCheck(record.pack(), receipts: ["Entries: 5\nReceipt: \(receipt)", chain])
        #expect(good.findings == [] && good.receipts == [5, 5])
        let other = PackCheck(record.pack(), receipts: [String(receipt.reversed())])
        #expect(other.findings.map(\.problem) == [.receipt])
        #expect(
            PackCheck(record.pack(), receipts: ["hello"]).findings.map(\.problem) == [.noReceipt])
    }
}
