/// Something in an answer that may tell who a person is.
///
/// The check looks at how digits and letters stand together, so it can miss things and be
/// mistaken. It can't find names at all: nothing in the spelling of a word says that it is one.
public enum IdentifyingDetail: String, CaseIterable, Sendable {
    /// Ten digits with a right check digit, either called so or parted as 3, 3 and 4.
    case nhsNumber = "nhs-number"
    /// A telephone number of the United Kingdom, or one with a country's code.
    case phone
    /// An e-mail address.
    case email = "e-mail"
    /// A whole postcode.
    case postcode
    /// A national insurance number.
    case nationalInsurance = "national-insurance"
    /// A day beside a word such as “born”.
    case dateOfBirth = "date-of-birth"

    /// A detail and where it stands.
    public struct Match: Equatable, Sendable {
        /// What it seems to be.
        public let kind: IdentifyingDetail
        /// Where it stands, in bytes of UTF-8.
        public let range: Range<Int>
    }

    /// The kinds that a text seems to hold, each once, in the order of the cases.
    ///
    /// - Parameter before: the words that it stands behind, as in `matches`.
    public static func kinds(in text: String, after before: String = "") -> [IdentifyingDetail] {
        let found = Set(matches(in: text, after: before).map(\.kind))
        return found.isEmpty ? [] : allCases.filter { found.contains($0) }
    }

    /// What a text seems to hold by itself, or together with the words that it stands behind; of a
    /// detail that begins in those, the part that is in the text.
    public static func matches(in text: String, after before: String) -> [Match] {
        let own = matches(in: text)
        // Nobody types a detail in two equal halves; somebody does type a number twice.
        if before.isEmpty || before.isIdentical(to: text) { return own }
        let start = before.utf8.count + 1
        let joined = matches(in: before + "\n" + text).compactMap { match -> Match? in
            guard match.range.upperBound > start else { return nil }
            let low = max(match.range.lowerBound, start) - start
            return Match(kind: match.kind, range: low..<match.range.upperBound - start)
        }
        let more = joined.filter { match in !own.contains { $0.range.overlaps(match.range) } }
        return (own + more).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// What a text seems to hold, from the left, nothing twice. Takes time that grows with the text.
    public static func matches(in text: String) -> [Match] {
        guard mayHold(text) else { return [] }
        let detail = DetailText(text)
        var taken: [DetailText.Found] = []
        for look in [
            detail.emailAddress, detail.insuranceNumber, detail.postcode, detail.nhsNumber,
            detail.telephone, detail.birthDate,
        ] {
            taken = merge(taken, detail.all(look, leaving: taken))
        }
        return taken.map { Match(kind: $0.kind, range: detail.bytes($0.runs)) }
    }

    /// Whether there is a sign without which there is none of these; most answers have none.
    private static func mayHold(_ text: String) -> Bool {
        var before: (UInt8, UInt8) = (0, 0)
        for byte in text.utf8 {
            if (48...57).contains(byte) || byte == 64 || byte > 127 { return true }
            // `(at)`, or ` dot `.
            if byte == 41 || byte == 93, before.1 | 0x20 == 116 { return true }
            if byte == 116 || byte == 84, before.0 | 0x20 == 100, before.1 | 0x20 == 111 {
                return true
            }
            before = (before.1, byte)
        }
        return false
    }

    /// Two lists of things that do not overlap, as one from the left.
    private static func merge(
        _ left: [DetailText.Found], _ right: [DetailText.Found]
    ) -> [DetailText.Found] {
        if right.isEmpty { return left }
        return (left + right).sorted { $0.runs.lowerBound < $1.runs.lowerBound }
    }
}
