import AnswerReading
import BundledContent
import TestSupport
import Testing

@testable import DialogueLanguage

/// Recommendations that briefings have in common.
@Suite struct RepeatsTests {
    private let library = BundledContent.briefings.compactMap { Briefing.parse($0.bytes).content }

    private func name(_ briefing: Int, _ label: String) -> String {
        "\(library[briefing].id) \(label)"
    }

    /// Found by reading all thirty-one side by side.
    @Test func theBundledBriefingsHaveFivePairsAndNoOther() {
        let repeats = Repeats(library)
        var pairs: Set<[String]> = []
        for (index, briefing) in library.enumerated() {
            for item in briefing.recommendations {
                for other in repeats.others(of: item.label ?? "", in: index) {
                    let here = name(index, item.label ?? "")
                    pairs.insert([here, name(other.briefing, other.label)].sorted())
                }
            }
        }
        #expect(
            pairs == [
                ["J21 2", "K21 1"], ["J21 4", "K21 3"], ["J21 5", "K21 4"], ["F20 1", "K21 5"],
                ["F20 3", "K21 6"],
            ])
    }

    @Test func alsoBesideBriefingsOfAnotherPartnership() throws {
        let whole = Repeats(
            library + [try Rehearsal.guide("dialogue d — D\nask a  text\n  A?\n").briefing])
        #expect(whole.others(of: "1", in: 0) == [Repeats.Place(briefing: 1, label: "2")])
        #expect(whole.others(of: "99", in: 0).isEmpty)
    }

    /// Thirty recommendations twice, in other words, and twenty that are about the same matters.
    @Test func ofThoseThatAreCalledTheSameNearlyAllAre() throws {
        let text = String(
            decoding: try Project.bytes("Fixtures/repeats/recommendations.tsv"), as: UTF8.self)
        let rows = text.split(separator: "\n").map { $0.split(separator: "\t") }
        let likeness = Likeness(rows.map { String($0[1]) })
        var (right, wrong, missed) = (0, 0, 0)
        for one in rows.indices {
            for other in rows.indices where other > one {
                switch (likeness.areSame(one, other), rows[one][0] == rows[other][0]) {
                case (true, true): right += 1
                case (true, false): wrong += 1
                case (false, true): missed += 1
                case (false, false): break
                }
            }
        }
        #expect(right + missed == 30)
        #expect(Double(right) / Double(right + wrong) >= 0.95)
        #expect(Double(right) / Double(right + missed) >= 0.9)
    }

    @Test func textsWithoutAnyWordAreLikeNothing() {
        let likeness = Likeness(["", "and the", "Ask the child.", "Ask the child."])
        #expect(!likeness.areSame(0, 1) && !likeness.areSame(0, 2) && likeness.areSame(2, 3))
    }
}
