import SessionHost

/// How many connections fetch pages at this moment.
///
/// They have a share of their own, so that whoever opens pages and says nothing keeps nobody from a
/// meeting.
struct WebVisitors {
    private let limits: ServerLimits
    private var ofAddress: [NetworkAddress: Int] = [:]
    private(set) var count = 0

    init(_ limits: ServerLimits) { self.limits = limits }

    /// Takes one more in; false where there are too many, of all or of an address.
    ///
    /// - Parameter carries: whether a named proxy comes, which stands for many.
    mutating func enter(_ address: String, carries: Bool = false) -> Bool {
        let network = NetworkAddress(address)
        let here = ofAddress[network, default: 0]
        guard count < limits.visitors, carries || here < limits.visitorsPerAddress else {
            return false
        }
        count += 1
        ofAddress[network] = here + 1
        return true
    }

    mutating func leave(_ address: String) {
        count -= 1
        let network = NetworkAddress(address)
        let left = ofAddress[network, default: 1] - 1
        ofAddress[network] = left > 0 ? left : nil
    }
}
