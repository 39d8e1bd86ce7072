import DialogueCore
import StrictJSON

extension JSON {
    /// The plan so far, exactly as the form has it.
    static func plan(_ plan: ActionPlan) -> [(String, JSON)] {
        [
            ("title", .string(plan.title)), ("publisher", .string(plan.publisher)),
            ("briefing", .string(plan.briefing)), ("parts", .array(plan.parts.map { part($0) })),
        ]
    }

    private static func part(_ part: ActionPlan.Part) -> JSON {
        switch part {
        case .field(let id, let label, let answer):
            ["kind": "field", "id": .string(id), "label": .string(label), "answer": cell(answer)]
        case .list(let id, let label, let cells):
            [
                "kind": "list", "id": .string(id), "label": .string(label),
                "points": .array(cells.map { point($0) }),
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
                            "cells": .array(row.cells.map { cell($0) }),
                            "links": .array(row.links.map { .string($0.label) }),
                        ]
                    }),
            ]
        }
    }

    private static func point(_ point: ActionPlan.Cell) -> JSON {
        ["id": point.row.map { .string($0) } ?? .null, "answer": cell(point)]
    }

    static func cell(_ cell: ActionPlan.Cell) -> JSON {
        [
            "state": .string(cell.state.rawValue), "shown": .string(cell.shown),
            "nudges": .array(cell.nudges.map { .string($0.rawValue) }),
            "identifying": JSON(cell.identifying), "lookAgain": .bool(cell.isAgain),
        ]
    }

    /// What is missing and what deserves a second look, in sentences, and where all of it is kept.
    ///
    /// - Parameter folder: where it is kept until somebody deletes it; nil where it is not.
    static func closing(_ plan: ActionPlan, _ beside: [ReviewItem], in folder: String?)
        -> [(String, JSON)]
    {
        let summary = PlanSummary(plan, beside)
        return [
            ("missing", .array(summary.missing.map { .string($0) })),
            ("look-again", .array(summary.again.map { .string($0) })),
            ("folder", folder.map { .string($0) } ?? .null),
            ("retention", .string(folder == nil ? "not-kept" : "until-deleted")),
        ]
    }
}
