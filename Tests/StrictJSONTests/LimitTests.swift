import StrictJSON
import Testing

@Suite struct LimitTests {
    private func nested(_ levels: Int, _ open: String, _ close: String, inner: String) -> [UInt8] {
        bytes(
            String(repeating: open, count: levels) + inner + String(repeating: close, count: levels)
        )
    }

    @Test(arguments: [("[", "]", "1"), (#"{"a":"#, "}", "1"), (#"[{"a":"#, "}]", "0")])
    func allowsSoManyLevelsAndNotOneMore(open: String, close: String, inner: String) throws {
        let levels = open.hasPrefix("[{") ? 32 : 64
        #expect(refusal(nested(levels, open, close, inner: inner)) == nil)
        let offset = open.utf8.count * levels
        let problem = JSONProblem(offset: offset, reason: .tooDeep(limit: 64))
        #expect(refusal(nested(levels + 1, open, close, inner: inner)) == problem)
        #expect(refusal(nested(levels, open, close, inner: "[]")) == problem)
    }

    @Test(arguments: ["[", #"{"a":"#, "[[],[", #"{"a":{},"b":["#])
    func refusesABombOfBrackets(open: String) {
        let bomb = bytes(String(repeating: open, count: 100_000))
        #expect(refusal(bomb)?.reason == .tooDeep(limit: 64))
        #expect(throws: JSONProblem.self) { try JSON(parsing: bomb, depthLimit: Int.max) }
    }

    @Test func keepsTheLimitWithinWhatAStackHolds() throws {
        let most = JSON.deepestLimit
        let deep = nested(most, "[", "]", inner: "")
        let value = try JSON(parsing: deep, depthLimit: Int.max)
        #expect(value.bytes == deep)
        #expect(value == (try JSON(parsing: value.prettyBytes, depthLimit: most)))
        let deeper = nested(most + 1, "[", "]", inner: "")
        #expect(throws: JSONProblem(offset: most, reason: .tooDeep(limit: most))) {
            try JSON(parsing: deeper, depthLimit: Int.max)
        }
        #expect(throws: JSONProblem(offset: 1, reason: .tooDeep(limit: 1))) {
            try JSON(parsing: bytes("[[]]"), depthLimit: -5)
        }
        #expect(try JSON(parsing: bytes("[1]"), depthLimit: 1) == [1])
    }

    @Test func countsLevelsAndNotBrackets() throws {
        let wide = bytes("[" + String(repeating: "[],{},", count: 10_000) + "[]]")
        #expect(try JSON(parsing: wide, depthLimit: 2).array?.count == 20_001)
    }

    @Test func findsADoubledKeyAmongFewAndAmongMany() {
        for count in [2, 15, 16, 17, 18, 100, 5_000] {
            for doubled in [0, count / 2, count - 1] {
                let keys = (0..<count).map { "\"key \($0)\":\($0)" }
                let head = "{" + keys.joined(separator: ",")
                #expect(refusal(head + "}") == nil)
                let problem = JSONProblem(
                    offset: head.utf8.count + 1, reason: .duplicateKey("key \(doubled)"))
                #expect(refusal(head + ",\"key \(doubled)\":0}") == problem)
            }
        }
    }

    @Test func readsManyKeysThatLookAlikeInReasonableTime() throws {
        // Orders of six marks of one kind: 64 spellings of each syllable, all equal for `==`.
        let syllables = (0..<64).map { number in
            "a"
                + (0..<6).map { number >> $0 & 1 == 0 ? "\u{301}\u{323}" : "\u{323}\u{301}" }
                .joined()
        }
        #expect(syllables[0] == syllables[63])
        let keys = syllables.flatMap { first in syllables.map { first + $0 } }
        let value = JSON.object(.init(keys.map { ($0, 0) }))
        let line = value.bytes
        let begin = ContinuousClock.now
        let back = try JSON(parsing: line)
        let time = ContinuousClock.now - begin
        #expect(back == value)
        // By far: it takes a fraction of a second, and comparing each pair of keys far longer.
        #expect(time < .seconds(20))
    }
}
