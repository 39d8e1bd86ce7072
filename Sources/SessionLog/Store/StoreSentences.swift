import Glibc

extension StoreProblem: CustomStringConvertible {
    /// What happened and what to do, for the person at the screen.
    public var description: String {
        switch self {
        case .diskFull, .readOnlyFolder, .notAllowed, .folderMissing, .folderIsFile, .folderGone,
            .busy, .storageFailed, .closed:
            aboutTheFolder
        case .damagedStore, .notAStore, .olderStore, .newerStore, .damagedContent, .foreignSchema,
            .openToOthers:
            aboutTheFile
        case .stillHeld, .notCleared, .deleted: aboutADeletion
        default: aboutASession
        }
    }

    private var aboutTheFolder: String {
        switch self {
        case .diskFull(let folder):
            "The disk that holds \(folder) is full, so this was not saved. Make some room on it, "
                + "then try again; everything before this is kept."
        case .readOnlyFolder(let folder):
            "Nothing can be written in \(folder). Allow writing there, or choose another folder "
                + "with --data."
        case .notAllowed(let path):
            "You are not allowed to use \(path). Ask whoever looks after this computer, or choose "
                + "another folder with --data."
        case .folderMissing(let folder):
            "The folder \(folder) does not exist and could not be made. Check its name, or choose "
                + "another with --data."
        case .folderIsFile(let path):
            "\(path) is a file where a folder was expected. Choose a folder with --data."
        case .folderGone(let folder):
            "The folder \(folder) was moved or deleted while it was in use, so this was not saved. "
                + "Put it back, then resume."
        case .busy(let folder):
            "Another program has been busy with the records in \(folder) for too long. Close it or "
                + "wait a little, then try again; nothing was changed."
        case .storageFailed(let folder):
            "The disk reported an error while saving in \(folder), so saving has stopped. Have the "
                + "disk checked, then resume and look whether your last answer is there."
        case .closed(let folder):
            "Saving in \(folder) has stopped. Start Debrief again to see what is kept."
        default: ""
        }
    }

    private var aboutTheFile: String {
        switch self {
        case .damagedStore(let file):
            "The file \(file) is damaged and was left as it is. Keep it, and put the copy from "
                + "your last backup in its place."
        case .notAStore(let file):
            "\(file) was not made by Debrief and was left alone. Move it away, or choose another "
                + "folder with --data."
        case .olderStore(let file):
            "\(file) was made by an earlier version of Debrief, before the first release. This "
                + "version cannot read it, and left it as it is. Keep it for the version that made "
                + "it, and begin anew in another folder with --data."
        case .newerStore(let file):
            "\(file) was made by a newer version of Debrief. Update Debrief on this computer to "
                + "open it."
        case .foreignSchema(let file, let piece):
            "The file \(file) is not as Debrief makes it: \(piece.phrase). It was left as it is, for "
                + "that could change records unseen. Keep it for whoever looks after this computer, "
                + "and put the copy from your last backup in its place."
        case .openToOthers(let path):
            "Others on this computer can read or change \(path), and it belongs to somebody else, so "
                + "nothing was done with it. Ask whoever looks after this computer to make it "
                + "yours alone, or choose another folder with --data."
        case .damagedContent:
            "A text that this session was begun with is missing or was changed. It was left as it "
                + "is; restore it from your last backup. Other sessions are not affected."
        default: ""
        }
    }

