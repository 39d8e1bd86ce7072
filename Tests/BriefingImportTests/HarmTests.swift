import BriefingImport
import DialogueLanguage
import TestSupport
import Testing

/// The notice names what is in the text, and of whom it speaks.
struct HarmTests {
    private static func notice(_ text: String) throws -> String {
        let imported = try ImportedBriefing("Background\n" + text + "\n\nFindings\nNone.\n")
        return try #require(imported.briefing).notice
    }

    @Test(arguments: [
        ("The child was raped.", ["harm to a child", "sexual harm"]),
        ("The girl was strangled.", ["a child", "violence"]),
        ("A stranger was tried for murder of the boy.", ["a child's death", "violence"]),
        ("The woman, aged 45, took an overdose.", ["harm to an adult", "self-harm"]),
        ("The man of 81 years old was found dead.", ["an adult", "a death"]),
        ("A teacher made racist remarks to the child.", ["racism"]),
        (
            "The child lived with an aunt.",
            ["Going by its words, this briefing is about harm to a child."]
        ),
    ])
    func namesWhatIsInTheText(_ text: String, parts: [String]) throws {
        let notice = try Self.notice(text)
        for part in parts { #expect(notice.contains(part), "\(notice)") }
    }
}
