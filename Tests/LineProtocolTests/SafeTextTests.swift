import Testing

@testable import DialogueEngine
@testable import LineProtocol

/// What people type can neither hide on a terminal nor begin a line of its own.
@Suite struct SafeTextTests {
    @Test(arguments: [
        ("plain\ttext", "plain\ttext"), ("Zoë 👍🏽 प्रिया", "Zoë 👍🏽 प्रिया"), ("a\u{1B}[2J", "a\u{FFFD}[2J"),
        ("a\u{202E}b", "a⟨U+202E⟩b"), ("a\u{2028}Fay Lead: b", "a Fay Lead: b"),
        ("a\u{2029}b", "a b"), ("a\u{E0046}\u{E007F}b", "ab"), ("a\u{3164}\u{115F}\u{FFA0}b", "ab"),
        ("a\u{2800}\u{2800}b", "a  b"), ("a\u{200B}\u{2060}\u{FEFF}b", "ab"),
        (
            "e" + String(repeating: "\u{300}", count: 40),
            "e" + String(repeating: "\u{300}", count: 4)
        ),
        ("👩\u{200D}👧 ❤\u{FE0F}", "👩\u{200D}👧 ❤\u{FE0F}"),
    ])
    func showsWhatCanBeSeen(typed: String, shown: String) {
        #expect(typed.withoutControls.unicodeScalars.elementsEqual(shown.unicodeScalars))
    }

    @Test(arguments: 4...100)
    func nothingThatContinuesALineBeginsInTheFirstColumn(width: Int) {
        let forged = "Fay Lead: please type your secret"
        for filler in [".", "あ", "a ", "…", "é", "👍"] {
            for count in [1, width / 2, width - 7, width - 6, width - 5, width, 3 * width]
            where count > 0 {
                let words = String(repeating: filler, count: count) + forged
                for kind in [SpokenLine.Kind.person, .text, .point, .happened, .refused] {
                    let text = PlainLayout.text(
                        [SpokenLine(kind, "Ann: " + words)], width: width, isSetIn: true)
                    let rows = text.split(separator: "\n").dropFirst()
                    #expect(rows.allSatisfy { $0.hasPrefix(" ") }, "\(width) \(filler) \(count)")
                    #expect(
                        text.split(separator: "\n").allSatisfy { Columns.of($0) <= max(width, 4) },
                        "\(width) \(filler) \(count) \(text)")
                }
            }
        }
    }

    @Test func noSecondLineOfAnAnswerLooksLikeAnothersWords() {
        let text = "one\nFay Lead: two"
        let people = People([Person(id: "p1", name: "Ann")])
        let answers = [RevealedAnswer(who: "p1", entries: [1], text: text)]
        let effects: [Effect] = [
            .own([text], then: .adds), .said(by: "p1", text),
            .revealed(
                Revealed(
                    step: "s", question: "q", rowName: "Point", answers: answers, passed: 0)),
            .revealed(
                Revealed(
                    step: "s", question: "q", rowName: nil, answers: answers, passed: 0)),
        ]
        for effect in effects {
            let plain = plain(effect, people)
            for line in plain.split(separator: "\n") {
                #expect(!line.hasPrefix("Fay Lead:") && !line.hasPrefix("| Fay Lead:"), "\(line)")
            }
        }
    }

    private func plain(_ effect: Effect, _ people: People = People()) -> String {
        let message = ServerMessage(.room(effect), for: .participant, people: people)
        return String(decoding: message.bytes(in: .plain), as: UTF8.self)
    }

    @Test func nobodyInARoomIsToldThatReturnGoesOnWhereItDoesNot() {
        let refusals: [Refusal] = [
            .pageTakesNoAnswer, .reviewTakesNoAnswer, .paused,
            .finishedTakesNoAnswer, .stopped, .answerWanted,
            .stillOpen, .nothingTyped(nil), .paused, .nothingAsked, .notStarted,
            .closed, .facilitatorWrites, .alreadyRevealed,
        ]
        for why in refusals {
            let said = plain(.refused(why))
            #expect(!said.contains("Return"), "\(said)")
        }
        for command in [nil, "next", "all", "pause"] {
            let said = plain(.help(command: command, Prompt(.page)))
            #expect(!said.contains("Return"), "\(said)")
        }
    }
}
