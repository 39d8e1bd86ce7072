import AnswerReading
import Exporters
import Foundation
import StrictJSON
import TestSupport
import Testing

/// Records that make poor documents of careless programs; `Scripts/look` shows them to somebody.
struct DifficultRecordTests {
    private static let python: ConditionTrait = .enabled(
        if: OtherReaders.hasPython, "no Python is here to read the documents")

    @Test(arguments: ExportFormat.whole)
    func anyRecordGivesADocument(_ format: ExportFormat) throws {
        let records = [
            "none": try Sample().record, "usual": try Sample.complete().record,
            "group": try RoomSample.meeting().record, "forty": try Sample.forty().record,
            "difficult": try Sample.difficult().record,
        ]
        for (name, record) in records {
            let parts = ExportFormat.Part.allCases.filter { format.hasParts || $0 == .plan }
            for part in parts {
                let bytes = format.bytes(record, part)
                #expect(bytes.count > 200, "\(name)")
                guard let folder = ProcessInfo.processInfo.environment["DEBRIEF_LOOK"] else {
                    continue
                }
                let kind = part == .plan ? "" : "-" + part.rawValue
                let file = "\(folder)/\(name)\(kind).\(format.fileExtension)"
                try Data(bytes).write(to: URL(fileURLWithPath: file))
            }
        }
    }

    @Test(python) func fortyActionsAreAllDrawn() throws {
        let file = ExportFormat.svg.bytes(try Sample.forty().record)
        let picture = try #require(try OtherReaders.read([file], as: .svg).first)
        let texts = (picture["texts"]?.array ?? []).compactMap(\.string)
        for number in 1...40 { #expect(texts.contains("Action \(number)")) }
        #expect(texts.filter { $0 == "40" }.count == 2)
        let width = try #require(picture["width"]?.number?.int)
        let places = (picture["places"]?.array ?? []).compactMap { $0.number?.int }
        #expect(places.allSatisfy { (0...width).contains($0) })
    }
}

extension Sample {
    /// More actions than a page holds.
    static func forty() throws -> Sample {
        var sample = try Sample()
        for row in 1...3 {
            try sample.answer("learning/r\(row)/item", "Point \(row) of what we learn")
        }
        sample.happen(.done(step: "learning"))
        let first = try #require(CalendarDate(iso: "2026-12-01"))
        for row in 1...40 {
            let day = first.adding(days: 9 * row)
            let links = row.isMultiple(of: 3) ? ["R1", "R2"] : ["R2a"]
            try sample.answer("actions/r\(row)/what", "Visit children who are away, part \(row)")
            try sample.answer("actions/r\(row)/who", "Priya Shah")
            try sample.answer("actions/r\(row)/by_when", day.iso, .date(day))
            try sample.answer("actions/r\(row)/done_when", "The register shows it")
            try sample.answer("actions/r\(row)/worked_when", "Children say that somebody asked")
            try sample.answer(
                "actions/r\(row)/answers", links.joined(separator: ", "), .choices(links))
        }
        sample.happen(.finish)
        return sample
    }

    /// Long texts, texts from right to left, lists pasted from a word processor, and markup.
    static func difficult() throws -> Sample {
        let long = String(
            repeating: "It has worked when children who were away come back. ", count: 14)
        let list = "•\tFirst point\n•\tSecond “point” – here…\no\tinner\n1.\tnumber\n\nAfter a line"
        let arabic = "يجب أن نزور الطفل كل أسبوع، مع Priya.\nשלום עולם 123 (test)"
        let markup =
            "<img src=\"http://127.0.0.1:9/a.png\"> & </td></style> \u{202E}evil 👩‍👩‍👧 e\u{301}"
        let word = String(repeating: "withoutanyblank", count: 24)
        var sample = try Sample()
        try sample.answer("stands_out", list, probe: 1)
        try sample.answer("stands_out/probe", long)
        for (row, text) in [arabic, list, word].enumerated() {
            try sample.answer("learning/r\(row + 1)/item", text)
        }
        for (index, text) in [arabic, long, list, markup].enumerated() {
            let row = "actions/r\(index + 1)"
            for column in ["what", "done_when", "worked_when"] {
                try sample.answer("\(row)/\(column)", text)
            }
            try sample.answer("\(row)/who", "عائشة خان")
            let day = try #require(CalendarDate(year: 2027 + index * index, month: 2, day: 28))
            if index < 3 { try sample.answer("\(row)/by_when", day.iso, .date(day)) }
            try sample.answer("\(row)/answers", "R1, R3", .choices(["R1", "R3"]))
        }
        try sample.answer("organisation", "منظمة Fernshire")
        try sample.answer("contact", list)
        return sample
    }
}
