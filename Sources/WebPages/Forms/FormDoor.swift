import Exporters
import Messages

/// The way in for whoever has no scripts.
struct FormDoor {
    let site: DoorPage
    let code: String
    /// Why somebody is here again; empty for nothing.
    let words: String
    let isRefused: Bool
    /// Comes back with its forms, so that one that is sent twice enters once.
    let nonce: String

    var bytes: [UInt8] {
        site.page(said("page.title"), hasScript: false, [:]) { page in
            page.element("header", [:]) { $0.element("p", ["class": "name"], "Debrief") }
            page.element("main", ["id": "main"]) { main in
                main.element("h1", [:], said("page.join-meeting"))
                if !words.isEmpty {
                    main.element(
                        "p",
                        [
                            "class": isRefused ? "reply refused" : "reply", "id": "reply",
                            "role": "status",
                        ], words)
                }
                DoorPage.kept(site.privacy, &main)
                joining(&main)
                main.element("details") { details in
                    details.element("summary", [:], said("page-word.come-back"))
                    comingBack(&details)
                }
                main.element("details") { details in
                    details.element("summary", [:], said("page-word.lead"))
                    leading(&details)
                }
                main.element("details") { details in
                    details.element("summary", [:], said("page-word.wall-open"))
                    form("watch", said("page-word.wall-begin"), &details) { form in
                        field(
                            "code", said("page-word.code"), said("page-word.code-hint"), code,
                            in: "watch", &form)
                    }
                }
            }
        }
    }

    private func joining(_ main: inout Markup) {
        form("join", said("page-word.join"), &main) { form in
            field("code", said("page-word.code"), said("page-word.code-hint"), code, &form)
            about("join", &form)
        }
    }

    private func leading(_ main: inout Markup) {
        form("host", said("page-word.lead-begin"), &main) { form in
            field(
                "code", said("page-word.lead-briefing"), said("page-word.lead-briefing-hint"), code,
                in: "host", &form)
            about("host", &form)
            field(
                "secret", said("page-word.host-secret"), "", "", in: "host", type: "password", &form
            )
        }
    }

    private func comingBack(_ main: inout Markup) {
        form("back", said("page-word.come-back-now"), &main) { form in
            field(
                "secret", said("page-word.own-secret"), said("page-word.own-secret-hint"), "",
                in: "back", &form)
        }
    }

    private func about(_ way: String, _ form: inout Markup) {
        let empty = said("page-word.not-needed")
        field("name", said("page-word.name"), said("page-word.name-hint"), "", in: way, &form)
        field("agency", said("page-word.agency"), empty, "", in: way, &form)
        field("role", said("page-word.role"), empty, "", in: way, &form)
    }

    private func form(
        _ way: String, _ words: String, _ main: inout Markup, _ inside: (inout Markup) -> Void
    ) {
        main.element("form", ["method": "post"]) { form in
            form.void("input", ["type": "hidden", "name": "way", "value": way])
            form.void("input", ["type": "hidden", "name": "nonce", "value": nonce])
            inside(&form)
            form.element("button", ["class": "main"], words)
        }
    }

    private func field(
        _ name: String, _ label: String, _ hint: String, _ value: String, in way: String = "join",
        type: String = "text", _ form: inout Markup
    ) {
        let id = "\(way)-\(name)"
        form.element("div", ["class": "field"]) { field in
            field.element("label", ["for": id], label)
            if !hint.isEmpty {
                field.element("span", ["class": "hint", "id": id + "-hint"], hint)
            }
            field.void(
                "input",
                [
                    "type": type, "id": id, "name": name, "value": value, "maxlength": "64",
                    "autocomplete": "off",
                ])
        }
    }
}
