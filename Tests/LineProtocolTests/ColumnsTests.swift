import Foundation
import LineProtocol
import Testing

/// How wide text is, against the C library, which most terminals ask.
struct ColumnsTests {
    private typealias Measure = @convention(c) (wchar_t) -> Int32

    /// `wcwidth` of the C library, whose name is behind a switch; -1 for what it does not know.
    private func measure() throws -> Measure {
        // Nothing else in the tests asks for the character set.
        try #require(setlocale(LC_CTYPE, "C.UTF-8") != nil)
        return unsafeBitCast(try #require(dlsym(nil, "wcwidth")), to: Measure.self)
    }

    /// Where we differ on purpose, and what we say there.
    private static let differences: [(scalars: ClosedRange<UInt32>, ours: Int)] = [
        // A vowel of Ahom that Unicode counts as written beside its letter; the C library has it
        // from an older edition.
        (0x1171E...0x1171E, 1)
    ]

    @Test func everyScalarThatTheCLibraryKnowsIsAsWideAsItSays() throws {
        let measure = try measure()
        var (compared, unknown, wrong) = (0, 0, [String]())
        for value in UInt32(0x20)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value), scalar.properties.age != nil,
                scalar.properties.generalCategory != .control
            else { continue }
            let theirs = Int(measure(wchar_t(bitPattern: value)))
            // Newer than the C library, or one that is never a character.
            guard theirs >= 0 else {
                unknown += 1
                continue
            }
            compared += 1
            let known = Self.differences.first { $0.scalars.contains(value) }
            let expected = known?.ours ?? theirs
            let ours = Columns.of(String(scalar))
            if ours != expected {
                wrong.append("U+\(String(value, radix: 16)): \(ours), not \(expected)")
            }
        }
        print("\(compared) scalars compared with wcwidth, \(unknown) that it does not know")
        #expect(compared > 250_000 && wrong.isEmpty, "\(wrong.prefix(20))")
        for (scalars, ours) in Self.differences {
            for value in scalars {
                #expect(Int(measure(wchar_t(bitPattern: value))) != ours, "no difference any more")
            }
        }
    }

    /// What is newer than the C library still has the width that its kind has.
    @Test(arguments: [
        ("\u{1FAE8}", 2), ("\u{31350}", 2), ("\u{1E4EC}", 0), ("\u{1C8A}", 1), ("\u{1FA8F}", 2),
    ])
    func newCharactersAreMeasuredByTheirKind(text: String, columns: Int) {
        #expect(Columns.of(text) == columns)
    }

    /// Characters of several scalars; where terminals differ, the larger number is ours.
    @Test(arguments: [
        ("e\u{301}", 1), ("a\u{300}\u{316}\u{31B}", 1), ("日\u{3099}", 2), ("か\u{3099}", 2),
        ("\u{1112}\u{1161}\u{11AB}", 2), ("\u{1112}\u{119E}\u{D7DD}", 2), ("🇬🇧", 2), ("🏳️", 2),
        ("❤️", 2), ("❤", 1), ("©️", 2), ("👍", 2), ("👍🏽", 4), ("👩‍👧", 4), ("\u{600}1", 2),
        ("שָׁלוֹם", 4), ("ไม่", 2), ("\u{200B}", 0), ("ＡＢ", 4), ("ｱ", 1), ("", 0),
    ])
    func charactersOfSeveralScalarsAreMeasuredAsOne(text: String, columns: Int) {
        #expect(Columns.of(text) == columns)
    }
}
