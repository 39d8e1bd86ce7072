/// Lines of real conversations: every command, answers of every kind, requests of programs.
public enum RealLines {
    /// As a person types them.
    public static let plain = [
        "/next", "/next", "/next", "/next", "/next", "/reveal now", "/skip", "/back", "/undo",
        "/row add",
        "/row change 1", "/row remove 1", "/row move 1 2", "/done", "/redo", "/edit", "/edit 3",
        "/pause",
        "/lock", "/close", "/handover 2", "/co 3", "/remove 4", "/timer 5", "/timer off", "/where",
        "/who",
        "/plan", "/minutes", "/review", "/agree", "/object it comes too late", "/vote 1",
        "/vote 1, 2",
        "/say we need a break", "/say ring me on 0161 496 0000", "/park the rota",
        "/action ring the school",
        "/private I have to go soon", "/hand", "/more first line", ".", "..", "/concern", "/help",
        "/help row",
        "/help all", "?", "", "/quit", "/hello json 1", "/host K21 as Fay of Council role Lead",
        "/join abc-def as Ben", "/join abc-def watch", "/resume 0123-4567-89ab-cdef", "//slash",
        "/editor",
        "A short answer", "Nobody asked the boy how he was, and nobody wrote it down anywhere.",
        "yes", "no",
        "1", "2", "3", "1, 2 and 3", "R4, L1", "none", "all", "send", "replace", "reword", "why",
        "one",
        "in six weeks", "31 January 2027", "next Friday", "3/4/27", "Priya Shah, duty manager",
        "all staff",
        "raise awareness", "0161 496 0000 or jo@example.org", "born on 3 April 2012",
        "they live at OL6",
        "7SR", "NHS 943 476", "5919", "recommendation 5", "2.", "option 2", "Ring 0", "77",
    ]

    /// As a program of the JSON dialect sends them, what people type among them.
    public static let requests =
        [
            #"{"type":"answer","text":"A short answer","id":1}"#,
            #"{"type":"answer","text":"two\nlines","to":"here","id":"a"}"#,
            #"{"type":"row","do":"move","number":1,"to":2}"#,
            #"{"type":"row","do":"remove","number":1}"#,
            #"{"type":"row","do":"change","number":1}"#, #"{"type":"row","do":"add"}"#,
            #"{"type":"edit","number":2}"#, #"{"type":"edit"}"#,
            #"{"type":"held","choice":"send"}"#,
            #"{"type":"go-on"}"#, #"{"type":"help","command":"row"}"#, #"{"type":"next","id":3}"#,
            #"{"type":"minutes"}"#, #"{"type":"plan"}"#, #"{"type":"ping"}"#, #"{"type":"pong"}"#,
            #"{"type":"skip"}"#, #"{"type":"done"}"#, #"{"type":"redo"}"#, #"{"type":"back"}"#,
        ] + plain.filter { !$0.isEmpty }.map { #"{"type":"line","line":"\#($0)"}"# }
}
