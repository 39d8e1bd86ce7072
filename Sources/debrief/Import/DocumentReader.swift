import BriefingImport

/// A file of any kind → its text, by the programs that can read it.
enum DocumentReader {
    /// The largest file that is looked at, in bytes.
    static let fileLimit = 32 << 20
    /// How many pages a PDF may have: a briefing has a few.
    static let pageLimit = 60

    /// The text of a document.
    ///
    /// - Throws: `Failure` that says in one line what to do.
    static func text(_ path: String) throws -> DocumentText {
        let bytes = try bytes(path)
        switch DocumentKind(bytes) {
        case .text: return try plain(bytes, path)
        case .pdf: return try pdf(path)
        case .archive: return try word(path)
        case .empty: throw Failure("\(path) is empty. Nothing was stored.")
        case .oldWord:
            throw Failure(
                "\(path) is an old Word document, or one with a password. Save it as .docx without a password first."
            )
        case .richText:
            throw Failure("\(path) is rich text (RTF). Save it as .docx or as plain text first.")
        case .webPage:
            throw Failure("\(path) is a web page. Save it as PDF or as plain text first.")
        case .picture:
            throw Failure(
                "\(path) is a picture, which holds no text. Have its text recognised (OCR), and import that."
            )
        }
    }

    private static func bytes(_ path: String) throws -> [UInt8] {
        switch Disk.read(path, limit: fileLimit) {
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

    private static func plain(_ bytes: [UInt8], _ path: String) throws -> DocumentText {
        let name = path.lowercased()
        do {
            let text = try DocumentText(
                bytes, isMarkdown: name.hasSuffix(".md") || name.hasSuffix(".markdown"))
            guard text.pages <= pageLimit else { throw tooLong(path, text.pages) }
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

    // MARK: PDF

    private static func pdf(_ path: String) throws -> DocumentText {
        let facts = try output(
            ["pdfinfo", "--", plainPath(path)], package: "poppler-utils", what: "a PDF")
        guard let facts else {
            throw Failure(
                "\(path) can't be opened: it is damaged, or needs a password. Save a copy without one first."
            )
        }
        let pages = pages(facts)
        guard pages <= pageLimit else { throw tooLong(path, pages) }
        let text = try output(
            ["pdftotext", "-q", "-enc", "UTF-8", "-eol", "unix", "--", plainPath(path), "-"],
            package: "poppler-utils",
            what: "a PDF")
        guard let text else {
            throw Failure("\(path) can't be read: the PDF is damaged or protected.")
        }
        return try taken(text, path)
    }

    private static func tooLong(_ path: String, _ pages: Int) -> Failure {
        Failure(
            "\(path) has \(pages) pages, and a briefing has a few. Save those pages in a file of their own."
        )
    }

    private static func pages(_ facts: [UInt8]) -> Int {
        let lines = String(decoding: facts, as: UTF8.self).split(separator: "\n")
        let line = lines.first { $0.hasPrefix("Pages:") }
        return line?.split(separator: " ").last.flatMap { Int($0, in: 0...Int.max) } ?? 0
    }

    // MARK: Word

    private static func word(_ path: String) throws -> DocumentText {
        // A Python of one's own often stands before the one that the system's packages belong to.
        var outcome = OtherProgram.Outcome.notInstalled
        for python in ["python3", "/usr/bin/python3"]
        where outcome == .notInstalled || outcome == WordReader.noLibrary {
            let command = [python, "-I", "-c", WordReader.script, plainPath(path)]
            outcome = OtherProgram.run(command, limit: DocumentText.limit)
        }
        switch outcome {
        case .ended(0, let output): return try taken(output, path)
        case .ended(WordReader.leftOutHidden, let output):
            return try taken(output, path, hasHiddenText: true)
        case WordReader.noLibrary, .notInstalled:
            throw missing("python3 with the library python-docx", "a Word document", "python3-docx")
        case .ended:
            throw Failure("\(path) can't be opened: it is no Word document, or it is damaged.")
        case .tooLong: throw tooLong(path)
        case .tooMuch: throw tooMuch(path)
        }
    }

    // MARK: Both

    private static func taken(
        _ output: [UInt8], _ path: String, hasHiddenText: Bool = false
    ) throws -> DocumentText {
        do {
            return try DocumentText(output, hasHiddenText: hasHiddenText)
        } catch {
            guard error == .empty else { throw tooMuch(path) }
            guard !hasHiddenText else {
                throw Failure("\(path) holds no text but what Word hides. Nothing was stored.")
            }
            throw Failure(
                "\(path) holds no text: perhaps its pages are pictures. Have their text recognised (OCR) first."
            )
        }
    }

    /// What a program printed; nil where it could not read the file.
    private static func output(_ command: [String], package: String, what: String) throws
        -> [UInt8]?
    {
        switch OtherProgram.run(command, limit: DocumentText.limit) {
        case .ended(0, let output): return output
        case .ended: return nil
        case .notInstalled: throw missing(command[0], what, package)
        case .tooLong: throw tooLong(command[command.count - 2])
        case .tooMuch: throw tooMuch(command[command.count - 2])
        }
    }

    private static func missing(_ program: String, _ what: String, _ package: String) -> Failure {
        Failure(
            "Reading \(what) needs \(program), which is not installed. On Debian and Ubuntu: sudo apt-get install \(package)"
        )
    }

    private static func tooLong(_ path: String) -> Failure {
        Failure("Reading \(path) took longer than a minute and was given up. Nothing was stored.")
    }

    private static func tooMuch(_ path: String) -> Failure {
        Failure(
            "\(path) holds more than 1 MiB of text, and a briefing is a few pages. Save the pages that matter on their own."
        )
    }

    /// A path that no program takes for an option.
    private static func plainPath(_ path: String) -> String {
        path.hasPrefix("/") ? path : "./" + path
    }
}
