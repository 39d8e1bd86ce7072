/// What must not stand in any file: where it was written, where its parts were fetched, who helped.
enum TreeRule {
    /// Each written in two halves, so that this file may keep its own rule.
    static let forbidden: [(words: String, reason: String)] = [
        ("/wo" + "rk/", "a path of one machine"), ("/ro" + "ot/", "a path of one machine"),
        ("/tm" + "p/", "a path of one machine; ask the system for its temporary folder"),
        ("/opt/sw" + "ift", "a path of one machine"), ("/us" + "ers/", "a path of one machine"),
        ("/ho" + "me/", "a path of one machine"), ("bash_" + "jobs", "a path of one machine"),
        ("deb.deb" + "ian.org", "the host of a registry"),
        ("py" + "pi.org", "the host of a registry"),
        ("python" + "hosted", "the host of a registry"),
        ("registry.n" + "pmjs", "the host of a registry"),
        ("chat" + "gpt", "talk of how it was written"),
        ("anth" + "ropic", "talk of how it was written"),
        ("language " + "model", "talk of how it was written"),
        ("ai ass" + "istant", "talk of how it was written"),
        ("co-auth" + "ored-by", "talk of how it was written"),
        ("TO" + "DO", "unfinished"), ("FIX" + "ME", "unfinished"), ("XCT" + "Skip", "unfinished"),
        (".disa" + "bled(", "a test that does not run"),
    ]

    /// Case counts only for words written in capitals.
    static func violations(in file: File) -> [Violation] {
        let text = Array(file.text.utf8)
        let lowered = text.map { (65...90).contains($0) ? $0 + 32 : $0 }
        return forbidden.flatMap { words, reason in
            let isLoud = words == words.uppercased() && words != words.lowercased()
            var place = -1
            repeat {
                let next = (isLoud ? text : lowered).first(
                    isLoud ? words : words.lowercased(), from: place + 1, to: text.count)
                guard let next else { return [Violation]() }
                place = next
                // With a capital in front it is another word, such as a task of iCalendar.
            } while isLoud && place > 0 && (65...90).contains(text[place - 1])
            let line = text[..<place].count { $0 == newline } + 1
            return [Violation(path: file.path, line: line, says: "“\(words)”: \(reason)")]
        }
    }
}
