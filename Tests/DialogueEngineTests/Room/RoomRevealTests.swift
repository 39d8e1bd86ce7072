import TestSupport
import Testing

@testable import DialogueEngine

@Suite("Revealing")
struct RoomRevealTests {
    static let curtain = """
        ask here  each, unnamed
          Where?
        ask there  each
          And there?
        reveal here
        ask team  text, scribe
          Team?
        """

    @Test func aCurtainShowsTheAnswersOfItsStep() throws {
        var room = try GroupRehearsal.small(Self.curtain)
        try room.play("Ben> Ben's here")
        try room.insist("Ana> /next")
        #expect(room.step == "there")
        #expect("\(Transcript(room.session))".contains("Ben's") == false)
        try room.play("Cleo> Cleo's there", "Ana> /reveal now")
        #expect(try room.play("Ana> /next").has("asked: curtain"))
        #expect(try room.play("Ben> too late").has("nothingAsked"))
        let shown = try room.play("Ana> /next")
        #expect(shown.has("all < revealed here: “Ben's here”"))
        #expect(shown.has("all < asked: revealed"))
        let late = try room.play("* Dev joins")
        #expect(late.count { $0.contains("revealed here:") } == 1)
        try room.play("Ana> /next")
        #expect(room.step == "team")
        try room.play("Ana> /back")
        #expect(room.step == "reveal here")
    }

    @Test func whileAnswersAreShownThereIsNoneOfOnesOwnToChange() throws {
        var room = try GroupRehearsal.small("ask here  each\n  Where?\n")
        try room.play("Ben> At night")
        #expect(try room.play("Ben> /edit") == ["Ben < own: “At night”"])
        #expect(try room.play("Cleo> /edit") == ["Cleo < own: "])
        try room.play("Ana> /reveal now")
        #expect(try room.play("Ben> /edit") == ["Ben < refused: noAnswerOpen"])
    }

    @Test func aCurtainAfterAnEarlyRevealShowsThemAgain() throws {
        var room = try GroupRehearsal.small(Self.curtain)
        try room.play("Ben> Ben's here", "Ana> /reveal now", "Ana> /next", "Ana> /skip")
        #expect(room.step == "reveal here")
        let late = try room.play("* Dev joins")
        #expect(late.count { $0.contains("revealed here:") } == 1)
        #expect(room.position == .revealed(2))
    }

    @Test func rowsAtACurtainCanBePutIntoOrder() throws {
        var room = try GroupRehearsal.small(
            "collect points  1 to 3, each\n  Which?\nask a  text, any\n  A?\nreveal points\n")
        try room.play("Ben> one", "Cleo> two", "Ana> /next", "Ana> /skip", "Ana> /next")
        #expect(room.position == .revealed(2))
        #expect(try room.play("Ana> /row remove 1").has("all < revealed points"))
        #expect(room.session.state.steps[0].rows.count == 1)
        #expect(try room.play("Ana> /undo").has("all < revealed points"))
        #expect(room.session.state.steps[0].rows.count == 2)
    }

    @Test func theFacilitatorAddsARowWhateverOnePersonMayGive() throws {
        var room = try GroupRehearsal.small("collect points  1 to 1, each\n  Which?\n")
        try room.play("Ben> one", "Ana> /reveal now", "Ana> /row add", "Ana> two")
        #expect(room.session.state.steps[0].rows.count == 2)
    }

    @Test func aRewordedPointIsNoLongerItsAuthorsWord() throws {
        var room = try GroupRehearsal.small("collect points  1 to 3, each\n  Which?\n")
        try room.play("Ben> one", "Ana> /reveal now", "Ana> /row change 1")
        let shown = try room.play("Ana> another")
        #expect(shown.has("revealed points: “another”"))
    }

    @Test func aLateJoinerSeesOpenAnswersAndNothingHidden() throws {
        var room = try GroupRehearsal.small(
            "ask all  text, any\n  What?\nask here  each\n  Where?\n")
        try room.play("Ben> open words")
        #expect(try room.play("* Dev joins").has("“open words”"))
        try room.play("Ana> /next", "Ben> hidden words")
        let late = try room.play("* Eli joins")
        #expect(late.has("“open words”") && !late.has("hidden"))
        let back = try room.play("* Dev drops", "* Dev returns")
        #expect(!back.has("hidden"))
    }

    @Test func aLateJoinerIsToldNothingOfWhatNobodyHasSeen() throws {
        var room = try GroupRehearsal.small(
            """
            ask here  each
              Where?
            collect points  1 to 3, each
              Which?
            vote points, keep 1
            """)
        try room.play("Ben> words")
        let late = try room.happen(.joins("Dev", .participant)).effects.map(\.effect)
        #expect(!late.isEmpty)
        for case .counted in late { Issue.record("nobody has voted") }
        for case .revealed in late { Issue.record("nothing was shown") }
    }

