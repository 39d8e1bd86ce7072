import OfficeFiles

/// A Word document as the parts that its text stands in.
public struct WordDocument: Sendable {
    /// Why a file is no Word document that can be read.
    public enum Refusal: Error, Equatable {
        /// It is none, or damaged.
        case broken
        /// Unpacked it is larger than anybody writes.
        case tooLarge
    }

    /// How many bytes of XML are read of a document.
    private static let limit = 64 << 20

    let body: XML
    let styles: XML?
    let numbering: XML?
    private let files: [String: [UInt8]]
    private let relations: [Relation]
    private let targets: [String: String]

    /// Another part that the text refers to.
    struct Relation {
        let id: String
        let type: String
        let target: String
    }

    /// Opens a document.
    public init(_ bytes: [UInt8]) throws(Refusal) {
        let archive: Archive
        do {
            archive = try Archive(reading: bytes, limit: Self.limit) { name in
                name.hasSuffix(".xml") || name.hasSuffix(".rels")
            }
        } catch {
            throw error == .tooLarge ? .tooLarge : .broken
        }
        files = Dictionary(archive.files.map { ($0.name, $0.bytes) }) { first, _ in first }
        guard
            let main = Self.relations(of: "", files).first(where: {
                $0.type.hasSuffix("/officeDocument")
            }),
            let document = Self.part(main.target, files), document.name == "w:document",
            let body = document.first("w:body")
        else { throw .broken }
        self.body = body
        relations = Self.relations(of: main.target, files)
        targets = Dictionary(relations.map { ($0.id, $0.target) }) { first, _ in first }
        styles = Self.first("/styles", relations, files)
        numbering = Self.first("/numbering", relations, files)
    }

    /// Where the part is that an id in the text stands for; nil for none.
    func target(of id: String?) -> String? { id.flatMap { targets[$0] } }

    /// A part by where it is; nil where it can't be read.
    func part(_ target: String) -> XML? { Self.part(target, files) }

    /// Parts by where they are, each once.
    func parts(at targets: [String]) -> [XML] {
        var seen: Set<String> = []
        return targets.filter { seen.insert($0).inserted }.compactMap(part)
    }

    /// The parts of the kinds that end so, in the order in which the document names them, each once.
    func parts(_ kinds: String...) -> [XML] {
        let wanted = relations.filter { relation in
            kinds.contains { relation.type.hasSuffix($0) }
        }
        return parts(at: wanted.map(\.target))
    }

    private static func first(
        _ kind: String, _ relations: [Relation], _ files: [String: [UInt8]]
    ) -> XML? {
        relations.first { $0.type.hasSuffix(kind) }.flatMap { part($0.target, files) }
    }

    private static func part(_ name: String, _ files: [String: [UInt8]]) -> XML? {
        files[name].flatMap { try? XML(reading: $0, prefixes: WordNamespaces.prefixes) }
    }

    /// What a part refers to within the document; the part is empty for the document as a whole.
    private static func relations(of part: String, _ files: [String: [UInt8]]) -> [Relation] {
        let names = part.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        let folder = names.dropLast()
        let path = (folder + ["_rels", (names.last ?? "") + ".rels"]).joined(separator: "/")
        guard let root = Self.part(path, files) else { return [] }
        return root.elements.compactMap { relation in
            guard let id = relation["Id"], let type = relation["Type"],
                let target = relation["Target"], relation["TargetMode"] != "External"
            else { return nil }
            return Relation(id: id, type: type, target: resolved(target, in: Array(folder)))
        }
    }

    /// A path as the archive has it: from its root on, without steps back.
    private static func resolved(_ target: String, in folder: [String]) -> String {
        var path = target.hasPrefix("/") ? [] : folder
        for name in target.utf8.split(separator: UInt8(ascii: "/")) {
            switch String(Substring(name)) {
            case ".": continue
            case "..": _ = path.popLast()
            case let name: path.append(name)
            }
        }
        return path.joined(separator: "/")
    }
}

/// The namespaces of Word documents by the prefixes that everybody uses for them.
enum WordNamespaces {
    /// Those of usual documents, and of those that are saved as “strict”.
    static let prefixes: [String: String] = {
        let usual = "http://schemas.openxmlformats.org/"
        let strict = "http://purl.oclc.org/ooxml/"
        let kinds = [
            ("w", "wordprocessingml/2006/main", "wordprocessingml/main"),
            ("r", "officeDocument/2006/relationships", "officeDocument/relationships"),
            ("m", "officeDocument/2006/math", "officeDocument/math"),
            (
                "wp", "drawingml/2006/wordprocessingDrawing", "drawingml/wordprocessingDrawing"
            ),
            ("a", "drawingml/2006/main", "drawingml/main"),
            ("dgm", "drawingml/2006/diagram", "drawingml/diagram"),
        ]
        var prefixes = [
            "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc"
        ]
        for (prefix, one, other) in kinds {
            prefixes[usual + one] = prefix
            prefixes[strict + other] = prefix
        }
        // Relations between parts have names without a prefix.
        prefixes[usual + "package/2006/relationships"] = "rel"
        return prefixes
    }()
}
