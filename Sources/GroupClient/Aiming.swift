import LineProtocol

/// What each line was meant for: what was asked when the person began to type it.
struct Aiming: Sendable {
    /// What is asked now; nil where the server does not say.
    private var mark: String?
    /// What was asked when the line that is being typed was begun; nil before its first letter.
    private var begunAt: String?
    /// A line that is on its way.
    private var flying: String?
    private var reader = GroupReader()

    /// Something is asked.
    mutating func asked(_ mark: String) { self.mark = mark }

    /// The person began to type a line.
    mutating func begin() { begunAt = mark }

    /// What to send for a line; nil where something else is asked by now, so that the person has to
    /// look at it first.
    mutating func aim(_ line: String) -> String? {
        let at = begunAt ?? mark
        (begunAt, flying) = (nil, nil)
        let wasGathering = reader.isGathering
        guard let read = reader.take(line.utf8), !wasGathering, read.isAboutWhatIsAsked,
            let at, let mark
        else { return line }
        guard at == mark else {
            begunAt = mark
            return nil
        }
        flying = line
        let aimed = GroupLine.aimed(line, at: mark)
        // Its own limit is the server's business, not that of the words before it.
        return aimed.utf8.count < 4096 ? aimed : line
    }

    /// The words of the line that came too late, once.
    mutating func takeBack() -> String? {
        defer { flying = nil }
        if flying != nil { begunAt = mark }
        return flying
    }
}
