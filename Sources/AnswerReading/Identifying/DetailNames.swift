import Messages

extension IdentifyingDetail {
    /// What people call it, with its article.
    public var noun: String {
        switch self {
        case .nhsNumber: said("detail-name.an-nhs-number")
        case .phone: said("detail-name.a-telephone-number")
        case .email: said("detail-name.an-e-mail-address")
        case .postcode: "a postcode"
        case .nationalInsurance: said("detail-name.a-national-insurance-number")
        case .dateOfBirth: said("detail-name.a-date-of-birth")
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
