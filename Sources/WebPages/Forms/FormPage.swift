import Exporters
import Messages
import StrictJSON

/// A room as pages of forms, for whoever has no scripts, or something on the way that breaks WebSockets.
struct FormPage {
    let site: DoorPage
    let room: FormRoom
    /// Comes back with every form, so that no other page can send one.
    let token: String
    /// Where its browser found this server, such as `https://debrief.example`.
    let origin: String

    var bytes: [UInt8] {
        let title = heading.isEmpty ? said("page.title") : heading + " · Debrief"
        return site.page(title, hasScript: false, room.isWall ? ["class": "wall"] : [:]) { page in
            page.element("header", [:]) { $0.element("p", ["class": "name"], "Debrief") }
            page.element("main", ["id": "main"]) { main in
                if room.isWall { share(&main) } else { head(&main) }
                shown(&main)
                reply(&main)
                if !room.isClosed {
                    asked(&main)
                    if room.leads { LeadForms(page: self).add(to: &main) }
                }
                FormActs(page: self).add(to: &main)
                happened(&main)
            }
        }
    }

    private var code: String { text("code", room.welcome) }

    /// How others come in, while they arrive.
    private func share(_ main: inout Markup) {
        guard room.leads || room.isWall, text("kind", room.prompt) == "lobby" else { return }
        main.element("div", ["class": "share"]) { share in
            share.element("p") { line in
                line.add(said(room.isWall ? "page-word.wall-join" : "page-word.share") + " ")
                line.element("strong", [:], "\(origin)/r/\(code)")
            }
            picture(of: "\(origin)/r/\(code)", &share)
        }
    }

    /// A link for the camera of a telephone, as a part of the page, so that it stands in no address.
    private func picture(of link: String, _ markup: inout Markup) {
        guard let picture = QRCode(link) else { return }
        markup.add(ready: picture.svg(title: said("page-word.qr")))
    }

    private func head(_ main: inout Markup) {
        let number = String((room.welcome?["member"]?.string ?? "").dropFirst())
        main.element(
            "p", ["class": "who"],
            said("page-word.you-are", ["name": text("name", room.welcome), "number": number]))
        if let progress = room.prompt?["progress"], let step = progress["step"]?.int {
            let of = said(
                "page-word.of-steps", ["step": step, "steps": progress["steps"]?.int ?? step])
            main.element("p", ["class": "where"], text("part", progress) + " · " + of)
        }
        if let secret = room.newSecret {
            main.element("details", ["class": "way-back", "open": "open"]) { note in
                note.element("summary", [:], said("page-word.your-link"))
                note.element("p", [:], said("page.your-secret-do"))
                note.element("p") { $0.element("strong", [:], secret) }
                if WebSite.isSecret(secret) {
                    note.element("p", [:], said("page.your-link-elsewhere"))
                    picture(of: "\(origin)/r/\(code)#\(secret)", &note)
                }
            }
        }
        share(&main)
        main.element("p") { $0.element("a", ["href": ""], said("page.look-again")) }
    }

    private func shown(_ main: inout Markup) {
        guard !room.shown.isEmpty else { return }
        main.element("section", ["class": "shown"]) { section in
            section.element("h2", ["class": "quiet"], said("page-word.shown-now"))
            for message in room.shown {
                let isOver = text("type", message) == "finished"
                // Nobody looks anything up at a wall.
                let told =
                    isOver && room.isWall ? only(message) { $0 == "heading" } : message
                lines(of: told, isTheirs: !isOver, "h3", &section)
            }
        }
    }

    /// What came of the last line, or what somebody asked to see.
    private func reply(_ main: inout Markup) {
        if let looked = room.looked {
            let isConcern = text("type", looked) == "concern"
            main.element(
                "section", ["class": isConcern ? "panel concern" : "panel", "id": "reply"]
            ) { panel in
                // The way back from a concern stands on a button.
                let told = isConcern ? only(looked) { $0 != "question" } : looked
                lines(of: told, isTheirs: !isConcern, "h2", &panel)
                notes(looked, &panel)
                if isConcern { form(&panel) { goOn(&$0) } }
            }
        }
        guard let reply = room.reply else { return }
        let isRefused = reply["type"]?.string == "refused"
        main.element(
            "div",
            ["class": isRefused ? "reply refused" : "reply", "id": "reply", "role": "status"]
        ) { lines(of: reply, "p", &$0) }
    }

    /// What is done with what was kept for later, and with ideas.
    private func notes(_ looked: JSON, _ panel: inout Markup) {
        guard room.leads, let items = looked["items"]?.array, text("type", looked) == "notes" else {
            return
        }
        let isParked = text("of", looked) == "parked"
        form(&panel) { form in
            form.element("div", ["class": "acts"]) { group in
                for item in items {
                    let isDone = item["done"] == true
                    let words =
                        !isParked
                        ? said("page-word.take")
                        : isDone ? said("page-word.untick") : said("page-word.tick")
                    let number = item["number"]?.int ?? 0
                    button("\(words) \(number)", "/\(isParked ? "tick" : "take") \(number)", &group)
                }
            }
        }
    }

