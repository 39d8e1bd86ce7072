import Exporters
import Messages
import StrictJSON

/// What can be said and looked up at any time.
struct FormActs {
    let page: FormPage

    func add(to main: inout Markup) {
        if page.room.isWall { return }
        documents(&main)
        speaking(&main)
        main.element("details", ["class": "look"]) { details in
            details.element("summary", [:], said("page-word.look"))
            page.form(&details) { form in
                form.element("div", ["class": "acts"]) { group in
                    for thing in ["who", "where", "plan", "minutes", "review", "help"] {
                        page.button(ButtonWords.of(thing, leads: false), "/\(thing)", &group)
                    }
                }
            }
        }
        page.form(&main) { form in
            form.element("div", ["class": "acts"]) { group in
                group.element(
                    "button", ["class": "concern", "name": "line", "value": "/concern"],
                    said("page-word.concern"))
                page.button(said("page-word.quit"), "/quit", &group)
            }
        }
    }

    /// What can be taken home once the meeting is closed.
    private func documents(_ main: inout Markup) {
        guard page.room.isClosed else { return }
        let files = page.room.documents?["files"]?.array ?? []
        main.element("section", ["class": "panel"]) { section in
            section.element("h2", ["class": "quiet"], said("page-word.documents"))
            page.form(&section) { form in
                form.element("div", ["class": "acts"]) { group in
                    for file in files {
                        group.element(
                            "button", ["name": "document", "value": page.text("name", file)],
                            page.text("title", file))
                    }
                    guard files.isEmpty else { return }
                    group.element(
                        "button", ["name": "document", "value": FormFields.list],
                        said("page.which-documents"))
                }
            }
        }
    }

    private func speaking(_ main: inout Markup) {
        main.element("details", ["class": "speak"]) { details in
            details.element("summary", [:], said("page-word.speak"))
            page.form(&details) { form in
                form.element("label", ["for": "words"], said("page-word.your-words"))
                form.element("textarea", ["id": "words", "name": "words", "rows": "2"], "")
                form.element("label", ["for": "prefix"], said("page-word.send"))
                form.element("select", ["id": "prefix", "name": "prefix"]) { select in
                    for way in ["say", "private", "park", "action"] {
                        select.element(
                            "option", ["value": "/\(way)"], ButtonWords.of(way, leads: false))
                    }
                }
                form.element("button", [:], said("page-word.send"))
            }
            page.form(&details) { page.button(said("page-word.hand"), "/hand", &$0) }
        }
    }
}

/// What those who lead do.
struct LeadForms {
    let page: FormPage

    private var commands: [String] {
        (page.room.prompt?["commands"]?.array ?? []).compactMap(\.string)
    }

    func add(to main: inout Markup) {
        main.element("section", ["class": "leading"]) { section in
            section.element("h2", ["class": "quiet"], said("page-word.leading"))
            page.form(&section) { form in
                form.element("div", ["class": "acts"]) { group in
                    for step in ["next", "back", "reveal", "undo", "skip", "pause"]
                    where commands.contains(step) {
                        page.button(ButtonWords.of(step, leads: true), "/\(step)", &group)
                    }
                    if commands.contains("row") {
                        if page.text("kind", page.room.prompt) == "agree",
                            let row = page.room.prompt?["row"]?["number"]?.int
                        {
                            page.button(said("page-word.change"), "/row change \(row)", &group)
                        }
                        page.button(said("page-word.row-add"), "/row add", &group)
                    }
                }
            }
            if commands.contains("group") { page.room.points.add(page, to: &section) }
            page.form(&section) { form in
                form.element("div", ["class": "acts"]) { group in
                    page.button(said("page-word.parked"), "/tick", &group)
                    page.button(said("page-word.ideas"), "/take", &group)
                }
            }
            page.form(&section) { form in
                form.void("input", ["type": "hidden", "name": "prefix", "value": "/timer"])
                form.element("label", ["for": "minutes"], said("page-word.timer"))
                form.void(
                    "input",
                    ["type": "number", "id": "minutes", "name": "words", "min": "1", "max": "60"])
                form.element("button", [:], said("page-word.timer"))
            }
            page.form(&section) { page.button(said("page-word.timer-off"), "/timer off", &$0) }
            closing(&section)
        }
    }

    private func closing(_ section: inout Markup) {
        section.element("details") { details in
            details.element("summary", [:], said("page-word.person"))
            page.form(&details) { form in
                form.element("label", ["for": "person"], said("page-word.person"))
                form.void("input", ["type": "text", "id": "person", "name": "words"])
                form.element("div", ["class": "acts"]) { group in
                    for act in ["handover", "co", "remove"] {
                        group.element(
                            "button", ["name": "prefix", "value": "/\(act)"],
                            ButtonWords.of(act, leads: false))
                    }
                }
            }
        }
        section.element("details") { details in
            details.element("summary", [:], said("page-word.close"))
            page.form(&details) { form in
                form.element("div", ["class": "acts"]) { group in
                    page.button(
                        page.room.isLocked
                            ? said("page-word.unlock") : said("page-word.lock"), "/lock", &group)
                    page.button(said("page-word.close"), "/close", &group)
                    page.button(said("page-word.close-now"), "/close now", &group)
                }
            }
        }
    }
}
