import DialogueEngine
import Messages

/// The record of the discussion on screen.
enum MinutesWording {
    /// - Parameter people: names for the room that it is shown in; numbers stand for others.
    static func add(
        _ transcript: Transcript, people: People = People(), to lines: inout [SpokenLine]
    ) {
        if let meeting = transcript.meeting { RoomMinutes(people).addHead(meeting, to: &lines) }
        for part in transcript.parts {
            lines.space()
            if !part.title.isEmpty { lines.add(.heading, part.title) }
            for item in part.items { add(item, people, to: &lines) }
        }
        if transcript.parts.isEmpty { lines.add(.text, said("minutes.nothing-has-happened-yet")) }
        if let meeting = transcript.meeting { RoomMinutes(people).addEnd(meeting, to: &lines) }
    }

    private static func add(
        _ item: Transcript.Item, _ people: People, to lines: inout [SpokenLine]
    ) {
        switch item {
        case .page(_, let heading, let isSkipped):
            lines.add(
                .point,
                isSkipped
                    ? said("minutes.left-out-heading", ["heading": heading])
                    : said("minutes.read", ["heading": heading]))
        case .question(let exchange): add(exchange, to: &lines)
        case .list(_, let text, let rowName, _, let rows):
            if !text.isEmpty { lines.add(.text, text) }
            for (index, row) in rows.enumerated() {
                let cells = row.map { PlanWording.shown($0.cell) }
                let lead = "\(rowName) \(index + 1): "
                lines.append(
                    SpokenLine(
                        .point, lead + cells.joined(separator: " · "),
                        heard: lead + cells.joined(separator: "; ")))
            }
        case .talk(_, let text, let isSkipped):
            lines.add(
                .point,
                isSkipped
                    ? said("minutes.left-out-talk", ["text": text])
                    : said("minutes.talked-about", ["text": text]))
        case .answers(let revealed): RoomMinutes(people).add(revealed, to: &lines)
        case .vote(_, let tally): RoomMinutes(people).add(tally, to: &lines)
        case .agreement(_, let agreed): RoomMinutes(people).add(agreed, to: &lines)
        case .leftOut(_, let question, let isSkipped):
            lines.add(.text, question.isEmpty ? said("minutes.does-everybody-agree") : question)
            lines.add(
                .point,
                isSkipped ? said("minutes.left-out") : said("minutes.still-open-nothing-is-shown"))
        }
    }

    private static func add(_ exchange: Transcript.Exchange, to lines: inout [SpokenLine]) {
        lines.add(.text, exchange.question)
        lines.add(.point, sign: "→ ", PlanWording.shown(exchange.cell))
        guard let probe = exchange.probe, probe.cell.state == .answered else { return }
        lines.add(.text, probe.question)
        lines.add(.point, sign: "→ ", probe.cell.shown)
    }
}
