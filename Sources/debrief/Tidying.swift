import Glibc
import Messages
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
                said(
                    "cli-tidying.could-read",
                    [
                        "verb": verb(path), "path": path.path,
                        "now": path.isForReading
                            ? said("cli-tidying.to-change-now") : said("cli-tidying.now"),
                        "advice": advice(path),
                    ]))
        }
        for path in left where path.holdsSomething {
            if access == .readWrite, !path.isOurs { throw StoreProblem.openToOthers(path.path) }
            Say.aside(
                said(
                    "cli-tidying.others-on-this-computer-can",
                    ["path": verb(path), "path2": path.path]))
        }
    }

    /// The same as lines for somebody who only asks.
    static func report(on folder: String) throws -> String {
        let found = FilePrivacy.findings(in: folder)
        if let foreign = found.first(where: { !$0.isOurs && $0.holdsSomething }) {
            throw StoreProblem.openToOthers(foreign.path)
        }
        return found.map { path in
            let what =
                path.isShared
                ? said("cli-tidying.that-stays")
                : path.isForReading
                    ? said("cli-tidying.made-yours-to-change") : said("cli-tidying.made-yours")
            return said(
                "cli-tidying.can",
                [
                    "verb": verb(path), "path": path.path, "mode": path.shownMode, "what": what,
                    "advice": advice(path),
                ])
        }.joined()
    }

    private static func verb(_ path: OpenPath) -> String {
        path.allowsChanges ? said("cli-tidying.change") : said("cli-tidying.read")
    }

    private static func advice(_ path: OpenPath) -> String {
        guard path.path.hasSuffix("/host-secret") else { return "" }
        return said("cli-tidying.host-secret-rotate-makes", ["command": Software.command])
    }

    /// Says what became of deletions that had been cut short.
    static func tell(_ finished: FinishedDeletions) {
        for id in finished.cleared {
            Say.aside(
                said("cli-tidying.deleting-session-had-been-cut", ["value": id.prefix(8)]))
        }
        for problem in finished.problems { Say.aside(problem.description) }
    }

    /// Removes what a crash left beside the sessions: an answer in an editor's file, and drafts of
    /// files that were being written.
    static func sweep(_ folder: String) {
        guard swept.withLock({ $0.insert(folder).inserted }) else { return }
        if LeftFiles.sweep(beside: folder) > 0 {
            Say.aside(said("cli-tidying.an-answer-that-an-editor"))
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
