import DialogueEngine
import Foundation
import OfficeFiles
import StrictJSON
import TestSupport
import Testing

@testable import Exporters

/// Word files: what is in them, and how they are built.
struct WordTests {
    private static let parts: [@Sendable (Sample) throws -> [UInt8]] = [
        { ExportFormat.word.bytes($0.record) },
        { ExportFormat.word.bytes($0.record, .discussion, hasReceipt: true) },
    ]

    @Test func aPlanIsTheFormAlone() throws {
        let text = try Self.text(ExportFormat.word.bytes(try Sample.complete().record))
        #expect(text.contains("Action plan"))
        #expect(text.contains("Visit after ten days; use the | form <A1>"))
        #expect(
            text.contains("Keep a copy of this plan. The partnership will ask you how it went."))
        #expect(!text.contains("Discussion"))
        #expect(!text.contains("Nobody came to the door."))
        #expect(!text.contains { $0.hasPrefix("Chain: ") })
    }

    @Test func theDiscussionIsADocumentOfItsOwn() throws {
        let record = try Sample.complete().record
        let text = try Self.text(ExportFormat.word.bytes(record, .discussion))
        #expect(text.contains("Record of the discussion"))
        #expect(text.contains("Nobody came to the door."))
        #expect(text.contains("The answers stand in the plan."))
        #expect(!text.contains("Visit after ten days; use the | form <A1>"))
    }

    @Test func bothCarryTheirReceiptOnDemand() throws {
        let record = try Sample.complete().record
        for part in ExportFormat.Part.allCases {
            let text = try Self.text(ExportFormat.word.bytes(record, part, hasReceipt: true))
            #expect(text.contains("Receipt: \(record.receipt)"))
            let without = try Self.text(ExportFormat.word.bytes(record, part))
            #expect(!without.contains("Receipt: \(record.receipt)"))
        }
    }

    @Test func theFootSaysWhatTheRecordIsKnownBy() throws {
        let record = try Sample.complete().record
        let foot = try Self.part("word/footer1.xml", of: ExportFormat.word.bytes(record))
        let texts = foot.all("w:t").map(\.text)
        #expect(texts.first?.contains(record.receipt) == true)
        #expect(texts.dropFirst().joined() == "Page 1 of 1")
        #expect(foot.all("w:fldSimple").map { $0["w:instr"] } == ["PAGE", "NUMPAGES"])
    }

    @Test func noParagraphIsEmpty() throws {
        for make in Self.parts {
            for sample in [try Sample.complete(), try Sample.early(), try Sample()] {
                let body = try Self.part("word/document.xml", of: make(sample))
                #expect(body.all("w:p").allSatisfy { !$0.all("w:t").isEmpty })
            }
        }
    }

    @Test func theTableLiesOnItsSideAndRepeatsItsHead() throws {
        let bytes = ExportFormat.word.bytes(try Sample.complete().record)
        let body = try Self.part("word/document.xml", of: bytes)
        #expect(body.all("w:pgSz").map { $0["w:orient"] } == ["landscape"])
        let table = try #require(body.all("w:tbl").last)
        #expect(table.all("w:gridCol").count == 5)
        let rows = table.all("w:tr")
        #expect(rows.count == 3)
        #expect(rows.map { $0.all("w:tblHeader").count } == [1, 0, 0])
        #expect(table.all("w:tblLook").map { $0["w:firstRow"] } == ["1"])
    }

    @Test func everyStyleThatIsUsedIsThere() throws {
        let bytes = try Self.parts[1](Sample.complete())
        let known = Set(
            try Self.part("word/styles.xml", of: bytes).all("w:style").compactMap {
                $0["w:styleId"]
            })
        let body = try Self.part("word/document.xml", of: bytes)
        let used = ["w:pStyle", "w:rStyle", "w:tblStyle"].flatMap { body.all($0) }
        #expect(!used.isEmpty)
        #expect(used.allSatisfy { $0["w:val"].map(known.contains) == true })
    }

    @Test func everyListCountsFromOne() throws {
        let text = "form plan — Plan\npublisher: Somebody\n\nlist one, 2: One\n\nlist two, 3: Two\n"
        let dialogue = """
            dialogue d — A dialogue
            about: Two lists.
            fills: plan

            # A part
            collect one  2 to 2
              One?
              row: Point
            collect two  3 to 3
              Two?
              row: Point
            """
        let sample = try Sample(form: text, dialogue: dialogue)
        let bytes = ExportFormat.word.bytes(sample.record)
        let lists = try Self.part("word/document.xml", of: bytes).all("w:numId").map { $0["w:val"] }
        #expect(lists == ["2", "2", "3", "3", "3"])
        let numbering = try Self.part("word/numbering.xml", of: bytes)
        #expect(numbering.all("w:num").map { $0["w:numId"] } == ["1", "2", "3"])
        #expect(numbering.all("w:startOverride").count == 2)
    }

    @Test func theSameRecordGivesTheSameBytes() throws {
        for make in Self.parts {
            #expect(try make(Sample.complete()) == make(Sample.complete()))
        }
    }

    @Test func aTextFromRightToLeftRunsSo() throws {
        let sample = try Sample.filled(with: "زيارة (NHS 111) ثم")
        let body = try Self.part("word/document.xml", of: ExportFormat.word.bytes(sample.record))
        let cell = try #require(body.all("w:tbl").last?.all("w:tr").last?.all("w:p").first)
        #expect(cell.all("w:bidi").count == 1)
        let runs = cell.all("w:r").map { run in
            (run.all("w:t").map(\.text).joined(), !run.all("w:rtl").isEmpty)
        }
        #expect(runs.map(\.0) == ["زيارة (", "NHS 111", ") ثم"])
        #expect(runs.map(\.1) == [true, false, true])
    }

    /// The paragraphs of the document.
    static func text(_ bytes: [UInt8]) throws -> [String] {
        try part("word/document.xml", of: bytes).all("w:p").map { paragraph in
            paragraph.all("w:t").map(\.text).joined()
        }
    }

    static func part(_ name: String, of bytes: [UInt8]) throws -> XML {
        let archive = try Archive(reading: bytes, limit: 1 << 24)
        let prefixes = [
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
            "http://www.w3.org/XML/1998/namespace": "xml",
        ]
        return try XML(reading: try #require(archive[name]), prefixes: prefixes)
    }
}
