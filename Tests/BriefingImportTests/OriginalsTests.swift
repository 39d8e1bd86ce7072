import BriefingImport
import DialogueLanguage
import Foundation
import TestSupport
import Testing

/// The five originals, where they are at hand; they are no part of the repository.
struct OriginalsTests {
    struct Expected: Sendable, CustomTestStringConvertible {
        let id: String
        let looked: Int
        let findings: Int
        let recommendations: Int
        let damage: Set<Damage.Kind>
        var testDescription: String { id }
    }

    static let expected = [
        Expected(id: "K21", looked: 5, findings: 3, recommendations: 7, damage: [.order]),
        Expected(id: "J21", looked: 3, findings: 4, recommendations: 7, damage: []),
        Expected(
            id: "F20", looked: 4, findings: 0, recommendations: 4,
            damage: [.order, .looseNumber, .headingMissing, .cutOff, .noise, .noStop]),
        Expected(id: "Q22", looked: 3, findings: 3, recommendations: 6, damage: [.numberTwice]),
        Expected(id: "Child-U", looked: 5, findings: 6, recommendations: 7, damage: [.order]),
    ]

    private static func originals() throws -> [String: (text: String, imported: ImportedBriefing)] {
        guard let folder = Project.shared("seeds") else { return [:] }
        var found: [String: (String, ImportedBriefing)] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
            let text = String(decoding: bytes, as: UTF8.self)
            let imported = ImportedBriefing(try DocumentText(bytes), name: "original")
            found[imported.id] = (text, imported)
        }
        return found
    }

    @Test(.enabled(if: Project.shared("seeds") != nil), arguments: expected)
    func importsWithAllSectionsCountsAndDamage(expected: Expected) throws {
        let (text, imported) = try #require(try Self.originals()[expected.id])
        #expect(
            imported.report.sections.map(\.id) == [
                "background", "safeguarding-concerns", "incident", "review", "findings",
                "recommendations", "implementing-change",
            ])
        #expect(imported.report.sections.map(\.number) == (1...7).map { "0\($0)" })
        #expect(imported.points("review") == expected.looked)
        #expect(imported.points("findings") == expected.findings)
        #expect(imported.points("recommendations") == expected.recommendations)
        #expect(imported.damage == expected.damage)
        #expect(imported.report.formLines.count >= 8)
        #expect(Invariants.violations(text, imported) == [])
        #expect(imported.briefing?.recommendations.count == expected.recommendations)
    }

    @Test(.enabled(if: Project.shared("seeds") != nil))
    func keepsTheNestedRecommendation() throws {
        let (_, imported) = try #require(try Self.originals()["Q22"])
        let depths = try #require(imported.briefing).recommendations.map(\.depth)
        #expect(depths == [0, 0, 0, 0, 1, 0])
    }
}
