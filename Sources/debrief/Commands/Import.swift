import ArgumentParser
import BriefingImport
import BundledContent
import DialogueLanguage
import Glibc
import LineProtocol
import Messages
import TerminalShell

/// Makes a briefing of a partnership's own document.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: said("cli-import.make-a-briefing"),
        discussion: said("cli-import.shows-what-was-recognised", ["command": Software.command]))

    @Argument(help: .said("cli-import.the-document-or-a-folder"))
    var file: String

    @Flag(help: .said("cli-import.keep-the-best-reading-without"))
    var yes = false

    @Option(help: .said("cli-import.how-much-of-the-report"))
    var report = ReportWording.Detail.brief

    @Flag(help: .said("cli-import.write-a-page-that-shows"))
    var look = false

    @Option(
        help: .said("cli-import.a-file"))
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
                    ? said("cli-import.nothing-was-stored")
                    : said("cli-import.nothing-was-stored-add-yes")
            )
            if report == .brief {
                Say.aside(said("cli-import.report-full-shows-where-every"))
            }
        }
    }

    private func sayWhatIsRemembered(_ reading: DocumentReading) {
        if !reading.remembered.isEmpty {
            Say.aside(
                said(
                    "cli-import.your-earlier-decisions-about-were",
                    ["ownId": reading.imported.ownId]))
        }
        if reading.usesMemory, let publisher = reading.imported.report.publisher {
            Say.aside(
                said("cli-import.what-was-mended-in-other", ["publisherName": publisher.name]))
        }
    }

    /// Writes the page of lines and what became of them.
    private func show(_ imported: ImportedBriefing, _ own: OwnBriefings) throws {
        let page = LookPage.html(imported, name: name)
        let path = try own.keepLook(imported.id, Array(page.utf8))
        Say.aside(said("cli-import.every-line-beside-what-became", ["path": path]))
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
            case .tooLong, .cut:
                try Say.out(said("cli-import.too-long") + "\n" + MendingWording.prompt)
            case .line(let bytes):
                let turn = dialogue.receive(String(decoding: bytes, as: UTF8.self))
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
            said(
                "cli-import.is-kept-run-begins",
                ["importedId": imported.id, "command": Software.command]))
        Say.aside(said("cli-import.the-file", ["path": kept.path]))
        if imported.form != nil {
            Say.aside(
                said(
                    "cli-import.its-form-stands-beside",
                    ["importedId": ImportedBriefing.formId(imported.id)]))
        }
        Say.aside(
            said(
                "cli-import.check-says-what-it-still",
                ["command": Software.command, "path": kept.path]))
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
            said(
                "cli-import.what-you-mended-is-remembered", ["publisher": publisher, "path": path])
        )
    }

    private func sayWhatItReplaces(_ imported: ImportedBriefing, isNew: Bool) {
        if !isNew {
            Say.aside(
                said("cli-import.it-takes-the-place", ["importedId": imported.id])
            )
        }
        if BundledContent.briefings.contains(where: {
            $0.id.lowercased() == imported.id.lowercased()
        }) {
            Say.aside(
                said(
                    "cli-import.also-comes-with-debrief-briefings",
                    ["importedId": imported.id, "command": Software.command])
            )
        }
    }
}

extension ReportWording.Detail: ExpressibleByArgument {}
