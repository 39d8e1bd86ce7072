import AnswerReading
import DialogueEngine
import DialogueLanguage
import Messages

/// The tables of the form for a spreadsheet: their columns first, then links and what to look at again.
///
/// Several tables follow each other, parted by an empty line. A form without a table gives its
/// fields and points as two columns. Last comes what stands for the record.
struct CSVExport {
    private let record: Record
    private let details: PlanDetails

    init(_ record: Record) {
        self.record = record
        details = PlanDetails(record.session)
    }

    var bytes: [UInt8] {
        let tables = details.plan.parts.compactMap(table)
        let parts = (tables.isEmpty ? [fields] : tables) + [receipt]
        let text = parts.joined(separator: "\r\n")
        // Spreadsheets on Windows take the file for UTF-8 only if it begins with a BOM.
        return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    }

    private func table(_ part: ActionPlan.Part) -> String? {
        guard case .table(let id, _, let columns, let rows) = part, !columns.isEmpty else {
            return nil
        }
        let beside = [
            said("export-csv.recommendations"), said("export-csv.learning"),
            said("export-csv.to-look-at-again"), said("export-csv.row"),
        ]
        var text = CSVText.line(columns.map(\.label) + beside)
        for row in rows {
            let (recommendations, learning) = row.links.reduce(into: ([String](), [String]())) {
                if details.isRecommendation($1) {
                    $0.0.append($1.label)
                } else {
                    $0.1.append($1.label)
                }
            }
            text += CSVText.line(
                row.cells.map(Self.shown) + [
                    recommendations.joined(separator: ", "), learning.joined(separator: ", "),
                    again(row, id, columns), row.id,
                ])
        }
        return text
    }

    private func again(_ row: ActionPlan.Row, _ id: String, _ columns: [Form.Column]) -> String {
        let own = zip(columns, row.cells).map { ($0.label, $1) }
        let beside = details.beside(id, row.number, columns).map { ($0.question, $0.cell) }
        let cells = (own + beside).flatMap { label, cell in
            LookAgain.reasons(cell).map { "\(label) – \($0)" }
        }
        let whole = row.doubt.map { ["\(details.rowName(id)) – \(LookAgain.reason($0))"] } ?? []
        return (cells + whole).joined(separator: "\n")
    }

    private var receipt: String {
        CSVText.line([
            said("export-csv.session"), said("export-csv.entries"), said("export-csv.receipt"),
            said("export-csv.chain"),
        ])
            + CSVText.line([
                record.id, "\(record.session.size)", record.receipt, record.chain,
            ])
    }

    private var fields: String {
        var text = CSVText.line([said("export-csv.part-of-the-form"), said("export-csv.answer")])
        for part in details.plan.parts {
            switch part {
            case .field(_, let label, let cell): text += CSVText.line([label, Self.shown(cell)])
            case .list(_, let label, let cells):
                for cell in cells { text += CSVText.line([label, Self.shown(cell)]) }
            case .table: continue
            }
        }
        return text
    }

    /// As a spreadsheet sorts it: a date as 2027-01-31; a gap as an empty cell.
    private static func shown(_ cell: ActionPlan.Cell) -> String {
        switch cell.words?.value {
        case .date(let date): date.iso
        case .choices, .yes: cell.shown
        case .number, nil: cell.words?.text ?? ""
        }
    }
}
