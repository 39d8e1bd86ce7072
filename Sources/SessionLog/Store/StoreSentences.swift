import Glibc
import Messages

extension StoreProblem: CustomStringConvertible {
    /// What happened and what to do, for the person at the screen.
    public var description: String { sentence { String($0.prefix(8)) } }

    /// The same, where a session has a name.
    ///
    /// - Parameter name: what people call the session of an id.
    public func sentence(naming name: (String) -> String) -> String {
        switch self {
        case .diskFull, .readOnlyFolder, .notAllowed, .folderMissing, .folderIsFile, .folderGone,
            .busy, .storageFailed, .closed:
            aboutTheFolder
        case .damagedStore, .notAStore, .olderStore, .newerStore, .damagedContent, .foreignSchema,
            .openToOthers:
            aboutTheFile
        case .stillHeld, .notCleared, .deleted: aboutADeletion(name)
        default: aboutASession(name)
        }
    }

    private var aboutTheFolder: String {
        switch self {
        case .diskFull(let folder):
            said("store.the-disk-that-holds", ["folder": folder])
        case .readOnlyFolder(let folder):
            said("store.nothing-can-be-written", ["folder": folder])
        case .notAllowed(let path):
            said("store.you-are-not-allowed", ["path": path])
        case .folderMissing(let folder):
            said("store.the-folder-does-not-exist", ["folder": folder])
        case .folderIsFile(let path):
            said("store.is-a-file", ["path": path])
        case .folderGone(let folder):
            said("store.the-folder-was-moved", ["folder": folder])
        case .busy(let folder):
            said("store.another-program-has-been-busy", ["folder": folder])
        case .storageFailed(let folder):
            said("store.the-disk-reported-an-error", ["folder": folder])
        case .closed(let folder):
            said("store.saving-in-has-stopped-start", ["folder": folder])
        default: ""
        }
    }

    private var aboutTheFile: String {
        switch self {
        case .damagedStore(let file):
            said("store.the-file-is-damaged", ["file": file])
        case .notAStore(let file):
            said("store.was-not-made-by-debrief", ["file": file])
        case .olderStore(let file):
            said("store.was-made-by-an-earlier", ["file": file])
        case .newerStore(let file):
            said("store.was-made-by-a-newer", ["file": file])
        case .foreignSchema(let file, let piece):
            said("store.the-file", ["file": file, "phrase": piece.phrase])
        case .openToOthers(let path):
            said("store.others-on-this-computer-can", ["path": path])
        case .damagedContent:
            said("store.a-text-that-this-session")
        default: ""
        }
    }

    private func aboutASession(_ name: (String) -> String) -> String {
        switch self {
        case .newerSession(let id):
            said("store.session-was-written", ["short": name(id)])
        case .damagedSession(let id, let entry, let damage):
            said(
                "store.session-is-damaged-at-entry",
                ["short": name(id), "entry": entry, "phrase": damage.phrase])
        case .inUse(let id):
            said("store.session-is-open-in-another", ["short": name(id)])
        case .served(let id):
            said("store.session-is-in-the-hands", ["short": name(id)])
        case .groupSession(let id):
            said("store.session-belongs-to-a-group", ["short": name(id)])
        case .noSuchSession(let prefix):
            prefix.isEmpty
                ? said("store.that-is-not-the-name")
                : said("store.no-session-begins-with-debrief", ["prefix": prefix])
        case .noSessions: said("store.there-are-no-sessions-debrief")
        case .severalSessions(let ids):
            said(
                "store.several-sessions",
                [
                    "sessions": ids.prefix(4).map(name).joined(separator: ", "),
                    "more": ids.count > 4 ? said("store.and-more") : "",
                ])
        case .conflict(let id):
            said("store.session-was-changed-from-somewhere", ["short": name(id)])
        case .unstorable(let kind):
            said("store.something-of-the-kind-could", ["kind": kind])
        default: ""
        }
    }

    private func aboutADeletion(_ name: (String) -> String) -> String {
        switch self {
        case .stillHeld(let id):
            said("store.session-is-deleted", ["short": name(id)])
        case .notCleared(let id):
            said("store.session-is-deleted-and-no-longer", ["short": name(id)])
        case .deleted(let id, let time, true):
            said(
                "store.session-was-deleted-nothing", ["short": name(id), "time": Day.phrase(time)])
        case .deleted(let id, let time, false):
            said("store.session-was-deleted", ["short": name(id), "time": Day.phrase(time)])
        default: ""
        }
    }
}

extension Damage {
    fileprivate var phrase: String {
        switch self {
        case .unreadable: said("store.it-cannot-be-read")
        case .impossible: said("store.what-it-says-cannot-have")
        case .numbering: said("store.an-entry-is-missing")
        case .otherSession: said("store.it-belongs-to-another-session")
        case .changed: said("store.it-was-changed-after")
        case .chain: said("store.it-does-not-follow")
        case .wordsChanged: said("store.its-words-were-changed-after")
        case .wordsMissing: said("store.its-words-are-missing")
        case .wordsUnexpected: said("store.there-are-words-that-do")
        case .finishMissing: said("store.the-session-is-marked")
        case .roomOpen: said("store.it-closes-the-session")
        case .noGroup: said("store.it-begins-the-session")
        case .roomMissing: said("store.the-session-is-a-groups")
        }
    }
}

extension ForeignPiece {
    fileprivate var phrase: String {
        switch state {
        case .foreign: said("store.the-does-not-belong-there", ["kind": kind, "name": name])
        case .missing: said("store.the-is-missing", ["kind": kind, "name": name])
        case .changed: said("store.the-was-changed", ["kind": kind, "name": name])
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
        return said("store.on", ["day": Int(parts.tm_mday), "rest": rest])
    }
}
