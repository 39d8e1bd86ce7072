import ArgumentParser
import BriefingImport
import BundledContent
import DialogueLanguage
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

    @Argument(help: "The document, or a folder with many.")
    var file: String

    @Flag(help: "Keep the best reading without asking.")
    var yes = false

    @Option(help: "How much of the report is shown: brief or full.")
    var report = ReportWording.Detail.brief

    @Flag(help: "Write a page that shows every line beside what became of it.")
    var look = false

    @Option(
        help: "A file with what was mended in this publisher's documents, passed on by somebody.")
    var layout: String?

    @OptionGroup var shared: SharedOptions

    /// The form that the dialogues fill.
    static var usual: Form? {
        BundledContent.forms.lazy.compactMap { Form.parse($0.bytes).content }
            .first { $0.id == "action-plan" }
    }

    func run() throws {
        let own = OwnBriefings(data: try shared.folder())
        let memory = try layout.map { LayoutMemory(file: try Library.bytes($0)) }
        if Disk.isFolder(file) {
            return try FolderImport(path: file, keeps: yes, memory: memory, own: own).run()
        }
        let document = try DocumentReader.text(file)
        let reading = DocumentReading(document, name: name, own, memory)
        if !yes, isatty(STDIN_FILENO) == 1 { return try converse(document, reading, own) }
        let imported = reading.imported
        try Self.show(ReportWording.text(imported.report, id: imported.id, report))
        sayWhatIsRemembered(reading)
        if look { try show(imported, own) }
        if yes {
            try keep(imported, own, reading.memory)
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

    private func sayWhatIsRemembered(_ reading: DocumentReading) {
        if !reading.remembered.isEmpty {
            Say.aside("Your earlier decisions about \(reading.imported.ownId) were kept.")
        }
        if reading.usesMemory, let publisher = reading.imported.report.publisher {
            Say.aside("What was mended in other documents of \(publisher.name) was used.")
        }
    }

    /// Writes the page of lines and what became of them.
    private func show(_ imported: ImportedBriefing, _ own: OwnBriefings) throws {
        let page = LookPage.html(imported, name: name)
        let path = try own.keepLook(imported.id, Array(page.utf8))
        Say.aside("Every line beside what became of it: \(path) (open it in a browser).")
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

    private func converse(_ document: DocumentText, _ reading: DocumentReading, _ own: OwnBriefings)
        throws
    {
        Interruption.prepare()
        var dialogue = MendingDialogue(
            document, name: name, decisions: reading.imported.decisions, usual: Self.usual)
        sayWhatIsRemembered(reading)
        if look { try show(dialogue.imported, own) }
        var input = LineInput()
        try Self.show(dialogue.opening(report))
        while true {
            switch input.next() {
            case .end, .interrupted: throw Failure("\n" + MendingWording.left, status: .cutShort)
            case .tooLong, .cut: try Say.out("! That line is too long.\n" + MendingWording.prompt)
            case .line(let bytes):
                let turn = dialogue.take(String(decoding: bytes, as: UTF8.self))
                try Self.show(turn.text)
                if turn.ending == .accepted {
                    if look { try show(dialogue.imported, own) }
                    return try keep(dialogue.imported, own, reading.memory)
                }
                if turn.ending == .left { return }
            }
        }
    }

    private func keep(
        _ imported: ImportedBriefing, _ own: OwnBriefings, _ memory: LayoutMemory
    ) throws {
        let kept = try own.keep(imported, from: file)
        try Say.out(
            "\n\(imported.id) is kept. `\(Software.command) run \(imported.id)` begins with it.\n")
        Say.aside("The file is \(kept.path); it is yours to edit.")
        if imported.form != nil {
            Say.aside("Its form stands beside it, as \(ImportedBriefing.formId(imported.id)).form.")
        }
        Say.aside("`\(Software.command) check \(kept.path)` says what it still lacks.")
        sayWhatItReplaces(imported, isNew: kept.isNew)
        try remember(imported, own, memory)
    }

    /// What was mended, for the next document of this publisher.
    private func remember(
        _ imported: ImportedBriefing, _ own: OwnBriefings, _ memory: LayoutMemory
    ) throws {
        var memory = memory
        memory.learn(imported.decisions)
        guard let publisher = imported.report.publisher?.name, !memory.isEmpty,
            memory != own.memory(publisher), let path = try own.keep(memory, of: publisher)
        else { return }
        Say.aside(
            "What you mended is remembered for documents of \(publisher), in \(path). Others can use that file: --layout."
        )
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
