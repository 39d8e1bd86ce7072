import Foundation
import TestSupport
import Testing

@testable import SessionLog

/// What was made before the first release is refused in words that are true, and left as it is.
@Suite struct OlderStoreTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        try FileManager.default.createDirectory(
            atPath: scratch.folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: Project.path("Fixtures/stores/before-the-first-release.sqlite").path,
            toPath: scratch.file)
    }

    @Test(arguments: [StoreAccess.readOnly, .readWrite])
    func aStoreFromBeforeTheFirstReleaseIsRefused(access: StoreAccess) throws {
        let before = try Data(contentsOf: URL(fileURLWithPath: scratch.file))
        let problem = StoreProblem.olderStore(file: scratch.file)
        #expect(throws: problem) { try scratch.store(access) }
        #expect(problem.description.contains("made by an earlier version of Debrief"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.file)) == before)
    }

    @Test(arguments: 1..<Schema.version)
    func soIsEveryVersionBelowThisOne(version: Int) throws {
        try scratch.sql("PRAGMA user_version = \(version)")
        #expect(throws: StoreProblem.olderStore(file: scratch.file)) { try scratch.store() }
    }
}
