import ArgumentParser
import BriefingImport
import BundledContent
import DialogueCore
import Glibc
import LineProtocol
import TerminalShell

/// Makes a briefing of a partnership's own document.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make a briefing of a document: text, Markdown, PDF or Word.",
        discussion: """
            Shows what was recognised and what is unsure, and lets you mend it before it is kept.
            The briefing then stands in `\(Software.command) briefings` beside the others.
            """)

    @Argument(help: "The document.")
    var file: String

    @Flag(help: "Keep the best reading without asking.")
    var yes = false

    @Option(help: "How much of the report is shown: brief or full.")
    var report = ReportWording.Detail.brief

    @OptionGroup var shared: SharedOptions

    /// The form that the dialogues fill.
    private static var usual: Form? {
        BundledContent.forms.lazy.compactMap { Form.parse($0.bytes).content }
            .first { $0.id == "action-plan" }
    }

    func run() throws {
        let document = try DocumentReader.text(file)
        let own = OwnBriefings(data: try shared.folder())
        let usual = Self.usual
        let first = ImportedBriefing(document, name: name, usual: usual)
        let remembered = Decisions(file: own.decisions(first.ownId))
        if !yes, isatty(STDIN_FILENO) == 1 { return try converse(document, remembered, own) }
        let imported =
            remembered.isEmpty
            ? first
            : ImportedBriefing(document, name: name, decisions: remembered, usual: usual)
        try Self.show(ReportWording.text(imported.report, id: imported.id, report))
        if !remembered.isEmpty {
            Say.aside("Your earlier decisions about \(first.ownId) were kept.")
        }
        if yes {
            try keep(imported, own)
        } else {
            Say.aside(
                imported.file == nil
                    ? "Nothing was stored. In a terminal you can say which line is which heading."
                    : "Nothing was stored. Add --yes to keep this reading, or run it in a terminal to mend it first."
            )
            if report == .brief {
                Say.aside("`--report full` shows where every line went and why.")
            }
        }
    }

    /// Shows a text with its lines broken between words where a terminal is narrower.
    private static func show(_ text: String) throws {
        guard let width = Terminal.width else { return try Say.out(text) }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // What stands behind the last line end is a prompt, and stays open.
        let last = lines.popLast() ?? ""
        try Say.out(
            PlainLayout.text(lines.map { SpokenLine(.text, String($0)) }, width: width) + last)
    }

    private var name: String {
        file.split(separator: "/").last.map(String.init) ?? file
    }

    private func converse(_ document: DocumentText, _ remembered: Decisions, _ own: OwnBriefings)
        throws
    {
        Interruption.prepare()
        var dialogue = MendingDialogue(
            document, name: name, decisions: remembered, usual: Self.usual)
        if !remembered.isEmpty {
            Say.aside("Your earlier decisions about \(dialogue.imported.ownId) were kept.")
        }
        var input = LineInput()
        try Self.show(dialogue.opening(report))
        while true {
            switch input.next() {
            case .end, .interrupted: throw Failure("\n" + MendingWording.left, status: .cutShort)
            case .tooLong, .cut: try Say.out("! That line is too long.\n" + MendingWording.prompt)
            case .line(let bytes):
                let turn = dialogue.take(String(decoding: bytes, as: UTF8.self))
                try Self.show(turn.text)
                if turn.ending == .accepted { return try keep(dialogue.imported, own) }
                if turn.ending == .left { return }
            }
        }
    }

    private func keep(_ imported: ImportedBriefing, _ own: OwnBriefings) throws {
        guard let text = imported.file else {
            throw Failure("No section of a briefing was found in \(file). Nothing was stored.")
        }
        let bytes = Array(text.utf8)
        try expectReadable(imported, bytes)
        let decisions = imported.decisions.isEmpty ? nil : Array(imported.decisions.file.utf8)
        let kept = try own.keep(imported.id, bytes, decisions: decisions, under: imported.ownId)
        try own.keepForm(imported.form.map { Array($0.utf8) }, of: imported.id)
        try Say.out(
            "\n\(imported.id) is kept. `\(Software.command) run \(imported.id)` begins with it.\n")
        Say.aside("The file is \(kept.path); it is yours to edit.")
        if imported.form != nil {
            Say.aside("Its form stands beside it, as \(ImportedBriefing.formId(imported.id)).form.")
        }
        Say.aside("`\(Software.command) check \(kept.path)` says what it still lacks.")
        sayWhatItReplaces(imported, isNew: kept.isNew)
    }

    /// What could not be read again is not stored.
    private func expectReadable(_ imported: ImportedBriefing, _ bytes: [UInt8]) throws {
        if let form = imported.form {
            let parsed = Form.parse(Array(form.utf8))
            guard parsed.content != nil else {
                throw Failure(
                    "The form in it can't be kept, so nothing was stored. Type `form: usual` to use the usual one:\n"
                        + parsed.report(file: "form"))
            }
        }
        let parsed = Briefing.parse(bytes)
        guard parsed.content != nil else {
            throw Failure(
                "This can't be kept as a briefing, so nothing was stored:\n"
                    + parsed.report(file: imported.id))
        }
    }

    private func sayWhatItReplaces(_ imported: ImportedBriefing, isNew: Bool) {
        if !isNew {
            Say.aside(
                "It takes the place of an earlier one, which is kept beside it as \(imported.id).briefing.before."
            )
        }
        if BundledContent.briefings.contains(where: {
            $0.id.lowercased() == imported.id.lowercased()
        }) {
            Say.aside(
                "\(imported.id) also comes with Debrief; `\(Software.command) briefings remove \(imported.id)` brings that one back."
            )
        }
    }
}

extension ReportWording.Detail: ExpressibleByArgument {}
