import GroupServer
import WebPages

/// Where browsers find the pages of a server, such as `https://debrief.example`.
struct PageLink: Equatable, Sendable, CustomStringConvertible {
    let isEncrypted: Bool
    let host: String
    let port: Int

    /// Reads a link that somebody typed; nil for what is none, or leads further than to a server.
    init?(_ text: String) {
        var rest = text.utf8[...]
        let lower = text.lowercased().utf8
        if lower.starts(with: "https://".utf8) {
            (isEncrypted, rest) = (true, rest.dropFirst("https://".utf8.count))
        } else if lower.starts(with: "http://".utf8) {
            (isEncrypted, rest) = (false, rest.dropFirst("http://".utf8.count))
        } else {
            return nil
        }
        if rest.last == UInt8(ascii: "/") { rest = rest.dropLast() }
        guard let name = WebHost(String(Substring(rest))),
            let place = ListenAddress("\(name)", port: isEncrypted ? 443 : 80)
        else { return nil }
        (host, port) = (place.host, place.port)
    }

    /// Where others find a place that a server listens at.
    init(_ place: Listening) {
        let address = place.address
        let isEverywhere = ["0.0.0.0", "::"].contains(address.host)
        let own = isEverywhere ? ListenAddress.ownAddress(like: address.host) : nil
        (isEncrypted, host, port) = (place.isEncrypted, own ?? address.host, address.port)
    }

    /// With a slash at its end.
    var description: String { "\(isEncrypted ? "https" : "http")://\(authority)/" }

    /// The host, and the port where it is not the usual one.
    var authority: String {
        let name = host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host
        return port == (isEncrypted ? 443 : 80) ? name : "\(name):\(port)"
    }

    /// The link of a room.
    func room(_ code: String) -> String { "\(self)r/\(code)" }
}
