import LineProtocol

/// Keeps what is asked in sight of those who lead and of a screen that everybody sees, however much
/// else is told.
struct InSight: Sendable {
    /// How many rows may follow what is asked before it is shown again.
    private static let most = 16
    /// As wide as most terminals are.
    private static let columns = 80
    /// How long nothing has come, in milliseconds, when it may come again.
    private static let quiet: Int64 = 1000

    private var asked: [String] = []
    private var rows = 0
    private var heard: Int64 = 0
    private var takesPart = true
    private var member: String?

    mutating func hear(_ told: ToldObject, now: Int64) {
        heard = now
        switch told.type {
        case .welcome: (member, takesPart) = (told.member, told.takesPart)
        case .role where told.member == member: takesPart = told.takesPart
        case .prompt:
            // A review is longer than a screen.
            let stays = !["lobby", "review", "finished"].contains(told.kind ?? "")
            (asked, rows) = (stays ? told.lines : [], 0)
            return
        default: break
        }
        rows += told.lines.reduce(0) { $0 + 1 + $1.utf8.count / Self.columns }
    }

    /// What is to be shown again now.
    mutating func again(_ now: Int64) -> [String] {
        guard !takesPart, rows >= Self.most,
            now - heard >= Self.quiet || rows >= 2 * Self.most
        else { return [] }
        rows = 0
        return asked
    }
}
