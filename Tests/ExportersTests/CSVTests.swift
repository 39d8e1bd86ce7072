import DialogueEngine
import Exporters
import TestSupport
import Testing

/// What a spreadsheet gets.
struct CSVTests {
    private func rows(_ sample: Sample) throws -> [[String]] {
        let rows = try #require(CSVFile.rows(ExportFormat.csv.bytes(sample.record)))
        // An empty line, the heads, and what stands for the record.
        return rows.dropLast(3)
    }

    @Test func whatStandsForTheRecordComesLast() throws {
        let sample = try Sample.complete()
        let rows = try #require(CSVFile.rows(ExportFormat.csv.bytes(sample.record)))
        #expect(rows.suffix(3).first == [""])
        #expect(rows.suffix(2).first == ["Session", "Entries", "Receipt", "Chain"])
        #expect(
            rows.last == [
                sample.record.id, "\(sample.record.session.size)", sample.record.receipt,
                sample.record.chain,
            ])
    }

    @Test func theColumnsOfTheFormStandFirst() throws {
        let rows = try rows(try Sample.complete())
        #expect(
            rows[0] == [
                "What needs to happen?", "Who will do it?", "By when?",
                "How will you know when it has been done?", "How will you know if it has worked?",
                "Recommendations", "Learning", "To look at again", "Row",
            ])
        #expect(rows[1][5...] == ["R1, R2a", "L1", "", "actions/r1"])
    }

    @Test func datesSortAndGapsAreEmpty() throws {
        let rows = try rows(try Sample.complete())
        #expect(rows[1...].map { $0[2] } == ["2027-01-31", "2028-03-01"])
        #expect(rows[2][3] == "" && rows[2][4] == "")
    }

    @Test func whatWasKeptAgainstANudgeIsNamedWithItsColumn() throws {
        let again = try rows(try Sample.complete())[2][7]
        #expect(again.contains("Who will do it? – everybody is named"))
        #expect(!again.contains("How will you know if it has worked?"), "its words were removed")
    }

    @Test func noCellIsAFormula() throws {
        var numbers = SeededNumbers(for: #function)
        let texts = AnyText.hazards + (0..<500).map { _ in AnyText.random(&numbers) }
        for text in texts {
            let cells = try rows(try Sample.filled(with: text)).flatMap { $0 }
            #expect(
                !cells.contains(where: CSVFile.isDangerous),
                "\(text.debugDescription), seed \(numbers.seed)")
        }
    }

    @Test func everyTextComesBack() throws {
        var numbers = SeededNumbers(for: #function)
        let texts = AnyText.hazards + (0..<500).map { _ in AnyText.random(&numbers) }
        for text in texts {
            let row = try rows(try Sample.filled(with: text))[1].map(CSVFile.undone)
            #expect(
                row[..<5].allSatisfy { isSame($0, text) },
                "\(text.debugDescription), seed \(numbers.seed), came back as \(row[0].debugDescription)"
            )
        }
    }

    @Test func anOrdinaryApostropheStays() throws {
        let bytes = ExportFormat.csv.bytes(try Sample.filled(with: "'tis done").record)
        #expect(CSVFile.rows(bytes)?[1][0] == "'tis done")
    }

    @Test func aDelimiterIsQuotedWhateverCombinesWithIt() throws {
        let bytes = ExportFormat.csv.bytes(try Sample.filled(with: "a,\u{338}\"\u{301}b").record)
        let cell = Array("\"a,\u{338}\"\"\u{301}b\",".utf8)
        #expect(bytes.indices.contains { bytes[$0...].starts(with: cell) })
    }

    @Test func blanksAtTheEndsOfACellAreQuoted() throws {
        let bytes = ExportFormat.csv.bytes(try Sample.filled(with: "a ").record)
        #expect(String(decoding: bytes, as: UTF8.self).contains("\r\n\"a \",\"a \","))
    }

    @Test func severalTablesArePartedByAnEmptyLine() throws {
        let sample = try Sample(
            form: """
                form two — Two tables
                table first: One
                  a: A
                field between: B
                table second: Two
                  c: C
                """,
            dialogue: """
                dialogue d — D
                fills: two
                table first  1 to 3
                  column a  text: A
                table second  1 to 3
                  column c  text: C
                ask between  text
                  B
                """)
        #expect(
            try rows(sample) == [
                ["A", "Recommendations", "Learning", "To look at again", "Row"], [""],
                ["C", "Recommendations", "Learning", "To look at again", "Row"],
            ])
    }

    @Test func aFormWithoutATableGivesItsFieldsAndPoints() throws {
        var sample = try Sample(
            form: """
                form none — No table
                field team: Team
                list points, 2: Points
                """,
            dialogue: """
                dialogue d — D
                fills: none
                ask team  text
                  Which team?
                collect points  1 to 2
                  What?
                """)
        try sample.answer("points/r1/item", "=1")
        #expect(
            try rows(sample) == [
                ["Part of the form", "Answer"], ["Team", ""], ["Points", "'=1"],
            ])
    }
}
