import DialogueEngine
import TestSupport
import Testing

@testable import Exporters

/// What documents are called.
struct DocumentNameTests {
    private func name(_ name: DocumentName) -> String { name.stem + name.ending }

    private func record(team: String) throws -> Record {
        var sample = try Sample()
        try sample.answer("organisation", team)
        return sample.record
    }

    @Test func theyNameBriefingTeamAndDay() throws {
        let record = try record(team: "MASH Team 2")
        let names: [(ExportFormat, ExportFormat.Part, String)] = [
            (.word, .plan, "M30 action plan, MASH Team 2, 21 Nov 2026.docx"),
            (.word, .discussion, "M30 discussion, MASH Team 2, 21 Nov 2026.docx"),
            (.markdown, .plan, "M30 record, MASH Team 2, 21 Nov 2026.md"),
            (.csv, .plan, "M30 actions, MASH Team 2, 21 Nov 2026.csv"),
            (.calendar, .plan, "M30 dates, MASH Team 2, 21 Nov 2026.ics"),
        ]
        for (format, part, expected) in names {
            #expect(name(DocumentName(record, format, part)) == expected)
        }
    }

    @Test func ofOneRecordTheTeamIsCutAlike() throws {
        let record = try record(team: "Children's Services: Duty and Assessment Team North West")
        let names = ExportFormat.allCases.flatMap { format in
            ExportFormat.Part.allCases.map { DocumentName(record, format, $0).stem }
        }
        let teams = names.map { name in
            name.split(separator: ", ").dropFirst().joined(separator: ", ")
        }
        #expect(Set(teams) == ["Childrens Services, 21 Nov 2026"])
    }

    @Test func aMeetingHasMinutes() throws {
        let record = try RoomSample.meeting().record
        #expect(
            name(DocumentName(record, .word, .discussion))
                == "M30 minutes, Fernshire Council, 21 Nov 2026.docx")
        #expect(
            name(DocumentName(record, .word, .discussion, withNames: false))
                == "M30 minutes, Fernshire, without names, 21 Nov 2026.docx")
        #expect(
            DocumentName(record, .word, .plan, withNames: false)
                == DocumentName(record, .word, .plan))
    }

    @Test func withoutATeamNoneIsNamed() throws {
        let record = try Sample().record
        #expect(name(DocumentName(record, .word)) == "M30 action plan, 21 Nov 2026.docx")
        let marks = try self.record(team: " …/\\:*?\"<>| ")
        #expect(name(DocumentName(marks, .word)) == "M30 action plan, 21 Nov 2026.docx")
    }

    @Test func whateverTheTeamIsCalledTheNameIsSafeAndShort() throws {
        var numbers = SeededNumbers(for: #function)
        for text in (0..<500).map({ _ in AnyText.random(&numbers) }) + AnyText.hazards {
            for format in [ExportFormat.word, .json] {
                let name = name(DocumentName(try record(team: text), format))
                #expect(name.utf8.count <= DocumentName.limit - 3, "seed \(numbers.seed)")
                let stem = name.unicodeScalars.dropLast(format.fileExtension.utf8.count + 1)
                #expect(
                    stem.allSatisfy { scalar in
                        let properties = scalar.properties
                        return " ,-".unicodeScalars.contains(scalar) || properties.isAlphabetic
                            || properties.generalCategory == .decimalNumber
                            || properties.generalCategory == .nonspacingMark
                            || properties.generalCategory == .spacingMark
                    }, "\(name.debugDescription), seed \(numbers.seed)")
                #expect(!name.contains("  ") && !name.contains(",,") || text.contains(","))
            }
        }
    }
}
