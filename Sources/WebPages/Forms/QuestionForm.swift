import Exporters
import Messages
import StrictJSON

/// What is asked, with controls of its kind.
struct QuestionForm {
    let page: FormPage
    let prompt: JSON

    private var kind: String { page.text("kind", prompt) }
    private var type: String { page.text("answer-type", prompt) }
    private var commands: [String] { (prompt["commands"]?.array ?? []).compactMap(\.string) }

    /// Whether rows and options stand in the controls rather than among the lines.
    var drawsPoints: Bool { kind == "list" || !options.isEmpty }

    private var options: [(label: String, text: String)] {
        if let options = prompt["options"]?.array {
            return options.map { (page.text("label", $0), page.text("text", $0)) }
        }
        if !scale.isEmpty { return scale }
        guard type == "yes-no" else { return [] }
        return [("yes", said("page-word.yes")), ("no", said("page-word.no"))]
    }

    /// The steps of a scale, its ends with what they mean.
    private var scale: [(label: String, text: String)] {
        guard type == "scale", let limits = prompt["limits"], let low = limits["lowest"]?.int,
            let high = limits["highest"]?.int, low <= high
        else { return [] }
        return (low...high).map { value in
            let means =
                value == low
                ? page.text("lowest-means", limits)
                : value == high ? page.text("highest-means", limits) : ""
            return (String(value), means)
        }
    }

    private var isAnswered: Bool {
        if page.room.watches { return false }
        if kind == "counted" { return page.room.leads && !options.isEmpty }
        switch page.text("who-answers", prompt) {
        case "everyone", "anyone": return true
        case "writer": return page.room.leads
        default: return false
        }
    }

    func add(to section: inout Markup) {
        recall(&section)
        aids(&section)
        if isAnswered { controls(&section) }
        acts(&section)
    }

    /// An earlier question and its answer.
    private func recall(_ section: inout Markup) {
        guard let recall = prompt["recall"] else { return }
        section.element("blockquote") { quote in
            quote.element("p", ["class": "hint"], page.text("question", recall))
            quote.element("p", [:], page.text("answer", recall))
        }
    }

    private func aids(_ section: inout Markup) {
        let terms = (prompt["terms"]?.array ?? []).map { term in
            page.text("term", term) + ": " + page.text("meaning", term)
        }
        let all = [
            (prompt["hints"]?.array?.compactMap(\.string) ?? [], said("page-word.hints")),
            (prompt["examples"]?.array?.compactMap(\.string) ?? [], said("page-word.examples")),
            (terms, said("page-word.terms")),
        ]
        for (aids, words) in all where !aids.isEmpty {
            section.element("details") { details in
                details.element("summary", [:], words)
                details.element("ul") { list in
                    for aid in aids { list.element("li", [:], aid.asShown) }
                }
            }
        }
    }

    private func controls(_ section: inout Markup) {
        if kind == "agree" { return agreement(&section) }
        if kind == "list" { rows(&section) }
        if let existing = prompt["existing"]?.string {
            section.element(
                "p", ["class": "stands"], said("page-word.stands") + " " + existing.asShown)
        }
        page.form(&section) { form in
            if options.isEmpty { written(&form) } else { choice(&form) }
            let words = kind == "ballot" ? said("page-word.vote") : said("page-word.keep")
            form.element("button", ["class": "main"], words)
        }
    }

    private func written(_ form: inout Markup) {
        form.element("div", ["class": "field"]) { field in
            field.element("label", ["for": "answer"], said("page-word.your-answer"))
            if type == "date" {
                field.element("span", ["class": "hint", "id": "hint"], said("page-word.day"))
            }
            if ["text", "person", "date", "number", "scale"].contains(type), kind != "list" {
                field.void(
                    "input",
                    ["type": "text", "id": "answer", "name": "answer", "autocomplete": "off"])
            } else {
                field.element("textarea", ["id": "answer", "name": "answer", "rows": "5"], "")
            }
        }
    }

    private func choice(_ form: inout Markup) {
        let most = prompt["limits"]?["choices"]?.int ?? 1
        form.element("fieldset") { fieldset in
            fieldset.element("legend", [:], page.text("text", prompt))
            if most > 1, most < options.count {
                fieldset.element(
                    "p", ["class": "hint"], said("page-word.choose-up-to") + " \(most)")
            }
            for (label, text) in options {
                fieldset.element("label", ["class": "option"]) { option in
                    option.void(
                        "input",
                        [
                            "type": most > 1 ? "checkbox" : "radio", "name": "choice",
                            "value": label,
                        ])
                    let isSame = label.lowercased() == text.lowercased()
                    let named = text.isEmpty ? label : label + "  " + text
                    option.element("span", [:], (isSame ? text : named).asShown)
                }
            }
        }
    }

    private func agreement(_ section: inout Markup) {
        page.form(&section) { page.button(said("page-word.agree"), "/agree", &$0) }
        page.form(&section) { form in
            form.void("input", ["type": "hidden", "name": "prefix", "value": "/object"])
            form.element("label", ["for": "reason"], said("page-word.reason"))
            form.void("input", ["type": "text", "id": "reason", "name": "words"])
            form.element("button", [:], said("page-word.object"))
        }
    }

    private func rows(_ section: inout Markup) {
        guard let rows = prompt["rows"]?.array, !rows.isEmpty else { return }
        section.element("h2", [:], said("page-word.rows-so-far"))
        page.form(&section) { form in
            form.element("ol") { list in
                for (index, row) in rows.enumerated() {
                    list.element("li") { item in
                        item.add((row.string ?? "–").asShown + " ")
                        guard commands.contains("row") else { return }
                        page.mend(index + 1, &item)
                    }
                }
            }
        }
    }

    /// Acts of one's own; what those who lead skip and pause is for all.
    private func acts(_ section: inout Markup) {
        if kind == "stopped" {
            return page.form(&section) { page.goOn(&$0) }
        }
        let own = page.room.leads ? ["done", "redo"] : ["done", "skip", "redo", "edit", "pause"]
        let acts = own.filter { commands.contains($0) }
        guard !acts.isEmpty else { return }
        page.form(&section) { form in
            form.element("div", ["class": "acts"]) { group in
                for act in acts {
                    page.button(ButtonWords.of(act, leads: false), "/\(act)", &group)
                }
            }
        }
    }
}

/// What to do with words that may identify somebody.
struct HeldForm {
    let page: FormPage
    let held: JSON

    func add(to section: inout Markup) {
        switch page.text("stage", held) {
        case "choose":
            choices(
                [
                    ("replace", said("page-word.held-replace")),
                    ("reword", said("page-word.held-reword")),
                    ("send", said("page-word.held-send")),
                ], &section)
        case "role":
            page.form(&section) { form in
                form.element("label", ["for": "answer"], said("page-word.your-answer"))
                form.void("input", ["type": "text", "id": "answer", "name": "answer"])
                form.element("button", ["class": "main"], said("page-word.keep"))
            }
        default:
            page.form(&section) { form in
                form.element(
                    "button", ["class": "main", "name": "go-on", "value": "yes"],
                    said("page-word.keep"))
            }
            choices([("reword", said("page-word.held-reword"))], &section)
        }
    }

    private func choices(_ all: [(String, String)], _ section: inout Markup) {
        page.form(&section) { form in
            form.element("div", ["class": "acts"]) { group in
                for (choice, words) in all {
                    group.element("button", ["name": "held", "value": choice], words)
                }
            }
        }
    }
}
