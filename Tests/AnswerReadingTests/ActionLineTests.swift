import Testing

@testable import AnswerReading

@Suite("An action in one line")
struct ActionLineTests {
    static let today = CalendarDate(iso: "2026-11-21") ?? .first

    /// A line, and what is read from it: what, who, when.
    typealias Sample = (line: String, what: String, who: String?, when: String?)

    static let read: [Sample] = [
        (
            "Priya Shah puts a question on the duty form by 29 January",
            "puts a question on the duty form", "Priya Shah", "29 January"
        ),
        (
            "Priya Shah will put a question on the duty form by 29 January.",
            "put a question on the duty form", "Priya Shah", "29 January"
        ),
        (
            "Jo Field to ring health each Monday before 1 March",
            "ring health each Monday", "Jo Field", "before 1 March"
        ),
        (
            "By 29 January Priya Shah will put a question on the form",
            "put a question on the form", "Priya Shah", "29 January"
        ),
        (
            "Priya Shah will by 29 January put a question on the form",
            "put a question on the form", "Priya Shah", "29 January"
        ),
        (
            "New question on the duty form, Priya Shah, 29/1/2027",
            "New question on the duty form", "Priya Shah", "29/1/2027"
        ),
        (
            "Put a question on the form (Priya Shah) by end of March",
            "Put a question on the form", "Priya Shah", "end of March"
        ),
        (
            "Put a question on the form – duty manager – next Friday",
            "Put a question on the form", "duty manager", "next Friday"
        ),
        (
            "Put a question on the form; Priya; in six weeks", "Put a question on the form",
            "Priya", "in six weeks"
        ),
        (
            "Owner: Priya Shah", "Owner: Priya Shah", nil, nil
        ),
        (
            "Change the referral form, owner: Priya Shah",
            "Change the referral form", "Priya Shah", nil
        ),
        (
            "Priya: put a question on the form by Friday 29 January", "put a question on the form",
            "Priya", "Friday 29 January"
        ),
        (
            "The duty manager will look at every missing episode by 31 January",
            "look at every missing episode", "The duty manager", "31 January"
        ),
        (
            "Priya Shah (duty manager) will put a question on the form",
            "put a question on the form", "Priya Shah (duty manager)", nil
        ),
        (
            "Priya Shah, duty manager, will put a question on the form",
            "put a question on the form", "Priya Shah, duty manager", nil
        ),
        (
            "Śánta O'Neill-Ó Briain will ask school by 5 February",
            "ask school", "Śánta O'Neill-Ó Briain", "5 February"
        ),
        ("王芳 will ask school by 5 February", "ask school", "王芳", "5 February"),
        ("J. Field is to ring health by Monday", "ring health", "J. Field", "Monday"),
        (
            "Dr Amal van der Berg is going to ring health tomorrow", "ring health",
            "Dr Amal van der Berg", "tomorrow"
        ),
        ("Ring health no later than 4 December", "Ring health", nil, "no later than 4 December"),
    ]

    @Test func nextFridayIsReadOnlyWhereItIsOneDay() {
        let line = "Jo Field will ring school by next Friday"
        let monday = ActionLine(line, today: CalendarDate(iso: "2026-11-30") ?? .first)
        #expect(monday.when == nil && monday.what == "ring school by next Friday")
        #expect(ActionLine(line, today: Self.today).when == "next Friday")
    }

    @Test(arguments: read)
    func readsWhatIsSaid(_ sample: Sample) {
        let line = ActionLine(sample.line, today: Self.today)
        #expect(line.what == sample.what)
        #expect(line.who == sample.who)
        #expect(line.when == sample.when)
    }

    static let groups: [Sample] = [
        ("The team will ask at every review", "ask at every review", "The team", nil),
        ("All staff will use the new form by Easter", "use the new form", "All staff", "Easter"),
        ("We will use the new form", "use the new form", "We", nil),
        (
            "Priya Shah and Jo Field will put a question on the form",
            "put a question on the form", "Priya Shah and Jo Field", nil
        ),
    ]

