import BriefingImport
import Messages

/// A file of any kind → its text, by the programs that can read it.
struct DocumentReader {
    /// The largest file that is looked at, in bytes.
    static let fileLimit = 32 << 20
    /// How many pages a document may have: a briefing has a few.
    static let pageLimit = 60

    let path: String

    /// The text of a document.
    ///
    /// - Throws: `Failure` that says in one line what to do.
    static func text(_ path: String) throws -> DocumentText {
        try DocumentReader(path: path).text()
    }

    private func text() throws -> DocumentText {
        let bytes = try bytes()
        let kind = DocumentKind(bytes)
        switch kind {
        case .text: return try plain(bytes)
        case .pdf: return try PDFReader.read(plainPath, self)
        case .word, .archive: return try WordReader.read(bytes, self)
        case .openDocument, .slides, .oldWord, .richText, .webPage:
            return try OfficeConversion.read(kind, self)
        case .empty:
            throw Failure(said("cli-document-reader.is-empty-nothing-was-stored", ["path": path]))
        case .email:
            throw Failure(
                said("cli-document-reader.is-an-e-mail-save", ["path": path])
            )
        case .picture:
            throw Failure(
                said("cli-document-reader.is-a-picture-which-holds", ["path": path])
            )
        }
    }

    /// All of the file.
    func bytes() throws -> [UInt8] {
        switch Disk.read(path, limit: Self.fileLimit) {
        case .bytes(let bytes): return bytes
        case .missing:
            throw Failure(said("cli-document-reader.there-is-no-file-check", ["path": path]))
        case .isFolder: throw Failure(said("cli-document-reader.is-a-folder-name", ["path": path]))
        case .tooLarge:
            throw Failure(
                said("cli-document-reader.is-larger-than-32-mib", ["path": path]))
        case .notAllowed:
            throw Failure(said("cli-document-reader.cant-be-read-you", ["path": path]))
        case .failed(let why):
            throw Failure(said("cli-document-reader.cant-be-read", ["path": path, "why": why]))
        }
    }

    private func plain(_ bytes: [UInt8]) throws -> DocumentText {
        let name = path.lowercased()
        do {
            let text = try DocumentText(
                bytes, isMarkdown: name.hasSuffix(".md") || name.hasSuffix(".markdown"))
            guard text.pages <= Self.pageLimit else { throw tooLong(pages: text.pages) }
            return text
        } catch let error as DocumentText.Refusal {
            switch error {
            case .empty:
                throw Failure(
                    said("cli-document-reader.is-empty-nothing-was-stored", ["path": path]))
            case .binary:
                throw Failure(said("cli-document-reader.is-no-text-pdf", ["path": path]))
            case .tooLarge:
                throw Failure(
                    said("cli-document-reader.holds-more-than-1-mib", ["path": path])
                )
            }
        }
    }

    // MARK: What the readers of a kind share

    /// The text that a program has printed.
    func taken(
        _ output: [UInt8], leftOut: Set<DocumentText.LeftOut> = []
    ) throws -> DocumentText {
        do {
            return try DocumentText(output, leftOut: leftOut)
        } catch {
            guard error == .empty else { throw tooMuch }
            guard !leftOut.contains(.hiddenText) else {
                throw Failure(said("cli-document-reader.holds-no-text", ["path": path]))
            }
            throw Failure(
                said("cli-document-reader.holds-no-text-perhaps-its", ["path": path])
            )
        }
    }

    /// Says which program is needed, and how it is installed.
    func missing(_ program: String, _ what: String, _ package: String) -> Failure {
        Failure(
            said(
                "cli-document-reader.reading-needs",
                ["what": what, "program": program, "package": package])
        )
    }

    /// Says that there are too many pages.
    func tooLong(pages: Int) -> Failure {
        Failure(
            said("cli-document-reader.has-pages-and-a-briefing", ["path": path, "pages": pages])
        )
    }

    /// Says that a program took too long.
    var tooLong: Failure {
        Failure(said("cli-document-reader.reading-took-longer", ["path": path]))
    }

    /// Says that there is too much text.
    var tooMuch: Failure {
        Failure(
            said("cli-document-reader.holds-more-than-1-mib-of-text", ["path": path])
        )
    }

    /// A path that no program takes for an option.
    var plainPath: String { path.hasPrefix("/") ? path : "./" + path }
}
