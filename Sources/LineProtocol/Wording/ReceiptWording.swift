/// What stands for a whole session, as it is written down, mailed and kept beside documents.
public enum ReceiptWording {
    /// - Parameters:
    ///   - session: 32 hex digits.
    ///   - size: how many entries there are.
    ///   - text: the short form of the chain.
    ///   - chain: the hash of the last line.
    public static func lines(session: String, size: Int, text: String, chain: String) -> [String] {
        ["Session: \(session)", "Entries: \(size)", "Receipt: \(text)", "Chain:   \(chain)"]
    }

    /// Where a document was kept without one.
    public static let notHeard =
        "The receipt was not heard, for the connection was lost; whoever led the session has it."
}