    private var aboutASession: String {
        switch self {
        case .newerSession(let id):
            "Session \(id.short) was written by a newer version of Debrief. Update Debrief on this "
                + "computer to open it."
        case .damagedSession(let id, let entry, let damage):
            "Session \(id.short) is damaged at entry \(entry): \(damage.phrase). It was left as "
                + "it is; restore it from your last backup. Other sessions are not affected."
        case .inUse(let id):
            "Session \(id.short) is open in another window. Go on there, or close that window first."
        case .served(let id):
            "Session \(id.short) is in the hands of a server. It lets go of a session once that is "
                + "closed and everybody has left, and of any other some time after the last person "
                + "left: half an hour, unless it was told otherwise. Wait for that, or stop the "
                + "server, then try again."
        case .groupSession(let id):
            "Session \(id.short) belongs to a group, which goes on with it through the server: "
                + "`debrief serve` starts one where none is running, and `debrief join` enters. "
                + "`debrief plan` shows what there is so far."
        case .noSuchSession(let prefix):
            prefix.isEmpty
                ? "That is not the name of a session. `debrief sessions` lists them all."
                : "No session begins with \(prefix). `debrief sessions` lists them all."
        case .noSessions: "There are no sessions. `debrief briefings` shows what you can run."
        case .severalSessions(let ids):
            "Several sessions begin like that: \(ids.prefix(4).map(\.short).joined(separator: ", "))"
                + (ids.count > 4 ? " and more" : "") + ". Type more of the one you mean."
        case .conflict(let id):
            "Session \(id.short) was changed from somewhere else in the meantime, so this was not "
                + "saved. Resume it to go on from where it stands."
        case .unstorable(let kind):
            "Something of the kind \"\(kind)\" could not be saved, through a fault in Debrief. "
                + "Please report it; everything before this is kept."
        default: ""
        }
    }

    private var aboutADeletion: String {
        switch self {
        case .stillHeld(let id):
            "Session \(id.short) is deleted and no longer listed, but its words still stand in the "
                + "file, because another Debrief is reading there. Close that one, then type "
                + "`debrief delete \(id.short)` again: it clears the rest and says so."
        case .notCleared(let id):
            "Session \(id.short) is deleted and no longer listed, but its words still stand in the "
                + "file, which could not be written anew. Make as much room on the disk as the "
                + "file takes, then type `debrief delete \(id.short)` again: it clears the rest "
                + "and says so."
        case .deleted(let id, let time, true):
            "Session \(id.short) was deleted \(Day.phrase(time)). Nothing of it is left in the file."
        case .deleted(let id, let time, false):
            "Session \(id.short) was deleted \(Day.phrase(time)), but that was cut short, and its "
                + "words still stand in the file. `debrief delete \(id.short)` clears them."
        default: ""
        }
    }
}

extension Damage {
    fileprivate var phrase: String {
        switch self {
        case .unreadable: "it cannot be read"
        case .impossible: "what it says cannot have happened"
        case .numbering: "an entry is missing or out of order"
        case .otherSession: "it belongs to another session"
        case .changed: "it was changed after it was written"
        case .chain: "it does not follow from the one before"
        case .wordsChanged: "its words were changed after they were written"
        case .wordsMissing: "its words are missing"
        case .wordsUnexpected: "there are words that do not belong to it"
        case .finishMissing: "the session is marked as closed, but the end of its log is missing"
        case .roomOpen: "it closes the session, which is not marked as closed"
        case .noGroup: "it begins the session of one person, which stands among those of groups"
        case .roomMissing: "the session is a group's, but its room is missing"
        }
    }
}

extension ForeignPiece {
    fileprivate var phrase: String {
        switch state {
        case .foreign: "the \(kind) “\(name)” does not belong there"
        case .missing: "the \(kind) “\(name)” is missing"
        case .changed: "the \(kind) “\(name)” was changed"
        }
    }
}

/// A moment as a sentence has it.
private enum Day {
    /// Such as `on 29 November 2026 at 08:47`, in the time zone of this machine.
    static func phrase(_ milliseconds: Int64) -> String {
        var seconds = time_t(milliseconds / 1000)
        var parts = tm()
        localtime_r(&seconds, &parts)
        var buffer = [CChar](repeating: 0, count: 64)
        let count = strftime(&buffer, buffer.count, "%B %Y at %H:%M", &parts)
        let rest = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return "on \(parts.tm_mday) \(rest)"
    }
}

extension String {
    /// The first eight characters of a session's id, as lists show it.
    fileprivate var short: String { String(prefix(8)) }
}
