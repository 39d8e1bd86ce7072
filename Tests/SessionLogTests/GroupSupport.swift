import DialogueEngine
import Foundation
import TestSupport

@testable import SessionLog

let aRoom = String(repeating: "a1", count: 16)
let otherRoom = String(repeating: "b2", count: 16)

extension GroupBatch.Item {
    /// The beginning of a room with the code `fox-elm`, unless told otherwise.
    static func begins(_ id: String = aRoom, code: String = "fox-elm") -> Self {
        .begin(
            id: id,
            content: GroupContent(briefing: briefing, dialogue: dialogue, form: form),
            software: "1.0.0", room: RoomFacts(code: code))
    }

    static func says(
        _ text: String, who: String? = "p1", at position: Int, in id: String = aRoom
    ) -> Self {
        .append(id: id, [Said(.says(text), by: who)], expecting: position)
    }

    static func joins(_ member: String, place: Int, in id: String = aRoom) -> Self {
        .person(
            id: id,
            StoredPerson(
                member: member, secretHash: SecretHash.of("secret of \(member)"), place: place))
    }

    /// What the log says of somebody who enters; `at` as for `says`.
    static func introduces(_ member: String, _ name: String, at position: Int) -> Self {
        let work = Words.work(agency: "School of \(name)", work: "Teacher")
        let said = [RoomEvent.join(.participant, work), .name(Words(name))]
        return .append(
            id: aRoom, said.map { Said(.room($0), by: member) }, expecting: position)
    }

    static func stages(
        _ text: String, by member: String, step: String = "q1", at position: Int = 1
    ) -> Self {
        var whole = StagedAnswer()
        whole.answers = [Answered(Place(step), type: "text", words: Words(text))]
        return .append(
            id: aRoom, [], staged: [Staging(Place(step), member, whole)], expecting: position)
    }

    static func unstages(_ member: String) -> Self {
        .append(id: aRoom, [], staged: [Staging(Place("q1"), member, nil)], expecting: 1)
    }
}

extension GroupStore {
    @discardableResult
    func perform(_ items: GroupBatch.Item...) throws(StoreProblem) -> GroupReceipt {
        try perform(GroupBatch(items))
    }
}
