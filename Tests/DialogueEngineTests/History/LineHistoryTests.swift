import TestSupport
import Testing

@testable import DialogueEngine

/// Which answers can have been read from one line, also where nobody can tell in which order steps came.
@Suite("Histories of one line")
struct LineHistoryTests {
    private static func dialogue(_ option: String) -> String {
        """
        dialogue line — Lines
        ask sure  yes/no
          Sure?
        ask why  text
          only if sure is no
          Why?
        table actions  1 to 2\(option)
          column what  text: What?
          column who  person: Who?
        ask last  text
          Last?
        """
    }

    /// The number of the entry that is wrong, where the first answer of the table claims to be a line.
    private static func wrong(_ option: String, isOrderKnown: Bool) throws -> (Int?, claims: Int) {
        var talk = try Rehearsal(dialogue: dialogue(option))
        talk.type("yes", "ring the school", "Ana Lee", "no", "the end")
        var claims = 0
        let entries = talk.log.enumerated().map { number, event in
            var event = event
            if case .answer(var answered) = event {
                if answered.place.step == "sure", !isOrderKnown { event = event.redacted }
                if answered.place.field == "what" {
                    answered.line = number
                    event = .answer(answered)
                    claims = number
                }
            }
            return Entry(number: number, time: 0, who: nil, event: event)
        }
        return (History(talk.session.guide, entries: entries).wrong?.entry, claims)
    }

    @Test(arguments: [true, false])
    func onlyAListThatTakesLinesHasThem(isOrderKnown: Bool) throws {
        let found = try Self.wrong("", isOrderKnown: isOrderKnown)
        #expect(found.0 == found.claims && found.claims > 0)
    }

    @Test(arguments: [true, false])
    func aListThatTakesLinesMayHaveThem(isOrderKnown: Bool) throws {
        #expect(try Self.wrong(", in one line", isOrderKnown: isOrderKnown).0 == nil)
    }
}
