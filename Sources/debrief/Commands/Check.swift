import ArgumentParser
import BundledContent
import DialogueLanguage
import Messages

/// Looks for mistakes in a briefing, dialogue or form file.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: said("cli-check.look-for-mistakes"),
        discussion: said("cli-check.dialogues-and-briefings"))

    @Argument(help: .said("cli-check.the-files"))
    var files: [String]

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let own = OwnBriefings(data: try shared.folder())
        let read = try files.map { try Checked($0, own) }
        var texts = read.map(\.text)
        texts += Self.together(read)
        try Say.out(texts.joined())
        if read.contains(where: \.hasErrors) { throw Failure("", status: .foundWrong) }
    }

    /// What dialogues and briefings say when one is laid over the other.
    private static func together(_ read: [Checked]) -> [String] {
        var scripts = read.compactMap { checked in
            checked.script.map { (checked.path, $0, checked.lines) }
        }
        let isAlone = scripts.isEmpty
        if isAlone {
            scripts = BundledContent.dialogues.compactMap { file in
                let parsed = Script.parse(file.bytes)
                return parsed.content.map {
                    (said("cli-check.dialogue", ["fileId": file.id]), $0, parsed.lines)
                }
            }
        }
        return read.flatMap { checked -> [String] in
            guard let briefing = checked.briefing, let form = checked.form else { return [] }
            return scripts.flatMap { path, script, lines in
                script.findings(over: briefing, filling: form)
                    .filter { found in
                        found.isAboutTasks || found.code == .sectionNotPresented
                            || (found.code == .sectionNotInBriefing && !isAlone)
                    }
                    .map { $0.rendered(file: path, lines: lines) + "\n" }
            }
        }
    }
}

/// A file that was looked at, and what was found in it.
private struct Checked {
    let path: String
    private(set) var text = ""
    private(set) var hasErrors = false
    private(set) var briefing: Briefing?
    private(set) var form: Form?
    private(set) var script: Script?
    private(set) var lines: [String] = []

    init(_ path: String, _ own: OwnBriefings) throws {
        self.path = path
        let bytes = try Library.bytes(path)
        let forms = BundledContent.forms.compactMap { Form.parse($0.bytes).content }
        switch AuthoredKind(bytes) {
        case .briefing:
            let parsed = Briefing.parse(bytes)
            briefing = parsed.content
            form = forms.first
            let asked = parsed.content?.form ?? ""
            let known = forms.map(\.id) + (own.form(asked) == nil ? [] : [asked])
            report(parsed, more: Briefing.advice(bytes, forms: known))
        case .form: report(Form.parse(bytes))
        case .dialogue: try dialogue(bytes, forms)
        case nil:
            throw Failure(
                said("cli-check.the-first-line-must-begin", ["path": path]),
                status: .foundWrong)
        }
    }

    /// A dialogue is also laid over the form that it says it fills.
    private mutating func dialogue(_ bytes: [UInt8], _ forms: [Form]) throws {
        let parsed = Script.parse(bytes)
        script = parsed.content
        guard let script else { return report(parsed) }
        if !script.fills.isEmpty, !forms.contains(where: { $0.id == script.fills }) {
            let known = forms.map(\.id).joined(separator: ", ")
            text = said(
                "cli-check.there-is-no-form-there",
                ["path": path, "fills": script.fills, "known": known])
            hasErrors = true
            return
        }
        report(parsed, more: forms.flatMap { script.gaps(in: $0) })
    }

    private mutating func report<Content>(_ parsed: Parsed<Content>, more: [Diagnostic] = []) {
        lines = parsed.lines
        let all = (parsed.diagnostics + more).sorted { $0.line < $1.line }
        hasErrors = all.hasErrors || (parsed.content == nil && parsed.hasMore)
        if all.isEmpty { return text = said("cli-check.nothing-to-mend", ["path": path]) }
        let errors = all.count { $0.severity == .error }
        text = all.map { $0.rendered(file: path, lines: lines) }.joined(separator: "\n")
        text +=
            "\n"
            + said(
                "cli-check.summary",
                [
                    "path": path, "errors": said("count.errors", ["count": errors]),
                    "warnings": said("count.warnings", ["count": all.count - errors]),
                    "more": parsed.hasMore ? said("cli-check.and-there-is-more-mend") : ".\n",
                ])
    }
}
