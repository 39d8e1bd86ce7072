import DialogueEngine
import Exporters
import StrictJSON
import TestSupport
import Testing

/// What the page of HTML is made of, as Python's reader of HTML finds it.
@Suite(.enabled(if: OtherReaders.hasPython, "no Python is here to read the documents"))
struct PageTests {
    private static func records() throws -> [Record] {
        [
            try Sample().record, try Sample.early().record, try Sample.complete().record,
            try RoomSample.meeting().record, try RoomSample.early().record,
        ]
    }

    @Test func noLevelOfHeadingIsLeftOut() throws {
        let pages = try Self.records().flatMap { record in
            ExportFormat.Part.allCases.map { ExportFormat.html.bytes(record, $0) }
        }
        for page in try OtherReaders.read(pages, as: .html) {
            let levels = (page["headings"]?.array ?? []).compactMap { $0.number?.int }
            #expect(levels.first == 1 && levels.filter { $0 == 1 }.count == 1)
            #expect(levels.count > 2)
            #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(levels)")
        }
    }

    @Test func everyCellOfAHeadSaysWhatItIsTheHeadOf() throws {
        let page = try #require(
            try OtherReaders.read([ExportFormat.html.bytes(Sample.complete().record)], as: .html)
                .first)
        let cells = (page["scopes"]?.array ?? []).compactMap { $0.array?.compactMap(\.string) }
        // Two fields; five columns, and two rows of the form.
        #expect(cells.filter { $0 == ["row", "tbody"] }.count == 4)
        #expect(cells.filter { $0 == ["col", "thead"] }.count == 5)
        #expect(cells.count == 9)
    }

    @Test func thePageHasLandmarksAndPictures() throws {
        for page in try OtherReaders.read(
            Self.records().map { ExportFormat.html.bytes($0) }, as: .html)
        {
            let kinds = (page["kinds"]?.array ?? []).compactMap(\.string)
            #expect(
                Set(["header", "main", "footer", "svg", "title"]).isSubset(of: kinds), "\(kinds)")
        }
    }

    /// Browsers, WeasyPrint and office programs fetch what a page names; ours names nothing.
    @Test func nothingOfAnotherPlaceIsNamed() throws {
        let text =
            "<img src=\"http://127.0.0.1/a.png\"><link href=//b><style>@import url(c)</style>"
        let record = try Sample.filled(with: text).record
        let bytes = ExportFormat.Part.allCases.flatMap { ExportFormat.html.bytes(record, $0) }
        let page = String(decoding: bytes, as: UTF8.self)
        #expect(!page.contains("<img") && !page.contains("<link"))
        #expect(page.ranges(of: "<style").count == 2)
        #expect(page.contains("default-src 'none'"))
        let style = try #require(page.split(separator: "<style>").dropFirst().first)
        #expect(
            !style.split(separator: "</style>")[0].contains("url(") && !style.contains("<style"))
    }
}
