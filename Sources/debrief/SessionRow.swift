import DialogueEngine
import DialogueLanguage
import Glibc
import LineProtocol
import Messages
import SessionHost
import SessionLog
import StrictJSON

/// A session in a list.
struct SessionRow {
    private let summary: SessionSummary
    /// What its briefing is called; empty where that can't be read.
    private let title: String
    /// What people call it, and how many columns the longest name of the list takes.
    private let name: (text: String, width: Int)

    /// A row for each session, in the same order.
    static func rows(
        _ summaries: some Sequence<SessionSummary>, in store: SessionStore
    ) throws -> [SessionRow] {
        let names = SessionNames(try store.list())
        let width = summaries.map { names.name(of: $0.id).unicodeScalars.count }.max() ?? 0
        var titles: [String: String] = [:]
        return summaries.map { summary in
            let name = (text: names.name(of: summary.id), width: width)
            guard let briefing = summary.beginning?.briefing.fingerprint else {
                return SessionRow(summary: summary, title: "", name: name)
            }
            let card = { (try? store.content(briefing)).flatMap { BriefingCard($0) } }
            let title = titles[briefing] ?? card()?.title ?? ""
            titles[briefing] = title
            return SessionRow(summary: summary, title: title, name: name)
        }
    }

    /// For people: its name, how far, the last change, with which code and
    /// when people meet where that is still to come, and the title.
    ///
    /// - Parameter width: where it is cut; nil for nowhere.
    func line(width: Int?) -> String {
        let open =
            summary.isGroup
            ? said("cli-session-row.in-a-group") : said("cli-session-row.unfinished")
        let state =
            summary.isDamaged
            ? said("cli-session-row.damaged")
            : summary.isFinished ? said("cli-session-row.finished") : open
        let line =
            "\(name.text.padded(to: name.width))  \(state.padded(to: 10))  "
            + "\(Self.local(summary.last))  \(meeting)\(title.withoutControls)"
        return width.map { Columns.cut(line, to: $0) } ?? line
    }

    private var meeting: String {
        guard let room = summary.room, !room.isClosed else { return "" }
        let time = room.time.map { said("cli-session-row.at", ["time": $0]) } ?? ""
        return said("cli-session-row.code", ["code": room.code]) + time + "  "
    }

    /// For programs: one object and a line end.
    var json: String {
        let object: JSON = .object([
            ("id", .string(summary.id)), ("name", .string(name.text)),
            ("briefing", summary.beginning.map { .string($0.briefing.id) } ?? .null),
            ("dialogue", summary.beginning.map { .string($0.dialogue.id) } ?? .null),
            ("began", Self.utc(summary.began)),
            ("changed", Self.utc(summary.last)),
            ("entries", .number(summary.size)),
            ("finished", .bool(summary.isFinished)),
            ("damaged", .bool(summary.isDamaged)),
            ("group", .bool(summary.isGroup)),
            ("code", summary.room.map { $0.isClosed ? .null : .string($0.code) } ?? .null),
            ("meeting", summary.room?.time.map { .string($0) } ?? .null),
        ])
        return String(decoding: object.bytes, as: UTF8.self) + "\n"
    }

    private static func local(_ milliseconds: Int64?) -> String {
        guard let milliseconds else { return "?" }
        var seconds = time_t(milliseconds / 1000)
        var parts = tm()
        localtime_r(&seconds, &parts)
        return format(parts, "%d/%m/%Y %H:%M")
    }

    private static func utc(_ milliseconds: Int64?) -> JSON {
        guard let milliseconds else { return .null }
        var seconds = time_t(milliseconds / 1000)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        return .string(format(parts, "%Y-%m-%dT%H:%M:%SZ"))
    }

    private static func format(_ parts: tm, _ pattern: String) -> String {
        var parts = parts
        var buffer = [CChar](repeating: 0, count: 40)
        let count = strftime(&buffer, buffer.count, pattern, &parts)
        return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

extension String {
    /// Filled up with blanks.
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - unicodeScalars.count))
    }
}
