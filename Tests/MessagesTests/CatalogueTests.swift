import Testing

@testable import Messages

/// A catalogue and its translations.
struct CatalogueTests {
    /// Made up; what it says is no Welsh.
    private let welsh =
        Catalogue(
            translation: Array(
                """
                msgid ""
                msgstr ""
                "Language: cy\\n"

                # A comment, and one for a tool.
                #, fuzzy
                msgctxt "room.has-left"
                msgid "{name} has left."
                msgstr ""
                "Gone: "
                "“{name}” \\"x\\"\\n\\tnow."

                msgctxt "count.votes"
                msgid "{count} vote"
                msgid_plural "{count} votes"
                msgstr[0] "{count} zero"
                msgstr[1] "{count} one"
                msgstr[2] "{count} two"
                msgstr[3] "{count} few"
                msgstr[4] "{count} many"
                msgstr[5] "{count} other"

                msgctxt "count.votes=4"
                msgid ""
                msgstr "just four"

                msgctxt "room.parked"
                msgid "Parked."
                msgstr ""
                """.utf8)) ?? .pseudo

    private func text(_ id: StaticString, _ count: Int, in catalogue: Catalogue) -> String {
        catalogue.text(Message(id, ["count": count]))
    }

    @Test func saysTheEnglishOfTheTemplate() {
        #expect(said("room.parked") == "Parked.")
        for (count, words) in [(0, "0 votes"), (1, "1 vote"), (2, "2 votes"), (-1, "-1 vote")] {
            #expect(said("count.votes", ["count": count]) == words)
        }
    }

    @Test func saysATranslationWithItsPluralForms() {
        let left = Message("room.has-left", ["name": "{x}"])
        #expect(welsh.text(left) == "Gone: “{x}” \"x\"\n\tnow.")
        let forms = [0: "zero", 1: "one", 2: "two", 3: "few", 6: "many", 7: "other"]
        for (count, form) in forms {
            #expect(text("count.votes", count, in: welsh) == "\(count) \(form)")
        }
        #expect(text("count.votes", 4, in: welsh) == "just four")
        #expect(welsh.text(Message("room.parked")) == "Parked.")
    }

    @Test func takesNoTranslationIntoALanguageThatItDoesNotKnow() {
        #expect(welsh.language.tag == "cy")
        for head in ["", "msgid \"\"\nmsgstr \"Language: tlh\\n\"\n", "Language: cy"] {
            #expect(Catalogue(translation: Array(head.utf8)) == nil)
        }
    }

    @Test func readsQuotedTextOverSeveralLines() {
        let file = CatalogueFile(Array("msgctxt \"a\"\nmsgid \"\"\n\"b \\\\ \"\n\"{c}\"\n".utf8))
        #expect(file["a"]?.english(0).unquoted == "b \\ {c}" && file.ids == ["a"])
        #expect(file["a"]?.english(0).placeholders == ["c"])
    }

    @Test func whatIsNoCatalogueHasNoEntries() {
        for text in [
            "", "msgctxt", "msgctxt \"", "\"", "msgid \"x\"\nmsgstr \"y\"", "msgctxt \"a\"",
        ] {
            #expect(CatalogueFile(Array(text.utf8)).ids.isEmpty, "\(text)")
        }
    }

    @Test func leavesAPlaceholderThatNothingIsKnownOf() {
        let pattern = CatalogueFile(Array("msgctxt \"a\"\nmsgid \"{b} {c} { d\"\n".utf8))["a"]?
            .english(0)
        #expect(pattern?.filled { $0 == "b" ? "{c}" : nil } == "{c} {c} { d")
    }

    @Test func marksEveryMessage() {
        Catalogue.$scoped.withValue(.pseudo) {
            let inner = said("count.votes", ["count": 2])
            #expect(inner == "⟦2 votes⟧")
            #expect(said("room.parked") == "⟦Parked.⟧")
        }
    }

    /// Every entry of the template can be said with every plural form that it has.
    @Test func everyEntryOfTheTemplateIsSound() {
        let file = Catalogue.template
        #expect(file.ids.count > 1500 && Set(file.ids).count == file.ids.count)
        for id in file.ids {
            guard let entry = file[id] else { continue }
            let (one, other) = (entry.english(0), entry.english(1))
            #expect(!one.isEmpty && !other.isEmpty, "\(id)")
            #expect(Set(one.placeholders).isSubset(of: Set(other.placeholders)), "\(id)")
            let isOdd = one.unquoted.contains { $0 == "\t" || $0 == "\r" }
            #expect(!isOdd && !id.contains(" "), "\(id)")
        }
    }
}
