import DialogueEngine
import Testing

@testable import SessionHost

/// How far back whoever returns is told what was said meanwhile.
@Suite struct RecentRecordTests {
    private static func told(_ entries: Range<Int>, times: Int = 1) -> [Directed] {
        entries.flatMap { entry in
            (0..<times).map { _ in
                var told = Directed(.everyone, .left(.kept))
                told.entry = entry
                return told
            }
        }
    }

    @Test func tellsWhatCameAfterAnEntry() throws {
        var recent = RecentRecord(Self.told(5..<10), from: 5)
        recent.note(Self.told(10..<12) + [Directed(.everyone, .quit)])
        let since = try #require(recent.told(since: 8))
        #expect(since.compactMap(\.entry) == [9, 10, 11])
        #expect(recent.told(since: 4) != nil && recent.told(since: 3) == nil)
        recent.forget(from: 10)
        #expect(recent.told(since: 8)?.compactMap(\.entry) == [9])
    }

    /// Three were told of each entry, so that of one only a part may be left.
    @Test func goesBackToWhatItHasAllOfAndNoFurther() throws {
        var recent = RecentRecord()
        recent.note(Self.told(0..<1333, times: 3))
        #expect(recent.told(since: -1)?.count == 3999)
        recent.note(Self.told(1333..<1334, times: 3))
        let first = try #require((0..<1334).first { recent.told(since: $0 - 1) != nil })
        #expect(first > 600)
        for since in [first - 1, 1000, 1333] {
            #expect(
                recent.told(since: since)?.compactMap(\.entry).count == 3 * (1333 - since),
                "\(since)")
        }
        #expect(recent.told(since: first - 2) == nil)
    }
}
