import DialogueEngine
import DialogueLanguage
import LogFormat

extension PackCheck {
    /// What the replay of a pack says; nil where its log can't be read, or the content is not that which
    /// entry 0 names.
    ///
    /// - Parameter note: told each entry that is replayed.
    public func history(of pack: Pack, note: (_ entry: Int) -> Void = { _ in }) -> History? {
        guide(of: pack).map { History($0, entries: entries, note: note) }
    }

    /// What the session was begun with; nil as above.
    package func guide(of pack: Pack) -> Guide? {
        guard !entries.isEmpty, case .begin(let beginning) = entries[0].event else { return nil }
        func bytes(_ source: Beginning.Source) -> [UInt8] {
            let bytes = pack.files[PackName.content + source.fingerprint] ?? []
            return Fingerprint(of: bytes).hex == source.fingerprint ? bytes : []
        }
        guard let script = Script.parse(bytes(beginning.dialogue)).content,
            let briefing = Briefing.parse(bytes(beginning.briefing)).content,
            let form = Form.parse(bytes(beginning.form)).content,
            [script.id, briefing.id, form.id]
                == [beginning.dialogue.id, beginning.briefing.id, beginning.form.id]
        else { return nil }
        return Guide(script: script, briefing: briefing, form: form)
    }
}

extension Finding {
    /// As a finding about a pack.
    public init(_ finding: History.Finding) {
        let problem: Problem =
            switch finding.why {
            case .impossible: .impossible
            case .unknownSpeaker: .unknownSpeaker
            case .afterTheEnd: .afterTheEnd
            case .reveal: .reveal
            case .count: .count
            case .agreement: .agreement
            }
        self.init(.history, problem, file: PackName.log, entry: finding.entry)
    }
}
