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

    private struct Row {
        let name: String
        var id = "-"
        var counts = ["-", "-", "-"]
        let sure: String
    }

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
        var rows: [Row] = []
        var ids: [String: Int] = [:]
        for (index, name) in names.enumerated() {
            Say.aside(
                said(
                    "cli-folder-import.of",
                    ["index": index + 1, "namesCount": names.count, "name": name]))
            do { rows.append(try row(name, &ids)) } catch let failure as Failure {
                rows.append(
                    Row(
                        name: name,
                        sure: said("cli-folder-import.not-read", ["reason": reason(failure, name)]))
                )
            }
        }
        try Say.out(Self.table(rows))
        Say.aside(
            keeps
                ? said("cli-folder-import.kept-look-at-those", ["command": Software.command])
                : said("cli-folder-import.nothing-was-stored-add-yes"))
    }

    private func row(_ name: String, _ ids: inout [String: Int]) throws -> Row {
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
        return Row(
            name: name, id: reading.id,
            counts: [report.sections.count, recommendations, report.tasks.count].map(String.init),
            sure: ReportWording.inShort(report))
    }

    private func reason(_ failure: Failure, _ name: String) -> String {
        failure.message.replacing(path + "/" + name + " ", with: "")
    }

    private static func table(_ rows: [Row]) -> String {
        let heads = Row(
            name: said("cli-folder-import.document"), id: said("cli-folder-import.briefing"),
            counts: [
                said("cli-folder-import.sections"), said("cli-folder-import.recommendations"),
                said("cli-folder-import.tasks"),
            ],
            sure: said("cli-folder-import.how-sure"))
        let all = [heads] + rows
        let name = all.map { $0.name.count }.max() ?? 0
        let id = all.map { $0.id.count }.max() ?? 0
        func padded(_ text: String, _ width: Int, isNumber: Bool = false) -> String {
            let blanks = String(repeating: " ", count: max(0, width - text.count))
            return isNumber ? blanks + text : text + blanks
        }
        return all.map { row in
            let counts = zip(row.counts, heads.counts).map { padded($0, $1.count, isNumber: true) }
            let sure = row.sure.split(separator: ": ", maxSplits: 1).map(String.init)
            return ([padded(row.name, name), padded(row.id, id)] + counts + sure.prefix(1))
                .joined(separator: "  ") + "\n" + sure.dropFirst().map { "    \($0)\n" }.joined()
        }.joined()
    }
}

extension ImportedBriefing {
    /// The same document under another id.
    fileprivate func renamed(_ id: String, _ document: DocumentText, _ name: String) -> Self {
        ImportedBriefing(
            document, name: name, decisions: decisions.named(id), usual: Import.usual)
    }
}
