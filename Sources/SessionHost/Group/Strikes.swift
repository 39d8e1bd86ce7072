/// Who gave wrong codes and secrets, by address: a few a minute, then a penalty that grows.
struct Strikes: Sendable {
    private struct Record {
        /// The times of the last wrong ones, within a minute.
        var times: [Int64] = []
        var penalties = 0
        var until: Int64 = 0
        var last: Int64 = 0
    }

    private static let minute: Int64 = 60_000
    private static let memory: Int64 = 3_600_000

    private var records: [NetworkAddress: Record] = [:]
    private let perMinute: Int?
    private let size: Int

    init(perMinute: Int?, size: Int) { (self.perMinute, self.size) = (perMinute, size) }

    /// How many seconds an address has to wait before another try is looked at; 0 for none.
    func wait(_ address: NetworkAddress, now: Int64) -> Int {
        guard let record = records[address], record.until > now else { return 0 }
        return Int((record.until - now + 999) / 1000)
    }

    /// Something wrong came from an address.
    mutating func add(_ address: NetworkAddress, now: Int64) {
        guard let perMinute else { return }
        if records[address] == nil, records.count >= size { forget(now: now) }
        var record = records[address] ?? Record()
        record.times = record.times.filter { now - $0 < Self.minute } + [now]
        record.last = now
        if record.times.count >= perMinute {
            record.until = now + Self.minute << Int64(min(record.penalties, 6))
            record.penalties += 1
            record.times = []
        }
        records[address] = record
    }

    /// Makes room: whoever has been quiet for an hour, or else the quietest.
    mutating func forget(now: Int64) {
        records = records.filter { max($0.value.last, $0.value.until) + Self.memory > now }
        guard records.count >= size else { return }
        // A quarter at once, so that a flood of addresses does not sort the table for each.
        let quietest = records.sorted { $0.value.last < $1.value.last }.prefix(size / 4 + 1)
        for (address, _) in quietest { records[address] = nil }
    }

    /// How many addresses are remembered.
    var count: Int { records.count }
}
