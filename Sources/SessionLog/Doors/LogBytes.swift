import LogFormat

/// A log as it is stored, unchecked.
public struct LogBytes: Equatable, Sendable {
    /// A line of the log or of the openings, LF included.
    public struct Line: Equatable, Sendable {
        /// The number of the entry under which it is stored.
        public let number: Int
        /// Exactly as it was written.
        public let bytes: [UInt8]
        /// The hash that was stored with a line of the log; nil for an opening.
        let hash: Fingerprint?

        /// A line as a backend has it.
        package init(number: Int, bytes: [UInt8], hash: Fingerprint?) {
            (self.number, self.bytes, self.hash) = (number, bytes, hash)
        }
    }

    /// The lines of the log, in order.
    public internal(set) var lines: [Line] = []
    /// The lines that hold the words, in the order of their entries.
    public internal(set) var openings: [Line] = []

    /// Lines that a backend has.
    package init(lines: [Line] = [], openings: [Line] = []) {
        (self.lines, self.openings) = (lines, openings)
    }
}
