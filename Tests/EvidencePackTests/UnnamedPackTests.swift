import DialogueEngine
import DialogueLanguage
import Exporters
import LogFormat
import TestSupport
import Testing

@testable import EvidencePack

/// Two members exchange everything that they do at questions without names: no pack of the meeting has
/// one other byte, whatever it leaves out. Only salts are by chance, and those are given here.
@Suite struct UnnamedPackTests {
    @Test func noPackCanTellTwoMembersApart() throws {
        var numbers = SeededNumbers(for: "two members exchange what they do, and packs are made")
        var shown = 0
        for meeting in 0..<60 {
            let lines = UnnamedMeeting.lines(using: &numbers)
            let seed = UInt64.random(in: 0...UInt64.max, using: &numbers)
            let (one, entries) = try Self.packs(lines, seed: seed)
            let (other, _) = try Self.packs(lines.map(UnnamedMeeting.exchanged), seed: seed)
            #expect(one == other, "meeting \(meeting), seed \(numbers.seed)")
            shown += entries.count { $0.who == nil && $0.event.fields.kind == "answer" }
        }
        #expect(shown > 100, "hardly anything was shown")
    }

    /// With names, where who says what must not be the same any more, the packs differ.
    @Test func aPackTellsWhoSpokeWithTheirName() throws {
        let lines = ["Ben> /say Hello", "Cleo> /say Good morning"].compactMap {
            GroupFixture.Happening($0)
        }
        let one = try Self.packs(lines, seed: 1).packs
        let other = try Self.packs(lines.map(UnnamedMeeting.exchanged), seed: 1).packs
        #expect(one.allSatisfy { $0.files["log.jsonl"] != nil } && one != other)
    }

    /// A pack of each kind.
    private static func packs(
        _ lines: [GroupFixture.Happening], seed: UInt64
    ) throws -> (packs: [Pack], entries: [Entry]) {
        var room = try UnnamedMeeting.begun(seed: seed)
        for line in lines { _ = try room.happen(line) }
        let session = "5ca1ab1e0000000000000000c0ffee00"
        var salts = SeededNumbers(seed: 7)
        let sealed = try LogTip(session: session).sealed(
            room.entries.map { Said($0.event, by: $0.who) }, time: 1_795_269_900_000
        ) { (0..<16).map { _ in UInt8(truncatingIfNeeded: salts.next()) } }
        let openings = sealed.compactMap { sealed in
            sealed.opening.map { (sealed.entry.number, $0) }
        }
        let record = Self.record(room, session, sealed.map(\.entry))
        let packs = [(false, false), (true, false), (false, true), (true, true)].map { which in
            let omission = PackWriter.Omission(names: which.0, discussion: which.1)
            var withheld: [Int: PackWriter.Reason] = [:]
            for entry in room.entries {
                withheld[entry.number] = omission.reason(
                    entry.event, form: room.session.guide.form)
            }
            let writer = PackWriter(id: session, lines: sealed.map(\.line), withheld: withheld)
            var files = writer.record(openings: openings, content: [:])
            for format in ExportFormat.allCases {
                files["record.\(format.fileExtension)"] = format.bytes(
                    record, withNames: !omission.names)
            }
            files[PackName.manifest] = PackWriter.manifest(of: files)
            return Pack(files)
        }
        return (packs, room.entries)
    }

    private static func record(
        _ room: GroupRehearsal, _ id: String, _ entries: [Entry]
    ) -> Record {
        let source = Beginning.Source(id: "none", fingerprint: "")
        return Record(
            id: id, entries: entries,
            beginning: Beginning(
                briefing: source, dialogue: source, form: source, software: "0", isGroup: true),
            chain: "", receipt: "", session: room.session, people: People(entries))
    }
}
