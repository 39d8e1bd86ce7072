import Foundation
import Glibc
import TestSupport
import Testing

/// What a service manager such as systemd hears of the server (sd_notify), on a socket of the test's own.
struct ServiceManagerTests {
    @Test(.timeLimit(.minutes(10)))
    func isToldWhenItListensThatItIsAtWorkAndWhenItStops() throws {
        let program = try Program()
        defer { program.clean() }
        let ears = try Ears(at: program.folder.appending(path: "notify").path)
        #expect(try program.run("host-secret", "rotate").status == 0)
        let process = program.process(["serve", "--listen", "127.0.0.1:0"])
        process.environment?["NOTIFY_SOCKET"] = ears.path
        process.environment?["WATCHDOG_USEC"] = "600000"
        let output = try LineClient.program(process)
        defer { output.close() }
        // Nothing before it listens, and what is told then is that it does.
        var heard = [try ears.next()]
        while heard.count(where: { $0 == "WATCHDOG=1" }) < 3 { heard.append(try ears.next()) }
        #expect(heard.filter { $0 != "WATCHDOG=1" } == ["READY=1"])
        kill(process.processIdentifier, SIGTERM)
        var last = try ears.next()
        while last == "WATCHDOG=1" { last = try ears.next() }
        #expect(last == "STOPPING=1")
        try output.waitForEnd()
    }

    /// Such a signal was lost where the machine was busy.
    @Test func stopsWhenItIsToldToTheMomentItListens() throws {
        for _ in 0..<10 {
            let server = try MeetingServer()
            defer { server.clean() }
            #expect(try server.stop() < 10)
            #expect(server.status == 0)
        }
    }

    @Test func aServiceShowsNoSecretToTheLogOfTheSystem() throws {
        let program = try Program()
        defer { program.clean() }
        let process = program.process(["serve", "--listen", "127.0.0.1:0"])
        process.environment?["NOTIFY_SOCKET"] = program.folder.appending(path: "nobody").path
        let result = try program.run(process)
        #expect(result.status == 2 && result.err.contains("host-secret rotate"), "\(result)")
        #expect(try program.run("host-secret", "show").err.contains("no host secret yet"))
    }

    @Test(.timeLimit(.minutes(10)))
    func aManagerThatIsGoneStopsNothing() throws {
        let program = try Program()
        defer { program.clean() }
        #expect(try program.run("host-secret", "rotate").status == 0)
        let process = program.process(["serve", "--listen", "127.0.0.1:0"])
        process.environment?["NOTIFY_SOCKET"] = program.folder.appending(path: "nobody").path
        process.environment?["WATCHDOG_USEC"] = "nonsense"
        let output = try LineClient.program(process)
        defer { output.close() }
        try output.wait("Ctrl-C stops the server")
        kill(process.processIdentifier, SIGTERM)
        #expect(try output.waitForStatus() == 0)
    }
}

/// A socket that datagrams arrive at.
private final class Ears {
    let path: String
    private let descriptor: Int32

    init(at path: String) throws {
        self.path = path
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        try #require(bytes.count < MemoryLayout.size(ofValue: address.sun_path))
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(bound == 0)
    }

    deinit { close(descriptor) }

    /// The next one; waits for it.
    func next() throws -> String {
        var bytes = [UInt8](repeating: 0, count: 512)
        let count = recv(descriptor, &bytes, bytes.count, 0)
        try #require(count > 0)
        return String(decoding: bytes[..<count], as: UTF8.self)
    }
}
