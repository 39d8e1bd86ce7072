import DialogueEngine
import Messages

// What stands around the questions of a row: what was read, what is offered, what is proposed.
extension PromptWording {
    /// What was read from the line that a row was typed in.
    static func addRead(_ prompt: Prompt, to lines: inout [SpokenLine]) {
        guard !prompt.read.isEmpty else { return }
        for field in prompt.read {
            lines.add("\(field.number)  ", point: "\(field.question) \(field.answer)", setIn: "   ")
        }
        lines.add(.text, said("prompt.read-a-number-changes-it"))
    }

    /// The question that the same line may answer.
    static func addAlso(_ prompt: Prompt, to lines: inout [SpokenLine]) {
        guard let also = prompt.also, prompt.existing == nil, !prompt.isLeftOut else { return }
        lines.add(.question, also)
        lines.add(.text, said("prompt.both-in-one-line"))
    }

    /// An earlier answer that a row may begin with.
    static func addOffer(
        _ offer: String, _ list: ListPrompt, _ goOn: String, to lines: inout [SpokenLine]
    ) {
        lines.add(
            .question,
            said(
                "prompt.you-said",
                [
                    "text": short(offer, 160), "rowName": list.rowName.lowercased(),
                    "number": "\(list.rows.count + 1)",
                ]))
        lines.add(.text, said("prompt.makes-that-the-row", ["goOn": goOn]))
    }

    /// One question for all rows, each with what is proposed.
    static func addAllRows(
        _ proposals: [Prompt.Proposal], _ prompt: Prompt, _ goOn: String,
        to lines: inout [SpokenLine]
    ) {
        lines.space()
        lines.add(.question, prompt.text)
        addOptions(prompt, to: &lines)
        lines.space()
        for proposal in proposals {
            let text = proposal.text.map { short($0, 60) } ?? PlanWording.leftOut
            let labels =
                proposal.labels.isEmpty
                ? said("prompt.nothing-proposed") : proposal.labels.joined(separator: ", ")
            lines.add(
                .point,
                said(
                    "prompt.the-row-is-for",
                    [
                        "rowName": proposal.row.name, "number": "\(proposal.row.number)",
                        "labels": labels, "text": text,
                    ]))
        }
        let label = prompt.options.first?.label ?? ""
        let number = proposals.first?.row.number ?? 1
        lines.add(
            .text,
            said(
                "prompt.takes-what-is-proposed",
                ["goOn": goOn, "number": "\(number)", "label": label]))
    }

    /// What stands at the head of a form, as it was given before.
    static func addDetails(
        _ details: [Prompt.Detail], _ goOn: String, to lines: inout [SpokenLine]
    ) {
        lines.space()
        for detail in details {
            lines.add(
                "\(detail.number)  ",
                point: "\(detail.question) \(detail.answer ?? PlanWording.leftOut)", setIn: "   ")
        }
        lines.add(.question, said("prompt.accepts-all", ["goOn": goOn, "count": details.count]))
    }
}
