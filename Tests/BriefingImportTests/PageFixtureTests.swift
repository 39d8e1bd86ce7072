import BriefingImport
import Foundation
import TestSupport
import Testing

/// What PDF programs print of invented documents, each with the text that must come of it.
///
/// `Scripts/benchmarks/papers.py` made the documents. UPDATE_GOLDEN=1 writes the texts anew.
struct PageFixtureTests {
    private static let folder = Project.path("Fixtures/pages")

    @Test(arguments: ["circle", "over", "table", "beside", "columns"])
    func givesTheExpectedText(_ name: String) throws {
        let printed = try Data(contentsOf: Self.folder.appending(path: name + ".xml"))
        let words = try? Data(contentsOf: Self.folder.appending(path: name + ".words"))
        let text = PageText([UInt8](printed), words: [UInt8](words ?? Data())).bytes
        let path = Self.folder.appending(path: name + ".txt.expected")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try Data(text).write(to: path)
        }
        #expect(
            try String(contentsOf: path, encoding: .utf8) == String(decoding: text, as: UTF8.self))
    }

    @Test func everyOneOfThemGivesSevenSections() throws {
        for name in ["circle", "over", "table", "beside"] {
            let printed = try Data(contentsOf: Self.folder.appending(path: name + ".xml"))
            let words = try? Data(contentsOf: Self.folder.appending(path: name + ".words"))
            let text = PageText([UInt8](printed), words: [UInt8](words ?? Data())).bytes
            let imported = ImportedBriefing(try DocumentText(text), name: name)
            #expect(imported.report.sections.count == 7, "\(name)")
            #expect(imported.report.lacking.isEmpty, "\(name)")
        }
    }
}
