import Exporters
import Messages

/// The page by which people come in, and the pages that say why there is none.
struct DoorPage: Sendable {
    let privacy: String
    /// Whether anybody on the network can read along, which every page says.
    let isOpen: Bool

    /// Everything of a room happens on this page; its scripts see to that.
    func door(_ place: WebSite.Place) -> [UInt8] {
        let (view, code) =
            switch place {
            case .door: ("room", "")
            case .room(let code): ("room", code)
            case .screen(let code): ("screen", code)
            case .picture(let code, _), .plain(let code): ("room", code)
            }
        return page(
            said("page.title"), hasScript: true, ["data-view": view, "data-code": code]
        ) { page in
            page.element("header", ["id": "top"]) { $0.element("p", ["class": "name"], "Debrief") }
            page.element("main", ["id": "main", "tabindex": "-1"]) { main in
                main.element(
                    "h1", [:], view == "screen" ? said("page.wall") : said("page.join-meeting"))
                main.element("noscript") { note in
                    note.element("p", ["class": "notice"]) {
                        $0.element("a", ["href": Self.plainPath(code)], said("page.without-script"))
                    }
                }
                if view == "room" { Self.kept(privacy, &main) }
                main.element("div", ["id": "here"], "")
            }
        }
    }

    /// Where a room is without script.
    static func plainPath(_ code: String) -> String { code.isEmpty ? "/plain" : "/r/\(code)/plain" }

    var nothingHere: [UInt8] { short(said("page.nothing-here"), said("page.nothing-here-do")) }

    var wrongMethod: [UInt8] { short(said("page.nothing-here"), said("page.nothing-here-do")) }

    var notUnderstood: [UInt8] {
        short(said("page.not-understood"), said("page.not-understood-do"))
    }

    /// What is kept, before anybody gives anything.
    static func kept(_ privacy: String, _ main: inout Markup) {
        main.element("section", ["class": "kept", "aria-labelledby": "kept"]) { section in
            section.element("h2", ["id": "kept"], said("page.what-is-kept"))
            for part in paragraphs(privacy) { section.element("p", [:], part) }
        }
    }

    /// Parted at empty lines.
    private static func paragraphs(_ text: String) -> [String] {
        let lines = text.unicodeScalars.filter { $0 != "\r" }
            .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        return lines.split(separator: "").map { $0.joined(separator: "\n") }
    }

    private func short(_ title: String, _ text: String) -> [UInt8] {
        page(title, hasScript: false, [:]) { page in
            page.element("main", ["id": "main"]) { main in
                main.element("h1", [:], title)
                main.element("p", [:], text)
                main.element("p") { $0.element("a", ["href": "/"], said("page.to-the-door")) }
            }
        }
    }

    func page(
        _ title: String, hasScript: Bool, _ data: KeyValuePairs<String, String>,
        _ body: (inout Markup) -> Void
    ) -> [UInt8] {
        var page = Markup()
        page.add(ready: "<!doctype html>\n")
        page.element("html", ["lang": said("page.language")]) { html in
            html.element("head") { head in
                head.void("meta", ["charset": "utf-8"])
                head.void(
                    "meta",
                    ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                head.void("meta", ["name": "robots", "content": "noindex"])
                head.element("title", [:], title)
                head.void("link", ["rel": "icon", "href": "/icon.svg"])
                head.void("link", ["rel": "stylesheet", "href": "/style.css"])
                if hasScript {
                    head.element("script", ["type": "module", "src": "/door.mjs"], "")
                }
            }
            html.element("body", data) { inside in
                body(&inside)
                if isOpen {
                    inside.element("p", ["class": "open"], said("page.open-network"))
                }
            }
        }
        page.newLine()
        return Array(page.text.utf8)
    }
}