    private func happened(_ main: inout Markup) {
        guard !room.news.isEmpty else { return }
        main.element("section", ["class": "happened"]) { section in
            section.element("h2", ["class": "quiet"], said("page-word.happened"))
            section.element("ol") { list in
                // A wall has room for the last of it.
                for message in room.news.prefix(room.isWall ? 1 : room.news.count) {
                    list.element("li") { lines(of: message, isTheirs: true, "p", &$0) }
                }
            }
        }
    }

    // MARK: What is asked

    private var heading: String {
        if let held = room.held { return firstLine(held, ["happened", "question"]) }
        guard let prompt = room.prompt else { return "" }
        let question = prompt["text"]?.string ?? ""
        return question.isEmpty ? ButtonWords.pressed(firstLine(prompt), room.leads) : question
    }

    private func firstLine(
        _ message: JSON, _ kinds: [String] = ["heading", "question"]
    ) -> String {
        let all = message["lines"]?.array ?? []
        let first = kinds.lazy.compactMap { kind in
            all.first { $0["kind"]?.string == kind }?["text"]?.string
        }.first
        return first ?? all.first { !text("text", $0).isEmpty }.map { text("text", $0) } ?? ""
    }

    private func asked(_ main: inout Markup) {
        main.element("section", ["class": "asked", "id": "asked"]) { section in
            section.element("h1", [:], heading)
            if let held = room.held {
                // The ways to go on stand on buttons; what would be kept is said.
                let stage = text("stage", held)
                let told = stage == "role" ? held : only(held) { $0 != "question" }
                lines(
                    of: told, isTheirs: true, points: stage != "choose", "p",
                    without: heading, &section)
                HeldForm(page: self, held: held).add(to: &section)
            } else if let prompt = room.prompt {
                if let cue = prompt["cue"]?.string {
                    section.element("p", ["class": "cue"]) { box in
                        box.element("span", ["class": "hint"], said("page-word.cue"))
                        box.add(cue)
                    }
                }
                let question = QuestionForm(page: self, prompt: prompt)
                lines(of: prompt, points: !question.drawsPoints, "p", without: heading, &section)
                question.add(to: &section)
            }
            if let own = room.own { lines(of: own, isTheirs: true, "p", &section) }
            if let count = room.count { lines(of: count, "p", &section) }
        }
    }

    // MARK: Parts

    func text(_ name: String, _ json: JSON?) -> String { json?[name]?.string ?? "" }

    /// A form of ours, with what all of them bring back.
    func form(_ markup: inout Markup, _ inside: (inout Markup) -> Void) {
        markup.element("form", ["method": "post"]) { form in
            let hidden = [
                ("token", token), ("mark", text("mark", room.prompt)),
                ("to", text("step", room.prompt)),
            ]
            for (name, value) in hidden {
                form.void("input", ["type": "hidden", "name": name, "value": value])
            }
            inside(&form)
        }
    }

    /// The way back from what is done about a real child.
    func goOn(_ markup: inout Markup) {
        markup.element(
            "button", ["class": "main", "name": "go-on", "value": "yes"],
            said("page-word.concern-over"))
    }

    /// A button that types a line.
    func button(_ words: String, _ line: String, _ markup: inout Markup) {
        markup.element("button", ["name": "line", "value": line], words)
    }

    /// What is done with a row of a list.
    func mend(_ row: Int, _ markup: inout Markup) {
        button(said("page-word.change") + " \(row)", "/row change \(row)", &markup)
        button(said("page-word.take-out") + " \(row)", "/row remove \(row)", &markup)
    }

    /// The lines of some kinds alone.
    private func only(_ message: JSON, _ isSaid: (String) -> Bool) -> JSON {
        let lines = message["lines"]?.array ?? []
        return ["lines": .array(lines.filter { isSaid(text("kind", $0)) })]
    }

    /// What is said, in the words of buttons unless they are people's.
    private func lines(
        of message: JSON, isTheirs: Bool = false, points: Bool = true, _ heading: String,
        without question: String = "", _ markup: inout Markup
    ) {
        for line in message["lines"]?.array ?? [] {
            let (kind, said) = (text("kind", line), text("text", line))
            guard !said.isEmpty, kind != "cue", points || kind != "point" else { continue }
            let keeps = isTheirs || kind == "point" || kind == "person"
            let words = keeps ? said : ButtonWords.pressed(said, room.leads)
            // What shows hints elsewhere is a list that opens here.
            guard words != question, !said.hasPrefix("(?") else { continue }
            markup.element(kind == "heading" ? heading : "p", ["class": kind], words)
        }
    }
}
