import DialogueEngine
import DialogueLanguage
import LogFormat

/// What small packs were begun with: as little as leads through every kind of entry.
struct TinyContent {
    /// Briefing, dialogue and form.
    let files: [[UInt8]]
    /// The fields of the first line of a log on it.
    let beginning: String

    static let alone = TinyContent(
        dialogue: """
            dialogue tiny — Tiny
            about: As little as there can be.
            fills: tiny-plan

            notice
            ask ready  yes/no
              Are you ready?
            ask visit  date
              When will you visit?
              if ready is yes
            table actions  1 to 3
              The plan.
              row: Action
              column what  text: What?
                nudge if vague
              column who  person: Who?
            """, isGroup: false)

    static let room = TinyContent(
        dialogue: """
            dialogue tiny — Tiny
            about: As little as there can be.
            fills: tiny-plan

            notice
            ask seen  long text, each, unnamed
              What did you see?
            collect points  1 to 2, each
              Which points?
              row: Point
            vote points, keep 1
            table actions  1 to 3, scribe
              The plan.
              row: Action
              column what  text: What?
              column who  person: Who?
            agree actions
            """, isGroup: true)

    private init(dialogue: String, isGroup: Bool) {
        let briefing = """
            briefing M30 — A quiet child
            publisher: Fernshire
            source: Briefing M30
            about: An invented briefing.
            notice: This is invented.

            # 01 Background
            M30 lives with a grandparent.

            # 02 Recommendations
            1. Somebody visits.
            """
        let form = """
            form tiny-plan — Plan
            table actions: Actions
              what: What?
              who: Who?
            """
        files = [briefing, dialogue, form].map { Array(($0 + "\n").utf8) }
        let hashes = files.map { Fingerprint(of: $0).hex }
        beginning =
            #""k":"begin","briefing":"M30","briefing-sha256":""# + hashes[0]
            + #"","dialogue":"tiny","dialogue-sha256":""# + hashes[1]
            + #"","form":"tiny-plan","form-sha256":""# + hashes[2]
            + #"","software":"Debrief 0.1.0","rules":1"# + (isGroup ? #","group":true"# : "")
    }

    /// What is made of it.
    var guide: Guide {
        guard let briefing = Briefing.parse(files[0]).content,
            let script = Script.parse(files[1]).content, let form = Form.parse(files[2]).content
        else { fatalError("the tiny content can't be read") }
        return Guide(script: script, briefing: briefing, form: form)
    }

    /// The files by their names in a pack.
    var named: [(name: String, bytes: [UInt8])] {
        files.map { ("content/" + Fingerprint(of: $0).hex, $0) }
    }
}
