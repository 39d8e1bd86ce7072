import BundledContent
import DialogueLanguage
import Foundation
import TestSupport

/// A page of docs/diagnostics: an example, the message that it gives, and the example mended.
struct DiagnosticPage: CustomStringConvertible {
    let code: Diagnostic.Code
    let text: String
    let blocks: [Fence]

    var description: String { code.rawValue }
    var title: String { String(text.prefix { $0 != "\n" }) }
    var example: Fence { blocks[0] }
    var message: String { blocks[1].text }
    var mended: Fence { blocks[2] }

    init(_ code: Diagnostic.Code) throws {
        self.code = code
        text = try String(contentsOf: Self.url(code), encoding: .utf8)
        blocks = Fence.all(in: text)
        if blocks.count != 3 { throw Malformed(code: code, blocks: blocks.count) }
    }

    struct Malformed: Error {
        let code: Diagnostic.Code
        let blocks: Int
    }

    static func url(_ code: Diagnostic.Code) -> URL {
        Project.path("docs/diagnostics/\(code.rawValue).md")
    }

    /// Writes the page anew with the message that the example gives now.
    func update(_ message: String) throws {
        let old = "```text\n" + self.message + "```"
        let new = text.replacingOccurrences(of: old, with: "```text\n\(message)```")
        try new.write(to: Self.url(code), atomically: true, encoding: .utf8)
    }
}

/// A fenced block of a Markdown page.
struct Fence {
    /// What stands behind the opening fence, such as `dialogue`.
    let kind: String
    /// The lines inside, each with its LF.
    let text: String

    static func all(in markdown: String) -> [Fence] {
        var found: [Fence] = []
        var open: (kind: String, text: String)?
        for line in markdown.components(separatedBy: "\n") {
            if line.hasPrefix("```") {
                if let block = open { found.append(Fence(kind: block.kind, text: block.text)) }
                open = open == nil ? (String(line.dropFirst(3)), "") : nil
            } else {
                open?.text += line + "\n"
            }
        }
        return found
    }

    /// The bytes of the example; in a block of `bytes`, `\xE9` is a byte and `\x61*9` nine of them.
    var bytes: [UInt8] {
        guard kind.hasSuffix(" bytes") else { return Array(text.utf8) }
        var bytes: [UInt8] = []
        var rest = text[...]
        while let match = rest.firstMatch(of: /\\x([0-9A-F]{2})(?:\*([0-9]+))?/) {
            bytes += Array(rest[..<match.range.lowerBound].utf8)
            let byte = UInt8(match.1, radix: 16) ?? 0
            bytes += Array(repeating: byte, count: match.2.flatMap { Int($0) } ?? 1)
            rest = rest[match.range.upperBound...]
        }
        return bytes + Array(rest.utf8)
    }

    /// What is found in it; a dialogue is also laid over K21 and its form where `onBriefing` says so.
    func findings(onBriefing: Bool = false, withAdvice: Bool = false) -> (
        found: [Diagnostic], lines: [String]
    ) {
        switch kind.components(separatedBy: " ")[0] {
        case "briefing":
            let (found, lines) = Fence.findings(Briefing.parse(bytes))
            let advice = withAdvice ? Briefing.advice(bytes, forms: ["action-plan"]) : []
            return (found + advice, lines)
        case "form": return Fence.findings(Form.parse(bytes))
        default:
            let parsed = Script.parse(bytes)
            var (found, lines) = Fence.findings(parsed)
            let briefing = Briefing.parse(BundledContent.briefings[0].bytes).content
            let form = Form.parse(BundledContent.forms[0].bytes).content
            if onBriefing, let script = parsed.content, let briefing, let form {
                found += script.findings(over: briefing, filling: form)
            }
            return (found, lines)
        }
    }

    private static func findings<Content>(_ parsed: Parsed<Content>) -> ([Diagnostic], [String]) {
        (parsed.diagnostics, parsed.lines)
    }
}
