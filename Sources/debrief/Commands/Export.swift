import ArgumentParser
import DialogueEngine
import Exporters
import Messages
import SessionHost
import SessionLog

extension ExportFormat: ExpressibleByArgument {}

/// Makes documents of a session.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: said("cli-export.make-documents-of-a-session"),
        discussion:
            said("cli-export.files-are-named-after")
    )

    @Option(
        name: .long, parsing: .singleValue,
        help: ArgumentHelp(
            said("cli-export.markdown-json-or-csv-may"), valueName: "format"))
    var format: [ExportFormat] = []

    @Option(
        help: ArgumentHelp(
            said("cli-export.a-file-or-folder"), valueName: "path"))
    var output: String?

    @Flag(help: .said("cli-export.overwrite-files-that-are-there"))
    var force = false

    @Flag(
        help: .said("cli-export.leave-out-the-table")
    )
    var withoutNames = false

    @OptionGroup var which: SessionArgument
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if output == "-", format.count > 1 {
            throw ValidationError(said("cli-export.only-one-format-fits"))
        }
    }

    func run() throws {
        let store = try shared.store(.readOnly)
        let record = try StoredSession.record(of: which.id(in: store), in: store)
        let formats = format.isEmpty ? [ExportFormat.markdown] : format
        if output == "-" { return try Say.out(formats[0].file(record, withNames: !withoutNames)) }
        for format in formats {
            let path = try path(format, record, isOnly: formats.count == 1)
            let bytes = try format.file(record, withNames: !withoutNames)
            try Disk.write(bytes, to: path, replacing: force)
            try Say.out(Disk.absolute(path) + "\n")
        }
        if !record.session.isFinished {
            Say.aside(
                record.session.mode == .alone
                    ? said("cli-export.this-session-is-not-finished")
                    : said("cli-export.this-session-has-not-been"))
        }
    }

    private func path(_ format: ExportFormat, _ record: Record, isOnly: Bool) throws -> String {
        // Somebody may want it with and without, side by side.
        let kind = withoutNames ? "-without-names" : ""
        let start = "debrief-\(record.beginning.briefing.id.fileSafe)-\(record.id.prefix(8))"
        let name = "\(start)\(kind).\(format.fileExtension)"
        guard let output else { return name }
        if Disk.isFolder(output) {
            return output.hasSuffix("/") ? output + name : output + "/" + name
        }
        if output.hasSuffix("/") {
            throw Failure(said("cli-export.there-is-no-folder-make", ["output": output]))
        }
        guard isOnly else {
            throw Failure(said("cli-export.there-is-no-folder", ["output": output]))
        }
        return output
    }
}

extension String {
    /// Letters, digits, - and _ of a name; everything else becomes `-`.
    fileprivate var fileSafe: String {
        let kept = unicodeScalars.map { scalar in
            scalar.isASCII
                && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "_")
                ? scalar : "-"
        }
        return String(String.UnicodeScalarView(kept.prefix(40)))
    }
}
