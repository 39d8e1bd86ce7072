import Foundation
import Testing

/// What `serve` says of its own encrypted link, which it tries before anybody else does.
struct LinkTrialTests {
    private static let bundle = "/etc/ssl/certs/ca-certificates.crt"

    /// Whether the issuers that this computer trusts can be others for one program alone.
    private static let canTrustOthers: Bool = {
        let trial = Process()
        trial.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
        trial.arguments = [
            "--map-root-user", "--mount", "mount", "--bind", bundle, bundle,
        ]
        trial.standardError = FileHandle.nullDevice
        guard (try? trial.run()) != nil else { return false }
        trial.waitUntilExit()
        return trial.terminationStatus == 0
    }()

    /// Something in front that encrypts, with a certificate; it has the one file that is asked for.
    private func front(_ certificate: String, in program: Program) throws -> OpenSSL.Server {
        let answer =
            "HTTP/1.1 200 OK\r\nContent-Type: text/javascript\r\nConnection: close\r\n\r\n//\n"
        try Data(answer.utf8).write(to: program.folder.appending(path: "take.mjs"))
        return try OpenSSL.Server(certificate, in: program, "-HTTP")
    }

    /// What a server says of `https://localhost`, where this stands in front of it.
    ///
    /// - Parameter trusted: the name of a certificate whose word counts on this computer; nil for none but the usual.
    private func said(
        of certificate: String, in program: Program, trusting trusted: String? = nil
    ) throws -> String {
        let front = try front(certificate, in: program)
        defer { front.stop() }
        let link = "https://localhost:\(front.port)"
        let process = program.process([
            "serve", "--listen", "127.0.0.1:0", "--web", "plain:127.0.0.1:0", "--link", link,
        ])
        if let trusted {
            let own = [process.executableURL?.path ?? ""] + (process.arguments ?? [])
            let issuers = program.folder.appending(path: trusted + ".pem").path
            process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
            process.arguments =
                [
                    "--map-root-user", "--mount", "sh", "-c",
                    #"mount --bind "$1" "$2" && shift 2 && exec "$@""#, "sh", issuers, Self.bundle,
                ] + own
        }
        let server = try LineClient.program(process)
        defer { server.close() }
        return try server.wait("what came of it") { $0.hasPrefix(link + "/ ") }
    }

    private func issuer(in program: Program) throws {
        try OpenSSL.certificate("issuer", in: program)
        try OpenSSL.certificate("pages", for: "localhost", by: "issuer", in: program)
        try OpenSSL.certificate("others", for: "debrief.example", by: "issuer", in: program)
    }

    private static let warned =
        " answers with a certificate that this computer does not trust. Browsers that do not know who issued it warn of it, too."

    @Test func aCertificateThatSignsItselfIsNotTrustedBySomebodysName() throws {
        let program = try Program()
        defer { program.clean() }
        try OpenSSL.certificate("own", for: "localhost", in: program)
        #expect(try said(of: "own", in: program).hasSuffix("/" + Self.warned))
    }

    @Test func anIssuerThatThisComputerDoesNotKnowIsNotTrusted() throws {
        let program = try Program()
        defer { program.clean() }
        try issuer(in: program)
        #expect(try said(of: "pages", in: program).hasSuffix("/" + Self.warned))
    }

    @Test(.enabled(if: canTrustOthers, "no program may have issuers of its own here"))
    func anIssuerThatThisComputerKnowsIsTrustedForTheNameAlone() throws {
        let program = try Program()
        defer { program.clean() }
        try issuer(in: program)
        let trusted = try said(of: "pages", in: program, trusting: "issuer")
        #expect(trusted.hasSuffix("/ answers."), "\(trusted)")
        let other = try said(of: "others", in: program, trusting: "issuer")
        #expect(other.hasSuffix("/" + Self.warned), "\(other)")
    }

    /// It knows its own certificate by the fingerprint, and says that browsers do not.
    @Test func aCertificateOfItsOwnIsKnown() throws {
        let program = try Program()
        defer { program.clean() }
        let server = try LineClient.program(
            program.process([
                "serve", "--listen", "plain:127.0.0.1:0", "--web", "127.0.0.1:0", "--self-signed",
            ]))
        defer { server.close() }
        try server.wait("A browser warns of a certificate of our own")
        let said = try server.wait("what came of it") {
            $0.hasPrefix("https://127.0.0.1:") && !$0.contains("Pages")
        }
        #expect(said.hasSuffix("/ answers."), "\(said)")
    }
}
