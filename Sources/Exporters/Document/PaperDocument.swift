import DialogueEngine
import DialogueLanguage
import Messages

/// A briefing, its questions and the empty form, for those who would rather write by hand.
public struct Paper: Sendable {
    /// What a copy on paper is printed from; by the end of a file's name.
    public enum Format: String, CaseIterable, Sendable {
        case word = "docx"
        case html
    }

    private let guide: Guide

    /// A copy of what a session would run on.
    public init(_ guide: Guide) { self.guide = guide }

    /// The document.
    public func bytes(_ format: Format) -> [UInt8] {
        switch format {
        case .word: WordExport(document).bytes
        case .html: HTMLExport(document, pictures: []).bytes
        }
    }

    /// What it is called in a folder.
    public func name(_ format: Format) -> DocumentName {
        DocumentName(paperOf: guide.briefing.id, format == .word ? .word : .html)
    }
}

extension Paper {
    /// How many lines are kept free for an answer, and for a cell of the form.
    private static let linesOfAnswer = 4
    private static let linesOfCell = 3
    private static let linesOfPoint = 2
    /// How many rows a table of the form has on paper.
    private static let rows = 4

    var document: Document {
        let briefing = guide.briefing
        return Document(
            title: "\(briefing.id): \(briefing.title)", subject: guide.form.title, author: "",
            began: nil, changed: nil, blocks: head + text + questions + form,
            foot: said("paper.foot", ["id": briefing.id]))
    }

    private var head: [Block] {
        let briefing = guide.briefing
        return [
            .paragraph(.ours(briefing.publisher)),
            .paragraph(.strong(briefing.notice)),
            .note(said("paper.how-to-use-it", ["id": briefing.id])),
        ]
    }

    private var text: [Block] {
        guide.briefing.sections.flatMap { section -> [Block] in
            let number = section.number.isEmpty ? "" : section.number + " "
            return [.heading(2, number + section.heading)]
                + section.blocks.map { block in
                    switch block {
                    case .paragraph(let text): .paragraph(.ours(text))
                    case .missing(let text): .note(text)
                    case .item(let item):
                        item.label.map { .paragraph(.strong($0 + ".") + .ours(" " + item.text)) }
                            ?? .bullets([.ours(item.text)])
                    }
                }
        }
    }

    /// The questions that the form does not ask, each with room to write.
    private var questions: [Block] {
        let inForm = Set(guide.form.parts.map(\.id))
        var blocks: [Block] = [.heading(2, said("paper.questions"))]
        var part: Int?
        for step in guide.steps where !inForm.contains(step.id) {
            let asked = Self.blocks(step)
            if asked.isEmpty { continue }
            let title = guide.script.parts[step.part].title
            if part != step.part, !title.isEmpty { blocks.append(.heading(3, title)) }
            part = step.part
            blocks += asked
        }
        return blocks.count == 1 ? [] : blocks
    }

    private static func blocks(_ step: Script.Step) -> [Block] {
        switch step.kind {
        case .ask(let question), .askTask(let question), .askEachTask(let question):
            // What no record keeps is to be talked about, not to be written down.
            [.question(question.text)] + help(question)
                + (question.isInRecord ? [.space(linesOfAnswer)] : [])
        case .list(let list):
            [.question(list.text), .note(list.columns.map(\.text).joined(separator: " "))]
                + [.space(linesOfAnswer * 2)]
        case .discuss(_, _, let text): text.isEmpty ? [] : [.question(text)]
        case .notice, .say, .present, .show, .presentRest, .vote, .reveal, .agree: []
        }
    }

    private static func help(_ question: Question) -> [Block] {
        let choices: [String] =
            switch question.type {
            case .choice(let choices), .several(let choices): choices.map(\.label)
            case .scale(let range, let low, let high):
                [
                    said(
                        "paper.scale",
                        [
                            "from": range.lowerBound, "low": low, "to": range.upperBound,
                            "high": high,
                        ])
                ]
            default: []
            }
        return question.aids.hints.map { .note($0) }
            + (choices.isEmpty ? [] : [.bullets(choices.map { .ours($0) })])
    }

    private var form: [Block] {
        let form = guide.form
        var blocks: [Block] = [
            .note(said("paper.the-form-follows")), .newPage(isWide: true), .heading(2, form.title),
        ]
        if !form.publisher.isEmpty { blocks.append(.paragraph(.ours(form.publisher))) }
        var fields: [Field] = []
        for part in form.parts {
            if case .field(_, let label) = part {
                fields.append(Field(label: label, answer: .empty))
                continue
            }
            if !fields.isEmpty { blocks.append(.fields(fields)) }
            fields = []
            blocks += Self.blocks(part)
        }
        if !fields.isEmpty { blocks.append(.fields(fields)) }
        return form.note.isEmpty ? blocks : blocks + [.paragraph(.ours(form.note))]
    }

    private static func blocks(_ part: Form.Part) -> [Block] {
        switch part {
        case .field: return []
        case .list(_, let count, let label):
            let rows = (0..<count).map { [Text.ours("\($0 + 1)."), Text.empty] }
            let heads = [said("export-room.number"), said("paper.point")]
            return [
                .heading(3, label),
                .table(Table(name: label, heads: heads, rows: rows, freeLines: linesOfPoint)),
            ]
        case .table(_, let label, let columns):
            let rows = Array(repeating: columns.map { _ in Text.empty }, count: Self.rows)
            let table = Table(
                name: label, heads: columns.map(\.label), rows: rows, isWide: true,
                freeLines: linesOfCell)
            return [.heading(3, label)] + (columns.isEmpty ? [] : [.table(table)])
        }
    }
}
