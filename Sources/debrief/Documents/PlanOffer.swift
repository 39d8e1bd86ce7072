import AnswerReading
import Exporters
import LineProtocol
import Messages
import SessionHost
import TerminalShell

/// At the end of a session, the plan as a Word document for one key.
struct PlanOffer {
    private let shared: SharedOptions

    init(_ shared: SharedOptions) { self.shared = shared }

    /// Asks whoever is there; a script is not asked.
    func make(of session: String) throws {
        guard Surroundings.hasSomebody else { return }
        var isWanted = false
        let question = SpokenLine(
            .question, said("documents.return-makes-a-word-document", ["folder": Self.place]))
        try Asker(isPlain: shared.plain, words: []).ask([question]) { line in
            let reply = line.trimmed.isEmpty ? .yes : YesNo(String(line.trimmed))
            isWanted = reply == .yes
            let refusal = SpokenLine(
                .refused, said("documents.return-or-n", ["command": Software.command]))
            return reply == nil ? [refusal] : []
        }
        guard isWanted else {
            return Say.aside(said("documents.none-made", ["command": Software.command]))
        }
        Say.aside(try write(session))
    }

    /// What people call the folder that documents go to.
    static var place: String {
        let last = DocumentsFolder.path?.utf8.split(separator: UInt8(ascii: "/")).last
        return last.map { String(Substring($0)) } ?? said("documents.this-folder")
    }

    /// Makes the plan as a Word document.
    ///
    /// - Returns: a sentence that says where it is.
    func write(_ session: String) throws -> String {
        let record = try StoredSession.record(of: session, in: try shared.store(.readOnly))
        let made = try DocumentMaker(record, data: try shared.folder())
            .make(.word, .plan, in: DocumentPlace(output: nil), isOnly: true)
        let place = said("documents.your-plan-is-in", ["folder": Self.place, "name": made.name])
        return made.note.map { "\(place)\n\($0)" } ?? place
    }
}
