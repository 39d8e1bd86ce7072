import Foundation
import Glibc

/// Certificates, and the other end of encrypted connections, by the program that everybody has.
enum OpenSSL {
    private static func process(_ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        process.standardError = FileHandle.nullDevice
        return process
    }

    /// Runs it and gives it something to read.
    static func run(_ arguments: [String], _ words: String = "") throws -> String {
        let process = process(arguments)
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        input.fileHandleForWriting.write(Data(words.utf8))
        try input.fileHandleForWriting.close()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: text, as: UTF8.self)
    }

    /// Makes a certificate and its key, as `NAME.pem` and `NAME.key`.
    ///
    /// - Parameters:
    ///   - host: the name of a computer that it is for; nil for none.
    ///   - issuer: the name of another one that signs it; nil where it signs itself.
    static func certificate(
        _ name: String, for host: String? = nil, by issuer: String? = nil, in program: Program
    ) throws {
        func path(_ name: String) -> String { program.folder.appending(path: name).path }
        let names = host.map { ["-addext", "subjectAltName=DNS:\($0)"] } ?? []
        let signing =
            issuer.map { ["-CA", path($0) + ".pem", "-CAkey", path($0) + ".key"] } ?? []
        _ = try run(
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                "-subj", "/CN=Debrief \(name)", "-keyout", path(name) + ".key", "-out",
                path(name) + ".pem",
            ] + names + signing)
        chmod(path(name) + ".key", 0o600)
    }

    /// A server that answers with a certificate until it is stopped, on a port that the system picks.
    struct Server {
        let process: Process
        let port: Substring
        /// What it was told, once it has ended.
        let output: FileHandle

        /// - Parameter more: what else it is told to do.
        init(_ certificate: String, in program: Program, _ more: String...) throws {
            let path = program.folder.appending(path: certificate).path
            process = OpenSSL.process(
                [
                    "s_server", "-accept", "127.0.0.1:0", "-cert", path + ".pem", "-key",
                    path + ".key",
                ] + more)
            process.currentDirectoryURL = program.folder
            let (input, output) = (Pipe(), Pipe())
            (process.standardInput, process.standardOutput) = (input, output)
            try process.run()
            self.output = output.fileHandleForReading
            var said = ""
            var port: Substring?
            while port == nil {
                let more = self.output.availableData
                guard !more.isEmpty else { throw LineClient.GaveUp(description: said) }
                said += String(decoding: more, as: UTF8.self)
                port = said.firstMatch(of: /ACCEPT .*:(\d+)\n/)?.output.1
            }
            self.port = port ?? ""
        }

        func stop() {
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
    }
}
