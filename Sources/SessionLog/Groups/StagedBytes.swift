import DialogueEngine
import LogFormat
import StrictJSON

/// What a member says to something that is not shown yet, as the store has it: a line of JSON.
enum StagedBytes {
    /// A staging as a backend has it.
    static func row(_ staging: Staging) -> StagedRow {
        StagedRow(
            place: staging.place.path, member: staging.member,
            whole: staging.whole.map(bytes))
    }

    /// Reads what `row` makes; nil for anything else.
    static func staging(_ row: StagedRow) -> Staging? {
        guard let place = Place(path: row.place), let whole = row.whole.flatMap(whole) else {
            return nil
        }
        return Staging(place, row.member, whole)
    }

    private static func bytes(_ whole: StagedAnswer) -> [UInt8] {
        var members: [JSON.Member] = []
        if !whole.answers.isEmpty {
            members.append(JSON.Member(key: "answers", value: .array(whole.answers.map(json))))
        }
        if whole.isReady { members.append(JSON.Member(key: "ready", value: true)) }
        if whole.hasPassed { members.append(JSON.Member(key: "passed", value: true)) }
        switch whole.voice {
        case .agrees: members.append(JSON.Member(key: "agrees", value: true))
        case .objects(let words):
            members.append(JSON.Member(key: "objects", value: .string(words.text)))
        case nil: break
        }
        return JSON.line(members)
    }

    private static func whole(_ bytes: [UInt8]) -> StagedAnswer? {
        guard var members = JSON.members(ofLine: bytes) else { return nil }
        var whole = StagedAnswer()
        if let answers = members.take("answers") {
            guard case .array(let items) = answers else { return nil }
            whole.answers = items.compactMap(answered)
            guard whole.answers.count == items.count else { return nil }
        }
        whole.isReady = members.take("ready")?.bool ?? false
        whole.hasPassed = members.take("passed")?.bool ?? false
        if members.take("agrees") != nil { whole.voice = .agrees }
        if let reason = members.take("objects")?.string { whole.voice = .objects(Words(reason)) }
        return members.isEmpty ? whole : nil
    }

    private static func json(_ answered: Answered) -> JSON {
        var members = Event.answer(answered).fields.fields.map {
            JSON.Member(key: $0.name, value: JSON($0.value))
        }
        if let words = answered.words {
            members.append(JSON.Member(key: "text", value: .string(words.text)))
            if let value = words.value {
                members.append(JSON.Member(key: "value", value: JSON(value)))
            }
        }
        return .object(JSON.Object(members))
    }

    private static func answered(_ json: JSON) -> Answered? {
        guard var members = json.object?[...] else { return nil }
        let value = members.takeLast("value")
        guard let text = members.takeLast("text")?.string else { return nil }
        var fields: [(name: String, value: FieldValue)] = []
        for member in members {
            guard let field = member.value.field else { return nil }
            fields.append((member.key, field))
        }
        let type = fields.first { $0.name == "type" }?.value
        guard case .string(let type)? = type else { return nil }
        let words = Words(text, value: value.flatMap { Opening.value($0, type: type) })
        let event = try? Event(EventFields(kind: "answer", fields: fields), words: words)
        guard case .answer(let answered)? = event else { return nil }
        return answered
    }
}
