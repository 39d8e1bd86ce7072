import ArgumentParser
import DialogueEngine
import Exporters
import Glibc
import Messages
import SessionHost
import SessionLog

extension ExportFormat: ExpressibleByArgument {
    /// By the end of a file's name, or by the name that it has in the project.
    public init?(argument: String) {
        let name = argument.lowercased()
        guard
            let format = Self.allCases.first(where: {
                name == $0.fileExtension || name == $0.rawValue
            })
        else { return nil }
        self = format
    }

    /// The ends of files' names.
    public static var allValueStrings: [String] { allCases.map(\.fileExtension) }
    /// What each of them is, stands in the manual.
    public static var allValueDescriptions: [String: String] { [:] }
    /// The end of a file's name.
    public var defaultValueDescription: String { fileExtension }
}

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
            said("cli-export.formats-may-be-repeated"), valueName: "format"))
    var format: [ExportFormat] = []

    @Flag(help: .said("cli-export.all-formats"))
    var all = false

    @Flag(help: .said("cli-export.with-discussion"))
    var withDiscussion = false

    @Flag(help: .said("cli-export.for-partnership"))
    var forPartnership = false

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

    /// The documents that are wanted, each once.
    private var wanted: [(format: ExportFormat, part: ExportFormat.Part)] {
        let named = format.isEmpty && !all ? [namedByOutput].compactMap(\.self) : format
        let formats = ExportFormat.allCases.filter { all || named.contains($0) }
        let parts: [ExportFormat.Part] =
            withDiscussion || forPartnership ? [.plan, .discussion] : [.plan]
        return (formats.isEmpty ? [.word] : formats).flatMap { format in
            (format.hasParts ? parts : [.plan]).map { (format, $0) }
        }
    }

    /// What the ending of a file that was named says; nil for a folder, and for an ending of nothing.
    private var namedByOutput: ExportFormat? {
        guard let output, !Disk.isFolder(output) else { return nil }
        let name = output.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
        return ExportFormat(argument: String(name[name.index(after: dot)...]))
    }

    func validate() throws {
        if output == "-", wanted.count > 1 {
            throw ValidationError(said("cli-export.only-one-document-fits"))
        }
        if output == "-", isatty(STDOUT_FILENO) == 1, [.word, .pdf].contains(wanted[0].format) {
            throw ValidationError(said("cli-export.not-for-a-terminal"))
        }
        if let named = namedByOutput, wanted.count == 1, wanted[0].format != named {
            throw ValidationError(
                said(
                    "cli-export.the-ending-is-another",
                    [
                        "output": output ?? "", "named": named.fileExtension,
                        "format": wanted[0].format.fileExtension,
                    ]))
        }
    }

    func run() throws {
        let store = try shared.store(.readOnly)
        let id = try which.id(in: store)
        let record = try shared.named { try StoredSession.record(of: id, in: store) }
        var maker = DocumentMaker(record, data: try shared.folder())
        maker.withNames = !withoutNames
        maker.hasReceipt = forPartnership
        maker.isForced = force
        if output == "-" { return try Say.out(maker.bytes(wanted[0].format, wanted[0].part)) }
        DocumentMaker.sayNotEncrypted(try make(with: maker))
        if !record.session.isFinished {
            Say.aside(
                record.session.mode == .alone
                    ? said("cli-export.this-session-is-not-finished")
                    : said("cli-export.this-session-has-not-been"))
        }
    }

    /// - Returns: how many documents were made.
    private func make(with maker: DocumentMaker) throws -> Int {
        let place = DocumentPlace(output: output)
        var (count, isWithoutPDF) = (0, false)
        for (format, part) in wanted where format != .pdf || !isWithoutPDF {
            let bytes: [UInt8]
            do {
                bytes = try maker.bytes(format, part)
            } catch let failure as Failure where all && format == .pdf {
                // Whoever wants everything wants what can be had.
                Say.aside(failure.message)
                isWithoutPDF = true
                continue
            }
            let made = try maker.keep(bytes, format, part, in: place, isOnly: wanted.count == 1)
            try Say.out(made.path + "\n")
            made.note.map(Say.aside)
            count += 1
        }
        return count
    }
}
