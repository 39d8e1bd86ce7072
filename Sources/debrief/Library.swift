import BundledContent
import DialogueLanguage
import Messages
import SessionHost
import SessionLog

/// Finds briefings, dialogues and forms by the name that a person types.
struct Library {
    /// The largest file an author can hand in; the parsers say the rest.
    static let fileLimit = (1 << 20) + 1

    /// Briefings that were imported; they come before bundled ones of the same id.
    var own: OwnBriefings?

    /// A briefing by its id in any case, or by the path of its file.
    func briefing(_ name: String) throws -> ContentFile {
        if let own, let id = own.id(name) { return ContentFile(id: id, bytes: try own.bytes(id)) }
        if let file = find(name, in: BundledContent.briefings) { return file }
        if Self.looksLikeAPath(name) { return try file(name, kind: .briefing) }
        let known = BundledContent.briefings.map(\.id) + (own?.ids ?? [])
        let meant = nearest(to: name, among: known).map {
            said("cli-library.was-meant", ["value": $0])
        }
        throw Failure(
            said(
                "cli-library.no-briefing",
                ["name": name, "meant": meant ?? "", "command": Software.command]))
    }

    /// A dialogue by its id, or by the path of its file.
    func dialogue(_ name: String) throws -> ContentFile {
        if let file = find(name, in: BundledContent.dialogues) { return file }
        if Self.looksLikeAPath(name) { return try file(name, kind: .dialogue) }
        let known = BundledContent.dialogues.map(\.id).joined(separator: ", ")
        throw Failure(
            said("cli-library.there-is-no-dialogue-there", ["name": name, "known": known]))
    }

    /// What an id or the path of a file stands for; nil for a file that does not say.
    ///
    /// What is neither is looked for among the briefings, and the error says what is there.
    func kind(of name: String) throws -> AuthoredKind? {
        if find(name, in: BundledContent.dialogues) != nil { return .dialogue }
        let isFile = Self.looksLikeAPath(name) && own?.id(name) == nil
        return try isFile ? AuthoredKind(Self.bytes(name)) : .briefing
    }

    /// The form that a briefing asks for.
    func form(for briefing: ContentFile) throws -> ContentFile {
        let id = Briefing.parse(briefing.bytes).content?.form ?? "action-plan"
        if let bytes = own?.form(id) { return ContentFile(id: id, bytes: bytes) }
        guard let form = find(id, in: BundledContent.forms) else {
            throw Failure(
                said(
                    "cli-library.no-form",
                    [
                        "briefing": briefing.id, "id": id,
                        "forms": BundledContent.forms.map(\.id).joined(separator: ", "),
                    ]))
        }
        return form
    }

    /// Everything that a session on a briefing runs on.
    func content(briefing: ContentFile, dialogue: ContentFile) throws -> SessionContent {
        try SessionContent(briefing: briefing, dialogue: dialogue, form: form(for: briefing))
    }

    /// A file that an author wrote, which must be of this kind and without errors.
    ///
    /// It is known by the id in its first line, never by where it lies.
    func file(_ path: String, kind: AuthoredKind) throws -> ContentFile {
        let bytes = try Self.bytes(path)
        guard AuthoredKind(bytes) == kind else {
            throw Failure(
                said("cli-library.is-no-its-first-line", ["path": path, "kind": kind.rawValue]))
        }
        let declared: (id: String?, report: String) =
            switch kind {
            case .briefing:
                { ($0.content?.id, $0.report(file: path)) }(Briefing.parse(bytes))
            case .dialogue:
                { ($0.content?.id, $0.report(file: path)) }(Script.parse(bytes))
            case .form: { ($0.content?.id, $0.report(file: path)) }(Form.parse(bytes))
            }
        guard let id = declared.id else { throw Failure(declared.report) }
        return ContentFile(id: id, bytes: bytes)
    }

    /// The bytes of a file that an author wrote.
    static func bytes(_ path: String) throws -> [UInt8] {
        switch Disk.read(path, limit: fileLimit) {
        case .bytes(let bytes): return bytes
        case .missing: throw Failure(said("cli-library.there-is-no-file-check", ["path": path]))
        case .isFolder: throw Failure(said("cli-library.is-a-folder-name", ["path": path]))
        case .tooLarge: throw Failure(said("cli-library.is-larger-than-1-mib", ["path": path]))
        case .notAllowed:
            throw Failure(said("cli-library.cant-be-read-you", ["path": path]))
        case .failed(let why):
            throw Failure(said("cli-library.cant-be-read", ["path": path, "why": why]))
        }
    }

    private func find(_ name: String, in files: [BundledContent.File]) -> ContentFile? {
        let wanted = name.lowercased()
        return files.first { $0.id.lowercased() == wanted }.map {
            ContentFile(id: $0.id, bytes: $0.bytes)
        }
    }

    private static func looksLikeAPath(_ name: String) -> Bool {
        name.contains("/") || name.contains(".")
    }
}

/// What an author's file says it is.
enum AuthoredKind: String, CaseIterable {
    case briefing
    case dialogue
    case form

    /// Reads the first word of the first line that is neither blank nor a comment.
    init?(_ bytes: [UInt8]) {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            let word = line.drop { $0 == 0x20 || $0 == 0x09 }.prefix { $0 != 0x20 && $0 != 0x09 }
            if word.isEmpty || word.starts(with: "//".utf8) { continue }
            self.init(rawValue: String(decoding: word, as: UTF8.self))
            return
        }
        return nil
    }
}
