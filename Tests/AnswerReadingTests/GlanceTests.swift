import TestSupport
import Testing

@testable import AnswerReading

/// The first look at the bytes of an answer, held against the whole check.
struct GlanceTests {
    @Test func neverLetsThroughWhatTheWholeCheckFinds() throws {
        var texts = TextsNearDetails(
            like: try (IdentifyingDetailTests.fixture() + IdentifyingDetailTests.fixture("missed"))
                .map(\.text))
        var (passed, missed) = (0, [String]())
        for turn in 0..<200_000 {
            let (before, text) = texts.next(changing: turn % 10 == 0)
            guard !Glance.findsSomething(in: text, after: before) else { continue }
            passed += 1
            let whole = before.isEmpty ? text : before + "\n" + text
            if !IdentifyingDetail.search(whole).isEmpty { missed.append(whole) }
        }
        print("a glance: \(passed) of 200000 texts went no further")
        #expect(missed.isEmpty, "\(missed.prefix(5))")
        // Where nothing went through, nothing was held against anything.
        #expect(passed > 40_000)
    }

    @Test func letsNoDetailOfTheFixturesThrough() throws {
        let sentences =
            try IdentifyingDetailTests.fixture() + IdentifyingDetailTests.fixture("missed")
        let missed = sentences.filter {
            !$0.kinds.isEmpty && !Glance.findsSomething(in: $0.text)
        }
        #expect(missed.isEmpty, "\(missed)")
    }

    /// Sentences that are full of dates, numbers and references; answers have fewer.
    @Test func letsAThirdOfProfessionalProseThrough() throws {
        let prose = try ProfessionalProse.all()
        let passed = prose.count { !Glance.findsSomething(in: $0) }
        print("a glance: \(passed) of \(prose.count) sentences went no further")
        #expect(passed * 3 > prose.count)
    }

    @Test(arguments: [
        "We will review the handover note every Monday morning, item 29",
        "The school’s “family hub” – open 9.30 to 4 – costs £30 a month, née Field…",
        "Ask her at the café by 30 June 2026, and again in Year 9, at 14.",
    ])
    func letsOrdinaryProseThrough(text: String) {
        #expect(!Glance.findsSomething(in: text))
    }
}

/// Texts that hold a detail, nearly hold one, or held one before something was changed in them.
private struct TextsNearDetails {
    private var numbers = SeededNumbers(for: "a glance at texts near details")
    private let sentences: [String]

    init(like sentences: [String]) { self.sentences = sentences }

    private static let parts = [
        "0", "7", "12", "161", "496", "0000", "07", "2012", "+44", "(0)", " ", " ", " ", "-", "@",
        ".", ". ", ", ", "/", "jo", "org", "co", "uk", "m", "M", "1", "AE", "OL", "QQ", "c", "nhs",
        "patient", "born", "Birth", "birthday", "birthdate", "bday", "dob", "b", "d", "o", "O",
        "date of ", "April", "may", "on", "on ", " on ", "turned", "16", "she is ", "sixteen",
        "will be ", "at", "at ", " at ", "(", "[", "{", "<", ")", "]", "dot", " dot ", "tel",
        "ring ", "postcode", "ni", "é", "~", "£", "–", "’", "“", "\u{301}", "\u{AD}", "\u{200B}",
        "turned 16 on ", "will be 16 on ", "April 3", "3 April ", "3/4/12", "jo<at", "jo {at",
        "jo (at", " example.org", "tel 96", "tel 96012O", "0161 496 ", "b. ", "d.o.b ", "OL6 ",
        "\u{A0}", "\u{2009}", "\u{2011}", "０", "٣", "＠", "ａ", "ⅷ", "²", "½", "👩‍👧", "\n", "\t", ";",
    ]

    mutating func next(changing: Bool) -> (before: String, text: String) {
        var scalars = Array((changing ? changed() : made()).unicodeScalars)
        // Half of them are read together with the words that they stand behind.
        guard below(2) == 0, !scalars.isEmpty else { return ("", Self.text(scalars[...])) }
        let cut = below(scalars.count)
        if scalars[cut] == " " { scalars.remove(at: cut) }
        return (Self.text(scalars[..<cut]), Self.text(scalars[cut...]))
    }

    private mutating func made() -> String {
        (0..<(2 + below(8))).map { _ in Self.parts[below(Self.parts.count)] }.joined()
    }

    /// A sentence with a few signs taken out, put in or changed, so that it is nearly what it was.
    private mutating func changed() -> String {
        var scalars = Array(sentences[below(sentences.count)].unicodeScalars)
        for _ in 0..<below(6) where !scalars.isEmpty {
            let at = below(scalars.count)
            switch below(3) {
            case 0: scalars.removeSubrange(at..<min(scalars.count, at + 1 + below(4)))
            case 1:
                let part = Self.parts[below(Self.parts.count)]
                scalars.insert(contentsOf: part.unicodeScalars, at: at)
            default: scalars[at] = "0oObn7 @.e".unicodeScalars.randomElement(using: &numbers) ?? " "
            }
        }
        return Self.text(scalars[...])
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    private mutating func below(_ bound: Int) -> Int { Int(numbers.next() % UInt64(bound)) }
}
