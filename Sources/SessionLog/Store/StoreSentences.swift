extension StoreProblem: CustomStringConvertible {
    /// What happened and what to do, for the person at the screen.
    public var description: String {
        switch self {
        case .diskFull, .readOnlyFolder, .notAllowed, .folderMissing, .folderIsFile, .folderGone,
            .busy, .storageFailed, .closed:
            aboutTheFolder
        case .damagedStore, .notAStore, .newerStore, .damagedContent:
            aboutTheFile
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
        case .newerStore(let file):
            "\(file) was made by a newer version of Debrief. Update Debrief on this computer to "
                + "open it."
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
        case .groupSession(let id):
            "Session \(id.short) belongs to a group, which goes on with it through the server: "
                + "`debrief serve` starts one where none is running, and `debrief join` enters. "
                + "`debrief plan` shows what there is so far."
        case .noSuchSession(let prefix):
            prefix.isEmpty
                ? "That is not the name of a session. `debrief sessions` lists them all."
                : "No session begins with \(prefix). `debrief sessions` lists them all."
        case .noSessions: "There are no sessions yet. `debrief briefings` shows what you can run."
        case .severalSessions(let ids):
            "Several sessions begin like that: \(ids.prefix(4).map(\.short).joined(separator: ", "))"
                + (ids.count > 4 ? " and more" : "") + ". Type more of the one you mean."
        case .conflict(let id):
            "Session \(id.short) was changed from somewhere else in the meantime, so this was not "
                + "saved. Resume it to go on from where it stands."
        case .unstorable(let kind):
            "Something of the kind \"\(kind)\" could not be saved, through a fault in Debrief. "
                + "Please report it; everything before this is kept."
        case .stillHeld(let id):
            "Session \(id.short) is deleted, but another open Debrief still holds traces of it. "
                + "Close every window of Debrief to clear them."
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
        }
    }
}

extension String {
    /// The first eight characters of a session's id, as lists show it.
    fileprivate var short: String { String(prefix(8)) }
}
