import Testing

@testable import AnswerReading

@Suite("What is chosen for several rows in one line")
struct RowChoicesTests {
    static let labels = ["R1", "R2", "R10", "L1"]

    @Test(arguments: [
        ("1 R2", [1: ["R2"]]),
        ("1: R2 L1; 3: r10", [1: ["R2", "L1"], 3: ["R10"]]),
        ("2 R1, R2 and L1", [2: ["R1", "R2", "L1"]]),
        ("1 none, 2 R1", [1: [], 2: ["R1"]]),
        ("2 R1 R1", [2: ["R1"]]),
        ("3=R1", [3: ["R1"]]),
        ("none", [1: [], 2: [], 3: []]),
    ])
    func reads(_ text: String, _ chosen: [Int: [String]]) {
        #expect(RowChoices(text, rows: [1, 2, 3], labels: Self.labels)?.chosen == chosen)
    }

    @Test(arguments: [
        "", "R1", "4 R1", "1", "1 2", "1 R3", "1 none R1", "1 R1 none", "1 R1, 1 R2", "hello",
        "1 R1 please", "99999999999999999999 R1", "-1 R1", "1 R1; drop table",
    ])
    func refusesWhatItCanNotRead(_ text: String) {
        #expect(RowChoices(text, rows: [1, 2, 3], labels: Self.labels) == nil)
    }

    @Test func theLetterOfARecommendationMayBeLeftOut() {
        let labels = ["R1", "R4a", "R5", "L1"]
        #expect(RowChoices("2 4a", rows: [1, 2], labels: labels)?.chosen == [2: ["R4a"]])
        #expect(
            RowChoices("1 5, 2 l1", rows: [1, 2], labels: labels)?.chosen == [1: ["R5"], 2: ["L1"]])
        #expect(RowChoices("5 R1", rows: [1, 2], labels: labels) == nil)
    }

    @Test func aSingleRowNeedsNoNumber() {
        #expect(RowChoices("R1, L1", rows: [2], labels: Self.labels)?.chosen == [2: ["R1", "L1"]])
        #expect(RowChoices("2 R1", rows: [2], labels: Self.labels)?.chosen == [2: ["R1"]])
    }

    @Test func needsAColonWhereLabelsAreNumbers() {
        let labels = ["1", "2", "3"]
        #expect(RowChoices("1: 2 3", rows: [1, 2], labels: labels)?.chosen == [1: ["2", "3"]])
        #expect(RowChoices("1 2", rows: [1, 2], labels: labels) == nil)
    }
}

@Suite("What a text is most like")
struct ClosestTests {
    static let texts = [
        "Set up a Local Steering Group that supports the trauma plan.",
        "Partner agencies use the Early Help Assessment when they respond to signs of exploitation.",
        "The partnership hosts a Practitioner Forum about trusted relationships.",
        "Launch the Escalation Policy again.",
    ]

    @Test(arguments: [
        ("Put a question about exploitation on the duty form", [1]),
        ("Take the findings to the forum", [2]),
        ("Escalate by the policy within a day", [3]),
        ("Ring school each week", []),
        ("", []),
        ("the of and children service practice", []),
    ])
    func proposesWhatSharesTerms(_ text: String, _ places: [Int]) {
        #expect(Likeness.closest(to: text, among: Self.texts) == places)
    }

    @Test func proposesTwoThatAreAlmostAlike() {
        let texts = ["Audit supervision", "Record supervision", "Train staff"]
        #expect(Likeness.closest(to: "Audit how we record", among: texts) == [0, 1])
    }
}
