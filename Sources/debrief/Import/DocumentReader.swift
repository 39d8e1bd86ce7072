import BriefingImport

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
        case .word, .archive: return try WordReader.read(path, self)
        case .openDocument, .slides, .oldWord, .richText, .webPage:
            return try OfficeConversion.read(kind, self)
        case .empty: throw Failure("\(path) is empty. Nothing was stored.")
        case .email:
            throw Failure(
                "\(path) is an e-mail. Save what is attached to it, or copy its text into a file of its own, and import that."
            )
        case .picture:
            throw Failure(
                "\(path) is a picture, which holds no text. Have its text recognised (OCR), and import that."
            )
        }
    }

    private func bytes() throws -> [UInt8] {
        switch Disk.read(path, limit: Self.fileLimit) {
        case .bytes(let bytes): return bytes
        case .missing: throw Failure("There is no file \(path). Check its name and folder.")
        case .isFolder: throw Failure("\(path) is a folder. Name a file in it.")
        case .tooLarge:
            throw Failure(
                "\(path) is larger than 32 MiB, and a briefing is a few pages. Nothing was stored.")
        case .notAllowed:
            throw Failure("\(path) can't be read: you are not allowed to. Check its permissions.")
        case .failed(let why): throw Failure("\(path) can't be read: \(why).")
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
            case .empty: throw Failure("\(path) is empty. Nothing was stored.")
            case .binary:
                throw Failure("\(path) is no text, PDF or Word document. Nothing was stored.")
            case .tooLarge:
                throw Failure(
                    "\(path) holds more than 1 MiB of text, and a briefing is a few pages. Divide it first."
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
                throw Failure("\(path) holds no text but what Word hides. Nothing was stored.")
            }
            throw Failure(
                "\(path) holds no text: perhaps its pages are pictures. Have their text recognised (OCR) first."
            )
        }
    }

    /// Says which program is needed, and how it is installed.
    func missing(_ program: String, _ what: String, _ package: String) -> Failure {
        Failure(
            "Reading \(what) needs \(program), which is not installed. On Debian and Ubuntu: sudo apt-get install \(package)"
        )
    }

    /// Says that there are too many pages.
    func tooLong(pages: Int) -> Failure {
        Failure(
            "\(path) has \(pages) pages, and a briefing has a few. Save those pages in a file of their own."
        )
    }

    /// Says that a program took too long.
    var tooLong: Failure {
        Failure("Reading \(path) took longer than a minute and was given up. Nothing was stored.")
    }

    /// Says that there is too much text.
    var tooMuch: Failure {
        Failure(
            "\(path) holds more than 1 MiB of text, and a briefing is a few pages. Save the pages that matter on their own."
        )
    }

    /// A path that no program takes for an option.
    var plainPath: String { path.hasPrefix("/") ? path : "./" + path }
}
