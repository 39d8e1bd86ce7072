import Testing

@testable import SessionLog

@Suite struct SentenceTests {
    private let id = "1a2b3c4d5e6f00000000000000000000"

    private var all: [StoreProblem] {
        let folder = "~/ann/records"
        let file = folder + "/debrief.sqlite"
        let damages: [Damage] = [
            .unreadable, .numbering, .otherSession, .changed, .chain, .wordsChanged, .wordsMissing,
            .wordsUnexpected,
        ]
        return [
            .diskFull(folder: folder), .readOnlyFolder(folder), .notAllowed(folder),
            .folderMissing(folder), .folderIsFile(folder), .folderGone(folder),
            .busy(folder: folder), .damagedStore(file: file), .notAStore(file: file),
            .olderStore(file: file), .newerStore(file: file), .newerSession(id: id),
            .damagedContent(fingerprint: id + id),
            .inUse(id: id), .noSuchSession("1a2b"), .noSuchSession(""), .noSessions,
            .severalSessions([id, String(id.reversed())]), .conflict(id: id),
            .unstorable(kind: "answer"), .storageFailed(folder: folder), .closed(folder: folder),
            .stillHeld(id: id),
        ] + damages.map { .damagedSession(id: id, entry: 17, $0) }
    }

    @Test func everyProblemSaysWhatHappenedAndWhatToDo() {
        #expect(Set(all.map(\.description)).count == all.count)
        for problem in all {
            let sentence = problem.description
            #expect(sentence.hasSuffix("."), "\(sentence)")
            #expect(sentence.split(separator: ". ").count >= 2, "\(sentence)")
            #expect(sentence.count < 260, "\(sentence)")
        }
    }

    @Test func noProblemSpeaksTheLanguageOfMachines() {
        let jargon = [
            "sql", "database", "transaction", "lock", "hash", "commit", "chain", "errno",
            "fingerprint",
            "opening", "null", "corrupt", "exception", "invalid", "directory", "process",
        ]
        for problem in all {
            // The name of the file is what it is.
            let sentence = problem.description.lowercased().replacing("debrief.sqlite", with: "")
            for word in jargon { #expect(!sentence.contains(word), "\(sentence)") }
        }
    }

    @Test func sessionsAreNamedByTheBeginningOfTheirId() {
        #expect(StoreProblem.inUse(id: id).description.contains("1a2b3c4d "))
        let many = (0..<9).map { "\($0)" + id.dropFirst() }
        let sentence = StoreProblem.severalSessions(many).description
        #expect(sentence.contains("0a2b3c4d, 1a2b3c4d, 2a2b3c4d, 3a2b3c4d and more"))
    }
}
