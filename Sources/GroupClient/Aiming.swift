import LineProtocol

/// What each line was meant for: what was asked when the person began to type it.
struct Aiming: Sendable {
    /// The least time that a letter of a line takes, in milliseconds: nobody types or dictates faster.
    private static let perLetter: Int64 = 50
    /// The least and most that a whole line is taken to need; a long one may be pasted.
    private static let perLine: ClosedRange<Int64> = 1000...5000

    /// What is asked now; nil where the server does not say.
    private var mark: String?
    /// What was asked when the line that is being typed was begun; nil before its first letter.
    private var begunAt: String?
    /// A line that is on its way.
    private var flying: String?
    private var reader = LineReader(inGroup: true)
    /// When something else was asked that nobody but others brought about; nil once the person was
    /// told of it.
    private var changed: Int64?
    /// When the last line was sent.
    private var sent: Int64?

    /// Something is asked.
    mutating func asked(_ mark: String, now: Int64) {
        let follows = sent.map { now - $0 < Self.perLine.lowerBound } ?? false
        if let before = self.mark, before != mark, !follows { changed = now }
        self.mark = mark
    }

    /// The person began to type a line.
    mutating func begin() { begunAt = mark }

    /// What a line is meant for.
    enum Aim: Equatable {
        /// What is asked, or nothing in particular.
        case at(String?)
        /// Something else is asked by now, so that the person has to look at it first.
        case late
    }

    /// What a line is meant for that is to be sent.
    ///
    /// - Parameter seesBeginnings: whether `begin` is told of every line. A terminal in line mode shows
    ///   nothing before Return: there a line counts as begun too early where it could not have been
    ///   typed since something else is asked.
    mutating func aim(_ line: String, now: Int64, seesBeginnings: Bool = true) -> Aim {
        let at = begunAt ?? mark
        (begunAt, flying) = (nil, nil)
        let wasGathering = reader.isGathering
        guard let read = reader.read(line.utf8), !wasGathering, read.isAboutWhatIsAsked,
            let at, let mark
        else { return .at(nil) }
        if !seesBeginnings, isTooFast(line, now: now) {
            changed = nil
            return .late
        }
        guard at == mark else {
            begunAt = mark
            return .late
        }
        (flying, sent) = (line, now)
        return .at(mark)
    }

    private func isTooFast(_ line: String, now: Int64) -> Bool {
        guard let changed else { return false }
        let least = Int64(line.unicodeScalars.count) * Self.perLetter
        let span = min(max(least, Self.perLine.lowerBound), Self.perLine.upperBound)
        return now - changed < span
    }

    /// The words of the line that came too late, once.
    mutating func takeBack() -> String? {
        defer { flying = nil }
        if flying != nil { begunAt = mark }
        return flying
    }
}
