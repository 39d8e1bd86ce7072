import Exporters
import Messages

/// Where a document goes: a file that was named, a folder, or where this person keeps documents.
struct DocumentPlace {
    /// As it was typed; nil where nobody named a place.
    let output: String?

    /// A path, and what stands there already.
    struct Found {
        let path: String
        /// Whether what stands there is written over.
        let replaces: Bool
        /// What stands where the document would have been, and stays.
        var other: String?
    }

    /// The path of a document; where its name is taken in a folder, it gets a number.
    ///
    /// - Parameters:
    ///   - isForced: whether a file of the same name is written over.
    ///   - isOnly: whether it is the only document, which may have a name of its own.
    ///   - isOurs: whether a file is one that this program made, and nobody changed since.
    /// - Throws: `Failure` where there is no such folder.
    func path(
        _ name: DocumentName, isForced: Bool, isOnly: Bool,
        isOurs: (String) -> Bool = { _ in false }
    ) throws -> Found {
        guard let folder = try folder(isOnly: isOnly) else {
            return Found(path: output ?? "", replaces: isForced)
        }
        let start = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
        var other: String?
        for path in Disk.numbered(start + name.stem, name.ending) {
            if isForced { return Found(path: path, replaces: true) }
            let isFree = !Disk.isTaken(path)
            if isFree || isOurs(path) {
                return Found(path: path, replaces: !isFree, other: other)
            }
            other = other ?? name.stem + name.ending
        }
        return Found(path: start + name.stem + name.ending, replaces: false)
    }

    /// The folder, empty for the present one; nil where a file is named.
    private func folder(isOnly: Bool) throws -> String? {
        guard let output else { return DocumentsFolder.path ?? "" }
        if Disk.isFolder(output) { return output }
        if output.hasSuffix("/") {
            throw Failure(said("cli-export.there-is-no-folder-make", ["output": output]))
        }
        if !isOnly { throw Failure(said("cli-export.there-is-no-folder", ["output": output])) }
        return nil
    }
}
