import LineProtocol

/// Fetches minutes and plan, one after the other.
struct Saving: Sendable {
    /// How long a reply may take: a slow disk or network is no empty reply.
    private static let longest: Int64 = 20_000
    /// How often it may begin anew after a lost connection.
    private static let patience = 3
    private var tries = 0
    private var names = ["minutes", "plan"][...]
    private var asked: Int64?
    /// What stands for the record; it is told right behind the close.
    private var receipt = [ReceiptWording.notHeard]
    /// Whether what was asked for never came.
    private(set) var hasFailed = false

    /// The connection was lost: what was not kept yet is asked for again.
    ///
    /// - Returns: whether it is worth another try.
    mutating func beginAnew() -> Bool {
        asked = nil
        tries += 1
        return tries <= Self.patience
    }

    /// What is to be kept, where it is the reply that was asked for.
    mutating func hear(_ told: ToldObject) -> JoinConversation.Effect? {
        if let heard = told.receipt { receipt = heard }
        guard asked != nil, let name = names.first, told.id == name else { return nil }
        names = names.dropFirst()
        asked = nil
        return .save(name: name, lines: told.lines.drop { $0 == "|" } + [""] + receipt)
    }

    /// The name of what is to be asked for now; nil while a reply is awaited, or all is kept.
    mutating func next(_ now: Int64) -> String? {
        if let asked {
            hasFailed = now - asked >= Self.longest
            return nil
        }
        asked = names.isEmpty ? nil : now
        return names.first
    }

    /// Whether both are kept.
    var isDone: Bool { names.isEmpty }
}
