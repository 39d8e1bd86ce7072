import Exporters
import Messages

/// Where a document goes: a file that was named, a folder, or where this person keeps documents.
struct DocumentPlace {
    /// As it was typed; nil where nobody named a place.
    let output: String?

    /// The path of a document; where its name is taken in a folder, it gets a number.
    ///
    /// - Parameters:
    ///   - isForced: whether a file of the same name is written over.
    ///   - isOnly: whether it is the only document, which may have a name of its own.
    /// - Throws: `Failure` where there is no such folder.
    func path(_ name: DocumentName, isForced: Bool, isOnly: Bool) throws -> String {
        guard let folder = try folder(isOnly: isOnly) else { return output ?? "" }
        let start = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
        return isForced
            ? start + name.stem + name.ending : Disk.freePath(start + name.stem, name.ending)
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
