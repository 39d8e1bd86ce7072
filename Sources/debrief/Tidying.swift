import Glibc
import SessionLog
import Synchronization
import TerminalShell

/// What is put in order whenever a data folder is used, and said where it matters.
enum Tidying {
    /// Closes to others what is ours.
    ///
    /// - Throws: `StoreProblem.openToOthers` where something belongs to somebody else and is to be
    ///   written to.
    static func permissions(in folder: String, for access: StoreAccess) throws {
        let (mended, left) = FilePrivacy.mend(folder)
        for path in mended where path.holdsSomething {
            Say.aside(
                "Others on this computer could \(verb(path)) \(path.path); it is yours alone "
                    + (path.isForReading ? "to change now." : "now.") + advice(path))
        }
        for path in left where path.holdsSomething {
            if access == .readWrite, !path.isOurs { throw StoreProblem.openToOthers(path.path) }
            Say.aside(
                "Others on this computer can \(verb(path)) \(path.path), and that can't be changed "
                    + "from here.")
        }
    }

    /// The same as lines for somebody who only asks.
    static func report(on folder: String) throws -> String {
        let found = FilePrivacy.findings(in: folder)
        if let foreign = found.first(where: { !$0.isOurs && $0.holdsSomething }) {
            throw StoreProblem.openToOthers(foreign.path)
        }
        return found.map { path in
            "Others on this computer can \(verb(path)) \(path.path) (mode \(path.shownMode)); "
                + (path.isShared
                    ? "that stays so"
                    : "it would be made yours alone" + (path.isForReading ? " to change" : ""))
                + ".\(advice(path))\n"
        }.joined()
    }

    private static func verb(_ path: OpenPath) -> String {
        path.allowsChanges ? "change" : "read"
    }

    private static func advice(_ path: OpenPath) -> String {
        guard path.path.hasSuffix("/host-secret") else { return "" }
        return " `\(Software.command) host-secret rotate` makes a new secret."
    }

    /// Says what became of deletions that had been cut short.
    static func tell(_ finished: FinishedDeletions) {
        for id in finished.cleared {
            Say.aside(
                "Deleting session \(id.prefix(8)) had been cut short. What was left of it is cleared "
                    + "now.")
        }
        for problem in finished.problems { Say.aside(problem.description) }
    }

    /// Removes what a crash left beside the sessions: an answer in an editor's file, and drafts of
    /// files that were being written.
    static func sweep(_ folder: String) {
        guard swept.withLock({ $0.insert(folder).inserted }) else { return }
        if LeftFiles.sweep(beside: folder) > 0 {
            Say.aside("An answer that an editor had open when Debrief was cut short was removed.")
        }
        for name in LeftFiles.names(in: folder) where isLeftDraft(name) {
            unlink(folder + "/" + name)
        }
    }

    /// The folders that were swept: once is enough for one run.
    private static let swept = Mutex<Set<String>>([])

    /// Whether it is such as `profile.json.part-4711`, of a process that is no more.
    private static func isLeftDraft(_ name: String) -> Bool {
        guard let end = name.ranges(of: ".part-").last?.upperBound, let writer = pid_t(name[end...])
        else { return false }
        return kill(writer, 0) != 0 && errno == ESRCH
    }
}
