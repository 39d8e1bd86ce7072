import DialogueLanguage

/// What became of the form in a document.
public enum FormOutcome: Equatable, Sendable {
    /// There is none, or nothing to compare it with.
    case none
    /// It is the usual one.
    case usual
    /// It is another one, and stands in a file of its own.
    case own
    /// It was not understood, so the usual one is used.
    case unclear
    /// A person wants the usual one.
    case byPerson
}

/// The form of a document as a file of its own, where it differs from the usual one.
struct FormReading {
    let outcome: FormOutcome
    /// The text of the form file.
    let file: String?
    private(set) var damage: [Damage] = []

    /// - Parameters:
    ///   - usual: the form that the dialogues fill; what it has not got no question asks for.
    ///   - id: by which the form will be known.
    init(
        _ pieces: Pieces, usual: Form?, id: String, publisher: String, _ decisions: Decisions
    ) {
        let read = FormLabels(pieces)
        guard let usual, !read.labels.isEmpty else {
            (outcome, file) = (.none, nil)
            return
        }
        if decisions.settings["form"] == "usual" {
            (outcome, file) = (.byPerson, nil)
            return
        }
        let draft = FormDraft(read, usual)
        for (line, text) in read.answers {
            damage.append(Damage(.formFilled, line: line, text: text))
        }
        for (line, text) in read.unclear {
            damage.append(Damage(.formLineUnclear, line: line, text: text))
        }
        let text = draft.isWhole ? draft.text(id: id, publisher: publisher) : ""
        if draft.isLike(usual) {
            (outcome, file) = (.usual, nil)
        } else if Form.parse(Array(text.utf8)).content == nil {
            // No table of actions, or labels that no form file can hold.
            (outcome, file) = (.unclear, nil)
        } else {
            (outcome, file) = (.own, text)
            noteDifferences(draft, usual, line: read.labels[0].line)
        }
    }

    private mutating func noteDifferences(_ draft: FormDraft, _ usual: Form, line: Int) {
        let lacking = draft.lacking(from: usual)
        if !lacking.isEmpty {
            let text = lacking.joined(separator: "”, “")
            damage.append(Damage(.formLacks, line: line, text: text))
        }
        for label in draft.notAsked {
            damage.append(Damage(.formNotAsked, line: label.line, text: label.text.text))
        }
    }
}
