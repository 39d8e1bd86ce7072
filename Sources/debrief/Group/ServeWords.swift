import GroupServer
import LineTLS
import Messages

/// What a server says when it starts.
enum ServeWords {
    static func start(
        _ places: [Listening], link: PageLink?, tls: CertificateFingerprint?, secret: String?
    ) -> String {
        let pages = places.first { $0.guests == .browsers }
        let places = places.filter { $0.guests == .lines }
        var text = places.map {
            said(
                "cli-serve.debrief-listens",
                ["address": $0.address, "value": reach($0, among: places)])
        }
        .joined()
        if let pages { text += WebWords.start(pages, link) }
        let isMixed = isMixed(places)
        // Where there are both, others use the encrypted one.
        let place = places.first { $0.isEncrypted || !isMixed }
        if let tls, places.contains(where: \.isEncrypted) {
            let which =
                isMixed
                ? said("cli-serve.where-it-says-so-connections") : said("cli-serve.connections")
            text += said(
                "cli-serve.are-encrypted", ["which": which, "fingerprint": "\(tls)"])
        }
        let shown = shown(place)
        let trust = place?.isEncrypted == true ? said("cli-serve.fingerprint-fingerprint") : ""
        text += said(
            "cli-serve.how-to",
            ["join": "\(Software.command) join \(shown)", "trust": trust, "bare": bare(place)])
        if let secret { text += said("cli-serve.secret", ["secret": secret]) }
        return text + said("cli-serve.ctrl-c")
    }

    /// Another server has rooms of this store.
    static var waits: String { said("cli-serve.another-server-still-has-some") }

    static func secretFirst(in folder: String) -> String {
        said("cli-serve.there-is-no-host-secret", ["command": Software.command, "folder": folder])
    }

    /// Whether some places are encrypted and some are not.
    private static func isMixed(_ places: [Listening]) -> Bool {
        places.contains { $0.isEncrypted } && places.contains { !$0.isEncrypted }
    }

    private static func host(_ place: Listening?) -> String {
        place.map { $0.address.isLoopback ? $0.address.host : "ADDRESS" } ?? "ADDRESS"
    }

    /// The address as others type it.
    private static func shown(_ place: Listening?) -> String {
        let port = place?.address.port ?? ListenAddress.usualPort
        let address = "\(ListenAddress(host: host(place), port: port))"
        let name = host(place).utf8.contains(UInt8(ascii: ":")) ? "[\(host(place))]" : host(place)
        return port == ListenAddress.usualPort ? name : address
    }

    private static func bare(_ place: Listening?) -> String {
        let port = place?.address.port ?? ListenAddress.usualPort
        guard place?.isEncrypted == true else {
            return said("cli-serve.nc", ["place": host(place), "port": port])
        }
        return said(
            "cli-serve.openssl-s-client-quiet-connect",
            ["place": ListenAddress(host: host(place), port: port)])
    }

    private static func reach(_ place: Listening, among places: [Listening]) -> String {
        let own = place.address.isLoopback ? said("cli-serve.for-this-computer-alone") : ""
        if !isMixed(places) { return own }
        return own
            + (place.isEncrypted ? said("cli-serve.encrypted") : said("cli-serve.not-encrypted"))
    }

    static func check(
        _ places: [Listening], _ privacy: ServeOptions.Privacy, link: PageLink?,
        fingerprint: CertificateFingerprint?, folder: String, sessions: Int, hasSecret: Bool
    ) -> String {
        let pages = places.first { $0.guests == .browsers }
        let places = places.filter { $0.guests == .lines }
        var text = places.map {
            said(
                "cli-serve.it-would-listen",
                ["address": $0.address, "value": reach($0, among: places)])
        }
        .joined()
        if let pages { text += WebWords.check(pages, link) }
        let which =
            isMixed(places)
            ? said("cli-serve.where-it-says-so-connections") : said("cli-serve.connections")
        switch (places.contains(where: \.isEncrypted) ? privacy : .none, fingerprint) {
        case (.none, _): text += said("cli-serve.not-encrypted-check")
        case (_, let fingerprint?):
            text += said(
                "cli-serve.would-be-encrypted", ["which": which, "fingerprint": "\(fingerprint)"])
        default: text += said("cli-serve.certificate-would")
        }
        text += said("cli-serve.kept-in", ["count": sessions, "folder": folder])
        text +=
            hasSecret
            ? said("cli-serve.there-is-a-host-secret") : said("cli-serve.a-host-secret-would")
        return text + said("cli-serve.in-order")
    }
}
