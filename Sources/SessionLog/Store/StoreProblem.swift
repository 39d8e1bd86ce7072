/// Why the store could not do what it was asked; each says in one or two sentences what to do.
///
/// No case carries anything that a person answered.
public enum StoreProblem: Error, Equatable {
    /// There is no room left on the disk; nothing of what was to be saved is kept.
    case diskFull(folder: String)
    /// The folder, or the disk it is on, allows no writing.
    case readOnlyFolder(String)
    /// The system refuses access to this path.
    case notAllowed(String)
    /// The folder does not exist and could not be made.
    case folderMissing(String)
    /// A file stands where the folder should be.
    case folderIsFile(String)
    /// The folder was moved or deleted while it was in use.
    case folderGone(String)
    /// Another program held the store for longer than the busy timeout.
    case busy(folder: String)
    /// The file is a store whose structure is broken.
    case damagedStore(file: String)
    /// The file is something else.
    case notAStore(file: String)
    /// The file is a store, but a table, index or trigger in it is not as this software makes it.
    case foreignSchema(file: String, ForeignPiece)
    /// The store was made by a version before the first release, whose format is another.
    case olderStore(file: String)
    /// The store was made by a newer version of this software.
    case newerStore(file: String)
    /// The session holds entries of a kind that this version does not know.
    case newerSession(id: String)
    /// This session is damaged, others are not; `entry` is the first one that is wrong.
    case damagedSession(id: String, entry: Int, Damage)
    /// The content with this fingerprint is missing or was changed.
    case damagedContent(fingerprint: String)
    /// Somebody else is writing to the session at this moment.
    case inUse(id: String)
    /// A server has the session of a group in its hands at this moment.
    case served(id: String)
    /// The session is one of a group, which a server leads.
    case groupSession(id: String)
    /// No session has an id that begins like this.
    case noSuchSession(String)
    /// There is no session at all.
    case noSessions
    /// Several sessions have an id that begins like this.
    case severalSessions([String])
    /// The session no longer stands at the position that the writer expected; nothing was saved.
    case conflict(id: String)
    /// The event would not read back as it is from its own bytes; nothing was saved.
    case unstorable(kind: String)
    /// The disk reported an error; the store takes nothing more.
    case storageFailed(folder: String)
    /// An earlier error closed the store, or it was closed on purpose.
    case closed(folder: String)
    /// The session is deleted, but another program's open store still holds its words.
    case stillHeld(id: String)
    /// The session is deleted, but the disk had no room to write the file anew, or failed.
    case notCleared(id: String)
    /// The session is deleted, since a time in milliseconds since 1970, and whether its bytes are
    /// cleared from the files.
    case deleted(id: String, at: Int64, isCleared: Bool)
    /// Others on this computer may read or change this path, and it is not this user's to mend.
    case openToOthers(String)
}

extension StoreProblem {
    /// The one session that it is about, while others can go on; nil where it is about the store.
    public var session: String? {
        switch self {
        case .conflict(let id), .damagedSession(let id, _, _), .inUse(let id),
            .noSuchSession(let id), .newerSession(let id):
            id
        default: nil
        }
    }
}

/// What is wrong with an entry of a log.
public enum Damage: String, Sendable {
    /// The line is not one that this software writes.
    case unreadable
    /// The number is not the one after the entry before.
    case numbering
    /// The line belongs to another session.
    case otherSession
    /// The line is not the one whose hash was stored with it.
    case changed
    /// The line does not continue the one before.
    case chain
    /// The words are not those that the entry commits to.
    case wordsChanged
    /// The words are gone although no entry takes them out.
    case wordsMissing
    /// There are words that the entry does not commit to.
    case wordsUnexpected
    /// It tells of something that can't have happened then, such as a row that is not there.
    case impossible
    /// The room is marked as closed, and no entry says so.
    case finishMissing
    /// An entry closes the room, which is not marked as closed.
    case roomOpen
    /// The session of one person stands among the rooms.
    case noGroup
    /// The session of a group does not stand among the rooms.
    case roomMissing
}
