import ArgumentParser
import GroupServer
import LineTLS

/// Where and how to serve, from the command line or else from the environment.
struct ServeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Listen there, such as 127.0.0.1:7007 or [::1]:7007; may be given several times.",
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

    /// The addresses; the usual one where none is given.
    func addresses() throws -> [ListenAddress] {
        let listed = listen.isEmpty ? Self.words("DEBRIEF_LISTEN") : listen
        let texts = listed.isEmpty ? ["127.0.0.1"] : listed
        return try texts.map { text in
            guard let address = ListenAddress(text) else {
                throw Failure(
                    "“\(text)” is no address to listen on. Write it like 127.0.0.1:7007 or "
                        + "[::1]:7007.")
            }
            return address
        }
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
    func requirePrivacy(_ addresses: [ListenAddress]) throws {
        guard !insecure, !Self.isOn("DEBRIEF_INSECURE"), try privacy() == .none else { return }
        guard let open = addresses.first(where: { !$0.isLoopback }) else { return }
        throw Failure(
            "\(open) can be reached from other computers, and without encryption anybody on the "
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
