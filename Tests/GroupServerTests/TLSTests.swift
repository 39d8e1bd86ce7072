import Foundation
import GroupClient
import GroupServer
import LineTLS
import NIOCore
import Testing

@Suite(.serialized) struct TLSTests {
    private let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.path + "/linetls-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private func own(_ name: String = "own") throws -> ServerTLS {
        let (certificate, key) = ("\(folder)/\(name).pem", "\(folder)/\(name).key")
        let openssl = Process()
        openssl.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        openssl.arguments = [
            "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
            "-nodes", "-subj", "/CN=Debrief", "-addext", "subjectAltName=DNS:localhost", "-keyout",
            key, "-out", certificate,
        ]
        openssl.standardError = FileHandle.nullDevice
        try openssl.run()
        openssl.waitUntilExit()
        return try ServerTLS(certificate: certificate, key: key)
    }

    /// What a client is told until it is connected or not.
    private func outcome(_ port: Int, _ trust: ClientTLS.Trust) async throws
        -> GroupClient.Happening?
    {
        let (stream, tell) = AsyncStream<GroupClient.Happening>.makeStream()
        let client = GroupClient(
            host: "127.0.0.1", port: port, tls: try ClientTLS(trust)
        ) { tell.yield($0) }
        client.connect(afterMilliseconds: 0)
        var iterator = stream.makeAsyncIterator()
        let first = await iterator.next()
        await client.close()
        return first
    }

    @Test func connectsToTheCertificateWithTheFingerprint() async throws {
        let tls = try own()
        let server = try await EchoServer(tls: tls)
        let first = try await outcome(server.port, .fingerprint(tls.fingerprint))
        #expect(first == .connected)
        try await server.stop()
    }

    @Test func oneServerTakesPlainLinesHereAndEncryptedOnesThere() async throws {
        let tls = try own()
        let server = try await EchoServer(
            plain: [ListenAddress(host: "127.0.0.1", port: 0)], tls: tls)
        let there = try await outcome(server.ports[0], .fingerprint(tls.fingerprint))
        #expect(there == .connected)
        let here = try await aside { try TestClient(port: server.ports[1]).line() }
        #expect(here == "* 127.0.0.1.")
        try await server.stop()
    }

    @Test func refusesAnotherCertificate() async throws {
        let (tls, other) = (try own(), try own("other"))
        let server = try await EchoServer(tls: tls)
        guard
            case .lost(let why, isHopeless: true) =
                try await outcome(server.port, .fingerprint(other.fingerprint))
        else { throw Unexpected() }
        #expect(why.contains("\(tls.fingerprint)"), "\(why)")
        #expect(server.heard.isEmpty)
        try await server.stop()
    }

    @Test func trustsNobodyForWhomNoIssuerVouches() async throws {
        let server = try await EchoServer(tls: try own())
        guard case .lost(_, isHopeless: true) = try await outcome(server.port, .issuers) else {
            throw Unexpected()
        }
        try await server.stop()
    }

    @Test func tellsWhoeverSpeaksPlainTextOnAPrivatePort() async throws {
        let server = try await EchoServer(tls: try own())
        let lines = try await aside {
            let client = try TestClient(port: server.port)
            client.send("hello\n")
            return client.lines()
        }
        #expect(lines.first?.hasPrefix("! This port takes only encrypted connections") == true)
        try await server.stop()
    }

    @Test func takesNoVersionBefore12() async throws {
        let server = try await EchoServer(tls: try own())
        let port = server.port
        let ends = try await aside {
            try ["-tls1_1", "-tls1_2", "-tls1_3"].map { version in
                let process = Process()
                process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
                process.arguments = [
                    "openssl", "s_client", "-quiet", version, "-connect", "127.0.0.1:\(port)",
                ]
                let (input, output) = (Pipe(), Pipe())
                process.standardInput = input
                process.standardOutput = output
                process.standardError = FileHandle.nullDevice
                try process.run()
                input.fileHandleForWriting.write(Data("close\n".utf8))
                let text = output.fileHandleForReading.readDataToEndOfFile()
                process.waitUntilExit()
                return String(decoding: text, as: UTF8.self)
            }
        }
        #expect(ends == ["", "* 127.0.0.1.\n* bye.\n", "* 127.0.0.1.\n* bye.\n"])
        try await server.stop()
    }

    @Test func showsAFingerprintAsOtherToolsDo() throws {
        let tls = try own()
        let text = "\(tls.fingerprint)"
        #expect(CertificateFingerprint(text) == tls.fingerprint)
        #expect(CertificateFingerprint(text.lowercased().filter { $0 != ":" }) == tls.fingerprint)
        #expect(text.utf8.count == 95)
        for wrong in ["", "AB", String(text.dropLast()), text + "0", "Z" + text.dropFirst()] {
            #expect(CertificateFingerprint(wrong) == nil)
        }
    }

    @Test func saysWhichFileIsWrong() throws {
        _ = try own()
        _ = try own("other")
        let (certificate, key) = ("\(folder)/own.pem", "\(folder)/other.key")
        let missing = "\(folder)/missing"
        #expect(throws: TLSProblem.certificate(file: missing)) {
            try ServerTLS(certificate: missing, key: key)
        }
        #expect(throws: TLSProblem.key(file: missing)) {
            try ServerTLS(certificate: certificate, key: missing)
        }
        #expect(throws: TLSProblem.mismatch(certificate: certificate, key: key)) {
            try ServerTLS(certificate: certificate, key: key)
        }
    }
}
