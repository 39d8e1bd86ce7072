import DialogueEngine
import DialogueLanguage
import Exporters
import Foundation
import LogFormat
import TestSupport
import Testing

@testable import EvidencePack

/// Packs of this version, kept for good: they are good for ever, and lead to the same documents.
///
/// A pack in `Fixtures/packs` is never made anew. A later version adds one of its own.
@Suite struct KeptPackTests {
    static let names = ["alone-1", "meeting-1", "meeting-plan-only-1"]

    @Test(arguments: names)
    func aKeptPackIsGood(name: String) throws {
        let pack = try Self.read("Fixtures/packs/" + name)
        let check = PackCheck(pack)
        #expect(check.findings == [])
        #expect(check.history(of: pack)?.wrong == nil)
        #expect(pack.files.count >= 13)
    }

    @Test(arguments: names, ExportFormat.allCases.filter { !$0.hasParts })
    func aKeptLogLeadsToTheSameDocument(name: String, format: ExportFormat) throws {
        let pack = try Self.read("Fixtures/packs/" + name)
        let bytes = format.bytes(try Self.record(pack))
        let path = "Fixtures/packs/documents/\(name).\(format.fileExtension)"
        if Golden.isUpdating { try Data(bytes).write(to: Project.path(path)) }
        #expect(try Project.bytes(path) == bytes)
    }

    @Test func theRedactedWordsAreInNoDocument() throws {
        let pack = try Self.read("Fixtures/packs/meeting-1")
        for format in ExportFormat.allCases {
            let text = String(decoding: format.bytes(try Self.record(pack)), as: UTF8.self)
            #expect(!text.contains("Could we have a break"))
        }
        #expect(!pack.files.values.contains { holds($0, "Could we have a break") })
    }

    /// Only for a new version of the format: writes packs that are not signed yet.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["MAKE_PACKS"] != nil))
    func makesPacksThatAreNotSigned() throws {
        let folder = ProcessInfo.processInfo.environment["MAKE_PACKS"] ?? ""
        for (name, record, omission) in try [
            ("alone-1", SampleRecord.alone(), PackWriter.Omission()),
            ("meeting-1", SampleRecord.meeting(), .init()),
            ("meeting-plan-only-1", SampleRecord.meeting(), .init(names: true, discussion: true)),
        ] {
            var pack = record.pack(omission)
            for name in ["MANIFEST", "MANIFEST.sig", "head.txt.sig"] { pack.files[name] = nil }
            let told = try Self.record(pack)
            pack.files["plan.csv"] = ExportFormat.csv.bytes(told)
            pack.files[omission.discussion ? "plan.md" : "record.md"] = ExportFormat.markdown.bytes(
                told, withNames: !omission.names, isPlanOnly: omission.discussion)
            if !omission.discussion { pack.files["record.json"] = ExportFormat.json.bytes(told) }
            pack.files["READ-ME.html"] =
                ReadMe(
                    briefing: record.guide.briefing.id, team: nil,
                    times: told.began...told.changed,
                    head: LogHead(session: told.id, size: record.lines.count, chain: told.chain),
                    key: "of the fixtures", omission: omission, isGroup: told.session.mode == .room,
                    software: "Debrief 0.1.0"
                ).bytes
            for (file, bytes) in pack.files {
                let url = URL(fileURLWithPath: folder + "/" + name + "/" + file)
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(bytes).write(to: url)
            }
        }
    }

    private static func record(_ pack: Pack) throws -> Record {
        let check = PackCheck(pack)
        guard case .begin(let beginning)? = check.entries.first?.event,
            let script = Script.parse(file(beginning.dialogue, pack)).content,
            let briefing = Briefing.parse(file(beginning.briefing, pack)).content,
            let form = Form.parse(file(beginning.form, pack)).content, let head = check.head
        else { throw Unreadable() }
        let guide = Guide(script: script, briefing: briefing, form: form)
        return Record(
            id: head.session, entries: check.entries, beginning: beginning, chain: head.chain,
            receipt: head.receipt, session: Session(guide, entries: check.entries),
            people: People(check.entries))
    }

    private static func file(_ source: Beginning.Source, _ pack: Pack) -> [UInt8] {
        pack.files[PackName.content + source.fingerprint] ?? []
    }

    private static func read(_ path: String) throws -> Pack {
        var pack = Pack()
        let root = Project.path(path)
        for name in try FileManager.default.subpathsOfDirectory(atPath: root.path)
        where PackName.limit(of: name) != nil {
            pack.files[name] = Array(try Data(contentsOf: root.appending(path: name)))
        }
        return pack
    }
}

/// A pack does not lead to a record.
private struct Unreadable: Error {}

/// Whether the bytes of the text stand somewhere in these bytes.
private func holds(_ bytes: [UInt8], _ text: String) -> Bool {
    Data(bytes).range(of: Data(text.utf8)) != nil
}
