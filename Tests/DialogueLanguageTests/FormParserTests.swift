import BundledContent
import Testing

@testable import DialogueLanguage

@Suite struct FormParserTests {
    @Test func readsFieldsListsAndTables() throws {
        let form = try #require(
            Reading.form(
                """
                form plan — Our plan
                publisher: Fernshire
                field team: Team: which one?
                list learning, 3: What was learnt
                table actions: What was agreed
                  what: What?
                \twho: Who?

                // A comment between them.
                  by_when: By when?
                note: Keep a copy,
                  for a year.
                """
            ).content)
        #expect(form.id == "plan")
        #expect(form.title == "Our plan")
        #expect(form.publisher == "Fernshire")
        #expect(form.note == "Keep a copy, for a year.")
        #expect(
            form.parts == [
                .field(id: "team", label: "Team: which one?"),
                .list(id: "learning", count: 3, label: "What was learnt"),
                .table(
                    id: "actions", label: "What was agreed",
                    columns: [
                        Form.Column(id: "what", label: "What?"),
                        Form.Column(id: "who", label: "Who?"),
                        Form.Column(id: "by_when", label: "By when?"),
                    ]),
            ])
    }

    @Test func aNoteMayStandBeforeTheFields() throws {
        let form = try #require(
            Reading.form("form f — F\nnote: One\n  two\ntable t: T\n  a: A\nfield b: B\n").content)
        #expect(form.note == "One two")
        #expect(form.parts.map(\.id) == ["t", "b"])
    }

    @Test(arguments: BundledContent.forms)
    func bundledFormsAreFreeOfFindings(_ file: BundledContent.File) {
        #expect(Form.parse(file.bytes).report(file: file.id) == "")
    }

    @Test(arguments: [
        ("field team Team", ["2:1 D201"]),
        ("field team:", ["2:1 D201"]),
        ("field : Team", ["2:1 D005"]),
        ("field the team: Team", ["2:7 D005"]),
        ("list learning: L", ["2:1 D201"]),
        ("list learning, 0: L", ["2:1 D201"]),
        ("list learning, 51: L", ["2:1 D201"]),
        ("list learning, three: L", ["2:1 D201"]),
        ("list learning, 99999999999999999999: L", ["2:1 D201"]),
        ("table t: T", ["2:1 D204"]),
        ("table t: T\n  what", ["3:3 D201"]),
        ("table t: T\n  a: A\n  a: B", ["4:3 D202"]),
        ("field a: A\ntable a: B\n  a: C", ["3:7 D202"]),
        ("  what: W", ["2:3 D201"]),
        ("field a: A\n  what: W\n  who: W", ["3:3 D201"]),
        ("fields: A", ["2:1 D006"]),
        ("feild a: A", ["2:1 D201"]),
        ("tabel a: A\n  what: W\n  who: W", ["2:1 D201"]),
        ("publisher: p", ["1:1 D203"]),
        ("field a: A\nfield a: B\nfield a: C", ["3:7 D202", "4:7 D202"]),
    ])
    func reportsEachMistakeOnce(_ lines: String, places: [String]) {
        #expect(Reading.form("form f — F\n" + lines + "\n").places.sorted() == places.sorted())
    }

    @Test func aMissingFirstLineHidesNothing() {
        #expect(Reading.form("field a: A\nfield a: B\n").places == ["1:1 D002", "2:7 D202"])
        #expect(Reading.form("Our plan\nfield a: A\n").places == ["1:1 D002"])
        #expect(Reading.form("from f — F\nfield a: A\n").places == ["1:1 D002"])
    }
}
