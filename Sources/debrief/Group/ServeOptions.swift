import ArgumentParser
import GroupServer
import LineTLS

/// Where and how to serve, from the command line or else from the environment.
struct ServeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Listen there, such as plain:127.0.0.1:7007 or tls:0.0.0.0:7443; may be repeated.",
            valueName: "address"))
    var listen: [String] = []

    @Option(help: ArgumentHelp("The server's certificate, a PEM file.", valueName: "file"))
    var tlsCertificate: String?

    @Option(help: ArgumentHelp("The private key that belongs to it.", valueName: "file"))
    var tlsKey: String?

    @Flag(help: "Encrypt with a certificate of our own; people compare its fingerprint.")
    var selfSigned = false

    @Flag(help: "Allow connections from elsewhere that anybody on the way can read.")
    var insecure = false

    @Option(
        help: ArgumentHelp(
            "Change a limit, such as members=300; may be given several times.",
            valueName: "name=number"))
    var limit: [String] = []

    /// The limits as they were typed; those of the command line after those of the environment.
    var limits: [String] { Self.words("DEBRIEF_LIMITS") + limit }

    /// Where to listen, and how; the usual address where none is given. Each is encrypted or not as
    /// it says itself; without a word, where there is a certificate.
    ///
    /// - Throws: `Failure` for what is no address, and for an encrypted one without a certificate.
    func places() throws -> [Listening] {
        let listed = listen.isEmpty ? Self.words("DEBRIEF_LISTEN") : listen
        let hasCertificate = try privacy() != .none
        return try (listed.isEmpty ? ["127.0.0.1"] : listed).map { text in
            let (way, rest) = Self.way(text)
            guard let address = ListenAddress(rest) else {
                throw Failure(
                    "“\(text)” is no address to listen on. Write it like 127.0.0.1:7007, "
                        + "[::1]:7007, plain:127.0.0.1:7007 or tls:0.0.0.0:7443.")
            }
            if way == true, !hasCertificate {
                throw Failure(
                    "\(text) needs a certificate. Add --self-signed, or --tls-certificate and "
                        + "--tls-key.")
            }
            return Listening(address, isEncrypted: way ?? hasCertificate)
        }
    }

    /// Whether an address says that it is encrypted, and the rest of it.
    private static func way(_ text: String) -> (isEncrypted: Bool?, String) {
        for (word, isEncrypted) in [("plain:", false), ("tls:", true)]
        where text.lowercased().utf8.starts(with: word.utf8) {
            return (isEncrypted, String(text.unicodeScalars.dropFirst(word.utf8.count)))
        }
        return (nil, text)
    }

    /// How connections are made private.
    enum Privacy: Equatable {
        case none
        case files(certificate: String, key: String)
        case selfSigned
    }

    /// What was asked for; two ways at once, or half of one, is a mistake.
    func privacy() throws -> Privacy {
        let certificate = tlsCertificate ?? Self.text("DEBRIEF_TLS_CERTIFICATE")
        let key = tlsKey ?? Self.text("DEBRIEF_TLS_KEY")
        let isOwn = selfSigned || Self.isOn("DEBRIEF_SELF_SIGNED")
        switch (certificate, key, isOwn) {
        case (nil, nil, false): return .none
        case (nil, nil, true): return .selfSigned
        case (let certificate?, let key?, false):
            return .files(certificate: certificate, key: key)
        case (_, _, true):
            throw Failure("Choose one: --self-signed, or --tls-certificate with --tls-key.")
        default: throw Failure("--tls-certificate and --tls-key belong together; give both.")
        }
    }

    /// Refuses to let people type over a network where anybody can read along.
    func requirePrivacy(_ places: [Listening]) throws {
        guard !insecure, !Self.isOn("DEBRIEF_INSECURE"),
            let open = places.first(where: { !$0.isEncrypted && !$0.address.isLoopback })
        else { return }
        guard try privacy() == .none else {
            throw Failure(
                "\(open.address) can be reached from other computers, and is not encrypted. Write "
                    + "tls: before it; or add --insecure if the network is yours alone.")
        }
        throw Failure(
            "\(open.address) can be reached from other computers, and without encryption anybody on the "
                + "way can read along. Add --self-signed, or --tls-certificate and --tls-key; or "
                + "--insecure if the network is yours alone.")
    }

    private static func text(_ name: String) -> String? {
        Surroundings.environment(name).flatMap { $0.isEmpty ? nil : $0 }
    }

    private static func isOn(_ name: String) -> Bool {
        ["1", "yes", "true", "on"].contains(text(name)?.lowercased() ?? "")
    }

    /// Several values, with commas or blanks between them.
    private static func words(_ name: String) -> [String] {
        (text(name) ?? "").unicodeScalars.split { $0 == "," || $0 == " " }.map(String.init)
    }
}
