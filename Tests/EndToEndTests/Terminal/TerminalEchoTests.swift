import Foundation
import TestSupport
import Testing

/// What is typed shows at once, however long the disk takes to keep what was sent before.
struct TerminalEchoTests {
    private static let dialogue = """
        dialogue two — Two questions
        ask one  long text
          Question one?
        ask two  long text
          Question two?
        """

    /// Keeps everybody from writing to the store, as a disk does that does not answer.
    private final class StalledStore {
        private var file: Int32

        init(_ program: Program) throws {
            let data = program.folder.appending(path: "data")
            let name = try #require(
                FileManager.default.contentsOfDirectory(atPath: data.path)
                    .first { $0.hasSuffix("-shm") })
            file = open(data.appending(path: name).path, O_RDWR | O_CLOEXEC)
            // Byte 120 of this file is what SQLite locks while it writes to its log.
            var lock = flock(
                l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: 120, l_len: 1, l_pid: 0)
            try #require(fcntl(file, F_SETLK, &lock) == 0)
        }

        /// The first time it counts.
        func release() {
            if file >= 0 { close(file) }
            file = -1
        }
    }

    private func begin() throws -> PseudoTerminal {
        let program = try Program()
        let file = program.folder.appending(path: "two.dialogue")
        try Data(Self.dialogue.utf8).write(to: file)
        let terminal = try PseudoTerminal(["run", "K21", "--dialogue", file.path], in: program)
        try terminal.prompt(after: "Question one?")
        return terminal
    }

    /// Answers the first question while the store stalls. On a machine so busy that the program loses its
    /// patience with the store, five seconds, nothing is shown, and it is tried again.
    private func answer(_ body: (PseudoTerminal, StalledStore) throws -> Void) throws {
        for attempt in 1...8 {
            let terminal = try begin()
            defer { terminal.clean() }
            let store = try StalledStore(terminal.program)
            defer { store.release() }
            do {
                try terminal.enter("the first answer")
                terminal.takeBreath()
                return try body(terminal, store)
            } catch  where attempt < 8 && terminal.said.contains("has been busy") {
                continue
            }
        }
    }

    @Test func keysShowWhileAnAnswerIsOnItsWayToTheDisk() throws {
        try answer { terminal, store in
            try terminal.type("half")
            try terminal.wait(for: "half")
            #expect(!terminal.said.contains("Question two?"))
            store.release()
            // What is half typed then stands behind the prompt of the next question.
            try terminal.wait("the next question") { said in
                said.contains("Question two?") && said.hasSuffix("> half")
            }
            try terminal.enter(" typed")
            try terminal.prompt()
            try terminal.type("\u{4}")
            try #expect(terminal.end() == 3 && terminal.isSane)
            let kept = try terminal.program.export("json")
            #expect(kept.contains("\"the first answer\"") && kept.contains("\"half typed\""))
        }
    }

    @Test func wholeLinesTypedMeanwhileAreTakenInTheirOrder() throws {
        try answer { terminal, store in
            try terminal.enter("the second answer")
            try terminal.wait(for: "the second answer")
            try terminal.enter("/quit")
            try terminal.wait(for: "/quit")
            store.release()
            try #expect(terminal.end() == 0 && terminal.isSane)
            let kept = try terminal.program.export("json")
            #expect(
                kept.contains("\"the first answer\"") && kept.contains("\"the second answer\""))
        }
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func aSignalMeanwhileKeepsWhatWasSentAndEndsProperly(signal: Int32) throws {
        try answer { terminal, store in
            try terminal.type("half")
            try terminal.wait(for: "half")
            kill(terminal.id, signal)
            store.release()
            try #expect(terminal.end() == 3 && terminal.isSane)
            try #expect(terminal.program.export("json").contains("\"the first answer\""))
        }
    }
}
