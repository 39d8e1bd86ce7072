import FoundationEssentials
import TestSupport
import Testing

@testable import WebPages

/// Links as pictures, compared with what another program draws.
@Suite struct QRCodeTests {
    /// As libqrencode 4.1.1 draws it: `qrencode -t ASCII -m 0 -l M -8`.
    @Test(arguments: [
        ("http://debrief.example.org/r/k7m-x4q#k7qm-2xvd-9rtn-hw4c", "long-link")
    ])
    func aLinkIsDrawnAsOthersDrawIt(_ link: String, _ name: String) throws {
        let code = try #require(QRCode(link))
        let drawn = (0..<code.size).map { row in
            (0..<code.size).map { code[row, $0] ? "##" : "  " }.joined()
        }
        let wanted: [String] = String(
            decoding: try Project.bytes("Fixtures/web/\(name).txt"), as: UTF8.self
        )
        .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map { String($0) + String(repeating: " ", count: 2 * code.size - $0.count) }
        #expect(drawn == wanted)
    }

    @Test func whatIsTooLongHasNoPicture() {
        #expect(QRCode(String(repeating: "a", count: 106))?.size == 41)
        #expect(QRCode(String(repeating: "a", count: 107)) == nil)
        #expect(QRCode("")?.size == 21)
    }

    /// A code that mends is a multiple of its divisor, so each of its roots is a root of it.
    @Test(arguments: [10, 16, 18, 24, 26]) func whatMendsFits(_ count: Int) {
        let data = (0..<27).map { UInt8($0 * 9 % 256) }
        let whole = data + ReedSolomon.remainder(of: data, count: count)
        var root: UInt8 = 1
        for _ in 0..<count {
            #expect(whole.reduce(0) { ReedSolomon.times($0, root) ^ $1 } == 0)
            root = ReedSolomon.times(root, 2)
        }
    }

    @Test func aPictureHasATitleAndNothingElseOfTheText() throws {
        let svg = try #require(QRCode("http://a/<b>")).svg(title: "http://a/<b>")
        #expect(svg.contains("<title>http://a/&lt;b&gt;</title>"))
        #expect(!svg.contains("<b>"))
        let lines = try #require(QRCode("http://a/")).halfBlocks.split(separator: "\n")
        #expect(Set(lines.map(\.count)) == [25] && lines.count == 13)
    }
}
