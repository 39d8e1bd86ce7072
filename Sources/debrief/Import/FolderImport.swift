import BriefingImport
import Glibc
import Messages
import TerminalShell

/// Imports all documents of a folder, and says in a table how sure each of them is.
struct FolderImport {
    let path: String
    /// Whether the readings are kept.
    let keeps: Bool
    let memory: LayoutMemory?
    let own: OwnBriefings

    /// So many documents are taken at once.
    private static let limit = 500

    func run() throws {
        let names = LeftFiles.names(in: path).sorted().filter { name in
            !name.hasPrefix(".") && !Disk.isFolder(path + "/" + name)
        }
        guard !names.isEmpty else {
            throw Failure(said("cli-folder-import.is-a-folder-without-any", ["path": path]))
        }
        guard names.count <= Self.limit else {
            throw Failure(
                said(
                    "cli-folder-import.is-a-folder-of-files",
                    ["path": path, "namesCount": names.count]))
        }
        var rows: [FolderTable.Row] = []
        var ids: [String: Int] = [:]
        for (index, name) in names.enumerated() {
            Say.aside(
                said(
                    "cli-folder-import.of",
                    ["index": index + 1, "namesCount": names.count, "name": name]))
            do { rows.append(try row(name, &ids)) } catch let failure as Failure {
                rows.append(
                    FolderTable.Row(
                        name: name,
                        sure: said("cli-folder-import.not-read", ["reason": reason(failure, name)]))
                )
            }
        }
        try Say.out(FolderTable(width: Terminal.width).text(rows))
        Say.aside(
            keeps
                ? said("cli-folder-import.kept-look-at-those", ["command": Software.command])
                : said("cli-folder-import.nothing-was-stored-add-yes"))
    }

    private func row(_ name: String, _ ids: inout [String: Int]) throws -> FolderTable.Row {
        let file = path + "/" + name
        let document = try DocumentReader.text(file)
        var reading = DocumentReading(document, name: name, own, memory).imported
        let key = reading.id.lowercased()
        ids[key, default: 0] += 1
        if let count = ids[key], count > 1 {
            // Two documents of one folder do not take each other's place.
            reading = reading.renamed("\(reading.id)-\(count)", document, name)
        }
        if keeps { _ = try own.keep(reading, from: file) }
        let report = reading.report
        let recommendations = report.sections.first { $0.id == "recommendations" }?.points ?? 0
        return FolderTable.Row(
            name: name, id: reading.id,
            counts: [report.sections.count, recommendations, report.tasks.count].map(String.init),
            sure: ReportWording.inShort(report))
    }

    private func reason(_ failure: Failure, _ name: String) -> String {
        failure.message.replacing(path + "/" + name + " ", with: "")
    }
}

extension ImportedBriefing {
    /// The same document under another id.
    fileprivate func renamed(_ id: String, _ document: DocumentText, _ name: String) -> Self {
        ImportedBriefing(
            document, name: name, decisions: decisions.named(id), usual: Import.usual)
    }
}
