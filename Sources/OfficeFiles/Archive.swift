import CMinizip

/// A zip file, which an office document is.
public struct Archive: Sendable {
    /// In their order.
    public var files: [File]

    /// A file in it.
    public struct File: Sendable {
        /// Its path in the archive.
        public let name: String
        /// All of it.
        public let bytes: [UInt8]

        /// A file in an archive.
        public init(_ name: String, _ bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
    }

    /// Why something is no archive, or none that is read.
    public enum Problem: Error {
        /// It is no zip file, or damaged, or locked with a password.
        case broken
        /// It holds more than is allowed.
        case tooLarge
    }

    /// An archive of these files.
    public init(_ files: [File]) { self.files = files }

    /// What is in a file of this name; nil where there is none.
    public subscript(_ name: String) -> [UInt8]? { files.first { $0.name == name }?.bytes }
}

extension Archive {
    /// The zip file. Nothing in it depends on the day, and nothing is compressed: so the bytes are the
    /// same with every version of zlib, and a document is small.
    public var bytes: [UInt8] {
        let file = MemoryFile()
        var functions = file.functions
        let zip = zipOpen2_64("", APPEND_STATUS_CREATE, nil, &functions)
        var facts = zip_fileinfo()
        // 1 January 1980, the first day that a zip file can name.
        facts.dosDate = 1 << 21 | 1 << 16
        for entry in files {
            zipOpenNewFileInZip64(
                zip, entry.name, &facts, nil, 0, nil, 0, nil, 0, 0, 0)
            _ = entry.bytes.withUnsafeBytes {
                zipWriteInFileInZip(zip, $0.baseAddress, UInt32($0.count))
            }
            zipCloseFileInZip(zip)
        }
        zipClose(zip, nil)
        return file.bytes
    }
}

extension Archive {
    /// How many files an archive may hold.
    private static let most = 4_096

    /// Reads a zip file.
    ///
    /// - Parameters:
    ///   - isWanted: whether a file of this name is read at all.
    ///   - limit: how many bytes all that is read may be together.
    public init(
        reading bytes: [UInt8], limit: Int, where isWanted: (String) -> Bool = { _ in true }
    ) throws(Problem) {
        let file = MemoryFile(bytes)
        var functions = file.functions
        guard let zip = unzOpen2_64("", &functions) else { throw .broken }
        defer { withExtendedLifetime(file) { _ = unzClose(zip) } }
        files = []
        var (left, count) = (limit, 0)
        var status = unzGoToFirstFile(zip)
        while status == UNZ_OK {
            count += 1
            if count > Self.most { throw .tooLarge }
            let name = try Self.name(zip)
            if isWanted(name) {
                let bytes = try Self.contents(zip, limit: left)
                left -= bytes.count
                files.append(File(name, bytes))
            }
            status = unzGoToNextFile(zip)
        }
        if status != UNZ_END_OF_LIST_OF_FILE { throw .broken }
    }

    private static func name(_ zip: unzFile) throws(Problem) -> String {
        var facts = unz_file_info64()
        var name = [UInt8](repeating: 0, count: 1_024)
        let status = name.withUnsafeMutableBytes {
            unzGetCurrentFileInfo64(
                zip, &facts, $0.baseAddress, uLong($0.count), nil, 0, nil, 0)
        }
        guard status == UNZ_OK, facts.size_filename < 1_024 else { throw .broken }
        return String(decoding: name.prefix(Int(facts.size_filename)), as: UTF8.self)
    }

    private static func contents(_ zip: unzFile, limit: Int) throws(Problem) -> [UInt8] {
        guard unzOpenCurrentFile(zip) == UNZ_OK else { throw .broken }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = chunk.withUnsafeMutableBytes {
                unzReadCurrentFile(zip, $0.baseAddress, UInt32($0.count))
            }
            if count < 0 { throw .broken }
            if count == 0 { break }
            bytes += chunk[..<Int(count)]
            if bytes.count > limit { throw .tooLarge }
        }
        // Only here is the sum of the bytes compared.
        guard unzCloseCurrentFile(zip) == UNZ_OK else { throw .broken }
        return bytes
    }
}
