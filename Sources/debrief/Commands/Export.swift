import ArgumentParser
import DialogueEngine
import Exporters
import SessionHost
import SessionLog

extension ExportFormat: ExpressibleByArgument {}

/// Makes documents of a session.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Make documents of a session: the plan and the discussion.",
        discussion:
            "Files are named after the briefing and the session, and never overwritten without --force."
    )

    @Option(
        name: .long, parsing: .singleValue,
        help: ArgumentHelp(
            "markdown, json or csv; may be given several times.", valueName: "format"))
    var format: [ExportFormat] = []

    @Option(
        help: ArgumentHelp(
            "A file or folder to write to; - for standard output.", valueName: "path"))
    var output: String?

    @Flag(help: "Overwrite files that are there already.")
    var force = false

    @Flag(
        help: "Leave out the table of names of a group; members then have numbers, agencies, roles."
    )
    var withoutNames = false

    @OptionGroup var which: SessionArgument
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if output == "-", format.count > 1 {
            throw ValidationError("Only one format fits on standard output.")
        }
    }

    func run() throws {
        let store = try shared.store(.readOnly)
        let record = try StoredSession.record(of: which.id(in: store), in: store)
        let formats = format.isEmpty ? [ExportFormat.markdown] : format
        if output == "-" { return try Say.out(bytes(formats[0], record)) }
        for format in formats {
            let path = try path(format, record, isOnly: formats.count == 1)
            try Disk.write(bytes(format, record), to: path, replacing: force)
            try Say.out(Disk.absolute(path) + "\n")
        }
        if !record.session.isFinished {
            Say.aside(
                record.session.mode == .alone
                    ? "This session is not finished; what is missing is shown as missing."
                    : "This session has not been closed. Minutes and plan are valid all the same; what "
                        + "is missing is shown as missing.")
        }
    }

    private func bytes(_ format: ExportFormat, _ record: Record) -> [UInt8] {
        format.bytes(record, withNames: !withoutNames)
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
        if output.hasSuffix("/") { throw Failure("There is no folder \(output). Make it first.") }
        guard isOnly else {
            throw Failure("There is no folder \(output) for several files. Make it first.")
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
