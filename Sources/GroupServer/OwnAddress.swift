import NIOCore

extension ListenAddress {
    /// An address by which other computers may reach this one, of the kind of `0.0.0.0` or `::`; nil where
    /// there is none.
    public static func ownAddress(like host: String) -> String? {
        let wantsIPv6 = host.utf8.contains(UInt8(ascii: ":"))
        let addresses = (try? System.enumerateDevices())?.compactMap { $0.address } ?? []
        return addresses.lazy.filter { address in
            if case .v6 = address { wantsIPv6 } else { !wantsIPv6 }
        }
        .compactMap(\.ipAddress)
        .first { !$0.hasPrefix("127.") && $0 != "::1" && !$0.hasPrefix("fe80") }
    }
}
