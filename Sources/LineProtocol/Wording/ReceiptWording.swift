import Messages

/// What stands for a whole session, as it is written down, mailed and kept beside documents.
public enum ReceiptWording {
    /// - Parameters:
    ///   - session: 32 hex digits.
    ///   - size: how many entries there are.
    ///   - text: the short form of the chain.
    ///   - chain: the hash of the last line.
    public static func lines(session: String, size: Int, text: String, chain: String) -> [String] {
        [
            said("receipt.session", ["session": session]), said("receipt.entries", ["size": size]),
            said("receipt.receipt", ["text": text]), said("receipt.chain", ["chain": chain]),
        ]
    }

    /// Where a document was kept without one.
    public static var notHeard: String { said("receipt.the-receipt-was-not-heard") }
}
