import OfficeFiles

/// What a Word file holds beside its text.
enum WordParts {
    static let namespaces: KeyValuePairs = [
        "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "xmlns:r": office + "/relationships",
    ]
    static let footerId = "rId4"

    private static let office =
        "http://schemas.openxmlformats.org/officeDocument/2006"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."

    static var contentTypes: XML {
        let usual = [
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
        ].map { XML("Default", ["Extension": $0, "ContentType": $1]) }
        let parts = [
            ("/word/document.xml", word + "document.main+xml"),
            ("/word/styles.xml", word + "styles+xml"),
            ("/word/numbering.xml", word + "numbering+xml"),
            ("/word/settings.xml", word + "settings+xml"),
            ("/word/footer1.xml", word + "footer+xml"),
            ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ].map { XML("Override", ["PartName": $0, "ContentType": $1]) }
        return XML("Types", ["xmlns": package + "/content-types"], usual + parts)
    }

    static var packageRelations: XML {
        relations([
            ("rId1", office + "/relationships/officeDocument", "word/document.xml"),
            (
                "rId2", package + "/relationships/metadata/core-properties", "docProps/core.xml"
            ),
        ])
    }

    static var documentRelations: XML {
        let kinds = ["styles", "numbering", "settings", "footer"]
        return relations(
            kinds.enumerated().map { index, kind in
                let file = kind == "footer" ? "footer1" : kind
                return ("rId\(index + 1)", office + "/relationships/" + kind, file + ".xml")
            })
    }

    private static func relations(_ all: [(id: String, type: String, target: String)]) -> XML {
        XML(
            "Relationships", ["xmlns": package + "/relationships"],
            all.map { XML("Relationship", ["Id": $0.id, "Type": $0.type, "Target": $0.target]) })
    }

    /// Says that the file is made for Word 2013 and later, which else opens it as an old one.
    static var settings: XML {
        XML(
            "w:settings", namespaces,
            [
                // Lists that were pasted hold tabs, which would be wide in a cell.
                WordParagraph.value("w:defaultTabStop", "284"),
                XML(
                    "w:compat", [:],
                    [
                        XML(
                            "w:compatSetting",
                            [
                                "w:name": "compatibilityMode",
                                "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15",
                            ])
                    ]),
                XML(
                    "w:themeFontLang",
                    ["w:val": Document.language, "w:bidi": "ar-SA"]),
            ])
    }

    /// Title, author and the like, with the times of the record.
    static func properties(_ document: Document) -> XML {
        func time(_ name: String, _ milliseconds: Int64) -> XML {
            XML(name, ["xsi:type": "dcterms:W3CDTF"], text: Moment(milliseconds).seconds)
        }
        return XML(
            "cp:coreProperties",
            [
                "xmlns:cp": package + "/metadata/core-properties",
                "xmlns:dc": "http://purl.org/dc/elements/1.1/",
                "xmlns:dcterms": "http://purl.org/dc/terms/",
                "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            ],
            [
                XML("dc:title", text: document.title), XML("dc:subject", text: document.subject),
                XML("dc:creator", text: document.author),
                XML("dc:language", text: Document.language),
            ]
                + (document.began.map { [time("dcterms:created", $0)] } ?? [])
                + (document.changed.map { [time("dcterms:modified", $0)] } ?? []))
    }
}
