import GroupServer
import LineTLS

/// What a server says when it starts.
enum ServeWords {
    static func start(
        _ places: [ListenAddress], tls: CertificateFingerprint?, secret: String?
    ) -> String {
        var text = places.map { "Debrief listens on \($0)\(reach($0)).\n" }.joined()
        let place = places.first
        let port = place?.port ?? ListenAddress.usualPort
        let own = place.map { $0.isLoopback ? $0.host : "ADDRESS" } ?? "ADDRESS"
        let name = own.utf8.contains(UInt8(ascii: ":")) ? "[\(own)]" : own
        let shown = port == ListenAddress.usualPort ? name : "\(name):\(port)"
        if let tls {
            text += "Connections are encrypted. The fingerprint of this server is\n    \(tls)\n"
        }
        let trust = tls == nil ? "" : " --fingerprint FINGERPRINT"
        text += """

            To begin a session, connect and type /host K21 as YOUR NAME; you are asked
            for the host secret, and get a code for the others:
                \(Software.command) join \(shown)\(trust)
            The others join with that code:
                \(Software.command) join \(shown) CODE --as "THEIR NAME"\(trust)
            Without Debrief it works too:
                \(bare(own, port, isPrivate: tls != nil))

            """
        if let secret {
            text += """

                The host secret, shown this once; write it down:
                    \(secret)

                """
        }
        return text + "\nCtrl-C stops the server. Everything is kept, and people can come back.\n"
    }

    static func secretFirst(in folder: String) -> String {
        "There is no host secret yet, and what a service prints goes into the system's log. Make one "
            + "first, as the user that the service runs as: `\(Software.command) host-secret rotate "
            + "--data \(folder)`."
    }

    private static func bare(_ host: String, _ port: Int, isPrivate: Bool) -> String {
        guard isPrivate else { return "nc \(host) \(port)" }
        return "openssl s_client -quiet -connect \(ListenAddress(host: host, port: port))"
    }

    private static func reach(_ place: ListenAddress) -> String {
        place.isLoopback ? ", for this computer alone" : ""
    }

    static func check(
        _ places: [ListenAddress], _ privacy: ServeOptions.Privacy,
        fingerprint: CertificateFingerprint?, folder: String, sessions: Int, hasSecret: Bool
    ) -> String {
        var text = places.map { "It would listen on \($0)\(reach($0)).\n" }.joined()
        switch (privacy, fingerprint) {
        case (.none, _): text += "Connections would not be encrypted.\n"
        case (_, let fingerprint?):
            text += "Connections would be encrypted; the fingerprint is\n    \(fingerprint)\n"
        default: text += "A certificate would be made, and connections encrypted with it.\n"
        }
        text += "Sessions would be kept in \(folder), which holds \(sessions) now.\n"
        text += hasSecret ? "There is a host secret.\n" : "A host secret would be made and shown.\n"
        return text + "Everything is in order.\n"
    }
}
