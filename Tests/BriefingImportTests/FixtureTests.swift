import BriefingImport
import DialogueLanguage
import Foundation
import TestSupport
import Testing

/// Invented documents with every kind of damage, each with the report and the file it must give.
///
/// UPDATE_GOLDEN=1 writes the expected results anew; read the difference before keeping it.
struct FixtureTests {
    static let folder = Project.path("Fixtures/import")
    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
        .filter { !$0.hasSuffix(".expected") }.sorted()

    private static func imported(_ name: String) throws -> ImportedBriefing {
        let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
        return ImportedBriefing(
            try DocumentText(bytes, isMarkdown: name.hasSuffix(".md")), name: name,
            usual: BundledForm.actionPlan)
    }

    @Test func thereAreEnoughOfThem() { #expect(Self.names.count >= 15) }

    @Test(arguments: names)
    func givesTheExpectedReportAndFile(name: String) throws {
        let imported = try Self.imported(name)
        let result =
            ReportWording.text(imported.report, id: imported.id) + "=====\n"
            + (imported.file ?? "no file\n") + (imported.form.map { "=====\n" + $0 } ?? "")
        let path = Self.folder.appending(path: name + ".expected")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try Data(result.utf8).write(to: path)
        }
        #expect(result == String(decoding: try Data(contentsOf: path), as: UTF8.self))
    }

    /// Two of them are briefings of golden conversations.
    @Test(arguments: ["three-tasks", "no-tasks"])
    func makesTheBriefingThatAConversationIsHeldOn(name: String) throws {
        let path = Project.path("Fixtures/briefings/\(name).briefing")
        let file = try #require(try Self.imported(name + ".txt").file)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try Data(file.utf8).write(to: path)
        }
        #expect(file == String(decoding: try Data(contentsOf: path), as: UTF8.self))
    }

    @Test(arguments: names)
    func losesNothing(name: String) throws {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
        guard let text = String(validating: bytes, as: UTF8.self), !name.hasPrefix("wrapped") else {
            return
        }
        #expect(Invariants.violations(text, try Self.imported(name)) == [])
    }

    @Test(arguments: names.filter { $0 != "letter.txt" })
    func givesABriefingWithoutErrors(name: String) throws {
        let file = try #require(try Self.imported(name).file)
        let parsed = Briefing.parse(Array(file.utf8))
        #expect(parsed.content != nil, "\(parsed.report(file: name))")
    }
}
