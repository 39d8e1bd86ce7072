extension Int {
    /// Reads a whole number as it was typed or written; nil for what is none, and for one that is
    /// out of range. Whoever reads a number says with it which numbers make sense.
    public init?(_ typed: some StringProtocol, in range: ClosedRange<Int>) {
        guard let number = Int(typed), range.contains(number) else { return nil }
        self = number
    }
}
