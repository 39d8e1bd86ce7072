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
    public static func kinds(in text: String) -> [IdentifyingDetail] { matches(in: text).kinds }

    /// What a text seems to hold by itself, or together with the words that it stands behind; of a
    /// detail that begins in those, the part that is in the text. From the left, nothing twice.
    public static func matches(in text: String, after before: String = "") -> [Match] {
        guard Glance.findsSomething(in: text, after: before) else { return [] }
        let own = search(text)
        // Nobody types a detail in two equal halves; somebody does type a number twice.
        if before.isEmpty || before.isIdentical(to: text) { return own }
        let start = before.utf8.count + 1
        let joined = search(before + "\n" + text).compactMap { match -> Match? in
            guard match.range.upperBound > start else { return nil }
            let low = max(match.range.lowerBound, start) - start
            return Match(kind: match.kind, range: low..<match.range.upperBound - start)
        }
        let more = joined.filter { match in !own.contains { $0.range.overlaps(match.range) } }
        return (own + more).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The whole check of a text by itself. Takes time that grows with the text.
    static func search(_ text: String) -> [Match] {
        let detail = DetailText(text)
        var taken: [DetailText.Found] = []
        for look in [
            detail.emailAddress, detail.insuranceNumber, detail.postcode, detail.nhsNumber,
            detail.telephone, detail.birthDate,
        ] {
            let more = detail.all(look, leaving: taken)
            if more.isEmpty { continue }
            taken = (taken + more).sorted { $0.runs.lowerBound < $1.runs.lowerBound }
        }
        return taken.map { Match(kind: $0.kind, range: detail.bytes($0.runs)) }
    }
}

extension [IdentifyingDetail.Match] {
    /// The kinds among them, each once, in the order of the cases.
    package var kinds: [IdentifyingDetail] {
        isEmpty ? [] : IdentifyingDetail.allCases.filter { kind in contains { $0.kind == kind } }
    }
}
