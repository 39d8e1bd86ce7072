import StrictJSON
import Testing

@Suite struct WriterTests {
    @Test func writesALineInTheOrderGivenWithoutBlanks() {
        let entry: JSON = .object([
            ("v", 1), ("n", 0), ("t", "2026-11-20T21:35:00.000Z"), ("k", "begin"), ("who", "p1"),
            ("named", true), ("rows", [1, "two", .null, false]), ("none", [:]), ("empty", []),
        ])
        #expect(
            entry.description
                == #"{"v":1,"n":0,"t":"2026-11-20T21:35:00.000Z","k":"begin","who":"p1","#
                + #""named":true,"rows":[1,"two",null,false],"none":{},"empty":[]}"#)
    }

    @Test func escapesAsciiExactly() {
        for value in UInt8(0)..<0x80 {
            let scalar = Unicode.Scalar(value)
            let written = JSON.string(String(scalar)).description
            #expect(written == "\"\(asciiEscape(scalar))\"", "U+\(value)")
        }
    }

    private func asciiEscape(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\r": return "\\r"
        case "\t": return "\\t"
        case "\u{8}": return "\\b"
        case "\u{C}": return "\\f"
        case "\u{20}"..."\u{7E}": return String(scalar)
        default:
            let hex = String(scalar.value, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - hex.utf8.count) + hex
        }
    }

    @Test func escapesWhatCannotBeSeenOrTurnsTextAround() {
        var escaped: Set<UInt32> = [
            0x22, 0x5C, 0x7F, 0x61C, 0x200E, 0x200F, 0x2028, 0x2029, 0xFEFF,
        ]
        escaped.formUnion(0...0x1F)
        escaped.formUnion(0x80...0x9F)
        escaped.formUnion(0x202A...0x202E)
        escaped.formUnion(0x2066...0x2069)
        escaped.formUnion(0xFDD0...0xFDEF)
        for plane in UInt32(0)...16 {
            escaped.formUnion([plane << 16 | 0xFFFE, plane << 16 | 0xFFFF])
        }
        var found: Set<UInt32> = []
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = String(scalar)
            let written = JSON.string(text).bytes
            if written.count > 3 && written[1] == UInt8(ascii: "\\") {
                found.insert(value)
            } else if written != bytes("\"\(text)\"") {
                Issue.record("U+\(String(value, radix: 16)) is written as \(written)")
            }
        }
        #expect(found == escaped)
    }

    // Not as arguments of the test: its name would carry them raw to the terminal.
    private let lines = [
        ("\u{202E}", #""\u202e""#), ("a\u{202E}b\u{2028}c", #""a\u202eb\u2028c""#),
        ("\u{1FFFE}", #""\ud83f\udffe""#), ("\u{10FFFF}", #""\udbff\udfff""#),
        ("\u{9B}31m", #""\u009b31m""#), ("\u{1B}[2J", #""\u001b[2J""#), ("\r\n", #""\r\n""#),
        ("\"\u{301}", "\"\\\"\u{301}\""), ("\\\u{338}", "\"\\\\\u{338}\""),
        ("</script>", #""</script>""#), ("a\u{200D}b\u{200B}", "\"a\u{200D}b\u{200B}\""),
        ("£ é “x” \u{A0}", "\"£ é “x” \u{A0}\""), ("👩🏽‍🏫", "\"👩🏽‍🏫\""), ("\u{0}", #""\u0000""#),
        ("more than fifteen bytes\n", #""more than fifteen bytes\n""#),
    ]

    @Test func writesATextToTheByte() throws {
        for (text, line) in lines {
            #expect(JSON.string(text).bytes == bytes(line))
            #expect(JSON.object([text: 1]).bytes == bytes("{\(line):1}"))
            #expect(JSON.object([text: 1]).prettyBytes == bytes("{\n  \(line): 1\n}\n"))
            #expect(try read(line) == .string(text))
        }
    }

    @Test func appendsToWhatIsThere() {
        var line = bytes("x")
        JSON.bool(true).write(into: &line)
        JSON.number(-5).write(into: &line)
        #expect(line == bytes("xtrue-5"))
    }

    @Test func writesForPeopleWithTwoBlanksALevel() throws {
        let value: JSON = ["a": [1, ["b": .null]], "empty": [:], "none": [], "c": "d\n"]
        let pretty = """
            {
              "a": [
                1,
                {
                  "b": null
                }
              ],
              "empty": {},
              "none": [],
              "c": "d\\n"
            }

            """
        #expect(String(decoding: value.prettyBytes, as: UTF8.self) == pretty)
        #expect(try read(pretty) == value)
        #expect(JSON.null.prettyBytes == bytes("null\n"))
        #expect(([] as JSON).prettyBytes == bytes("[]\n"))
    }
}
