import LogFormat

/// What the first page of a pack says of it.
public struct ReadMe: Sendable {
    /// What it is about, such as `K21: A title`.
    public let briefing: String
    /// Whose plan it is; nil where nobody is named.
    public let team: String?
    /// When the first entry was written, and the last, in milliseconds since 1970.
    public let times: ClosedRange<Int64>
    /// How far the log goes.
    public let head: LogHead
    /// The short form of the key that signs, as `ssh-keygen -l` shows it.
    public let key: String
    /// What is left out.
    public let omission: PackWriter.Omission
    /// Whether a group made it.
    public let isGroup: Bool
    /// What made it.
    public let software: String

    /// Puts together what is said.
    public init(
        briefing: String, team: String?, times: ClosedRange<Int64>, head: LogHead, key: String,
        omission: PackWriter.Omission, isGroup: Bool, software: String
    ) {
        (self.briefing, self.team, self.times, self.head) = (briefing, team, times, head)
        (self.key, self.omission, self.isGroup) = (key, omission, isGroup)
        self.software = software
    }

    /// The page: no scripts, nothing from elsewhere.
    public var bytes: [UInt8] { Array((Self.top + body + "</main></body></html>\n").utf8) }

    private static let top = """
        <!DOCTYPE html>
        <html lang="en-GB"><head><meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Read me first: a record of a team's discussion</title>
        <style>
        body { font: 15px/1.45 sans-serif; color: #1a1a1a; background: #fff; margin: 0; }
        main { max-width: 47rem; margin: 0 auto; padding: 1.2rem; }
        h1 { font-size: 1.45rem; margin: 0 0 .4rem; } h2 { font-size: 1.05rem; margin: 1rem 0 .2rem; }
        p, ul, ol { margin: .25rem 0; } li { margin: .15rem 0; } dl { margin: .3rem 0; }
        ul, ol { padding-left: 1.4rem; }
        dt { float: left; clear: left; width: 6.5rem; color: #555; } dd { margin-left: 7rem; }
        code, pre { font: 12.5px/1.4 monospace; overflow-wrap: anywhere; }
        pre { background: #f2f2f2; padding: .5rem; margin: .3rem 0; white-space: pre-wrap; }
        @media (max-width: 30rem) { dt { float: none; } dd { margin: 0 0 .3rem; } }
        @media print { main { padding: 0; } }
        </style></head><body><main>

        """

    private var body: String {
        """
        <h1>A record of a team's discussion</h1>
        <p>This folder is the record of a seven-minute briefing that \(isGroup ? "a group" : "somebody")
        discussed, and of the plan that came of it. It was made by \(software.inHTML). You can check it with
        tools that its makers did not write.</p>
        <dl><dt>Briefing</dt><dd>\(briefing.inHTML)</dd>\(team.map { "<dt>Team</dt><dd>\($0.inHTML)</dd>" } ?? "")
        <dt>Written</dt><dd>\(span) UTC</dd>
        <dt>Receipt</dt><dd>\(head.size) entries, <code>\(head.receipt)</code></dd>
        <dt>Signed by</dt><dd>the key <code>\(key.inHTML)</code></dd></dl>
        <h2>What to read</h2>
        <p>\(documents)</p>
        \(leftOut)
        <h2>How to check it, in three steps</h2>
        <ol>
        <li>Get the team's line for <code>allowed_signers</code> from the team itself, in person or by telephone:
        never from this folder. Save it as <code>allowed_signers</code> beside this folder.</li>
        <li>In this folder, type (with the name at the beginning of that line in place of TEAM)
        <pre>ssh-keygen -Y verify -f ../allowed_signers -I TEAM \\
            -n debrief-pack -s MANIFEST.sig &lt; MANIFEST</pre>
        <pre>sha256sum --strict -c MANIFEST</pre>
        The first must say “Good "debrief-pack" signature”, the second “OK” behind every name.</li>
        <li>Type <code>debrief verify .</code> with <code>--signers ../allowed_signers</code>; or, without our
        program, the script <code>check.sh</code> from the page “Evidence” of its documentation. If somebody wrote a
        receipt down on the day, compare it: it must stand above, or at an earlier number of entries.</li>
        </ol>
        <h2>What it proves</h2>
        <p>That whoever has that key gave these files on; that no entry was changed, added or taken out since
        the last receipt that left their hands; and that the words are those that the entries were made with.</p>
        <h2>What it does not prove</h2>
        <ul>
        <li>Who typed. There is no sign-in; a record does not say who somebody is beyond what they said.</li>
        <li>That nothing was written anew before a receipt left the room, by somebody who has the key.</li>
        <li>That there was no other session that was left out, or held twice and the better one handed in.</li>
        <li>The time: it is that of one computer. A signature has no time of its own.</li>
        <li>That what was planned was done. The plan says how that will be shown.</li>
        </ul>

        """
    }

    private var documents: String {
        omission.discussion
            ? "<code>plan.md</code> is the plan, and <code>plan.csv</code> its actions for a spreadsheet."
            : "<code>record.md</code> is the plan and the discussion, <code>plan.csv</code> the actions for a "
                + "spreadsheet, <code>record.json</code> everything for programs."
    }

    private var leftOut: String {
        var said: [String] = []
        if omission.discussion {
            said.append(
                "The discussion is withheld: what staff said on the way to the plan is not given on. The kinds "
                    + "of entries, their times and members' numbers remain visible in <code>log.jsonl</code>."
            )
        }
        if omission.names {
            said.append(
                "Names are withheld. Numbers, agencies and roles are there, and so is what people wrote: it "
                    + "can tell who somebody is.")
        }
        if said.isEmpty { return "" }
        return "<h2>What is left out</h2>\n<p>" + said.joined(separator: " ")
            + " <code>withheld.jsonl</code> lists every place.</p>"
    }

    /// The day once where it is the same.
    private var span: String {
        let (from, to) = (Self.moment(times.lowerBound), Self.moment(times.upperBound))
        if from == to { return from }
        let isOneDay = from.utf8.prefix(10).elementsEqual(to.utf8.prefix(10))
        return from + " to " + (isOneDay ? String(to.dropFirst(11)) : to)
    }

    /// `2026-11-20 21:35`.
    private static func moment(_ time: Int64) -> String {
        let text = Timestamp.text(time).utf8.prefix(16)
        return String(
            decoding: text.map { $0 == UInt8(ascii: "T") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }
}

extension String {
    /// With the five characters of markup written as what they stand for.
    fileprivate var inHTML: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
