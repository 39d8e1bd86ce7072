import Testing

@testable import DialogueLanguage

/// Recommendations that are for others than the teams that read a briefing.
struct AudienceTests {
    @Test func aLineBelowARecommendationSaysForWhomItIs() throws {
        let briefing = try #require(
            Reading.sections(
                """
                # Recommendations
                1. Ask.
                2. Meet
                   every month.
                   for: the council
                     and its partners
                   a. Invite the GP.
                      for: Health
                3. Write it down.
                """
            ).content)
        let items = briefing.recommendations
        #expect(items.map(\.audience) == [nil, "the council and its partners", "Health", nil])
        #expect(
            items.map(\.text) == ["Ask.", "Meet every month.", "Invite the GP.", "Write it down."])
    }

    @Test func theLineIsNoPartOfTheReading() throws {
        let plain = try #require(Reading.sections("# Recommendations\n1. Ask now.").content)
        let said = try #require(
            Reading.sections("# Recommendations\n1. Ask now.\n   for: Health and others").content)
        #expect(said.wordCount == plain.wordCount)
    }

    @Test func elsewhereSuchALineIsText() throws {
        let briefing = try #require(
            Reading.sections("# Findings\n1. Ask\n   for: a while\n# Recommendations\n1. a").content
        )
        #expect(briefing.section("findings")?.blocks.map(\.text) == ["Ask for: a while"])
    }

    @Test(arguments: [
        ("1. a\n   for:", "D103"), ("1. a\n   for: x\n   for: y", "D119"),
        ("1. a\n   for: x\n   and more", "D119"), ("A paragraph.\n  for: x\n\n1. a", "D119"),
        ("1. a\nfor: x", "D120"), ("1. a\n   For: x", "D120"),
    ])
    func mistakesAreNamed(_ text: String, _ code: String) {
        let findings = Reading.sections("# Recommendations\n" + text).codes
        #expect(findings == [code], "\(findings)")
    }
}
