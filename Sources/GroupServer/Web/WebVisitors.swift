/// How many connections fetch pages at this moment.
///
/// They have a share of their own, so that whoever opens pages and says nothing keeps nobody from a
/// meeting.
struct WebVisitors {
    private let limits: ServerLimits
    private var ofAddress: [String: Int] = [:]
    private(set) var count = 0

    init(_ limits: ServerLimits) { self.limits = limits }

    /// Takes one more in; false where there are too many, of all or of an address.
    mutating func enter(_ address: String) -> Bool {
        let here = ofAddress[address, default: 0]
        guard count < limits.visitors, here < limits.visitorsPerAddress else { return false }
        count += 1
        ofAddress[address] = here + 1
        return true
    }

    mutating func leave(_ address: String) {
        count -= 1
        let left = ofAddress[address, default: 1] - 1
        ofAddress[address] = left > 0 ? left : nil
    }
}
