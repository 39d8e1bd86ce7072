/// Coming back with the secret: a server that has just started may not have every room yet.
struct Returning: Sendable {
    /// How often it is refused before the person is told.
    private static let patience = 5

    private var refusals = 0
    private var due: Int64?
    /// Whether the secret was sent and nobody was welcomed yet.
    private(set) var isUnderWay = false

    /// The secret is sent on a new connection.
    mutating func begin() { (due, isUnderWay) = (nil, true) }

    /// The server knows the person again.
    mutating func end() { self = Returning() }

    /// The server does not know the secret.
    ///
    /// - Returns: whether it is sent again in a while.
    mutating func isWorthAnotherTry(_ now: Int64) -> Bool {
        refusals += 1
        isUnderWay = refusals <= Self.patience
        due = isUnderWay ? now + min(500 << refusals, 4000) : nil
        return isUnderWay
    }

    /// Whether the secret is to be sent again now.
    mutating func isDue(_ now: Int64) -> Bool {
        guard let due, now >= due else { return false }
        self.due = nil
        return true
    }

    /// Whether it was refused at least once, and is tried again.
    var isWaiting: Bool { isUnderWay && refusals > 0 }
    /// Whether it was refused for the first time.
    var isFirstRefusal: Bool { refusals == 1 }
}
