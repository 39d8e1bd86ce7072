import Foundation
import StrictJSON
import Testing

@Suite struct VectorTests {
    @Test(.enabled(if: Vectors.naughtyStrings != nil, "the naughty strings are not here"))
    func naughtyStringsComeBackUnchanged() throws {
        let file = try Vectors.naughtyStrings.bytes
        let texts = try #require(try JSON(parsing: file).array?.compactMap(\.string))
        let others = try #require(
            try JSONSerialization.jsonObject(with: Data(file)) as? [String])
        #expect(texts.count == 515 && others.count == 515)
        for (text, other) in zip(texts, others) {
            // Foundation drops a byte order mark that stands unescaped in a text.
            let without = text.unicodeScalars.filter { $0 != "\u{FEFF}" }
            #expect(Array(other.utf8) == bytes(text) || other.unicodeScalars.elementsEqual(without))
            try comesBack(text)
        }
    }

    private func comesBack(_ text: String) throws {
        let value: JSON = ["text": .string(text)]
        #expect(try JSON(parsing: value.bytes) == value)
        #expect(try JSON(parsing: value.prettyBytes) == value)
        #expect(value.bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
        let other = try JSONSerialization.jsonObject(with: Data(value.bytes)) as? [String: String]
        #expect(other?["text"].map { bytes($0) } == bytes(text))
    }

    @Test(.enabled(if: Vectors.utf8Tests != nil, "the UTF-8 tests are not here"))
    func takesValidUTF8AndRefusesTheRest() throws {
        let lines = try Vectors.utf8Tests.bytes.split(separator: 10)
        var counts = (valid: 0, invalid: 0, control: 0)
        for line in lines {
            let parts = line.split(separator: 58, maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3 else { continue }
            let name = String(decoding: parts[0], as: UTF8.self)
            let quoted = [34] + parts[2] + [34]
            if parts[2].contains(where: { $0 < 0x20 }) {
                counts.control += 1
                let reason = refusal(quoted)?.reason
                #expect(reason == .control || reason == .invalidUTF8, "\(name)")
            } else if Array(parts[1]) == bytes("valid") {
                counts.valid += 1
                #expect(try JSON(parsing: quoted).string.map { bytes($0) } == Array(parts[2]))
            } else {
                counts.invalid += 1
                #expect(refusal(quoted)?.reason == .invalidUTF8, "\(name)")
            }
        }
        #expect(counts.valid > 20 && counts.invalid > 50)
    }

    @Test(
        arguments: [
            ([0x80], 0), ([0x61, 0xC0, 0xAF], 1), ([0xC3], 0), ([0xE2, 0x80], 0),
            ([0x61, 0xC3, 0xA9, 0xFF], 3), ([0xED, 0xA0, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0),
            ([0xF0, 0x9F, 0x98], 0), ([0x61, 0xFE, 0x0A], 1), ([0x5C, 0x6E, 0xC3, 0x5C, 0x6E], 2),
        ] as [([UInt8], Int)])
    func saysWhereAWrongSequenceBegins(wrong: [UInt8], offset: Int) {
        let problem = JSONProblem(offset: offset + 1, reason: .invalidUTF8)
        #expect(refusal([34] + wrong + [34]) == problem)
        #expect(refusal(bytes("{\"") + wrong + bytes("\":1}"))?.offset == offset + 2)
        #expect(refusal([34] + wrong) == problem)
    }
}
