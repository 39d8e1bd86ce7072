import OfficeFiles

/// A document as a Word file.
struct WordExport {
    private let document: Document

    init(_ document: Document) { self.document = document }

    var bytes: [UInt8] {
        var body = WordBody(isWide: document.beginsWide)
        body.add(document)
        return Archive(
            [
                ("[Content_Types].xml", WordParts.contentTypes),
                ("_rels/.rels", WordParts.packageRelations),
                ("docProps/core.xml", WordParts.properties(document)),
                ("word/document.xml", body.xml),
                ("word/_rels/document.xml.rels", WordParts.documentRelations),
                ("word/styles.xml", WordStyles.xml),
                ("word/numbering.xml", WordNumbering.xml(lists: body.numberedLists)),
                ("word/settings.xml", WordParts.settings),
                ("word/footer1.xml", WordFooter(document.foot).xml),
            ].map { Archive.File($0, $1.bytes) }
        ).bytes
    }
}

extension Document {
    /// Whether a table of the form stands on its first pages, which wants them on their side.
    var beginsWide: Bool {
        for block in blocks {
            switch block {
            case .table(let table) where table.isWide: return true
            case .newPage: return false
            default: continue
            }
        }
        return false
    }
}
