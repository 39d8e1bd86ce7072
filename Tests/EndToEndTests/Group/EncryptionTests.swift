import Foundation
import Testing

/// Encrypted connections, as other programs see them; `JoinProgramTests` has what `join` makes of them.
struct EncryptionTests {
    @Test func takesNoVersionBefore12() throws {
        let server = try MeetingServer(["--self-signed"])
        defer { server.clean() }
        for (version, isTaken) in [("-tls1_1", false), ("-tls1_2", true), ("-tls1_3", true)] {
            let told = try OpenSSL.run(
                ["s_client", "-quiet", version, "-connect", "127.0.0.1:\(server.port)"], "/quit\n")
            #expect(told.hasPrefix("* Debrief ") == isTaken, "\(version): \(told)")
            #expect(told.isEmpty == !isTaken, "\(version): \(told)")
        }
    }

    @Test func tellsWhoeverSpeaksPlainTextOnAPrivatePort() throws {
        let server = try MeetingServer(["--self-signed"])
        defer { server.clean() }
        let plain = try server.connect()
        defer { plain.close() }
        plain.send("hello")
        try plain.wait("! This port takes only encrypted connections")
        try plain.waitForEnd()
        #expect(!plain.heard.contains { $0.hasPrefix("* Debrief") })
    }

    @Test func pagesAreEncryptedAndTheirCookieIsForNothingElse() throws {
        let server = try MeetingServer(["--self-signed", "--web", "127.0.0.1:0"])
        defer { server.clean() }
        let host = "127.0.0.1:\(server.webPort)"
        let end = "\r\n\r\n"
        let whole = try OpenSSL.run(
            ["s_client", "-quiet", "-ign_eof", "-connect", host],
            "GET / HTTP/1.1\r\nHost: \(host)\r\nConnection: close" + end)
        #expect(whole.hasPrefix("HTTP/1.1 200"))
        let body = "way=host&code=K21&name=Fay&secret=\(server.secret)"
        let entered = try OpenSSL.run(
            ["s_client", "-quiet", "-ign_eof", "-connect", host],
            "POST /plain HTTP/1.1\r\nHost: \(host)\r\nOrigin: https://\(host)\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)"
                + end + body)
        let cookie =
            /set-cookie: __Host-debrief=[0-9a-f]+; Path=\/; HttpOnly; SameSite=Strict; Secure/
        #expect(entered.firstMatch(of: cookie) != nil, "\(entered)")
        #expect(whole.contains("connect-src 'self' wss://\(host);"))
        // Whoever speaks plain text there hears nothing of a page.
        let plain = try LineClient.tcp(server.webPort)
        defer { plain.close() }
        plain.send("GET / HTTP/1.1\r\nHost: \(host)\r\n\r")
        try plain.waitForEnd()
        #expect(!plain.heard.contains { $0.hasPrefix("HTTP/1.1 200") })
    }

    @Test func showsTheFingerprintThatOtherToolsShow() throws {
        let server = try MeetingServer(["--self-signed"])
        defer { server.clean() }
        let shown = try OpenSSL.run(["s_client", "-connect", "127.0.0.1:\(server.port)"])
        let certificate = server.program.folder.appending(path: "shown.pem")
        try Data(shown.utf8).write(to: certificate)
        let told = try OpenSSL.run(
            ["x509", "-noout", "-fingerprint", "-sha256", "-in", certificate.path])
        #expect(told.hasSuffix("=\(server.fingerprint)\n"), "\(told)")
    }

    @Test func aServerWithAnotherCertificateHearsNothing() throws {
        let program = try Program()
        defer { program.clean() }
        try OpenSSL.certificate("other", in: program)
        let server = try OpenSSL.Server("other", in: program, "-naccept", "1")
        let result = try program.run(
            "join", "127.0.0.1:\(server.port)", "code", "--as", "Samantha", "--fingerprint",
            Array(repeating: "00", count: 32).joined(separator: ":"))
        #expect(result.status == 2 && result.err.contains("Nothing was sent."), "\(result.err)")
        let said = String(decoding: server.output.readDataToEndOfFile(), as: UTF8.self)
        server.process.waitUntilExit()
        #expect(!said.contains("Samantha") && !said.contains("join"), "\(said)")
    }

    @Test func saysWhichFileIsWrong() throws {
        let program = try Program()
        defer { program.clean() }
        func path(_ name: String) -> String { program.folder.appending(path: name).path }
        for name in ["own", "other"] { try OpenSSL.certificate(name, in: program) }
        let mistakes = [
            ("missing", "own.key", "\(path("missing")) could not be read as a certificate."),
            ("own.pem", "missing", "\(path("missing")) could not be read as a private key."),
            ("own.pem", "other.key", "does not belong to the certificate \(path("own.pem"))."),
        ]
        for (certificate, key, problem) in mistakes {
            let result = try program.run(
                "serve", "--check", "--listen", "127.0.0.1:0", "--tls-certificate",
                path(certificate), "--tls-key", path(key))
            #expect(result.status == 2 && result.err.contains(problem), "\(result.err)")
        }
        let right = try program.run(
            "serve", "--check", "--listen", "127.0.0.1:0", "--tls-certificate", path("own.pem"),
            "--tls-key", path("own.key"))
        #expect(right.status == 0, "\(right.err)")
    }
}
