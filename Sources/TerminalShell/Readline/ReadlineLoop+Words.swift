import LineProtocol

/// Words that somebody need not type.
extension ReadlineLoop {
    /// Puts the words that stand into a line in which nothing was typed.
    func stand() {
        guard line == .prompted, !isSecret, !standing.isEmpty else { return }
        if Readline.line.isEmpty {
            hide()
            Readline.insert(standing)
            show()
        }
        standing = ""
    }

    func insert(_ words: String) {
        guard isAsking, !isSecret else { return given += words }
        hide()
        Readline.insert(words)
        show()
    }
}
