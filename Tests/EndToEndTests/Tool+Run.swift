import Foundation

extension Tool {
    /// Runs it to its end, looked up as a shell would.
    ///
    /// - Returns: its status and what it printed; its complaints are thrown away.
    @discardableResult
    static func run(
        _ arguments: String..., environment: [String: String] = [:]
    ) throws -> (status: Int32, out: Data) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let pipe = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let out = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, out)
    }
}
