extension IdentifyingDetail {
    /// What people call it, with its article.
    public var noun: String {
        switch self {
        case .nhsNumber: "an NHS number"
        case .phone: "a telephone number"
        case .email: "an e-mail address"
        case .postcode: "a postcode"
        case .nationalInsurance: "a national insurance number"
        case .dateOfBirth: "a date of birth"
        }
    }
}

extension [IdentifyingDetail] {
    /// `a telephone number, a postcode and a date of birth`.
    public var nouns: String {
        let nouns = map(\.noun)
        guard let last = nouns.last, nouns.count > 1 else { return nouns.first ?? "" }
        return nouns.dropLast().joined(separator: ", ") + " and " + last
    }
}
