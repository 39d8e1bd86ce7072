import DialogueEngine
import Exporters
import StrictJSON
import TestSupport
import Testing

/// What `export --format json` writes fits the schema that other programs go by.
struct ExportSchemaTests {
    private let schema: JSONSchema

    init() throws { schema = try JSONSchema("docs/schemas/export.json") }

    private func problems(_ record: Record, withNames: Bool = true) throws -> [String] {
        schema.problems(
            whole: try JSON(
                parsing: ExportFormat.json.bytes(record, withNames: withNames)))
    }

    @Test func everyKindOfRecordFits() throws {
        for sample in [try Sample(), try .complete(), try .early()] {
            #expect(try problems(sample.record) == [])
        }
        for room in [try RoomSample.meeting(), try .early(), try .grouped()] {
            #expect(try problems(room.record) == [])
            #expect(try problems(room.record, withNames: false) == [])
        }
        for text in AnyText.hazards {
            #expect(try problems(Sample.filled(with: text, by: nil).record) == [])
        }
    }

    /// A schema that lets everything pass says nothing.
    @Test(arguments: ["format", "form", "discussion", "record"])
    func whatLacksAMemberDoesNotFit(_ name: String) throws {
        let whole = try JSON(parsing: ExportFormat.json.bytes(try Sample.complete().record))
        let members = (whole.object ?? []).filter { $0.key != name }.map { ($0.key, $0.value) }
        #expect(schema.problems(whole: .object(JSON.Object(members))) == ["it lacks \(name)"])
        let strange = members + [(name, JSON.string("strange"))]
        #expect(!schema.problems(whole: .object(JSON.Object(strange))).isEmpty)
        let more = (whole.object ?? []).map { ($0.key, $0.value) } + [("more", JSON.null)]
        #expect(schema.problems(whole: .object(JSON.Object(more))) == ["it has more"])
    }
}
