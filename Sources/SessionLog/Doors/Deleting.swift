import DialogueEngine

/// How far deleting a session is, for tests that cut it short.
package enum DeletionStep: CaseIterable, Sendable {
    /// Nobody else writes to it; nothing is done yet.
    case locked
    /// The session is gone, but its bytes stand in the file, and what replaces them beside it.
    case removed
    /// Its bytes are overwritten in the file.
    case overwritten
    /// The file was written anew, without what moving rows about had left between them.
    case rewritten
    /// The file beside it is empty.
    case emptied
    /// It is on record that nothing is left to clear.
    case cleared
}

extension SessionStore {
    /// Deletes a session for good, words and all, and leaves a tombstone.
    ///
    /// Cut short at any moment, it is done wholly or not at all; what is left to clear is cleared
    /// by whoever opens the store for writing next.
    ///
    /// - Parameters:
    ///   - reason: a code such as `retention`: never free text, for it can't be taken out again.
    ///   - who: whoever decided.
    /// - Throws: `inUse`, `served`, `noSuchSession`; `deleted` if that was done before; `stillHeld` if the
    ///   session is deleted but another open store keeps the bytes from being cleared.
    public func delete(_ id: String, reason: String, who: String) throws(StoreProblem) {
        try delete(id, reason: reason, who: who) { _ in }
    }

    func delete(
        _ id: String, reason: String, who: String, reached: (DeletionStep) -> Void
    ) throws(StoreProblem) {
        try backend.checkWritable()
        guard let summary = try list().first(where: { $0.id == id }) else {
            throw try deletedBefore(id) ?? .noSuchSession(id)
        }
        let hold = try hold(summary)
        defer { withExtendedLifetime(hold) {} }
        reached(.locked)
        let tombstone = Tombstone(
            id: id, began: summary.began, last: summary.last, deleted: clock(), who: who,
            reason: reason)
        try backend.remove(tombstone)
        reached(.removed)
        do {
            try backend.clearRemoved([id], reached: reached)
        } catch {
            throw error.keepsBytes(of: id)
        }
    }

    /// Takes hold of a session, or says who has it.
    private func hold(_ summary: SessionSummary) throws(StoreProblem) -> any StoreHold {
        do {
            return try backend.hold(summary.id)
        } catch {
            let isGroup = summary.beginning?.isGroup == true
            if isGroup, case .inUse(let id) = error { throw .served(id: id) }
            throw error
        }
    }

    /// Clears what is left of sessions whose deletion was cut short, or could not be finished.
    ///
    /// - Returns: the sessions of which nothing is left any more, and why something is of others.
    public func finishDeleting() throws(StoreProblem) -> FinishedDeletions {
        let left = try backend.uncleared()
        if left.isEmpty { return FinishedDeletions() }
        do {
            try backend.clearRemoved(left) { _ in }
            return FinishedDeletions(cleared: left)
        } catch {
            return FinishedDeletions(problems: left.map(error.keepsBytes(of:)))
        }
    }

    /// What is known of a session that was deleted; nil for one that is no such.
    func deletedBefore(_ prefix: String) throws(StoreProblem) -> StoreProblem? {
        let found = try tombstones().filter { $0.id.hasPrefix(prefix) }
        guard found.count == 1 else { return nil }
        let isCleared = try !backend.uncleared().contains(found[0].id)
        return .deleted(id: found[0].id, at: found[0].deleted, isCleared: isCleared)
    }

    /// What is left of deleted sessions, the latest first.
    public func tombstones() throws(StoreProblem) -> [Tombstone] { try backend.tombstones() }
}

extension StoreProblem {
    /// What a problem with clearing means to whoever deleted a session.
    fileprivate func keepsBytes(of id: String) -> StoreProblem {
        if case .busy = self { .stillHeld(id: id) } else { .notCleared(id: id) }
    }
}

/// What became of deletions that had been cut short.
public struct FinishedDeletions: Equatable, Sendable {
    /// The sessions of which nothing is left any more.
    public var cleared: [String] = []
    /// Why something is left of others.
    public var problems: [StoreProblem] = []
}

/// What is left of a session that was deleted. Times are milliseconds since 1970.
public struct Tombstone: Equatable, Sendable {
    /// 32 hex digits.
    public let id: String
    /// The time of its first entry, nil if that could not be read.
    public let began: Int64?
    /// The time of its last entry, likewise.
    public let last: Int64?
    /// When it was deleted.
    public let deleted: Int64
    /// Whoever decided.
    public let who: String
    /// A code.
    public let reason: String

    /// What a backend keeps.
    package init(
        id: String, began: Int64?, last: Int64?, deleted: Int64, who: String, reason: String
    ) {
        (self.id, self.began, self.last, self.deleted) = (id, began, last, deleted)
        (self.who, self.reason) = (who, reason)
    }
}
