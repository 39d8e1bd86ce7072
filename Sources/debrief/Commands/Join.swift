import ArgumentParser
import GroupClient
import GroupServer
import LineProtocol
import LineTLS
import Messages
import StrictJSON

/// Takes part in a group session on a server.
struct Join: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "join",
        abstract: said("cli-join.take-part-in-a-group"),
        discussion: said("cli-join.whoever-leads-the-session-gives"))

    @Argument(
        help: ArgumentHelp(said("cli-join.where-the-server"), valueName: "host[:port]"))
    var host: String

    @Argument(help: .said("cli-join.the-code-of-the-session"))
    var code: String?

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(said("cli-join.what-the-others-call-you"), valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp(said("cli-join.where-you-work"), valueName: "agency"))
    var of: String?

    @Option(help: ArgumentHelp(said("cli-join.what-you-do-there"), valueName: "role"))
    var role: String?

    @Flag(help: .said("cli-join.only-watch-such"))
    var watch = false

    @Flag(help: .said("cli-join.for-programs-json-lines"))
    var json = false

    @Option(
        help: ArgumentHelp(said("cli-join.keep-minutes-and-plan"), valueName: "dir"))
    var save: String?

    @OptionGroup var trust: TrustOptions
    @OptionGroup var shared: SharedOptions

    func run() throws {
        guard let address = ListenAddress(host) else {
            throw Failure(
                said("cli-join.is-no-address-write", ["host": host]))
        }
        if let save, !Disk.isFolder(save) {
            throw Failure(
                said("cli-join.there-is-no-folder-make", ["save": save]))
        }
        let request = JoinRequest(line: try line(), saves: save != nil, isJSON: json)
        let tls = try trust.tls(to: address)
        try JoinTerminal(request, folder: save, isPlain: shared.plain)
            .takePart(host: address.host, port: address.port, tls: tls)
    }

    /// The line that enters the room; nil where there is no code.
    private func line() throws -> String? {
        guard let code else { return nil }
        guard watch || name != nil else {
            throw Failure(said("cli-join.say-who-you"))
        }
        let parts = [("as", name), ("of", of), ("role", role)].compactMap { word, value in
            value.map { "\(word) \($0)" }
        }
        let line = (["/join", code] + (watch ? ["watch"] : parts)).joined(separator: " ")
        guard line == line.withoutControls else {
            throw Failure(said("cli-join.names-cant-hold-control-characters"))
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
            said("cli-join.trust-the-server"),
            valueName: "fingerprint"))
    var fingerprint: String?

    @Flag(help: .said("cli-join.encrypt-also-to-this-computer"))
    var tls = false

    @Flag(help: .said("cli-join.connect-without-encryption-anybody"))
    var insecure = false

    /// What makes the connection private; nil for one that is not.
    func tls(to address: ListenAddress) throws -> ClientTLS? {
        guard !insecure || (fingerprint == nil && !tls) else {
            throw Failure(said("cli-join.insecure-cant-be-combined"))
        }
        guard !insecure, tls || fingerprint != nil || !address.isLoopback else { return nil }
        do throws(TLSProblem) {
            guard let fingerprint else { return try ClientTLS(.issuers) }
            guard let expected = CertificateFingerprint(fingerprint) else { throw .notBuilt }
            return try ClientTLS(.fingerprint(expected))
        } catch {
            if ServerTLS.isBuilt {
                throw Failure(
                    said("cli-join.that-is-no-fingerprint"))
            }
            throw Failure(error.description)
        }
    }
}
