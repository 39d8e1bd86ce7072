import DialogueEngine
import Exporters
import Foundation
import TestSupport
import Testing

/// The documents of invented sessions, byte for byte, in `Fixtures/exports`.
struct GoldenExportTests {
    /// Set to write the documents anew; read the difference before keeping it.
    private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

    @Test(arguments: ExportFormat.whole)
    func aFinishedSessionGivesItsDocument(_ format: ExportFormat) throws {
        try check(try Sample.complete(), "complete", format)
    }

    @Test(arguments: ExportFormat.whole)
    func aSessionThatEndedEarlyGivesACompleteDocument(_ format: ExportFormat) throws {
        try check(try Sample.early(), "early", format)
    }

    @Test(arguments: ExportFormat.whole)
    func aSessionWithoutAnAnswerGivesADocument(_ format: ExportFormat) throws {
        try check(try Sample(), "empty", format)
    }

    @Test(arguments: ExportFormat.whole)
    func theSameRecordGivesTheSameBytes(_ format: ExportFormat) throws {
        #expect(
            format.bytes(try Sample.complete().record) == format.bytes(try Sample.complete().record)
        )
    }

    @Test(arguments: ExportFormat.whole)
    func aMeetingGivesItsMinutes(_ format: ExportFormat) throws {
        try check(try RoomSample.meeting().record, "meeting", format)
    }

    @Test(arguments: ExportFormat.whole)
    func aMeetingThatNobodyClosedGivesItsMinutes(_ format: ExportFormat) throws {
        try check(try RoomSample.early().record, "meeting-early", format)
    }

    @Test(arguments: [ExportFormat.html, .text])
    func aMeetingGivesItsMinutesApart(_ format: ExportFormat) throws {
        try check(try RoomSample.meeting().record, "meeting-minutes", format, .discussion)
    }

    @Test(arguments: [ExportFormat.markdown, .json])
    func aMeetingGivesItsMinutesWithoutNames(_ format: ExportFormat) throws {
        try check(
            try RoomSample.meeting().record, "meeting-without-names", format, withNames: false)
    }

    private func check(_ sample: Sample, _ name: String, _ format: ExportFormat) throws {
        try check(sample.record, name, format)
    }

    private func check(
        _ record: Record, _ name: String, _ format: ExportFormat,
        _ part: ExportFormat.Part = .plan, withNames: Bool = true
    ) throws {
        let path = "Fixtures/exports/\(name).\(format.fileExtension)"
        let bytes = format.bytes(record, part, withNames: withNames)
        if Self.isUpdating { try Data(bytes).write(to: Project.path(path)) }
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == String(decoding: try Project.bytes(path), as: UTF8.self))
        #expect(try Project.bytes(path) == bytes)
    }
}
