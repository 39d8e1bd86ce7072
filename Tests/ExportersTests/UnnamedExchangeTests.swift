import DialogueEngine
import Exporters
import Foundation
import LineProtocol
import TestSupport
import Testing

/// Two members exchange everything that they do at questions without names, at the same moments:
/// nobody else could tell, by what is kept, shown, counted or exported.
@Suite struct UnnamedExchangeTests {
    /// `Scripts/test` tries some; ten thousand take minutes.
    private static let count =
        ProcessInfo.processInfo.environment["DEBRIEF_EXCHANGES"].flatMap { Int($0) } ?? 150

    private static let others = ["Ana", "Dev", "Eve", "Wall"]

    @Test func nobodyElseCanTellTwoMembersApart() throws {
        var numbers = SeededNumbers(for: "two members exchange what they do")
        for meeting in 0..<Self.count {
            let lines = UnnamedMeeting.lines(using: &numbers)
            let seed = UInt64.random(in: 0...UInt64.max, using: &numbers)
            let one = try Heard(lines, seed: seed)
            let other = try Heard(lines.map(UnnamedMeeting.exchanged), seed: seed)
            #expect(one.entries == other.entries, "meeting \(meeting): \(lines)")
            #expect(one.heard == other.heard, "meeting \(meeting): \(lines)")
            #expect(one.export == other.export, "meeting \(meeting)")
            if one.entries != other.entries || one.heard != other.heard { return }
        }
    }

    /// A meeting, and what everybody but the two is told, in both dialects.
    private struct Heard {
        var entries: [Entry] = []
        var heard: [String] = []
        var export: [UInt8] = []

        init(_ lines: [GroupFixture.Happening], seed: UInt64) throws {
            var room = try UnnamedMeeting.begun(seed: seed)
            for line in lines {
                room.now += 700
                listen(to: try room.happen(line), in: room)
            }
            entries = room.entries
            export = ExportFormat.json.bytes(record(of: room))
        }

        private mutating func listen(to turn: Response, in room: GroupRehearsal) {
            let people = People(room.ids.map { Person(id: $0.value, name: $0.key) })
            for name in UnnamedExchangeTests.others {
                let id = room.ids[name] ?? ""
                let role = room.session.members.first { $0.id == id }?.role ?? .observer
                for told in turn.effects where told.audience.reach(id, role) {
                    var setting: PromptSetting?
                    if case .asked(let asked) = told.effect {
                        setting = room.session.setting(of: asked)
                    }
                    let message = ServerMessage(
                        .room(told.effect), for: role, people: people, concern: "",
                        setting: setting)
                    heard += [Dialect.plain, .json].map {
                        String(decoding: message.bytes(in: $0), as: UTF8.self)
                    }
                }
            }
        }

        private func record(of room: GroupRehearsal) -> Record {
            let source = Beginning.Source(id: "none", fingerprint: "")
            return Record(
                id: "00112233445566778899aabbccddeeff", entries: room.entries,
                beginning: Beginning(
                    briefing: source, dialogue: source, form: source, software: "0",
                    isGroup: true),
                chain: "", receipt: "", session: room.session, people: People())
        }
    }
}
