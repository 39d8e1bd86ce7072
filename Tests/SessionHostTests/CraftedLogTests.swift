import AnswerReading
import DialogueEngine
import Foundation
import TestSupport
import Testing

@testable import SessionHost
@testable import SessionLog

/// A log that was made by hand, with right hashes: what can't have happened is damage, never a trap.
struct CraftedLogTests {
    private static let place = Place("actions", row: 1, field: "what")

    private static func answer(_ row: Int, probe: Ordinal? = nil) -> Event {
        var answered = Answered(
            Place("actions", row: row, field: "what"), type: "text", words: Words("x"))
        answered.probe = probe
        return .answer(answered)
    }

    private static let unreadable: [Event] = [
        answer(.max), answer(.min), answer(0), answer(1, probe: Ordinal(.max)),
        .removeRow(Place("actions", row: .min), again: []),
        .moveRow(Place("actions", row: 1), to: Ordinal(.min)),
        .moveRow(Place("actions", row: 1), to: 0),
        .keep(Place("actions", row: -1)),
    ]
    private static let impossible: [Event] = [
        answer(1, probe: 9), .removeRow(Place("actions", row: 3), again: []),
        .restoreRow(Place("actions", row: 1)), .moveRow(Place("actions", row: 1), to: 2),
        .read(step: "nowhere"), .move(Place("actions", row: 900_000, field: "what"), .visit),
    ]

    private func problem(_ event: Event) throws -> StoreProblem? {
        let folder = FileManager.default.temporaryDirectory.path + "/crafted-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try SessionStore(folder: folder, access: .readWrite)
        defer { store.close() }
        let content = try SessionContent.bundled("K21")
        let begun = try store.begin(
            briefing: content.briefing, dialogue: content.dialogue, form: content.form,
            software: "test")
        do {
            _ = try begun.writer.append([Self.answer(1), event], expecting: 1)
            _ = try StoredSession.record(of: begun.writer.id, in: store)
            return nil
        } catch let problem as StoreProblem {
            return problem
        }
    }

    @Test(arguments: unreadable)
    func aNumberOutOfItsRangeIsNotEvenWritten(event: Event) throws {
        guard case .unstorable = try problem(event) else {
            return #expect(Bool(false), "\(event)")
        }
    }

    @Test(arguments: impossible)
    func whatCannotHaveHappenedIsDamage(event: Event) throws {
        guard case .damagedSession(_, 2, .impossible) = try problem(event) else {
            return #expect(Bool(false), "\(event)")
        }
    }

    @Test func whatCanHaveHappenedIsNone() throws {
        #expect(try problem(.moveRow(Place("actions", row: 1), to: 1)) == nil)
        #expect(try problem(Self.answer(900_000)) == nil)
    }
}
