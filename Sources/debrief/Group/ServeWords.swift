import GroupServer
import LineTLS

/// What a server says when it starts.
enum ServeWords {
    static func start(
        _ places: [Listening], tls: CertificateFingerprint?, secret: String?
    ) -> String {
        var text = places.map { "Debrief listens on \($0.address)\(reach($0, among: places)).\n" }
            .joined()
        let isMixed = isMixed(places)
        // Where there are both, others use the encrypted one.
        let place = places.first { $0.isEncrypted || !isMixed }
        if let tls, places.contains(where: \.isEncrypted) {
            let which = isMixed ? "Where it says so, connections" : "Connections"
            text += "\(which) are encrypted. The fingerprint of this server is\n    \(tls)\n"
        }
        let shown = shown(place)
        let trust = place?.isEncrypted == true ? " --fingerprint FINGERPRINT" : ""
        text += """

            To begin a session, connect and type /host K21 as YOUR NAME; you are asked
            for the host secret, and get a code for the others:
                \(Software.command) join \(shown)\(trust)
            The others join with that code:
                \(Software.command) join \(shown) CODE --as "THEIR NAME"\(trust)
            Without Debrief it works too:
                \(bare(place))

            """
        if let secret {
            text += """

                The host secret, shown this once; write it down:
                    \(secret)

                """
        }
        return text + "\nCtrl-C stops the server. Everything is kept, and people can come back.\n"
    }

    /// Another server has rooms of this store.
    static let waits =
        "Another server still has some of the rooms. Waiting for it, ten seconds at most."

    static func secretFirst(in folder: String) -> String {
        "There is no host secret yet, and what a service prints goes into the system's log. Make one "
            + "first, as the user that the service runs as: `\(Software.command) host-secret rotate "
            + "--data \(folder)`."
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
        guard place?.isEncrypted == true else { return "nc \(host(place)) \(port)" }
        return "openssl s_client -quiet -connect \(ListenAddress(host: host(place), port: port))"
    }

    private static func reach(_ place: Listening, among places: [Listening]) -> String {
        let own = place.address.isLoopback ? ", for this computer alone" : ""
        if !isMixed(places) { return own }
        return own + (place.isEncrypted ? ", encrypted" : ", not encrypted")
    }

    static func check(
        _ places: [Listening], _ privacy: ServeOptions.Privacy,
        fingerprint: CertificateFingerprint?, folder: String, sessions: Int, hasSecret: Bool
    ) -> String {
        var text = places.map { "It would listen on \($0.address)\(reach($0, among: places)).\n" }
            .joined()
        let which = isMixed(places) ? "Where it says so, connections" : "Connections"
        switch (places.contains(where: \.isEncrypted) ? privacy : .none, fingerprint) {
        case (.none, _): text += "Connections would not be encrypted.\n"
        case (_, let fingerprint?):
            text += "\(which) would be encrypted; the fingerprint is\n    \(fingerprint)\n"
        default: text += "A certificate would be made, and connections encrypted with it.\n"
        }
        text += "Sessions would be kept in \(folder), which holds \(sessions) now.\n"
        text += hasSecret ? "There is a host secret.\n" : "A host secret would be made and shown.\n"
        return text + "Everything is in order.\n"
    }
}
