import BundledContent
import DialogueEngine
import DialogueLanguage
import LogFormat
import TestSupport
import Testing

@testable import EvidencePack

/// A log with its words and content, made from a conversation in the fixtures.
struct SampleRecord {
    let lines: [[UInt8]]
    let openings: [(number: Int, bytes: [UInt8])]
    let content: [String: [UInt8]]
    let entries: [Entry]
    let guide: Guide

    /// One person alone, from the shorter dialogue to the end.
    static func alone() throws -> SampleRecord {
        let golden = try #require(try Golden.all().first { $0.name == "child-u-short.txt" })
        let guide = try golden.guide()
        var session = Session(guide)
        // Entries name each other by their numbers, of which the first one has one too.
        let none = Beginning.Source(id: "", fingerprint: "")
        session.apply(
            .begin(Beginning(briefing: none, dialogue: none, form: none, software: "")))
        var said: [Said] = []
        _ = golden.play(opening: session.opening()) { input in
            let response = session.receive(input, at: Moment(today: golden.today))
            said += response.said.map { Said($0.event, by: nil) }
            return response.told
        }
        let files = [
            BundledContent.briefings.first { $0.id == "Child-U" }?.bytes,
            BundledContent.dialogues.first { $0.id == "short" }?.bytes,
            BundledContent.forms[0].bytes,
        ].compactMap(\.self)
        return try SampleRecord(guide, said, files, isGroup: false)
    }

    /// A group from the first arrival to the close, after which a child's name was taken out.
    ///
    /// - Parameter ahead: whether what is to be taken out is the entry itself that says so, which can't be.
    static func meeting(redactingAhead ahead: Bool = false) throws -> SampleRecord {
        let room = try RoomSample.meeting()
        let files = try ["fernshire.briefing", "meeting.dialogue", "fernshire.form"].map {
            try Project.bytes("Fixtures/exports/" + $0)
        }
        var said = Array(room.said.dropFirst())
        let target =
            ahead ? said.count + 1 : (said.firstIndex { $0.event.fields.kind == "say" } ?? 0) + 1
        let why = Words("Anna Lee, team manager\nA child was named.")
        said.append(
            Said(.redact(Redaction(target: target, reason: .child, words: why)), by: "p1"))
        return try SampleRecord(room.guide, said, files, isGroup: true, redacting: target)
    }

    private init(
        _ guide: Guide, _ said: [Said], _ files: [[UInt8]], isGroup: Bool, redacting: Int? = nil
    ) throws {
        let ids = [guide.briefing.id, guide.script.id, guide.form.id]
        let sources = zip(ids, files).map {
            Beginning.Source(id: $0, fingerprint: Fingerprint(of: $1).hex)
        }
        let begin = Event.begin(
            Beginning(
                briefing: sources[0], dialogue: sources[1], form: sources[2],
                software: "Debrief 0.1.0", isGroup: isGroup))
        var numbers = SeededNumbers(seed: 14)
        var tip = LogTip(session: "5ca1ab1e0000000000000000c0ffee00")
        var (lines, openings, entries): ([[UInt8]], [(Int, [UInt8])], [Entry]) = ([], [], [])
        var time: Int64 = 1_795_269_900_000
        for said in [Said(begin, by: nil)] + said {
            // What is shown together has one time.
            if said.event.fields.kind != "answer" || !isGroup { time += 61_007 }
            let sealed = try tip.sealed([said], time: time) {
                (0..<16).map { _ in UInt8(truncatingIfNeeded: numbers.next()) }
            }
            tip = sealed[0].tip
            lines.append(sealed[0].line)
            let isGone = sealed[0].entry.number == redacting
            if let opening = sealed[0].opening, !isGone {
                openings.append((sealed[0].entry.number, opening))
            }
            let entry = sealed[0].entry
            entries.append(
                isGone
                    ? Entry(
                        number: entry.number, time: entry.time, who: entry.who,
                        event: entry.event.redacted) : entry)
        }
        (self.lines, self.openings, self.entries, self.guide) = (lines, openings, entries, guide)
        content = Dictionary(zip(sources.map(\.fingerprint), files)) { first, _ in first }
    }

    /// A pack with signatures that nobody made.
    func pack(_ omission: PackWriter.Omission = .init()) -> Pack {
        var withheld: [Int: PackWriter.Reason] = [:]
        for entry in entries {
            withheld[entry.number] = omission.reason(entry.event, form: guide.form)
        }
        let writer = PackWriter(
            id: "5ca1ab1e0000000000000000c0ffee00", lines: lines, withheld: withheld)
        var files = writer.record(openings: openings, content: content)
        files[PackName.readMe] = Array("<!DOCTYPE html>\n".utf8)
        files["plan.csv"] = Array("What?\r\n".utf8)
        files["head.txt.sig"] = Array("signed\n".utf8)
        files[PackName.manifest] = PackWriter.manifest(of: files)
        files["MANIFEST.sig"] = Array("signed\n".utf8)
        return Pack(files)
    }
}

extension Pack {
    /// The same with the list made anew, as somebody would who tampers with it.
    var relisted: Pack {
        var pack = self
        pack.files["MANIFEST"] = nil
        let signature = pack.files.removeValue(forKey: "MANIFEST.sig")
        let listed = pack.files.filter { PackName.limit(of: $0.key) != nil }
        pack.files["MANIFEST"] = PackWriter.manifest(of: listed)
        pack.files["MANIFEST.sig"] = signature
        return pack
    }
}
