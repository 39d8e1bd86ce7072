/// What is printed on action plan forms, as data.
enum FormVocabulary {
    /// A label; `isOwn` where it stands on forms and hardly anywhere else.
    struct Label: Sendable {
        let id: String
        let label: String
        let isOwn: Bool
    }

    static let labels: [Label] = [
        own("organisation", "name of organisation"), own("organisation", "name of agency"),
        own("organisation", "organisation name"), own("manager", "team manager"),
        own("manager", "name of manager"), own("manager", "line manager"),
        own("team", "name of section and team"), own("team", "name of team"),
        own("team", "team name"), own("contact", "contact details"),
        own("contact", "contact email"),
        own("learning", "identify the learning or recommendations"),
        own("learning", "summarise your teams discussion"),
        own("learning", "what did you take from this briefing"),
        own("table", "what actions have been agreed"), own("table", "actions agreed"),
        own("what", "what needs to happen"), own("what", "action required"),
        own("what", "what will you do"), own("what", "agreed action"), own("who", "who will do it"),
        own("who", "person responsible"), own("who", "responsible person"),
        own("who", "lead person"),
        own("who", "by whom"), own("by_when", "by when"), own("by_when", "target date"),
        own("by_when", "completion date"), own("done", "how will you know"),
        own("done", "how will we know"), own("done", "evidence of impact"),
        own("note", "keep a copy of this discussion"), own("note", "please keep a copy"),
        own("note", "please ensure you keep a copy"), own("note", "please return this form"),
        own("note", "return this form to"), own("date", "date of discussion"),
        own("date", "date discussed"), own("people", "names of those present"),
        other("title", "action plan"), other("organisation", "organisation"),
        other("organisation", "agency"), other("team", "team"), other("team", "section"),
        other("team", "service"), other("manager", "manager"), other("contact", "contact"),
        other("contact", "email"), other("contact", "telephone"), other("date", "date"),
        other("what", "what will we do"), other("what", "what needs to be done"),
        other("sign", "signed"), other("sign", "signature"), other("what", "action"),
        other("what", "actions"), other("who", "who"), other("who", "lead"), other("who", "owner"),
        other("by_when", "when"), other("by_when", "timescale"), other("by_when", "deadline"),
        other("done", "outcome"), other("done", "progress"), other("done", "evidence"),
        other("done", "rag"), other("done", "rag rating"), other("done", "impact"),
    ]

    private static func own(_ id: String, _ label: String) -> Label {
        Label(id: id, label: label, isOwn: true)
    }

    private static func other(_ id: String, _ label: String) -> Label {
        Label(id: id, label: label, isOwn: false)
    }
}
