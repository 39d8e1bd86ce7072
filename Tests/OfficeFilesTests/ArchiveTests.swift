import OfficeFiles
import TestSupport
import Testing

/// Zip files come back as they were, and what is damaged or too large is refused.
@Suite struct ArchiveTests {
    private static let small = Archive([
        Archive.File("one.xml", Array("<a/>".utf8)), Archive.File("folder/two.xml", []),
        Archive.File("three.bin", (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }),
    ])

    @Test func filesComeBack() throws {
        let read = try Archive(reading: Self.small.bytes, limit: 1 << 20)
        #expect(read.files.map(\.name) == ["one.xml", "folder/two.xml", "three.bin"])
        #expect(read.files.map(\.bytes) == Self.small.files.map(\.bytes))
        #expect(read["one.xml"] == Array("<a/>".utf8))
        #expect(read["four.xml"] == nil)
    }

    @Test func theSameFilesGiveTheSameBytes() { #expect(Self.small.bytes == Self.small.bytes) }

    @Test func onlyWhatIsWantedIsRead() throws {
        let read = try Archive(reading: Self.small.bytes, limit: 100) { $0 != "three.bin" }
        #expect(read.files.map(\.name) == ["one.xml", "folder/two.xml"])
    }

    @Test func whatIsLargerThanAllowedIsNotRead() {
        #expect(throws: Archive.Problem.tooLarge) {
            try Archive(reading: Self.small.bytes, limit: 100_000)
        }
    }

    @Test func whatIsNoArchiveIsRefused() {
        for bytes in [
            [], [80, 75, 3, 4], Array("a text".utf8), Array(Self.small.bytes.dropLast(60)),
        ] {
            #expect(throws: Archive.Problem.broken) { try Archive(reading: bytes, limit: 1 << 20) }
        }
    }

    @Test func aChangedByteIsNeverTakenForTheFile() throws {
        var numbers = SeededNumbers(for: #function)
        let bytes = Self.small.bytes
        for _ in 0..<300 {
            var changed = bytes
            let place = Int.random(in: changed.indices, using: &numbers)
            changed[place] ^= UInt8.random(in: 1...255, using: &numbers)
            guard let read = try? Archive(reading: changed, limit: 1 << 20) else { continue }
            // A name or a date may have changed, what stands under a name that is kept has not.
            for file in read.files {
                if let known = Self.small[file.name] {
                    #expect(file.bytes == known, "byte \(place), seed \(numbers.seed)")
                }
            }
        }
    }
}
