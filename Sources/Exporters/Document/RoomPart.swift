import DialogueEngine
import Messages

/// What a whole group answered, voted and agreed.
enum RoomPart {
    static func blocks(_ revealed: Revealed) -> [Block] {
        let remarks = revealed.answers.enumerated().map { index, answer in
            let row = revealed.rowName.map { "\($0) \(index + 1)" }
            let member = answer.who?.memberName
            return Remark(
                name: row ?? member, note: row == nil ? "" : member ?? "",
                text: .typed(orRemoved: answer.text))
        }
        return [.question(revealed.question), .note(RoomCounts.answers(revealed))]
            + (remarks.isEmpty ? [] : [.remarks(remarks)]) + blocks(revealed.groups)
    }

    /// What the room took as one.
    private static func blocks(_ groups: [PointGroup]) -> [Block] {
        if groups.isEmpty { return [] }
        let remarks = groups.map { group in
            let points = group.points.map { "\($0)" }.joined(separator: ", ")
            return Remark(
                name: name(group),
                note: said("export-room.numbers", ["points": points]),
                text: .typed(orRemoved: group.name))
        }
        return [.note(said("export-room.taken-as-one")), .remarks(remarks)]
    }

    private static func name(_ group: PointGroup) -> String {
        said("room-result.group", ["number": group.number])
    }

    static func blocks(_ tally: Tally) -> [Block] {
        let title = said("export-room.vote-which-matter-most", ["keep": tally.keep])
        let table = Table(
            name: title,
            heads: [
                said("export-room.number"), tally.rowName, said("export-room.votes"),
                said("export-room.outcome"),
            ],
            rows: tally.lines.map { line in
                [
                    .ours(line.group.map(name) ?? String(line.number)),
                    .typed(orRemoved: line.text),
                    .ours(String(line.votes)), .ours(RoomCounts.outcome(line)),
                ]
            })
        return [.question(title), .note(RoomCounts.votes(tally))]
            + (tally.lines.isEmpty ? [] : [.table(table)])
    }

    static func blocks(_ agreed: [Meeting.Agreed], _ details: PlanDetails) -> [Block] {
        let title = said("export-room.does-everybody-agree")
        let table = Table(
            name: title,
            heads: [
                said("export-room.number"), agreed.first?.row.name ?? "",
                said("export-room.agree"), said("export-room.object"), said("export-room.outcome"),
            ],
            rows: agreed.map { row in
                [
                    .ours(String(row.row.number)),
                    details.first(of: row.row).map { .answer($0) } ?? .ours(""),
                    .ours(row.agrees.map { String($0) } ?? ""), .ours(String(row.objects)),
                    .ours(RoomCounts.outcome(row)),
                ]
            })
        let remarks = agreed.flatMap { row in
            row.objections.map { objection in
                Remark(
                    name: "\(row.row.name) \(row.row.number)",
                    note: objection.who.map {
                        said("export-room.objects", ["memberName": $0.memberName])
                    } ?? said("export-room.objection"),
                    text: .typed(orRemoved: objection.text))
            }
        }
        return [.question(title), .table(table)] + (remarks.isEmpty ? [] : [.remarks(remarks)])
    }

    static func blocks(leftOut question: String, isSkipped: Bool) -> [Block] {
        [
            .question(question.isEmpty ? said("export-room.does-everybody-agree") : question),
            .note(RoomCounts.leftOut(isSkipped)),
        ]
    }
}
