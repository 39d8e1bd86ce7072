/// Where to listen, as somebody writes it: `127.0.0.1:7007`, `[::1]:7007`, `localhost`.
public struct ListenAddress: Equatable, Sendable, CustomStringConvertible {
    /// An address or a name, without brackets.
    public let host: String
    /// 0 for one that the system picks.
    public let port: Int

    /// The port where nobody names one.
    public static let usualPort = 7007
    /// The same for browsers.
    public static let usualWebPort = 8007

    /// An address and a port.
    public init(host: String, port: Int) { (self.host, self.port) = (host, port) }

    /// Reads an address; nil for what is none.
    ///
    /// - Parameter usual: the port where it names none.
    public init?(_ text: String, port usual: Int = usualPort) {
        let bytes = Array(text.utf8)
        let colons = bytes.count { $0 == UInt8(ascii: ":") }
        var (host, port) = (bytes[...], ArraySlice<UInt8>())
        if bytes.first == UInt8(ascii: "["), let end = bytes.lastIndex(of: UInt8(ascii: "]")) {
            host = bytes[1..<end]
            let rest = bytes[(end + 1)...]
            guard rest.isEmpty || rest.first == UInt8(ascii: ":") else { return nil }
            if !rest.isEmpty, rest.count == 1 { return nil }
            port = rest.dropFirst()
        } else if colons == 1, let colon = bytes.firstIndex(of: UInt8(ascii: ":")) {
            (host, port) = (bytes[..<colon], bytes[(colon + 1)...])
            guard !port.isEmpty else { return nil }
        }
        let name = String(decoding: host, as: UTF8.self)
        guard !name.isEmpty, !name.utf8.contains(where: { $0 <= 0x20 || $0 >= 0x7F }) else {
            return nil
        }
        guard !port.isEmpty else {
            self.init(host: name, port: usual)
            return
        }
        let digits = String(decoding: port, as: UTF8.self)
        guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(digits), (0...65535).contains(number)
        else { return nil }
        self.init(host: name, port: number)
    }

    /// As it is read.
    public var description: String {
        host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]:\(port)" : "\(host):\(port)"
    }
}