    @Test("a group or two people are read too: the gentle check speaks of them", arguments: groups)
    func readsGroups(_ sample: Sample) {
        let line = ActionLine(sample.line, today: Self.today)
        #expect(line.what == sample.what)
        #expect(line.who == sample.who)
        #expect(Nudge.people(in: line.who ?? "Priya Shah") != nil)
    }

    /// Nothing is read from these: what is not sure is asked.
    static let unsure = [
        "ask about exploitation whenever something changes",
        "Ask school to tell us",
        "Ask Priya to put a question on the form",
        "Remember to ask the child",
        "Support staff to use the form",
        "Upskill staff to use the form",
        "All staff will be trained",
        "Keep the log until 5 January",
        "Review the 4 January letter",
        "Start after Easter",
        "Hold a meeting between 4 January and 8 January",
        "Answer every referral within five days",
        "Use the form from Monday",
        "Raise the score to 2.5",
        "Talk to Priya Shah",
        "Meet school, health, Priya Shah",
        "Duty Desk forms are to hand",
        "Early Help reviews with the family",
        "Add \"Priya Shah will ring by Friday\" to the form",
        "Add ‘by 29 January’ to the letter",
        "Learn from the May audit",
        "Do it every Monday",
        "by Friday",
        "Priya Shah",
        "29 January",
        "–",
        "",
        "Form to be changed",
        "/quit <script>will</script> $(rm -rf) by `x`",
        "{\"who\": \"Priya\", \"when\": 1}",
        "=HYPERLINK(\"x\") to y",
    ]

    @Test(arguments: unsure)
    func readsNothingThatIsNotSure(_ text: String) {
        let line = ActionLine(text, today: Self.today)
        #expect(line.who == nil)
        #expect(line.when == nil)
        #expect(line.what == text)
    }

    @Test("two days leave it open which one is meant, but for the one that is a deadline")
    func asksOfTwoDays() {
        let two = ActionLine("Draft by 4 January, print by 8 January", today: Self.today)
        #expect(two.when == nil)
        let one = ActionLine(
            "Speak to school on Monday, and finish by 8 January", today: Self.today)
        #expect(one.when == "8 January")
    }

    @Test("a text of several lines, or a very long one, is no line")
    func leavesTextsAlone() {
        for text in [
            "Priya Shah will ring\nby Friday",
            "Priya Shah will ring " + String(repeating: "again ", count: 100) + "by Friday",
        ] {
            let line = ActionLine(text, today: Self.today)
            #expect(line.what == text)
            #expect(line.who == nil && line.when == nil)
        }
    }

    /// The joining words, which alone may be missing in what was read.
    static let joints: Set = [
        "will", "shall", "must", "should", "to", "is", "are", "going", "by", "on", "due", "owner",
        "who", "lead", "responsible", "deadline",
    ]

    @Test("what, who and when hold every word of the line but those that join them")
    func dropsNoWord() {
        var numbers = Numbers(state: 17)
        let pieces = [
            "Priya", "Shah", "will", "to", "by", "29", "January", "on", "Friday", "(Jo", "Field)",
            "put", "puts", "a", "question", "the", "team", "and", "–", "next", "week", "form,",
            "\"ask",
            "by\"", "Owner:", "in", "six", "weeks", "every", "é", "王", "1/2/2027", "be", "manager",
        ]
        for _ in 0..<3000 {
            let words = (0..<numbers.next(14) + 1).map { _ in pieces[numbers.next(pieces.count)] }
            let text = words.joined(separator: " ")
            let line = ActionLine(text, today: Self.today)
            var kept: [String: Int] = [:]
            for part in [line.what, line.who ?? "", line.when ?? ""] {
                for word in LineWord.split(part) where !word.core.isEmpty {
                    kept[word.plain, default: 0] += 1
                }
            }
            for word in LineWord.split(text) where !word.core.isEmpty {
                let count = kept[word.plain] ?? 0
                #expect(count > 0 || Self.joints.contains(word.plain), "\(text): \(word.core)")
                kept[word.plain] = count - 1
            }
            if let when = line.when {
                guard case .date = DateReading.read(when, today: Self.today) else {
                    Issue.record("\(text): \(when)")
                    continue
                }
            }
        }
    }

    /// Numbers that are the same in every run.
    struct Numbers {
        var state: UInt64

        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
    }
}
