import SessionHost
import TestSupport
import Testing

@testable import GroupServer

@Suite struct FramingTests {
    private func pieces(_ bytes: [UInt8], limit: Int = 4096) -> [LineFraming.Piece] {
        var framing = LineFraming(limit: limit)
        framing.add(bytes)
        return all(&framing)
    }

    private func all(_ framing: inout LineFraming) -> [LineFraming.Piece] {
        var pieces: [LineFraming.Piece] = []
        while let piece = framing.next() { pieces.append(piece) }
        return pieces
    }

    private func line(_ text: String) -> LineFraming.Piece { .line(Array(text.utf8)) }

    @Test func endsALineAtLFOrCRLF() {
        #expect(
            pieces(Array("one\ntwo\r\n\n\r\nthree\tx\n".utf8)) == [
                line("one"), line("two"), line(""), line(""), line("three\tx"),
            ])
    }

    @Test func waitsForTheEndOfALine() {
        #expect(pieces(Array("one\nhalf".utf8)) == [line("one")])
        #expect(pieces([]).isEmpty)
    }

    @Test(arguments: [
        ("a\rb\n", LineFault.control), ("a\r\r\n", .control), ("a\0b\n", .control),
        ("a\u{1B}[0m\n", .control), ("a\u{7F}\n", .control), ("a\u{85}b\n", .control),
        ("\u{9F}\n", .control), ("a\u{C}\n", .control),
    ])
    func refusesControls(text: String, fault: LineFault) {
        #expect(pieces(Array(text.utf8) + Array("next\n".utf8)) == [.fault(fault), line("next")])
    }

    @Test(arguments: [
        [0xFF], [0xC3], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80],
    ])
    func refusesWhatIsNoUTF8(bytes: [UInt8]) {
        #expect(pieces(bytes + [0x0A] + Array("ok\n".utf8)) == [.fault(.notUTF8), line("ok")])
    }

    @Test(arguments: ["é", "\u{A0}", "日本", "\u{2028}", "\u{10FFFF}", "e\u{301}", "\u{301}"])
    func takesEverythingElse(text: String) {
        #expect(pieces(Array("\(text)\n".utf8)) == [line(text)])
    }

    @Test func countsTheLimitWithTheEndOfTheLine() {
        let longest = [UInt8](repeating: 0x61, count: 4095)
        #expect(pieces(longest + [0x0A]) == [.line(longest)])
        #expect(pieces(longest + [0x0D, 0x0A]) == [.fault(.tooLong(limit: 4096))])
        #expect(pieces(longest + [0x61, 0x0A]) == [.fault(.tooLong(limit: 4096))])
    }

    @Test func neverPassesOnAPartOfALineThatIsTooLong() {
        let long = [UInt8](repeating: 0x61, count: 9000)
        #expect(
            pieces(long + Array("\nnext\n".utf8)) == [.fault(.tooLong(limit: 4096)), line("next")])
        var framing = LineFraming()
        var found: [LineFraming.Piece] = []
        for start in stride(from: 0, to: 9000, by: 1000) {
            framing.add(long[start..<start + 1000])
            found += all(&framing)
        }
        framing.add(Array("GET \nnext\n".utf8))
        found += all(&framing)
        #expect(found == [.fault(.tooLong(limit: 4096)), line("next")])
    }

    @Test func givesUpOnALineWithoutEnd() {
        var framing = LineFraming()
        framing.add([UInt8](repeating: 0x61, count: 16_383))
        #expect(all(&framing).isEmpty)
        framing.add([0x61])
        #expect(all(&framing) == [.fault(.unfinishedTooLong)])
        #expect(framing.isOver)
        framing.add(Array("\nnext\n".utf8))
        #expect(all(&framing).isEmpty)
    }

    @Test func takesLongerLinesOnceItIsTold() {
        var framing = LineFraming()
        framing.limit = 262_144
        let long = [UInt8](repeating: 0x61, count: 262_143)
        framing.add(long + [0x0A])
        #expect(all(&framing) == [.line(long)])
        framing.add(long + [0x61, 0x0A])
        #expect(all(&framing) == [.fault(.tooLong(limit: 262_144))])
        framing.add([UInt8](repeating: 0x61, count: 262_144 + 12 * 1024))
        #expect(all(&framing) == [.fault(.unfinishedTooLong)])
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\n", LineFault.http), ("POST /x", .http), ("PRI * HTTP/2.0", .http),
        ("\u{16}\u{3}\u{1}", .tls),
    ])
    func knowsStrangersByTheirFirstBytes(text: String, fault: LineFault) {
        #expect(pieces(Array(text.utf8)) == [.fault(fault)])
        #expect(
            pieces(Array("x\n".utf8) + Array("\(text)\n".utf8)).last != .fault(.http))
    }

    @Test func aPersonMayBeginWithSuchAWord() {
        #expect(pieces(Array("Get on with it\nGET it\n".utf8)).count == 2)
        #expect(pieces(Array("POSTBOX\n".utf8)) == [line("POSTBOX")])
    }

    /// However the bytes arrive, the pieces are the same.
    @Test func splitsMakeNoDifference() {
        var numbers = SeededNumbers(for: "splitsMakeNoDifference")
        let samples =
            [
                "one\n", "two\r\n", "\n", "é日本\n", "a\rb\n", "\u{85}\n", "x\r\n",
                String(repeating: "long ", count: 1000) + "\n",
            ].map { Array($0.utf8) } + [[0xFF, 0x0A], [0xC3, 0x0A]]
        for _ in 0..<300 {
            let bytes = (0..<8).flatMap { _ in samples[Int(numbers.next() % 10)] }
            let whole = pieces(Array("x\n".utf8) + bytes)
            var framing = LineFraming()
            framing.add(Array("x\n".utf8))
            var found: [LineFraming.Piece] = []
            var rest = bytes[...]
            while !rest.isEmpty {
                let part = rest.prefix(Int(numbers.next() % 1500) + 1)
                framing.add(part)
                found += all(&framing)
                rest = rest.dropFirst(part.count)
            }
            #expect(found == whole)
        }
    }
}

@Suite struct ListenAddressTests {
    @Test(arguments: [
        ("127.0.0.1:7007", "127.0.0.1", 7007), ("[::1]:7008", "::1", 7008), ("[::]", "::", 7007),
        ("localhost", "localhost", 7007), ("::1", "::1", 7007), ("0.0.0.0:0", "0.0.0.0", 0),
    ])
    func readsAnAddress(text: String, host: String, port: Int) {
        #expect(ListenAddress(text) == ListenAddress(host: host, port: port))
    }

    @Test(arguments: ["", ":7007", "a:", "[::1]x", "[::1]:", "a:70000", "a:+1", "a b:1", "é:1"])
    func refusesWhatIsNone(text: String) { #expect(ListenAddress(text) == nil) }

    @Test func knowsWhatOnlyThisComputerReaches() {
        #expect(ListenAddress(host: "127.8.9.1", port: 1).isLoopback)
        #expect(ListenAddress(host: "::1", port: 1).isLoopback)
        #expect(!ListenAddress(host: "0.0.0.0", port: 1).isLoopback)
        #expect(!ListenAddress(host: "::", port: 1).isLoopback)
    }
}
