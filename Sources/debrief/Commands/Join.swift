import ArgumentParser
import GroupClient
import GroupServer
import LineProtocol
import LineTLS
import StrictJSON

/// Takes part in a group session on a server.
struct Join: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "join",
        abstract: "Take part in a group session.",
        discussion: """
            Whoever leads the session gives you the address and the code. Without \
            a code you connect only, and can begin a session with /host.
            """)

    @Argument(
        help: ArgumentHelp("Where the server is: a name or address.", valueName: "host[:port]"))
    var host: String

    @Argument(help: "The code of the session.")
    var code: String?

    @Option(
        name: .customLong("as"), help: ArgumentHelp("What the others call you.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("Where you work.", valueName: "agency"))
    var of: String?

    @Option(help: ArgumentHelp("What you do there.", valueName: "role"))
    var role: String?

    @Flag(help: "Only watch, such as on a projector.")
    var watch = false

    @Flag(help: "For programs: JSON lines in and out.")
    var json = false

    @Option(
        help: ArgumentHelp("Keep minutes and plan in this folder at the close.", valueName: "dir"))
    var save: String?

    @OptionGroup var trust: TrustOptions
    @OptionGroup var shared: SharedOptions

    func run() throws {
        guard let address = ListenAddress(host) else {
            throw Failure(
                "“\(host)” is no address. Write it like debrief.example or 192.0.2.7:7007.")
        }
        if let save, !Disk.isFolder(save) {
            throw Failure(
                "There is no folder \(save). Make it first, or choose another with --save.")
        }
        let entry = Entry(line: try line(), saves: save != nil, isJSON: json)
        let tls = try trust.tls(to: address)
        try JoinTerminal(entry, folder: save, isPlain: shared.plain)
            .hold(host: address.host, port: address.port, tls: tls)
    }

    /// The line that enters the room; nil where there is no code.
    private func line() throws -> String? {
        guard let code else { return nil }
        guard watch || name != nil else {
            throw Failure("Say who you are with --as, such as --as \"Ann\"; or add --watch.")
        }
        let parts = [("as", name), ("of", of), ("role", role)].compactMap { word, value in
            value.map { "\(word) \($0)" }
        }
        let line = (["/join", code] + (watch ? ["watch"] : parts)).joined(separator: " ")
        guard line == line.withoutControls else {
            throw Failure("Names can't hold control characters. Please type them again.")
        }
        guard json else { return line }
        var bytes: [UInt8] = []
        JSON.object(
            JSON.Object([
                JSON.Member(key: "type", value: .string("line")),
                JSON.Member(key: "line", value: .string(line)),
            ])
        ).write(into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Whether a connection is private, and whom it trusts.
struct TrustOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Trust the server with this fingerprint, as its host reads it out.",
            valueName: "fingerprint"))
    var fingerprint: String?

    @Flag(help: "Encrypt, also to this computer itself.")
    var tls = false

    @Flag(help: "Connect without encryption; anybody on the way can read along.")
    var insecure = false

    /// What makes the connection private; nil for one that is not.
    func tls(to address: ListenAddress) throws -> ClientTLS? {
        guard !insecure || (fingerprint == nil && !tls) else {
            throw Failure("--insecure can't be combined with --tls or --fingerprint.")
        }
        guard !insecure, tls || fingerprint != nil || !address.isLoopback else { return nil }
        do throws(TLSProblem) {
            guard let fingerprint else { return try ClientTLS(.issuers) }
            guard let expected = CertificateFingerprint(fingerprint) else { throw .notBuilt }
            return try ClientTLS(.fingerprint(expected))
        } catch {
            if ServerTLS.isBuilt {
                throw Failure(
                    "That is no fingerprint. It has 64 digits and letters from A to F, such as "
                        + "3F:9A:… ; the host can read it out.")
            }
            throw Failure(error.description)
        }
    }
}
