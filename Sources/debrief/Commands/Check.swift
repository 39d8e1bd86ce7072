import ArgumentParser
import BundledContent
import DialogueCore

/// Looks for mistakes in a briefing, dialogue or form file.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look for mistakes in a briefing, dialogue or form file.")

    @Argument(help: "The files.")
    var files: [String]

    @OptionGroup var shared: SharedOptions

    func run() throws {
        var hasErrors = false
        var report = ""
        for path in files {
            let found = try Self.check(path)
            hasErrors = hasErrors || found.hasErrors
            report += found.text
        }
        try Say.out(report)
        if hasErrors { throw Failure("", status: .foundWrong) }
    }

    private static func check(_ path: String) throws -> (text: String, hasErrors: Bool) {
        let bytes = try Library.bytes(path)
        switch AuthoredKind(bytes) {
        case .briefing: return report(Briefing.parse(bytes), path)
        case .form: return report(Form.parse(bytes), path)
        case .dialogue: return dialogue(bytes, path)
        case nil:
            throw Failure(
                "\(path): the first line must begin with `briefing`, `dialogue` or `form`.",
                status: .foundWrong)
        }
    }

    /// A dialogue is also laid over the form that it says it fills.
    private static func dialogue(_ bytes: [UInt8], _ path: String) -> (String, Bool) {
        let parsed = Script.parse(bytes)
        guard let script = parsed.content else { return report(parsed, path) }
        let forms = BundledContent.forms.compactMap { Form.parse($0.bytes).content }
        var gaps: [Diagnostic] = []
        for form in forms { gaps += Guide.gaps(script, form) }
        if !script.fills.isEmpty, !forms.contains(where: { $0.id == script.fills }) {
            let known = forms.map(\.id).joined(separator: ", ")
            return ("\(path): there is no form “\(script.fills)”; there is: \(known).\n", true)
        }
        return report(parsed, path, more: gaps)
    }

    private static func report<Content>(
        _ parsed: Parsed<Content>, _ path: String, more: [Diagnostic] = []
    ) -> (String, Bool) {
        let all = parsed.diagnostics + more
        if all.isEmpty { return ("\(path): nothing to mend.\n", false) }
        let text = all.map { $0.rendered(file: path, lines: parsed.lines) }.joined(separator: "\n")
        let errors = all.count { $0.severity == .error }
        return (
            text
                + "\n\(path): \(counted(errors, "error")), \(counted(all.count - errors, "warning")).\n",
            errors > 0
        )
    }

    private static func counted(_ count: Int, _ what: String) -> String {
        "\(count) \(what)\(count == 1 ? "" : "s")"
    }
}
