import Glibc
import GroupServer
import Messages
import WebPages

/// What a server says of its pages when it starts.
enum WebWords {
    static func start(_ place: Listening) -> String {
        said("cli-serve-web.pages", ["link": link(place)]) + way(place) + picture(place)
    }

    /// For the camera of a telephone, where one reaches the link and there is a screen to hold it to.
    private static func picture(_ place: Listening) -> String {
        guard !place.address.isLoopback, isatty(STDOUT_FILENO) == 1 else { return "" }
        return QRCode(link(place)).map { "\n" + $0.halfBlocks } ?? ""
    }

    static func check(_ place: Listening) -> String {
        said("cli-serve-web.it-would", ["link": link(place)]) + way(place)
    }

    /// Which of the ways holds by which a phone reaches it.
    private static func way(_ place: Listening) -> String {
        if place.isEncrypted { return said("cli-serve-web.encrypted") }
        return place.address.isLoopback
            ? said("cli-serve-web.this-computer") : said("cli-serve-web.plain")
    }

    private static func link(_ place: Listening) -> String {
        let address = place.address
        let isEverywhere = ["0.0.0.0", "::"].contains(address.host)
        let own = isEverywhere ? ListenAddress.ownAddress(like: address.host) : nil
        let shown = ListenAddress(host: own ?? address.host, port: address.port)
        return (place.isEncrypted ? "https" : "http") + "://\(shown)/"
    }
}
