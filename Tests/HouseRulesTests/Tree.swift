import Foundation
import TestSupport

/// The files of the project, by their path from its root.
enum Tree {
    /// What the project is made of, sorted by path; without what .gitignore leaves out.
    static let files = listing(of: Project.root, under: "").sorted { $0.path < $1.path }

    /// Its Swift sources in the folders named, such as `Sources`.
    static func swift(in folders: String...) -> [File] {
        files.filter { file in
            file.path.hasSuffix(".swift") && folders.contains { file.path.hasPrefix($0 + "/") }
        }
    }

    private static func listing(of folder: URL, under prefix: String) -> [File] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !isIgnored($0) }.flatMap { name -> [File] in
            let url = folder.appending(path: name)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
                return []
            }
            if isFolder.boolValue { return listing(of: url, under: prefix + name + "/") }
            return [File(path: prefix + name, text: text(of: url))]
        }
    }

    /// What a file says; nothing where it is no text, by the sign that git goes by.
    private static func text(of url: URL) -> String {
        guard let data = try? Data(contentsOf: url, options: .mappedIfSafe),
            !data.prefix(8000).contains(0)
        else { return "" }
        return String(decoding: data, as: UTF8.self)
    }

    private static func isIgnored(_ name: String) -> Bool {
        [".git", ".build", "Package.resolved", "__pycache__"].contains(name)
            || name.hasPrefix(".build-") || name.hasSuffix(".swp")
    }
}

/// A file of the project, or one made up to prove that a rule can fail.
struct File: Sendable {
    /// From the root of the project, such as `Sources/debrief/Debrief.swift`.
    let path: String
    let text: String
    /// Its code; empty where it is not Swift.
    let swift: SwiftCode

    init(path: String, text: String) {
        (self.path, self.text) = (path, text)
        swift = SwiftCode(path.hasSuffix(".swift") ? text : "")
    }

    /// The target whose folder it is in, such as `DialogueEngine`.
    var target: String {
        path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
    }

    /// Its lines, without their line ends.
    var lines: [Substring] {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { Substring($0) }
    }
}

/// A place where a rule of the house is broken.
struct Violation: CustomStringConvertible, Equatable {
    let path: String
    /// Counts from 1; nil where the whole file is meant.
    var line: Int?
    let says: String

    var description: String {
        line.map { "\(path):\($0): \(says)" } ?? "\(path): \(says)"
    }
}
