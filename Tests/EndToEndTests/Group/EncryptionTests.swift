import Foundation
import Testing

/// Encrypted connections, as other programs see them; `JoinProgramTests` has what `join` makes of them.
struct EncryptionTests {
    /// Runs openssl and gives it something to read.
    private func openssl(_ arguments: [String], _ words: String = "") throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        input.fileHandleForWriting.write(Data(words.utf8))
        try input.fileHandleForWriting.close()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: text, as: UTF8.self)
    }

    @Test func takesNoVersionBefore12() throws {
        let server = try MeetingServer(["--self-signed"])
        defer { server.clean() }
        for (version, isTaken) in [("-tls1_1", false), ("-tls1_2", true), ("-tls1_3", true)] {
            let told = try openssl(
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
        let whole = try openssl(
            ["s_client", "-quiet", "-ign_eof", "-connect", host],
            "GET / HTTP/1.1\r\nHost: \(host)\r\nConnection: close" + end)
        #expect(whole.hasPrefix("HTTP/1.1 200"))
        let body = "way=host&code=K21&name=Fay&secret=\(server.secret)"
        let entered = try openssl(
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
        let shown = try openssl(["s_client", "-connect", "127.0.0.1:\(server.port)"])
        let certificate = server.program.folder.appending(path: "shown.pem")
        try Data(shown.utf8).write(to: certificate)
        let told = try openssl(
            ["x509", "-noout", "-fingerprint", "-sha256", "-in", certificate.path])
        #expect(told.hasSuffix("=\(server.fingerprint)\n"), "\(told)")
    }

    /// Makes a certificate and its key, as `NAME.pem` and `NAME.key`.
    private func certificate(_ name: String, in program: Program) throws {
        let path = program.folder.appending(path: name).path
        _ = try openssl([
            "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
            "-subj", "/CN=Debrief", "-keyout", path + ".key", "-out", path + ".pem",
        ])
        chmod(path + ".key", 0o600)
    }

    @Test func aServerWithAnotherCertificateHearsNothing() throws {
        let program = try Program()
        defer { program.clean() }
        try certificate("other", in: program)
        let path = program.folder.appending(path: "other").path
        let server = Process()
        server.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        server.arguments = [
            "openssl", "s_server", "-accept", "127.0.0.1:0", "-naccept", "1", "-cert",
            path + ".pem", "-key", path + ".key",
        ]
        let (input, output) = (Pipe(), Pipe())
        (server.standardInput, server.standardOutput) = (input, output)
        server.standardError = FileHandle.nullDevice
        try server.run()
        var said = ""
        var port: Substring?
        while port == nil {
            let more = output.fileHandleForReading.availableData
            try #require(!more.isEmpty, "\(said)")
            said += String(decoding: more, as: UTF8.self)
            port = said.firstMatch(of: /ACCEPT .*:(\d+)\n/)?.output.1
        }
        let result = try program.run(
            "join", "127.0.0.1:\(try #require(port))", "code", "--as", "Samantha", "--fingerprint",
            Array(repeating: "00", count: 32).joined(separator: ":"))
        #expect(result.status == 2 && result.err.contains("Nothing was sent."), "\(result.err)")
        said += String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        server.waitUntilExit()
        #expect(!said.contains("Samantha") && !said.contains("join"), "\(said)")
    }

    @Test func saysWhichFileIsWrong() throws {
        let program = try Program()
        defer { program.clean() }
        func path(_ name: String) -> String { program.folder.appending(path: name).path }
        for name in ["own", "other"] { try certificate(name, in: program) }
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
