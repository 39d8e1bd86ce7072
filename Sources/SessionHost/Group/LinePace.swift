/// How fast somebody types: a burst, then so many lines a second; delayed, never lost.
struct LinePace: Sendable {
    private var tokens: Double
    private var time: Int64
    /// Lines in a row that could not be taken.
    private(set) var refused = 0

    init(_ limits: HostLimits, now: Int64) {
        (tokens, time) = (Double(limits.burst ?? 0), now)
    }

    /// A line was taken or refused.
    ///
    /// - Returns: for how many milliseconds nothing more should be read; 0 for no pause.
    mutating func line(isRefused: Bool, _ limits: HostLimits, now: Int64) -> Int {
        refused = isRefused ? refused + 1 : 0
        var pause = 0
        if let burst = limits.burst {
            let gained = Double(max(0, now - time)) / 1000 * limits.linesPerSecond
            tokens = min(Double(burst), tokens + gained) - 1
            if tokens < 0 { pause = Int((-tokens / limits.linesPerSecond * 1000).rounded(.up)) }
        }
        time = now
        if let slower = limits.refusedBeforeSlower, refused >= slower { pause = max(pause, 2000) }
        return pause
    }

    /// Whether so much could not be taken that the connection should end.
    func isHopeless(_ limits: HostLimits) -> Bool {
        limits.refusedBeforeClose.map { refused >= $0 } ?? false
    }
}
