import DialogueEngine
import DialogueLanguage
import StrictJSON

/// Everything that a record tells, with keys that stay; docs/exports has the table.
struct JSONExport {
    private let record: Record
    private let details: PlanDetails

    private let hasNames: Bool

    init(_ record: Record, withNames: Bool) {
        self.record = record
        hasNames = withNames
        details = PlanDetails(record.session)
    }

    var bytes: [UInt8] {
        let briefing = record.session.guide.briefing
        let json: JSON = [
            "format": 1,
            "finished": .bool(record.session.isFinished),
            "briefing": [
                "id": .string(briefing.id), "title": .string(briefing.title),
                "publisher": .string(briefing.publisher),
            ],
            "form": form,
            "recommendations": recommendations,
            "meeting": details.transcript.meeting.map {
                JSON($0, record, withNames: hasNames)
            } ?? .null,
            "discussion": .array(details.transcript.parts.map { JSON($0) }),
            "record": recordOf,
        ]
        return json.prettyBytes
    }

    private var form: JSON {
        let plan = details.plan
        return [
            "id": .string(record.session.guide.form.id), "title": .string(plan.title),
            "publisher": .string(plan.publisher), "parts": .array(plan.parts.map(part)),
            "note": .string(plan.note),
        ]
    }

    private func part(_ part: ActionPlan.Part) -> JSON {
        switch part {
        case .field(let id, let label, let cell):
            return [
                "kind": "field", "id": .string(id), "label": .string(label), "answer": JSON(cell),
            ]
        case .list(let id, let label, let cells):
            let points = cells.map {
                ["id": $0.row.map { .string($0) } ?? .null, "answer": JSON($0)] as JSON
            }
            return [
                "kind": "list", "id": .string(id), "label": .string(label),
                "points": .array(points),
            ]
        case .table(let id, let label, let columns, let rows):
            let heads = columns.map { ["id": .string($0.id), "label": .string($0.label)] as JSON }
            return [
                "kind": "table", "id": .string(id), "label": .string(label),
                "rowName": .string(details.rowName(id)), "columns": .array(heads),
                "rows": .array(rows.map { row($0, id, columns) }),
            ]
        }
    }

    private func row(_ row: ActionPlan.Row, _ id: String, _ columns: [Form.Column]) -> JSON {
        let cells = zip(columns, row.cells).map { ($0.id, JSON($1)) }
        let state = details.linkState(id, row.number, columns)
        let links = row.links.map {
            ["label": .string($0.label), "id": .string($0.id), "text": .string($0.text)] as JSON
        }
        return [
            "id": .string(row.id), "number": .number(row.number),
            "cells": .object(JSON.Object(cells)),
            "linkState": state.map { .string($0.rawValue) } ?? .null, "links": .array(links),
            "doubt": row.doubt.map(Self.doubt) ?? .null,
        ]
    }

    private static func doubt(_ doubt: ActionPlan.Doubt) -> JSON {
        switch doubt {
        case .few(let agrees, let asked):
            ["kind": "few", "agree": .number(agrees), "asked": .number(asked)]
        case .leftOut: ["kind": "left-out"]
        }
    }

    private var recommendations: JSON {
        .array(
            details.plan.recommendations.map { item in
                let rows = details.rows(answering: item)
                    .map {
                        [
                            "table": .string($0.table), "row": .number($0.row),
                            "id": .string($0.id),
                        ] as JSON
                    }
                return [
                    "label": .string(item.label), "text": .string(item.text),
                    "for": item.audience.map { .string($0) } ?? .null,
                    "actions": .array(rows),
                ]
            })
    }

    private var recordOf: JSON {
        let guide = record.session.guide
        let beginning = record.beginning
        func source(_ id: String, _ source: Beginning.Source) -> JSON {
            ["id": .string(id), "sha256": .string(source.fingerprint)]
        }
        return [
            "session": .string(record.id),
            "began": .string(Moment(record.began).iso),
            "changed": .string(Moment(record.changed).iso),
            "entries": .number(record.session.size),
            "remarks": .array(
                record.remarks.map { remark in
                    [
                        "kind": .string(remark.kind.rawValue),
                        "entries": .array(remark.entries.map { .number($0) }),
                    ]
                }),
            "chain": .string(record.chain), "receipt": .string(record.receipt),
            "briefing": source(guide.briefing.id, beginning.briefing),
            "dialogue": source(guide.script.id, beginning.dialogue),
            "form": source(guide.form.id, beginning.form),
            "software": .string(beginning.software),
            "rules": .number(beginning.rules),
        ]
    }
}
