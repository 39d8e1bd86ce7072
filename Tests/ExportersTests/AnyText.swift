import AnswerReading
import Foundation
import TestSupport

/// Texts that break programs, and records in which such a text stands everywhere.
enum AnyText {
    /// Whether somebody can type it: no controls but a tab, and an end of a line in a long answer.
    static func isTyped(_ text: String) -> Bool {
        !text.isEmpty
            && text.unicodeScalars.allSatisfy { scalar in
                scalar == "\t" || scalar == "\n"
                    || scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
            }
    }

    /// The 515 naughty strings as far as they can be typed; nil where they are not at hand.
    static func naughty() throws -> [String]? {
        guard let file = Project.shared("vectors/blns/blns.json") else { return nil }
        return try JSONDecoder().decode([String].self, from: Data(contentsOf: file)).filter(isTyped)
    }

    /// The valid sequences of the UTF-8 tests as far as they can be typed; nil as above.
    static func validUTF8() throws -> [String]? {
        guard let file = Project.shared("vectors/utf8tests/utf8tests.txt") else { return nil }
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        return lines.compactMap { line -> String? in
            let parts = line.split(separator: ":", maxSplits: 2)
            guard parts.count == 3, parts[0].first?.isNumber == true else { return nil }
            switch parts[1] {
            case "valid": return String(parts[2])
            case "valid hex": return String(validating: bytes(parts[2]), as: UTF8.self)
            default: return nil
            }
        }.filter(isTyped)
    }

    private static func bytes(_ hex: Substring) -> [UInt8] {
        let digits = Array(hex.filter { $0 != " " })
        return stride(from: 0, to: digits.count - 1, by: 2)
            .compactMap { UInt8(String(digits[$0...($0 + 1)]), radix: 16) }
    }

    /// What delimiters and markup can do to each other, and to what combines with them.
    static let hazards = [
        "a,\u{338}b", "a|\u{338}b", "a<\u{338}b>", "a\"\u{301}b", "\"\u{301}", "'\u{338}=1",
        "a\r\u{338}b", "line one\nline two", "one\n\ntwo", "one\n\n\nthree",
        "one\n\n\n\nfour\n\nfive", "a \n b\n\n  c", "ends in a backslash\\",
        "lines end so\\\ntoo\\", "\\|", "a\\|b\\", "| --- | --- |", "a | b\n--- | ---", "a\n:--",
        "a\n===", "a\n---", "a\n\n---\n\nb", "- [ ] a\n- [x] b", "1. a\n2) b\n10. c", "1.", "12)",
        "# a\n## b #", "#", "> a\n>b", "    code\n\tcode", "```\ncode\n```", "~~~\ncode",
        "~~gone~~", "*a* **b** __c__ _d_", "snake_case_name and _this_", "a * b * c", "***", "___",
        "---", "+ a", "* a", "<b>bold</b>", "<!-- a -->", "a -- > b", "<http://example.com>",
        "http://example.com/a_b_c", "www.example.co.uk and more", "&amp; &#35; &copy; & R&D; AT&T",
        "[a](b) ![c](d) [e]: f", "[a]: /b \"c\"", "`a` ``b", "\u{A0}a\u{A0}", "\u{3000}\n\u{2003}",
        "\u{FEFF}=1", "a\u{2028}b\u{2029}", "\t=1", " =1", "''=1", "'", "''", "'=", "＝1",
        "\u{A0}＋1", "-1", "@a", "+44 1632 960 001", "a\tb", "<br>", "a<br>b", "\\", "\\\\", "\\n",
        "$$x$$ $y$", ":-) :--:", ":---", "|", "a|", "\n", "\na\n", "e\u{301} é",
    ]

    /// A text of markup, blanks and letters put together by chance.
    static func random(_ numbers: inout SeededNumbers) -> String {
        let pieces = [
            "a", "b", "word", "1", "23", ".", ")", " ", "  ", "\t", "\n", "\n\n", "*", "_", "`",
            "```", "~", "[", "]", "(", "!", "<", ">", "&", "amp;", "#", "-", "--", "+", "=", "==",
            "|", "\\", "\"", "'", ",", ":", "/", "//", "www.", "http", "@", "\u{301}", "\u{338}",
            "é", "\u{A0}", "＝", "\u{FEFF}", "🙂", "\u{202E}", "<br>", "$",
        ]
        let count = Int.random(in: 1...12, using: &numbers)
        return (0..<count).map { _ in pieces[Int.random(in: pieces.indices, using: &numbers)] }
            .joined()
    }
}

extension AnyText {
    /// Any scalars at all that can be typed.
    static func scalars(_ numbers: inout SeededNumbers) -> String {
        let planes: [ClosedRange<UInt32>] = [
            0x20...0x7E, 0xA0...0x5FF, 0x600...0x206F, 0x2070...0xFFFF, 0x1_0000...0x10_FFFF,
        ]
        let count = Int.random(in: 1...24, using: &numbers)
        let text = (0..<count).compactMap { _ -> Unicode.Scalar? in
            let plane = planes[Int.random(in: planes.indices, using: &numbers)]
            return Unicode.Scalar(UInt32.random(in: plane, using: &numbers))
        }
        return "a" + String(String.UnicodeScalarView(text))
    }
}

extension Sample {
    /// A session in which the same text stands in every place that takes one.
    ///
    /// - Parameter day: by when the action is to be done; nil for the text there too.
    static func filled(with text: String, by day: CalendarDate? = nil) throws -> Sample {
        var sample = try Sample()
        try sample.answer("stands_out", text, probe: 1)
        try sample.answer("stands_out/probe", text)
        for row in 1...3 { try sample.answer("learning/r\(row)/item", text) }
        for column in ["what", "who", "by_when", "done_when", "worked_when"] {
            let date = column == "by_when" ? day : nil
            try sample.answer(
                "actions/r1/\(column)", date?.iso ?? text, date.map { .date($0) },
                probe: column == "who" ? 1 : nil)
        }
        try sample.answer("actions/r1/who/probe", text)
        try sample.answer("actions/r1/answers", "R1, L1", .choices(["R1", "learning/r1"]))
        try sample.answer("actions/r1/cost", text)
        for step in ["organisation", "contact", "leaving"] { try sample.answer(step, text) }
        return sample
    }
}