    @Test func answersThatAreNoTextReplaceOneAnother() throws {
        var room = try GroupRehearsal.small("ask who  person, each\n  Who?\n")
        try room.play("Ben> Jo Marsh")
        #expect(try room.play("Ben> Priya Shah").first?.hasPrefix("Ben < taken: choice") == true)
        #expect(try room.play("Ben> /edit") == ["Ben < own: “Priya Shah”"])
        #expect(try room.play("Ana> /reveal now").has("revealed who: Ben: “Priya Shah”"))
    }

    @Test func pointsAreLimitedForEachPerson() throws {
        var room = try GroupRehearsal.small("collect points  1 to 2, each\n  Which?\n")
        try room.play("Ben> one", "Ben> two", "Cleo> three")
        #expect(try room.play("Ben> four").has("tooManyPoints(2)"))
        try room.play("Ben> /redo")
        #expect(try room.play("Ben> five").has("point(1, of: 2)"))
        #expect(try room.play("Ana> /reveal now").has("Ben: “five” | Cleo: “three”"))
    }

    @Test func anAnswerHasALimit() throws {
        var room = try GroupRehearsal.small("ask here  each\n  Where?\n")
        let long = String(repeating: "x", count: Session.answerLimit - 10)
        try room.play("Ben> \(long)")
        #expect(try room.play("Ben> and ten bytes more").has("answerTooLong"))
        for _ in 0..<Session.roomLineLimit { try room.play("Cleo> x") }
        #expect(try room.play("Cleo> x").has("answerTooLong"))
    }

    @Test func shufflingRestsOnTheSeedAlone() throws {
        func order(_ seed: UInt64) throws -> [String] {
            var room = try GroupRehearsal.small(
                "collect points  1 to 3, each, unnamed\n  Which?\n", seed: seed)
            try room.play("Ben> a", "Ben> b", "Ben> c", "Cleo> d", "Cleo> e", "Cleo> f")
            try room.play("Ana> /next")
            return room.entries.compactMap(\.event.words?.text)
        }
        #expect(try order(1) == order(1))
        #expect(try Set((1...20).map { try order($0) }).count > 5)
    }

    @Test func twoHundredPeopleWithManyLinesAreRevealedAtOnce() throws {
        var room = try GroupRehearsal.small("ask here  long text, each\n  Where?\n")
        let place = Place("here")
        for number in 0..<200 {
            var whole = StagedAnswer()
            whole.answers = (0..<20).map {
                Answered(place, type: "long-text", words: Words("line \(number) \($0)"))
            }
            room.session.stage(Staging(place, "p\(100 + number)", whole))
        }
        var turn = Response()
        let time = ContinuousClock().measure {
            turn = room.receive(.command(.reveal(now: true)), by: "p1")
        }
        guard case .revealed(let revealed)? = turn.effects.dropFirst().first?.effect else {
            Issue.record("nothing was revealed")
            return
        }
        #expect(revealed.answers.count == 200)
        // Unoptimised and on a busy machine; what is quadratic takes minutes.
        #expect(time < .seconds(10))
    }

    @Test func anEarlierAnswerIsRecalledOnceEverybodyHasSeenIt() throws {
        var room = try GroupRehearsal.small(
            """
            ask first  text, each, unnamed
              First?
            ask second  text, scribe
              Second?
              recall: first
            """)
        try room.play("Ben> one", "Cleo> two", "Ana> /reveal", "Ana> /next")
        let recall = try #require(room.session.prompt.recall)
        #expect(recall.question == "First?")
        #expect(["one; two", "two; one"].contains(recall.answer))
    }

    @Test func aConditionHoldsWhereOnePersonsAnswerDoes() throws {
        func next(_ lines: String...) throws -> String? {
            var room = try GroupRehearsal.small(
                """
                ask ready  yes/no, each
                  Ready?
                ask why  text, scribe
                  Why?
                  only if ready is yes
                ask last  text, scribe
                  Last?
                """)
            for line in lines { try room.play(line) }
            try room.play("Ana> /reveal now", "Ana> /next")
            #expect(room.differencesFromLog == [])
            return room.step
        }
        #expect(try next("Ben> yes", "Cleo> no") == "why")
        #expect(try next("Ben> no", "Cleo> yes") == "why")
        #expect(try next("Ben> no", "Cleo> no") == "last")
        #expect(try next("Ben> yes", "Cleo> no", "Ben> no") == "last")
        #expect(try next("Ben> yes", "Cleo> no", "Ben> /redo", "Ben> no") == "last")
        #expect(try next("Ben> yes", "Cleo> no", "Ben> /skip") == "last")
    }
}
