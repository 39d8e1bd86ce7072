import AnswerReading
import DialogueEngine
import Exporters
import StrictJSON
import TestSupport
import Testing

/// What is drawn, as a reader of XML finds it.
@Suite(.enabled(if: OtherReaders.hasPython, "no Python is here to read the documents"))
struct PictureTests {
    private func picture(_ record: Record) throws -> JSON {
        try #require(try OtherReaders.read([ExportFormat.svg.bytes(record)], as: .svg).first)
    }

    private func texts(_ picture: JSON) -> [String] {
        (picture["texts"]?.array ?? []).compactMap(\.string)
    }

    @Test func gapsAreDrawnAndSaid() throws {
        let picture = try picture(Sample.complete().record)
        #expect(texts(picture).filter { $0 == "no action yet" }.count == 2)
        let about = try #require(picture["about"]?.string)
        #expect(
            about.hasPrefix("R1: Action 1. R2: no action yet. R2a: Action 1. R3: no action yet."))
    }

    @Test func theTimeLineIsInTheOrderOfDays() throws {
        let names = texts(try picture(Sample.complete().record)).filter {
            $0.hasPrefix("Action ") || $0.hasPrefix("Review ") || $0 == "Meeting"
        }
        #expect(
            names == [
                "Meeting", "Review after seven weeks", "Action 1", "Review after six months",
                "Action 2",
            ])
    }

    @Test func anActionWithoutADayIsLast() throws {
        let texts = texts(try picture(Sample.early().record))
        #expect(texts.suffix(3) == ["Action 1", "Visit after ten days", "no day yet"])
    }

    /// Whatever day somebody types, nothing is drawn outside of the picture.
    @Test(arguments: [
        "0001-01-01", "0999-06-30", "2026-11-21", "2026-11-22", "2099-01-01", "9999-12-31",
    ])
    func anyDayHasItsPlace(_ iso: String) throws {
        var sample = try Sample()
        try sample.answer("actions/r1/what", "Visit")
        let day = try #require(CalendarDate(iso: iso))
        try sample.answer("actions/r1/by_when", iso, .date(day))
        let picture = try picture(sample.record)
        let width = try #require(picture["width"]?.number?.int)
        let places = (picture["places"]?.array ?? []).compactMap { $0.number?.int }
        #expect(places.count > 10 && places.allSatisfy { (0...width).contains($0) })
    }
}
