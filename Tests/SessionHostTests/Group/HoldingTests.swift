import Testing

@testable import SessionHost

/// Words that are held back, and what nobody may learn from what is told meanwhile.
@Suite struct HoldingTests {
    @Test func wordsThatIdentifySomebodyAreHeldUntilTheirAuthorDecides() {
        let meeting = Meeting()
        meeting.go(to: "stands_out")
        let author = meeting.members[0]
        let size = meeting.hall.store.room?.entries.count
        #expect(author.type("Ring 0161 496 0123").hasPrefix("* Your answer is not saved yet"))
        #expect(author.type("").hasPrefix("! "))
        #expect(author.type("replace").hasPrefix("? Which role"))
        #expect(author.type("school nurse").contains("Ring [school nurse]"))
        #expect(meeting.hall.store.room?.entries.count == size)
        #expect(author.type("").hasPrefix("* Kept."))
        #expect(!"\(meeting.hall.store.rooms)".contains("496 0123"))
        #expect(meeting.members[1].type("/say 0161 496 0124").hasPrefix("* Nothing is said yet"))
        #expect(!author.all.contains("0124"))
        #expect(meeting.members[1].type("send") == "* Said. (\(size ?? 0))\n")
        #expect(author.all.contains("Ben: 0161 496 0124"))
    }

    /// Whoever groups is not shown, so nothing else is said to whoever is asked.
    @Test func whatIsSaidOfTheNameOfAGroupIsTrue() {
        let meeting = Meeting()
        meeting.go(to: "learning")
        meeting.members[0].type("Nobody asked him")
        meeting.members[1].type("The visit was late")
        meeting.lead.type("/reveal now")
        let asked = meeting.lead.type("/group 1 2 as Ring 0161 496 0123")
        #expect(asked.hasPrefix("* Nothing is grouped yet"))
        #expect(asked.contains("everybody would see the name") && !asked.contains("with your name"))
        let watcher = meeting.members[2]
        _ = watcher.news
        meeting.lead.type("3")
        #expect(watcher.news == "* Group 1, Ring 0161 496 0123: numbers 1 and 2.\n")
        #expect(meeting.lead.type("/ungroup 1").contains("taken apart"))
        meeting.lead.type("/group 1 2 as 0161 496 0123")
        _ = watcher.news
        #expect(meeting.lead.type("2").contains("? Talk about it in the room."))
        #expect(watcher.news.isEmpty)
        #expect(
            meeting.lead.type("/group 1 2 as")
                == "! Please say what to call the group, such as: Not seen.\n")
    }

    @Test func heldWordsAreAskedAboutAgainAfterConcern() {
        let meeting = Meeting()
        meeting.go(to: "stands_out")
        let author = meeting.members[0]
        author.type("Ring 0161 496 0123")
        author.type("/concern")
        #expect(author.type("3").hasPrefix("! Nothing that you type"))
        #expect(author.type("").hasPrefix("* Your answer is not saved yet"))
        #expect(author.type("3").hasPrefix("* Kept."))
        #expect("\(meeting.hall.store.rooms)".contains("496 0123"))
    }

    @Test func heldWordsDoNotBecomeAnAnswerToTheNextQuestion() {
        let meeting = Meeting()
        meeting.go(to: "stands_out")
        meeting.members[0].type("x")
        meeting.members[1].type("Ring 0161 496 0123")
        meeting.lead.type("/reveal now")
        meeting.go(to: "here")
        meeting.hall.now += 60_000
        #expect(meeting.members[1].all.contains("* The question has changed. Your answer"))
        #expect(meeting.members[1].type("send").hasPrefix("! The question changed"))
        #expect(meeting.members[1].type("an answer").hasPrefix("* Kept."))
        meeting.members[2].type("Ring 0161 496 0123")
        meeting.lead.type("/reveal now")
        meeting.go(to: "helps_hinders")
        meeting.hall.now += 60_000
        #expect(meeting.members[2].type("what I think now").hasPrefix("* Kept."))
    }

    @Test func ordinaryTextIsNeverSaidToEverybody() {
        let meeting = Meeting()
        meeting.go(to: "stands_out")
        let author = meeting.members[0]
        author.type("/say Ring me on 0161 496 0123")
        for text in ["a silent answer", "yes", "5"] {
            #expect(author.type(text).hasPrefix("* Nothing is said yet"))
        }
        author.type("1")
        author.type("")
        #expect(author.type("a silent answer").hasPrefix("| It would read"))
        #expect(!meeting.lead.all.contains("a silent answer"))
        #expect(author.type("").hasPrefix("* Said."))
        #expect(meeting.lead.all.contains("Amina: Ring me on"))
    }

    @Test func whoIsDoneIsToldThatTheAnswerIsNotKeptYet() {
        let meeting = Meeting()
        meeting.go(to: "stands_out")
        let author = meeting.members[0]
        author.type("Ring 0161 496 0123")
        #expect(author.type("/done").hasPrefix("* Your answer is not saved yet"))
        #expect(author.type("3").hasPrefix("* Kept."))
        author.type("Ring 0161 496 0124")
        #expect(author.type("/skip").hasPrefix("* Left out"))
        #expect(!"\(meeting.hall.store.rooms)".contains("496 0124"))
    }

    @Test func nothingTellsThatALeaderWrites() {
        let meeting = Meeting()
        meeting.go(to: "stands_out")
        let screen = meeting.hall.connect()
        screen.type("/join \(meeting.code) watch")
        let before = screen.all
        for line in ["my own view", "more of it", "/done", "/redo", "again"] {
            meeting.lead.type(line)
        }
        #expect(screen.all == before)
        meeting.members[0].type("x")
        #expect(screen.all.hasSuffix("has answered.\n"))
    }

    @Test func whoComesLateIsWarnedOfTheContent() {
        var meeting = Meeting()
        meeting.go(to: "stands_out")
        let late = meeting.add("Zoe")
        #expect(late.all.contains("Before you begin") && late.all.contains("/concern"))
    }
}
