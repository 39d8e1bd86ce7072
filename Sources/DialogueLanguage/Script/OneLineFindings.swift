import Messages

// What the linker says about rows in one line.
extension ScriptLinker {
    /// What a line is read into has to be among the columns.
    mutating func checkOneLine(_ builder: StepBuilder) {
        for part in [StepOptions.Part.atEnd, .shared] {
            let phrase = builder.options.phrases[part]
            refuse(phrase, said("check.what-is-said-of-a-column"), builder.header.line)
        }
        let line = builder.header.line
        let types = builder.columns.map { $0.options.type ?? .text }
        if let phrase = builder.options.phrases[.line], builder.header.verb == .table,
            let first = types.first,
            !(first == .text || first == .longText)
                || !types.dropFirst().contains(where: { $0 == .person || $0 == .date })
        {
            found.add(
                .badOptions, line, at: phrase, said("check.one-line-wants-what-who-when"),
                mend: said("check.write-columns-what-who-when"))
        }
        var before: ColumnBuilder?
        for (column, type) in zip(builder.columns, types) {
            checkAtEnd(column, type, isFirst: before == nil)
            checkShared(column, type, before)
            before = column
        }
    }

    private mutating func checkAtEnd(_ column: ColumnBuilder, _ type: AnswerType, isFirst: Bool) {
        guard let phrase = column.options.phrases[.atEnd] else { return }
        if case .pick = type, !isFirst { return }
        found.add(
            .badOptions, column.line, at: phrase, said("check.at-the-end-is-for-picks"),
            mend: said("check.remove-it"))
    }

    private mutating func checkShared(
        _ column: ColumnBuilder, _ type: AnswerType, _ before: ColumnBuilder?
    ) {
        guard let phrase = column.options.phrases[.shared] else { return }
        let isText = { (type: AnswerType) in type == .text || type == .longText }
        if isText(type), let before, isText(before.options.type ?? .text),
            before.options.phrases[.shared] == nil
        {
            return
        }
        found.add(
            .badOptions, column.line, at: phrase, said("check.same-line-is-for-texts"),
            mend: said("check.remove-it"))
    }
}
