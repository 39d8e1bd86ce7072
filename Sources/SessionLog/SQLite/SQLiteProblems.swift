import CSQLite

extension StoreProblem {
    /// Runs the body and says in our terms what went wrong in it.
    static func translated<Result>(
        _ folder: StoreFolder, _ body: () throws -> Result
    ) throws(StoreProblem) -> Result {
        do {
            return try body()
        } catch {
            throw StoreProblem(error, folder: folder)
        }
    }

    init(_ error: any Error, folder: StoreFolder) {
        switch error {
        case let problem as StoreProblem: self = problem
        case OpeningProblem.older: self = .olderStore(file: folder.file)
        case OpeningProblem.newer: self = .newerStore(file: folder.file)
        case OpeningProblem.notOurs: self = .notAStore(file: folder.file)
        case let foreign as ForeignSchema:
            self = .foreignSchema(file: folder.file, foreign.piece)
        case let error as DatabaseError: self = Self.of(error, folder)
        default: self = .damagedStore(file: folder.file)
        }
    }

    /// What a result code of SQLite means to the person at the screen.
    static func of(_ error: DatabaseError, _ folder: StoreFolder) -> StoreProblem {
        switch error {
        case .fileMoved: .folderGone(folder.path)
        // The shared file beside the store could not grow.
        case .noRoomToShare: .diskFull(folder: folder.path)
        default: of(kind: error.kind, folder)
        }
    }

    private static func of(kind: Int32, _ folder: StoreFolder) -> StoreProblem {
        switch kind {
        case SQLITE_FULL: .diskFull(folder: folder.path)
        case SQLITE_READONLY: .readOnlyFolder(folder.path)
        case SQLITE_PERM, SQLITE_AUTH: .notAllowed(folder.file)
        case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: .busy(folder: folder.path)
        case SQLITE_CANTOPEN: cannotOpen(folder)
        case SQLITE_IOERR, SQLITE_NOMEM: .storageFailed(folder: folder.path)
        default: .damagedStore(file: folder.file)
        }
    }

    /// SQLite has one code for every reason why a file can't be opened; the file system knows more.
    private static func cannotOpen(_ folder: StoreFolder) -> StoreProblem {
        switch StoreFolder.isFolder(folder.path) {
        case nil: .folderMissing(folder.path)
        case false?: .folderIsFile(folder.path)
        case true? where FileFacts(folder.file) == nil: .folderGone(folder.path)
        case true?: folder.refusal
        }
    }
}
