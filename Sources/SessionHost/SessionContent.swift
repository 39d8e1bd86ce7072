import DialogueEngine
import DialogueLanguage
import SessionLog

/// The three files that a session runs on, read and fitted together.
public struct SessionContent: Sendable {
    /// The briefing as it is kept.
    public let briefing: ContentFile
    /// The dialogue as it is kept.
    public let dialogue: ContentFile
    /// The form as it is kept.
    public let form: ContentFile
    /// What they say together.
    public let guide: Guide
    /// A room's session before its first event: rooms on the same content share what they have not changed.
    let blankRoom: Session

    var files: [ContentFile] { [briefing, dialogue, form] }

    /// A file of the content can't be used.
    public struct Problem: Error, CustomStringConvertible {
        /// The findings as an author reads them.
        public let description: String
    }

    /// Reads the files.
    ///
    /// - Parameter names: what to call the files in findings; their ids where none are given.
    /// - Throws: `Problem` with every error of the first file that has one.
    public init(
        briefing: ContentFile, dialogue: ContentFile, form: ContentFile
    ) throws(Problem) {
        (self.briefing, self.dialogue, self.form) = (briefing, dialogue, form)
        guide = Guide(
            script: try Self.read(Script.parse(dialogue.bytes), dialogue.id),
            briefing: try Self.read(Briefing.parse(briefing.bytes), briefing.id),
            form: try Self.read(Form.parse(form.bytes), form.id))
        if let finding = guide.diagnostics.first(where: { $0.severity == .error }) {
            throw Problem(description: finding.rendered(file: dialogue.id, lines: []))
        }
        blankRoom = Session(guide, mode: .room)
    }

    private static func read<Content>(
        _ parsed: Parsed<Content>, _ name: String
    ) throws(Problem) -> Content {
        guard let content = parsed.content else {
            throw Problem(description: parsed.report(file: name))
        }
        return content
    }
}
