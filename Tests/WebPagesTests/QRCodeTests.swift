import FoundationEssentials
import TestSupport
import Testing

@testable import WebPages

/// Links as pictures, compared with what another program draws.
@Suite struct QRCodeTests {
    /// As libqrencode 4.1.1 draws it, in each of the six sizes: `qrencode -t ASCII -m 0 -l M -8`. Which of the eight masks
    /// looks best is judged in more than one way, and told in the picture.
    @Test(arguments: [
        ("http://a.org/1", 21), ("http://10.0.0.7:8007/r/k7m", 25),
        ("https://debrief.example/r/k7m-x4q", 29),
        ("http://debrief.example.org/r/k7m-x4q#k7qm-2xvd-9rtn-hw4c", 33),
        ("https://debrief.safeguarding.example.org/r/school-dec-3#k7qm-2xvd-9rtn-hw4c", 37),
        (
            "https://debrief.safeguarding-partnership.example.org:8443/r/school-december-3#k7qm-2xvd-9rtn-hw4c",
            41
        ),
    ])
    func aLinkIsDrawnAsOthersDrawIt(_ link: String, _ size: Int) throws {
        let version = try #require(QRVersion(for: link.utf8.count))
        let drawn = (0..<8).map { mask in
            QRMatrix(version, codewords: version.codewords(of: Array(link.utf8)), mask: mask)
        }
        let wanted: [String] = String(
            decoding: try Project.bytes("Fixtures/web/link-\(size).txt"), as: UTF8.self
        )
        .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        .map { String($0) + String(repeating: " ", count: 2 * size - $0.count) }
        let squares = wanted.flatMap { line in
            stride(from: 0, to: 2 * size, by: 2).map { line.utf8.dropFirst($0).first == 0x23 }
        }
        #expect(drawn.count { $0.squares == squares } == 1)
        let code = try #require(QRCode(link))
        let own = (0..<size).flatMap { row in (0..<size).map { code[row, $0] } }
        #expect(code.size == size && drawn.count { $0.squares == own } == 1)
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
