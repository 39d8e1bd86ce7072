import DialogueEngine
import Exporters
import GroupServer
import LineProtocol
import Messages
import SessionHost
import SessionLog

/// What people take home from a meeting that is closed, made of its record.
struct RoomDocuments: Sendable {
    private let folder: String
    /// By those who led: whatever can be had here.
    let ofLeaders: [HostMessage.Document]
    /// By everybody else: plan and minutes.
    let ofMembers: [HostMessage.Document]

    /// A document with what it is asked for by.
    private struct Kind {
        let name: String
        let format: ExportFormat
        let part: ExportFormat.Part
        let title: String

        var document: HostMessage.Document { .init(name: name, title: title) }
    }

    /// - Parameters:
    ///   - folder: the folder that holds the sessions.
    ///   - hasPDF: whether the program that makes them is there.
    init(in folder: String, hasPDF: Bool = PDFDocument.canBeMade) {
        self.folder = folder
        let all = Self.kinds.filter { hasPDF || $0.format != .pdf }
        ofLeaders = all.map(\.document)
        ofMembers = all.filter { [.word, .html, .pdf].contains($0.format) }.map(\.document)
    }

    private static var kinds: [Kind] {
        [
            Kind(name: "plan.docx", format: .word, part: .plan, title: said("take-home.plan-word")),
            Kind(
                name: "minutes.docx", format: .word, part: .discussion,
                title: said("take-home.minutes-word")),
            Kind(name: "plan.pdf", format: .pdf, part: .plan, title: said("take-home.plan-pdf")),
            Kind(
                name: "minutes.pdf", format: .pdf, part: .discussion,
                title: said("take-home.minutes-pdf")),
            Kind(name: "plan.html", format: .html, part: .plan, title: said("take-home.plan-page")),
            Kind(
                name: "minutes.html", format: .html, part: .discussion,
                title: said("take-home.minutes-page")),
            Kind(name: "actions.csv", format: .csv, part: .plan, title: said("take-home.actions")),
            Kind(name: "dates.ics", format: .calendar, part: .plan, title: said("take-home.dates")),
        ]
    }

    /// Makes one of them; nil where the session is not closed on disk, or it can't be made.
    func make(_ name: String, of session: String) -> TakenDocument? {
        guard let kind = Self.kinds.first(where: { $0.name == name }),
            let store = try? SessionStore(folder: folder, access: .readOnly),
            let record = try? StoredSession.record(of: session, in: store),
            record.session.isFinished,
            let bytes = try? DocumentMaker(record, data: folder).bytes(kind.format, kind.part)
        else { return nil }
        let name = DocumentName(record, kind.format, kind.part)
        return TakenDocument(
            name: name.stem + name.ending, type: Self.type(of: kind.format), bytes: bytes)
    }

    private static func type(of format: ExportFormat) -> String {
        switch format {
        case .word: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .pdf: "application/pdf"
        case .html: "text/html; charset=utf-8"
        case .csv: "text/csv; charset=utf-8"
        case .calendar: "text/calendar; charset=utf-8"
        case .markdown, .json, .text, .svg: "application/octet-stream"
        }
    }
}
