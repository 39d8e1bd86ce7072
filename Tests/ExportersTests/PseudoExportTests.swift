import Exporters
import Messages
import TestSupport
import Testing

/// Documents in a language that marks what comes out of the catalogue.
struct PseudoExportTests {
    @Test(arguments: [ExportFormat.markdown, .csv])
    func everythingInADocumentComesFromTheCatalogue(_ format: ExportFormat) throws {
        try Catalogue.$scoped.withValue(.pseudo) {
            let records = try [
                Sample.complete().record, Sample.early().record, Sample().record,
                RoomSample.meeting().record, RoomSample.early().record,
            ]
            for record in records {
                func text(_ format: ExportFormat) -> String {
                    String(decoding: format.bytes(record, withNames: true), as: UTF8.self)
                        .replacing(/&#?[a-z0-9]+;/, with: " ")
                }
                // What people said and the content stand in the JSON, beside no sentence of ours.
                let words = UnmarkedWords(files: [], typed: [UnmarkedWords.outside(text(.json))])
                let document = text(format)
                #expect(words.found(in: document) == [])
                #expect(document.contains(Catalogue.marks.opening))
            }
        }
    }
}
