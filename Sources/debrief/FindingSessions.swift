import BundledContent
import LineProtocol
import Messages
import SessionHost
import SessionLog

extension SessionStore {
    /// The session that somebody named, by its briefing and day or by the beginning of its id.
    ///
    /// - Parameters:
    ///   - typed: what was typed; the latest session where that is nothing.
    ///   - isLikely: which of several is meant where only one is such a one.
    func find(_ typed: [String], likely isLikely: (SessionSummary) -> Bool = { _ in false })
        throws -> String
    {
        guard let first = typed.first else { return try find(nil) }
        let all = try list()
        let names = SessionNames(all)
        let found = names.found(by: typed)
        let likely = found.filter(isLikely)
        if found.count == 1 { return found[0].id }
        if likely.count == 1 { return likely[0].id }
        guard found.isEmpty else {
            throw Self.choice(found.map { names.name(of: $0.id) }, said("cli-names.several"))
        }
        // F20 and C19 are figures of an id as well, and whoever types them means the briefing.
        let isName = BundledContent.isBriefing(first) || first.utf8.count < SessionNames.shortestID
        if typed.count == 1, !isName, let id = try findID(first) { return id }
        throw Self.nothing(typed, first, all.isEmpty, names)
    }

    /// By the beginning of an id; nil where none begins so.
    private func findID(_ typed: String) throws -> String? {
        do {
            return try find(typed)
        } catch {
            guard case .noSuchSession = error else { throw error }
            return nil
        }
    }

    /// Why nothing was found, and what there is.
    private static func nothing(
        _ typed: [String], _ first: String, _ isEmpty: Bool, _ names: SessionNames
    ) -> any Error {
        if isEmpty { return StoreProblem.noSessions }
        let same = names.found(by: [first])
        if same.isEmpty, typed.count == 1, BundledContent.isBriefing(first) {
            return Failure(
                said("cli-names.none-on-it", ["id": first, "command": Software.command]))
        }
        let close = same.isEmpty ? names.all : same.map { names.name(of: $0.id) }
        return choice(close, said("cli-names.no-such"))
    }

    /// Says which there are; a list of many is cut.
    private static func choice(_ names: [String], _ why: String) -> Failure {
        let most = 5
        let more = names.count > most ? said("store.and-more") : ""
        return Failure(
            said(
                "cli-names.there-are",
                ["why": why, "names": names.prefix(most).joined(separator: ", ") + more]))
    }
}

extension BundledContent {
    /// Whether a briefing that comes with the program is called this, in any case.
    fileprivate static func isBriefing(_ name: String) -> Bool {
        briefings.contains { $0.id.lowercased() == name.lowercased() }
    }
}

extension SharedOptions {
    /// Does something with sessions; what goes wrong names them as people do.
    func named<Result: ~Copyable>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let problem as StoreProblem {
            guard let all = try? SessionStore(folder: folder(), access: .readOnly).list() else {
                throw problem
            }
            let names = SessionNames(all)
            throw Failure(problem.sentence { names.name(of: $0) })
        }
    }
}
