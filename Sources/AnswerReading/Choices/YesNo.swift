/// A yes or a no in the words that people use.
public enum YesNo: Equatable, Sendable {
    case yes
    case no

    /// Reads `yes`, `Yes.`, `yeah`, `nope` and the like; nil for anything else.
    public init?(_ text: String) {
        let typed = text.lowercased().withoutNumberSigns
        if Self.yesWords.contains(typed) {
            self = .yes
        } else if Self.noWords.contains(typed) {
            self = .no
        } else {
            return nil
        }
    }

    private static let yesWords: Set = [
        "yes", "y", "yeah", "yea", "yep", "yup", "yes please", "yes, please", "yes i do",
        "yes we do",
        "ok", "okay", "sure",
    ]
    private static let noWords: Set = [
        "no", "n", "nope", "nah", "no thanks", "no thank you", "no, thanks", "no, thank you",
    ]
}
