import Glibc

/// The service manager that started this program and waits to hear from it, such as systemd.
///
/// It is told by datagrams to the socket that it names, as sd_notify(3) describes.
struct ServiceManager: Sendable {
    /// What it is told.
    enum State: String {
        case ready = "READY=1"
        case stopping = "STOPPING=1"
        case alive = "WATCHDOG=1"
    }

    private let socket: String
    /// How often, in milliseconds, it wants to hear that the program is at work; nil for never.
    let patience: Int64?

    /// Nil where no manager waits.
    init?() {
        guard let name = Surroundings.environment("NOTIFY_SOCKET"),
            name.hasPrefix("/") || name.hasPrefix("@")
        else { return nil }
        socket = name
        let isForUs = Surroundings.environment("WATCHDOG_PID").map { $0 == "\(getpid())" } ?? true
        let microseconds = Surroundings.environment("WATCHDOG_USEC").flatMap { UInt32($0) }
        patience = isForUs ? microseconds.map { max(1, Int64($0) / 1000) } : nil
    }

    /// Tells it; where nobody listens any more, nothing happens.
    func tell(_ state: State) {
        let end = Glibc.socket(
            AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard end >= 0 else { return }
        defer { close(end) }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var path = Array(socket.utf8)
        // A name that begins with @ is one of Linux's own, which begin with a zero byte.
        if path[0] == UInt8(ascii: "@") { path[0] = 0 }
        guard path.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
        let size = MemoryLayout<sa_family_t>.size + path.count
        let words = Array(state.rawValue.utf8)
        _ = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                sendto(end, words, words.count, Int32(MSG_NOSIGNAL), $0, socklen_t(size))
            }
        }
    }
}

/// Says at each tick of the server, twice in the manager's patience, that it is at work.
struct Heartbeat {
    private let manager: ServiceManager
    private var last: Int64?

    init?(_ manager: ServiceManager?) {
        guard let manager else { return nil }
        self.manager = manager
    }

    /// Something happened at a time, in milliseconds of any clock.
    mutating func beat(at now: Int64) {
        guard let patience = manager.patience, last.map({ now - $0 >= patience / 2 }) ?? true
        else { return }
        last = now
        manager.tell(.alive)
    }
}
