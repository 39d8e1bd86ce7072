import Foundation

/// Where the project's files are, for tests.
public enum Project {
    /// The folder that holds Package.swift.
    public static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A file of the project, such as `Fixtures/conversations`.
    public static func path(_ name: String) -> URL { root.appending(path: name) }

    /// Test data made by others, beside the project; nil where it is absent.
    public static func shared(_ name: String) -> URL? {
        let url = root.deletingLastPathComponent().appending(path: "shared").appending(path: name)
        return FileManager.default.fileExists(atPath: url.path) ? url : nil
    }

    /// The bytes of a file of the project.
    public static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: path(name)))
    }
}
