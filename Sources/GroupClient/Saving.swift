/// Fetches minutes and plan, one after the other: each is there when nothing more comes.
struct Saving: Sendable {
    private static let quiet: Int64 = 1000
    /// How long the first line of a reply may take: a slow disk or network is not an empty reply.
    private static let longest: Int64 = 20_000
    /// How often it may begin anew after a lost connection.
    private static let patience = 3
    private var tries = 0
    private var names = ["minutes", "plan"][...]
    private var isAsked = false
    private var lines: [String] = []
    private var changed: Int64
    /// Whether what was asked for never came.
    private(set) var hasFailed = false

    init(_ now: Int64) { changed = now }

    /// The connection was lost: what was not kept yet is asked for again.
    ///
    /// - Returns: whether it is worth another try.
    mutating func beginAnew(_ now: Int64) -> Bool {
        (isAsked, lines, changed) = (false, [], now)
        tries += 1
        return tries <= Self.patience
    }

    /// Whether the line belongs to what was asked for.
    mutating func take(_ line: String, _ now: Int64) -> Bool {
        changed = now
        guard isAsked, ServerLine.isText(line) else { return false }
        if line != "|" || !lines.isEmpty { lines.append(line) }
        return true
    }

    mutating func effects(_ now: Int64) -> [JoinConversation.Effect] {
        guard now - changed >= Self.quiet else { return [] }
        if isAsked, lines.isEmpty {
            hasFailed = now - changed >= Self.longest
            return []
        }
        var effects: [JoinConversation.Effect] = []
        if isAsked, let name = names.popFirst() {
            effects.append(.save(name: name, lines: lines))
            lines = []
        }
        (isAsked, changed) = (true, now)
        return effects + [.send(names.first.map { "/\($0)" } ?? "/quit")]
    }
}
