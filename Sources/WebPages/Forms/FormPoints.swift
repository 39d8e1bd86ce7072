import Exporters
import Messages
import StrictJSON

/// Points that stand before everybody, as those who lead group them without script.
struct FormPoints: Sendable {
    /// By their numbers from 1; nil for words that were taken out.
    private var texts: [String?] = []
    private var groups: [JSON] = []

    /// Takes in what everybody is shown.
    mutating func hear(_ json: JSON, _ type: String) {
        let others = groups.filter { $0["number"] != json["number"] }
        switch type {
        case "revealed":
            let answers = json["row-name"] == nil ? [] : json["answers"]?.array ?? []
            (texts, groups) = (answers.map { $0["text"]?.string }, json["groups"]?.array ?? [])
        case "grouped": groups = others + [json]
        case "ungrouped": groups = others
        default: break
        }
    }

    private func points(of group: JSON) -> [Int] {
        (group["points"]?.array ?? []).compactMap(\.int)
    }

    /// The points that are in no group, and what is done with groups.
    func add(_ page: FormPage, to section: inout Markup) {
        mending(page, to: &section)
        guard texts.count > 1 else { return }
        section.element("details", ["id": "groups"]) { details in
            details.element("summary", [:], said("page-word.group"))
            page.form(&details) { choices(&$0) }
            for group in groups {
                let number = group["number"]?.int ?? 0
                let text = said(
                    "page-word.group-of",
                    [
                        "number": number, "name": group["name"]?.string ?? "",
                        "points": points(of: group).map { "\($0)" }.joined(separator: ", "),
                    ])
                page.form(&details) { form in
                    form.element("p", [:], text)
                    page.button(said("page-word.ungroup"), "/ungroup \(number)", &form)
                }
            }
        }
    }

    private func mending(_ page: FormPage, to section: inout Markup) {
        guard !texts.isEmpty else { return }
        section.element("details") { details in
            details.element("summary", [:], said("page-word.mend"))
            page.form(&details) { form in
                form.element("ol") { list in
                    for (index, text) in texts.enumerated() {
                        list.element("li") { item in
                            item.add((text ?? "–").asShown + " ")
                            page.mend(index + 1, &item)
                        }
                    }
                }
            }
        }
    }

    private func choices(_ form: inout Markup) {
        let taken = groups.flatMap(points)
        form.element("fieldset") { set in
            set.element("legend", [:], said("page-word.group-which"))
            for (index, text) in texts.enumerated() where !taken.contains(index + 1) {
                guard let text else { continue }
                set.element("label", ["class": "option"]) { label in
                    label.void(
                        "input", ["type": "checkbox", "name": "point", "value": "\(index + 1)"])
                    label.element("span", [:], "\(index + 1)  \(text)")
                }
            }
        }
        form.element("label", ["for": "group"], said("page-word.group-name"))
        form.void(
            "input", ["type": "text", "id": "group", "name": "group", "maxlength": "80"])
        form.element("button", [:], said("page-word.group"))
    }
}
