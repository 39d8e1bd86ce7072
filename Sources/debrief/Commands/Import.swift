import ArgumentParser
import BriefingImport
import BundledContent
import DialogueCore
import Glibc
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

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let document = try DocumentReader.text(file)
        let own = OwnBriefings(data: try shared.folder())
        let first = ImportedBriefing(document, name: name)
        let remembered = Decisions(file: own.decisions(first.ownId))
        if !yes, isatty(STDIN_FILENO) == 1 { return try converse(document, remembered, own) }
        let imported =
            remembered.isEmpty
            ? first : ImportedBriefing(document, name: name, decisions: remembered)
        try Say.out(ReportWording.text(imported.report, id: imported.id))
        if !remembered.isEmpty {
            Say.aside("Your earlier decisions about \(first.ownId) were kept.")
        }
        if yes {
            try keep(imported, own)
        } else {
            Say.aside(
                "Nothing was stored. Add --yes to keep this reading, or run it in a terminal to mend it first."
            )
        }
    }

    private var name: String {
        let last = file.split(separator: "/").last.map(String.init) ?? file
        guard let dot = last.lastIndex(of: "."), dot > last.startIndex else { return last }
        return String(last[..<dot])
    }

    private func converse(_ document: DocumentText, _ remembered: Decisions, _ own: OwnBriefings)
        throws
    {
        Interruption.prepare()
        var dialogue = MendingDialogue(document, name: name, decisions: remembered)
        if !remembered.isEmpty {
            Say.aside("Your earlier decisions about \(dialogue.imported.ownId) were kept.")
        }
        var input = LineInput()
        try Say.out(dialogue.opening())
        while true {
            switch input.next() {
            case .end, .interrupted: throw Failure("\n" + MendingWording.left, status: .cutShort)
            case .tooLong: try Say.out("! That line is too long.\n" + MendingWording.prompt)
            case .line(let bytes):
                let turn = dialogue.take(String(decoding: bytes, as: UTF8.self))
                try Say.out(turn.text)
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
        let parsed = Briefing.parse(bytes)
        guard parsed.content != nil else {
            throw Failure(
                "This can't be kept as a briefing, so nothing was stored:\n"
                    + parsed.report(file: imported.id))
        }
        let decisions = imported.decisions.isEmpty ? nil : Array(imported.decisions.file.utf8)
        let kept = try own.keep(imported.id, bytes, decisions: decisions, under: imported.ownId)
        try Say.out(
            "\n\(imported.id) is kept. `\(Software.command) run \(imported.id)` begins with it.\n")
        Say.aside("The file is \(kept.path); it is yours to edit.")
        if !kept.isNew {
            Say.aside(
                "It takes the place of an earlier one, which is kept beside it as \(imported.id).briefing.before."
            )
        }
        if BundledContent.briefings.contains(where: {
            $0.id.lowercased() == imported.id.lowercased()
        }) {
            Say.aside(
                "There is a \(imported.id) that comes with Debrief; `\(Software.command) briefings remove \(imported.id)` brings that one back."
            )
        }
    }
}
