/// Codes of rooms that are looked up, by address: so many a minute, in the order of arrival.
///
/// Right codes count as wrong ones do, so nothing can be told from waiting.
struct CodeLookups: Sendable {
    private static let minute: Int64 = 60_000

    /// When codes were looked up within the last minute, the oldest first.
    private var times: [NetworkAddress: [Int64]] = [:]
    /// Those whose turn has not come, in the order of arrival.
    private var queue: [(id: ConnectionID, address: NetworkAddress)] = []
    private let perMinute: Int?
    private let size: Int

    init(perMinute: Int?, size: Int) { (self.perMinute, self.size) = (perMinute, size) }

    /// Whether a code of this address is looked up now; it counts then. Nobody passes those who wait.
    mutating func allows(_ address: NetworkAddress, now: Int64) -> Bool {
        guard perMinute != nil else { return true }
        if queue.contains(where: { $0.address == address }) { return false }
        return count(address, now: now)
    }

    /// Puts a connection behind those who wait.
    ///
    /// - Returns: in how many seconds its turn comes.
    mutating func wait(_ id: ConnectionID, _ address: NetworkAddress, now: Int64) -> Int {
        queue.append((id, address))
        return seconds(id, now: now)
    }

    /// In how many seconds the turn of a connection comes; 1 at least.
    func seconds(_ id: ConnectionID, now: Int64) -> Int {
        guard let perMinute, let own = queue.first(where: { $0.id == id }) else { return 1 }
        let before = queue.prefix { $0.id != id }.count { $0.address == own.address }
        let known = recent(own.address, now: now)
        let place = before % perMinute
        let free = known.indices.contains(place) ? known[place] + Self.minute : now
        let rounds = Int64(before / perMinute) * Self.minute
        return max(1, Int((free + rounds - now + 999) / 1000))
    }

    /// Those whose turn has come, in the order of arrival; each is looked up now.
    mutating func due(now: Int64) -> [ConnectionID] {
        guard !queue.isEmpty else { return [] }
        var due: [ConnectionID] = []
        var blocked: Set<NetworkAddress> = []
        for (id, address) in queue where !blocked.contains(address) {
            if count(address, now: now) { due.append(id) } else { blocked.insert(address) }
        }
        queue.removeAll { due.contains($0.id) }
        return due
    }

    /// Somebody does not wait any more.
    mutating func leave(_ id: ConnectionID) {
        guard !queue.isEmpty else { return }
        queue.removeAll { $0.id == id }
    }

    private func recent(_ address: NetworkAddress, now: Int64) -> [Int64] {
        (times[address] ?? []).filter { now - $0 < Self.minute }
    }

    private mutating func count(_ address: NetworkAddress, now: Int64) -> Bool {
        guard let perMinute else { return true }
        let known = recent(address, now: now)
        guard known.count < perMinute else { return false }
        if times[address] == nil, times.count >= size { forget(now: now) }
        times[address] = known + [now]
        return true
    }

    /// Makes room: whoever has been quiet for a minute, or else the quietest.
    private mutating func forget(now: Int64) {
        times = times.filter { now - ($0.value.last ?? 0) < Self.minute }
        guard times.count >= size else { return }
        // A quarter at once, so that a flood of addresses does not sort the table for each.
        let quietest = times.sorted { ($0.value.last ?? 0) < ($1.value.last ?? 0) }
        for (address, _) in quietest.prefix(size / 4 + 1) { times[address] = nil }
    }

    /// How many addresses are remembered.
    var count: Int { times.count }
}

/// Wrong codes of the whole server: many within a short time are told to its rooms.
struct WrongCodes: Sendable {
    /// How many are many.
    static let many = 10
    /// Within how many minutes, and how long until rooms are told again.
    static let minutes = 10

    private var times: [Int64] = []
    private var told: Int64?

    /// Another one came.
    ///
    /// - Returns: how many there were of late, where rooms should hear of it.
    mutating func add(now: Int64) -> Int? {
        let span = Int64(Self.minutes) * 60_000
        times = times.filter { now - $0 < span }.suffix(999) + [now]
        if let told, now - told < span { return nil }
        guard times.count >= Self.many else { return nil }
        told = now
        return times.count
    }
}
