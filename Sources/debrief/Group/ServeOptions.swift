import ArgumentParser
import GroupServer
import LineTLS
import Messages

/// Where and how to serve, from the command line or else from the environment.
struct ServeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            said("cli-serve-options.listen-there-such-as-plain"),
            valueName: "address"))
    var listen: [String] = []

    @Option(
        help: ArgumentHelp(
            said("cli-serve-options.the-servers-certificate-a-pem"), valueName: "file"))
    var tlsCertificate: String?

    @Option(
        help: ArgumentHelp(
            said("cli-serve-options.the-private-key-that-belongs"), valueName: "file"))
    var tlsKey: String?

    @Flag(help: .said("cli-serve-options.encrypt-with-a-certificate"))
    var selfSigned = false

    @Flag(help: .said("cli-serve-options.allow-connections-from-elsewhere"))
    var insecure = false

    @Option(
        help: ArgumentHelp(
            said("cli-serve-options.change-a-limit-such"),
            valueName: "name=number"))
    var limit: [String] = []

    @Option(
        defaultAsFlag: ServeOptions.usualWeb,
        help: ArgumentHelp(said("cli-serve-options.web"), valueName: "address"))
    var web: String?

    @Flag(help: .said("cli-serve-options.plain-web"))
    var plainWeb = false

    @Option(help: ArgumentHelp(said("cli-serve-options.web-proxy"), valueName: "address"))
    var webProxy: [String] = []

    @Option(help: ArgumentHelp(said("cli-serve-options.link"), valueName: "link"))
    var link: String?

    /// By which browsers find the pages, where somebody said so.
    func pageLink() throws -> PageLink? { try Self.pageLink(link) }

    /// A link that was typed, or stands in the environment.
    static func pageLink(_ typed: String?) throws -> PageLink? {
        guard let text = typed ?? Self.text("DEBRIEF_LINK") else { return nil }
        guard let link = PageLink(text) else {
            throw Failure(said("cli-serve-options.is-no-link", ["text": text]))
        }
        return link
    }

    /// Whose word is taken for where a browser is.
    var proxies: Set<String> { Set(webProxy + Self.words("DEBRIEF_WEB_PROXIES")) }

    /// Where browsers come to where nobody says it.
    private static let usualWeb = "127.0.0.1:\(ListenAddress.usualWebPort)"

    /// The limits as they were typed; those of the command line after those of the environment.
    var limits: [String] { Self.words("DEBRIEF_LIMITS") + limit }

    /// Where to listen, and how; the usual address where none is given. Each is encrypted or not as
    /// it says itself; without a word, where there is a certificate.
    ///
    /// - Throws: `Failure` for what is no address, and for an encrypted one without a certificate.
    func places() throws -> [Listening] {
        let listed = listen.isEmpty ? Self.words("DEBRIEF_LISTEN") : listen
        let lines = try (listed.isEmpty ? ["127.0.0.1"] : listed).map {
            try place($0, for: .lines)
        }
        let pages = try (web ?? Self.text("DEBRIEF_WEB")).map { try place($0, for: .browsers) }
        return lines + (pages.map { [$0] } ?? [])
    }

    private func place(_ text: String, for guests: Listening.Guests) throws -> Listening {
        let hasCertificate = try privacy() != .none
        let (way, rest) = Self.way(text)
        let usual = guests == .lines ? ListenAddress.usualPort : ListenAddress.usualWebPort
        guard let address = ListenAddress(rest, port: usual) else {
            throw Failure(said("cli-serve-options.is-no-address-to-listen", ["text": text]))
        }
        if way == true, !hasCertificate {
            throw Failure(said("cli-serve-options.needs-a-certificate-add-self", ["text": text]))
        }
        return Listening(address, isEncrypted: way ?? hasCertificate, for: guests)
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
            throw Failure(said("cli-serve-options.choose-one-self-signed"))
        default: throw Failure(said("cli-serve-options.tls-certificate-and-tls-key"))
        }
    }

    /// Refuses to let people type over a network where anybody can read along.
    func requirePrivacy(_ places: [Listening]) throws {
        let open = places.filter { !$0.isEncrypted && !$0.address.isLoopback }
        if let page = open.first(where: { $0.guests == .browsers }), !plainWeb,
            !Self.isOn("DEBRIEF_PLAIN_WEB")
        {
            throw Failure(said("cli-serve-options.web-can-be-reached", ["address": page.address]))
        }
        guard !insecure, !Self.isOn("DEBRIEF_INSECURE"),
            let open = open.first(where: { $0.guests == .lines })
        else { return }
        guard try privacy() == .none else {
            throw Failure(
                said("cli-serve-options.can-be-reached-from-other", ["address": open.address]))
        }
        throw Failure(
            said("cli-serve-options.can-be-reached-from-other-computers", ["address": open.address])
        )
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
