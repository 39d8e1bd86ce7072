import LogFormat
import Messages

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

    /// The text for whoever opens a pack and has never heard of one.
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

    private static var top: String {
        """
        <!DOCTYPE html>
        <html lang="en-GB"><head><meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(said("read-me.head-title"))</title>
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
    }

    private var body: String {
        let about =
            isGroup
            ? said("read-me.group", ["software": software.inHTML])
            : said("read-me.alone", ["software": software.inHTML])
        return """
            <h1>\(said("read-me.title"))</h1>
            <p>\(about)</p>
            <dl>\(term(said("read-me.briefing"), briefing.inHTML))\(team.map { term(said("read-me.team"), $0.inHTML) } ?? "")
            \(term(said("read-me.written"), said("read-me.utc", ["span": span])))
            \(term(said("read-me.receipt"), receipt))
            \(term(said("read-me.signed-by"), said("read-me.the-key", ["key": key.inHTML])))</dl>
            <h2>\(said("read-me.what-to-read"))</h2>
            <p>\(documents)</p>
            \(leftOut)
            <h2>\(said("read-me.how-to-check"))</h2>
            <ol>
            <li>\(said("read-me.step-line"))</li>
            <li>\(said("read-me.step-type"))
            <pre>ssh-keygen -Y verify -f ../allowed_signers -I \(said("read-me.team-in-capitals")) \\
                -n debrief-pack -s MANIFEST.sig &lt; MANIFEST</pre>
            <pre>sha256sum --strict -c MANIFEST</pre>
            \(said("read-me.step-must-say"))</li>
            <li>\(said("read-me.step-program"))</li>
            </ol>
            <h2>\(said("read-me.what-it-proves"))</h2>
            <p>\(said("read-me.proves"))</p>
            <h2>\(said("read-me.what-it-does-not-prove"))</h2>
            <ul>
            <li>\(said("read-me.not-who-typed"))</li>
            <li>\(said("read-me.not-before-receipt"))</li>
            <li>\(said("read-me.not-other-session"))</li>
            <li>\(said("read-me.not-the-time"))</li>
            <li>\(said("read-me.not-that-it-was-done"))</li>
            </ul>

            """
    }

    private func term(_ name: String, _ text: String) -> String {
        "<dt>\(name)</dt><dd>\(text)</dd>"
    }

    private var receipt: String {
        said("read-me.entries-and-receipt", ["count": head.size, "receipt": head.receipt])
    }

    private var documents: String {
        omission.discussion
            ? said("read-me.documents-plan")
            : said("read-me.documents")
    }

    private var leftOut: String {
        var parts: [String] = []
        if omission.discussion {
            parts.append(
                said("read-me.discussion-withheld"))
        }
        if omission.names {
            parts.append(
                said("read-me.names-withheld"))
        }
        if parts.isEmpty { return "" }
        parts.append(said("read-me.withheld-lists"))
        return
            "<h2>\(said("read-me.what-is-left-out"))</h2>\n<p>\(parts.joined(separator: " "))</p>"
    }

    /// The day once where it is the same.
    private var span: String {
        let (from, to) = (Self.moment(times.lowerBound), Self.moment(times.upperBound))
        if from == to { return from }
        let isOneDay = from.utf8.prefix(10).elementsEqual(to.utf8.prefix(10))
        return said(
            "read-me.from-to", ["from": from, "to": isOneDay ? String(to.dropFirst(11)) : to])
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
