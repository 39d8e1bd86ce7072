import Foundation
import TestSupport
import Testing

@testable import LogFormat
@testable import SessionLog

@Suite struct DigitsTests {
    @Test func hashesAsTheStandardSays() {
        #expect(
            Fingerprint(of: Array("abc".utf8)).hex
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Fingerprint.zero.hex == String(repeating: "0", count: 64))
    }

    @Test func readsBackItsOwnHexAndNothingElse() throws {
        let hash = Fingerprint(of: [1, 2, 3])
        #expect(Fingerprint(hex: hash.hex) == hash)
        #expect(Fingerprint(bytes: hash.bytes) == hash)
        #expect(Fingerprint(hex: hash.hex.uppercased()) == nil)
        #expect(Fingerprint(hex: String(hash.hex.dropLast())) == nil)
        #expect(Fingerprint(hex: hash.hex.dropLast() + "g") == nil)
        #expect(Fingerprint(bytes: Array(hash.bytes.dropLast())) == nil)
    }

    @Test func writesBase64AsFoundationDoes() {
        for count in 0...40 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 97 &+ 251) }
            let other = Data(bytes).base64EncodedString()
                .replacingOccurrences(of: "+", with: "-")
                .replacingOccurrences(of: "/", with: "_")
                .replacingOccurrences(of: "=", with: "")
            #expect(BitText.base64url(bytes) == other)
        }
    }

    @Test func writesBase32AsTheStandardSays() {
        let examples = [("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foobar", "MZXW6YTBOI")]
        for (plain, encoded) in examples {
            let count = encoded.utf8.count
            #expect(BitText.base32(Array(plain.utf8), count: count) == encoded)
        }
    }

    @Test func shortensTheChainTo130Bits() throws {
        let start = "ff" + String(repeating: "0", count: 30) + "c0"
        let receipts = ["0", "f"].map {
            let chain = start + String(repeating: $0, count: 30)
            return LogHead(session: "", size: 1, chain: chain).receipt
        }
        #expect(receipts[0] == "74" + String(repeating: "A", count: 23) + "D")
        #expect(receipts[1] == receipts[0])
    }

    @Test func writesTimesAsTheSystemDoes() {
        var numbers = SeededNumbers(for: #function)
        for _ in 0..<2000 {
            // Years 1 to 9998.
            let time = Int64(numbers.next() % 315_500_000_000_000) - 62_135_000_000_000
            #expect(Timestamp.text(time) == system(time))
            #expect(Timestamp.time(Timestamp.text(time)) == time)
        }
    }

    @Test(
        arguments: [
            (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"),
            (1_795_210_500_000, "2026-11-20T21:35:00.000Z"),
        ] as [(Int64, String)])
    func writesKnownTimes(time: Int64, text: String) {
        #expect(Timestamp.text(time) == text)
        #expect(Timestamp.time(text) == time)
    }

    @Test(arguments: [
        "", "2026-11-20T21:35:00Z", "2026-11-20 21:35:00.000Z", "2026-02-29T00:00:00.000Z",
        "2026-13-01T00:00:00.000Z", "2026-00-10T00:00:00.000Z", "2026-11-20T24:00:00.000Z",
        "2026-11-20T21:60:00.000Z", "2026-11-20T21:35:00.000z", "2026-11-20T21:35:00.00éZ",
    ])
    func refusesWhatIsNoTime(text: String) {
        #expect(Timestamp.time(text) == nil)
    }

    private func system(_ time: Int64) -> String {
        let millis = ((time % 1000) + 1000) % 1000
        var seconds = time_t((time - millis) / 1000)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        return String(
            format: "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", parts.tm_year + 1900, parts.tm_mon + 1,
            parts.tm_mday, parts.tm_hour, parts.tm_min, parts.tm_sec, Int(millis))
    }
}
