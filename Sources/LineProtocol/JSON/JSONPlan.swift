import DialogueEngine
import DialogueLanguage
import StrictJSON

extension JSON {
    /// The plan so far, exactly as the form has it.
    static func plan(_ plan: ActionPlan) -> Members {
        [
            ("title", .string(plan.title)), ("publisher", .string(plan.publisher)),
            ("briefing", .string(plan.briefing)), ("parts", .array(plan.parts.map(part))),
        ]
    }

    private static func part(_ part: ActionPlan.Part) -> JSON {
        switch part {
        case .field(let id, let label, let answer):
            ["kind": "field", "id": .string(id), "label": .string(label), "answer": cell(answer)]
        case .list(let id, let label, let cells):
            [
                "kind": "list", "id": .string(id), "label": .string(label),
                "points": .array(cells.map { ["id": .text($0.row), "answer": cell($0)] }),
            ]
        case .table(let id, let label, let columns, let rows):
            [
                "kind": "table", "id": .string(id), "label": .string(label),
                "columns": .array(
                    columns.map { ["id": .string($0.id), "label": .string($0.label)] }),
                "rows": .array(
                    rows.map { row in
                        [
                            "id": .string(row.id), "number": .number(row.number),
                            "cells": .array(row.cells.map(cell)),
                            "links": .texts(row.links.map(\.label)),
                        ]
                    }),
            ]
        }
    }

    static func cell(_ cell: ActionPlan.Cell) -> JSON {
        [
            "state": .string(cell.state.rawValue), "shown": .string(cell.shown),
            "nudges": .texts(cell.nudges.map(\.rawValue)), "identifying": JSON(cell.identifying),
            "lookAgain": .bool(cell.isAgain),
        ]
    }

    /// What is missing and what deserves a second look, in sentences, and where all of it is kept.
    ///
    /// - Parameter folder: where it is kept until somebody deletes it; nil where it is not.
    static func closing(
        _ plan: ActionPlan, _ beside: [ReviewItem], in folder: String?
    ) -> Members {
        let summary = PlanSummary(plan, beside)
        return [
            ("missing", .texts(summary.missing)), ("look-again", .texts(summary.again)),
            ("folder", .text(folder)),
            ("retention", folder == nil ? "not-kept" : "until-deleted"),
        ]
    }
}
