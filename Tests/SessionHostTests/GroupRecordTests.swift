import BundledContent
import DialogueEngine
import Foundation
import SessionHost
import SessionLog
import TestSupport
import Testing

/// The record of a group as it stands in the store.
struct GroupRecordTests {
    @Test func holdsTheMeetingAndThePeople() throws {
        let folder = FileManager.default.temporaryDirectory.path + "/group-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let store = try SessionStore(folder: folder, access: .readWrite)
        defer { store.close() }
        let id = String(repeating: "0a", count: 16)
        func file(_ files: [BundledContent.File], _ name: String) throws -> ContentFile {
            let file = try #require(files.first { $0.id == name })
            return ContentFile(id: file.id, bytes: file.bytes)
        }
        let content = GroupContent(
            briefing: try file(BundledContent.briefings, "K21"),
            dialogue: try file(BundledContent.dialogues, "standard"),
            form: try file(BundledContent.forms, BundledContent.forms[0].id))
        let person = StoredPerson(member: "p1", secretHash: "", place: 1)
        let work = Words.work(agency: "Fernshire Council", work: "Team manager")
        let events: [RoomEvent] = [
            .join(.facilitator, work), .name(Words("Ana Lee")), .name(Words("Anna Lee")), .start,
            .say(Words("Good morning.")),
        ]
        let said = events.map { Said(.room($0), by: "p1") }
        _ = try GroupStore(store).perform(
            GroupBatch([
                .begin(
                    id: id, content: content, software: "1", room: RoomFacts(code: "oak-owl")),
                .person(id: id, person), .append(id: id, said, expecting: 1),
            ]))
        let record = try StoredSession.record(of: id, in: store)
        #expect(record.session.mode == .room && record.started == record.changed)
        #expect(record.people["p1"]?.name == "Anna Lee")
        #expect(record.people["p1"]?.work == "Team manager")
        let meeting = try #require(Transcript(record.session).meeting)
        #expect(meeting.members.map(\.role) == [.facilitator])
        #expect(meeting.spoken.map(\.text) == ["Good morning."])
    }
}
