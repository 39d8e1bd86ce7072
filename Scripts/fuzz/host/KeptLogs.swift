import DialogueEngine
import DialogueLanguage
import SessionLog

/// The logs of an evening, as a store would have them.
struct KeptLogs {
    private var logs: [String: (content: GroupContent, entries: [Entry])] = [:]

    mutating func keep(_ batch: GroupBatch, at time: Int64) {
        for item in batch.items {
            switch item {
            case .begin(let id, let content, let software, _):
                let source = { Beginning.Source(id: $0, fingerprint: "") }
                let beginning = Beginning(
                    briefing: source("briefing"), dialogue: source("dialogue"),
                    form: source("form"), software: software, isGroup: true)
                logs[id] = (content, [Entry(number: 0, time: time, event: .begin(beginning))])
            case .append(let id, let said, _, _):
                for said in said {
                    let number = logs[id]?.entries.count ?? 0
                    logs[id]?.entries.append(
                        Entry(number: number, time: time, who: said.who, event: said.event))
                }
            case .room, .person: break
            }
        }
    }

    /// Ends the program where a log could not have come about.
    func expectPossible() {
        for (content, entries) in logs.values {
            guard let briefing = Briefing.parse(content.briefing.bytes).content,
                let script = Script.parse(content.dialogue.bytes).content,
                let form = Form.parse(content.form.bytes).content
            else { fatalError("the content of a room can't be read") }
            let history = History(
                Guide(script: script, briefing: briefing, form: form), entries: entries)
            if let wrong = history.wrong {
                let before = entries[..<wrong.entry].suffix(6).map { "\($0.event.fields)" }
                fatalError("\(wrong): \(entries[wrong.entry]) after \(before)")
            }
        }
    }
}
