import AnswerReading
import BundledContent
import DialogueEngine
import DialogueLanguage
import Foundation
import LineProtocol

/// A golden conversation: a transcript as it looks, the person's lines after `> `.
///
/// The file begins with settings (`briefing:`, `dialogue:`, `today:`) and a line of `---`. A line
/// of an answer of several lines begins with `+ `, since no prompt stands before it.
public struct Golden: CustomStringConvertible, Sendable {
    public let name: String
    public let settings: [String: String]
    /// What the person types, in order.
    public let lines: [String]
    /// The whole conversation as it looks.
    public let transcript: String

    public var description: String { name }

    /// Set to write the files anew from what the bot says now; read the difference before keeping it.
    public static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

    /// Every golden conversation.
    public static func all() throws -> [Golden] {
        let folder = Project.path("Fixtures/conversations")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            .filter { $0.hasSuffix(".txt") }
            .map {
                try Golden(
                    name: $0, text: String(contentsOf: folder.appending(path: $0), encoding: .utf8))
            }
    }

    init(name: String, text: String) throws {
        self.name = name
        let halves = text.components(separatedBy: "\n---\n")
        transcript = halves.dropFirst().joined(separator: "\n---\n")
        var settings: [String: String] = [:]
        for line in halves[0].components(separatedBy: "\n") {
            let parts = line.components(separatedBy: ": ")
            if parts.count == 2 { settings[parts[0]] = parts[1] }
        }
        self.settings = settings
        // Input that ends before the conversation leaves a prompt without an answer.
        let isCutShort = settings["status"] == "3"
        let typed = isCutShort ? String(transcript.dropLast(3)) : transcript
        lines = typed.components(separatedBy: "\n").compactMap { line in
            if line == ">" { return "" }
            return line.hasPrefix("> ") || line.hasPrefix("+ ") ? String(line.dropFirst(2)) : nil
        }
    }

    /// The day of the conversation.
    public var today: Today {
        Today(
            CalendarDate(iso: settings["today"] ?? "") ?? CalendarDate.first, zone: "Europe/London")
    }

    /// The content that the conversation is held on.
    public func guide() throws -> Guide {
        func bundled(_ name: String?, _ files: [BundledContent.File]) throws -> [UInt8] {
            if let name, name.contains("/") { return try Project.bytes(name) }
            return (files.first { $0.id == name } ?? files[0]).bytes
        }
        let briefing = Briefing.parse(try bundled(settings["briefing"], BundledContent.briefings))
        let script = Script.parse(try bundled(settings["dialogue"], BundledContent.dialogues))
        let form = Form.parse(BundledContent.forms[0].bytes)
        guard let briefing = briefing.content, let script = script.content, let form = form.content
        else {
            throw Broken(
                report: briefing.report(file: "briefing") + script.report(file: "dialogue"))
        }
        return Guide(script: script, briefing: briefing, form: form)
    }

    /// The conversation before its first line, as somebody has it who has no plans yet.
    public func conversation(width: Int? = nil, hasEditor: Bool = false) -> PlainConversation {
        var conversation = PlainConversation(width: width, hasEditor: hasEditor)
        let library = BundledContent.briefings.compactMap { Briefing.parse($0.bytes).content }
        if let briefing = (try? guide())?.briefing {
            conversation.toldBefore = ToldBefore.all(in: briefing, library: library, plans: [])
        }
        return conversation
    }

    /// A content that a conversation needs can't be read.
    public struct Broken: Error { public let report: String }

    /// Holds the conversation with a session that `take` keeps, and gives it as it looks.
    ///
    /// - Parameter respond: what the session says to a line.
    public func play(opening: [Effect], respond: (Input) throws -> [Effect]) rethrows -> String {
        var conversation = conversation()
        var text = conversation.opening(opening).text
        for line in lines {
            let isGathering = conversation.isGathering
            let turn = try conversation.receive(Array(line.utf8), respond)
            text += (isGathering ? "+ " : "") + line + "\n" + turn.text
            if turn.ending != nil { return text }
        }
        return text + conversation.end().text
    }

    /// Replaces the transcript in the file.
    public func update(_ transcript: String) throws {
        let head = settings.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\n" }.joined()
        try Data((head + "---\n" + transcript).utf8)
            .write(to: Project.path("Fixtures/conversations/\(name)"))
    }
}
