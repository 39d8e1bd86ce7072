/// A step whose indented lines are still being read.
struct StepBuilder {
    let header: StepHeader
    let id: String
    let part: Int
    let options: StepOptions
    var text = ProseBuilder()
    var clauses = Clauses()
    var rowName: String?
    var columns: [ColumnBuilder] = []
    var condition: ConditionSource?
}

/// A column whose deeper lines are still being read.
struct ColumnBuilder {
    let line: SourceText.Line
    let id: String
    let options: StepOptions
    let label: String
    var clauses = Clauses()
}

/// A condition as written, before it is known what its names refer to.
struct ConditionSource {
    let text: Substring
    let line: SourceText.Line
}

/// The clauses beside a question.
struct Clauses {
    var choices: [(choice: Choice, line: SourceText.Line)] = []
    var hints: [String] = []
    var examples: [String] = []
    var terms: [Briefing.Term] = []
    var fallback: String?
    var recall: (id: String, line: SourceText.Line)?
    var probes: [Probe] = []
    var nudges: [NudgeRule] = []
    var low = ""
    var high = ""

    var aids: Aids { Aids(hints: hints, examples: examples, terms: terms) }
    /// Whether anything stands here that only a question can have.
    var isEmpty: Bool {
        choices.isEmpty && aids.isEmpty && fallback == nil && recall == nil && probes.isEmpty
            && nudges.isEmpty && low.isEmpty && high.isEmpty
    }
}

/// Gathers lines of prose into paragraphs.
struct ProseBuilder {
    private(set) var text = ""
    private var isAfterBlank = false

    /// Adds a line; a blank one ends the paragraph.
    mutating func add(_ line: String) {
        if line.isEmpty {
            isAfterBlank = !text.isEmpty
            return
        }
        if !text.isEmpty { text += isAfterBlank || line.utf8.starts(with: "- ".utf8) ? "\n\n" : " " }
        isAfterBlank = false
        text += line.utf8.first == UInt8(ascii: "\\") ? String(line.dropFirst()) : line
    }
}
