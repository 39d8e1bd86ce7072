import DialogueLanguage
import Foundation
import TestSupport
import Testing

@Suite struct DiagnosticPageTests {
    /// Found only where a dialogue meets a briefing or a form.
    static let ofGuides: [Diagnostic.Code] = [
        .fieldNotAsked, .sectionNotInBriefing, .sectionNotPresented, .taskNotInBriefing,
        .taskNameTaken,
    ]

    /// Advice that `debrief check` gives on a briefing that can be used.
    static let ofAdvice: [Diagnostic.Code] = [
        .guessedHead, .sectionsOutOfOrder, .usualSectionMissing, .recommendationsUnnumbered,
        .thinSection, .unknownForm, .noTasks, .noRecommendations,
    ]

    @Test(arguments: Diagnostic.Code.allCases)
    func theExampleGivesExactlyTheMessageOfItsPage(_ code: Diagnostic.Code) throws {
        let page = try DiagnosticPage(code)
        let (found, lines) = page.example.findings(
            onBriefing: Self.ofGuides.contains(code), withAdvice: Self.ofAdvice.contains(code))
        let file = "example." + page.example.kind.components(separatedBy: " ")[0]
        let message = found.map { $0.rendered(file: file, lines: lines) }.joined()
        if Golden.isUpdating { return try page.update(message) }
        #expect(found.map(\.code) == [code])
        #expect(message == page.message)
    }

    @Test(arguments: Diagnostic.Code.allCases)
    func theMendedExampleGivesNone(_ code: Diagnostic.Code) throws {
        let page = try DiagnosticPage(code)
        #expect(page.mended.kind == page.example.kind)
        let found = page.mended.findings(
            onBriefing: Self.ofGuides.contains(code), withAdvice: Self.ofAdvice.contains(code)
        ).found
        #expect(found.isEmpty, "\(found)")
    }

    @Test(arguments: Diagnostic.Code.allCases)
    func thePageSaysWhetherItIsAnError(_ code: Diagnostic.Code) throws {
        let page = try DiagnosticPage(code)
        #expect(page.title.hasPrefix("# \(code.rawValue) · "))
        let severity = page.text.components(separatedBy: "\n")[2]
        #expect(severity.hasPrefix(code.severity == .error ? "An error:" : "A warning:"))
    }

    @Test func theListOfPagesIsWhole() throws {
        let folder = Project.path("docs/diagnostics")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(
            files == Diagnostic.Code.allCases.map { $0.rawValue + ".md" }.sorted() + ["README.md"])
        let list = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
        for code in Diagnostic.Code.allCases {
            let title = try DiagnosticPage(code).title.components(separatedBy: " · ")[1]
            #expect(list.contains("| [\(code.rawValue)](\(code.rawValue).md) | \(title) |"))
        }
    }
}
