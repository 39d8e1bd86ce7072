import DialogueCore

/// Why the host of a room did not take a line, and what to do.
enum HostRefusalWording {
    /// Nil for what is no refusal.
    static func text(_ message: HostMessage) -> String? {
        entering(message) ?? inside(message)
    }

    private static func entering(_ message: HostMessage) -> String? {
        switch message {
        case .enterFirst:
            "Please enter first: /join CODE as NAME [of AGENCY] [role ROLE], /join CODE watch, or "
                + "/resume SECRET. /host ID as NAME begins a session."
        case .insideAlready: "You are in a room already. /quit leaves it."
        case .wrongSecret: "That is not the host secret. /host and the id tries again."
        case .ownSecretWanted:
            "This room has a secret of its own. The host secret enters it only while nobody leads it."
        case .noSuchCode: "No room has this code. Please check it with your facilitator."
        case .noSuchSecret: "Nobody has this secret. Please check it, or join anew."
        case .waitBefore(let seconds):
            "Too many wrong codes or secrets came from your address. Please wait \(seconds) seconds."
        case .noSuchBriefing(let ids):
            "There is no such briefing or room. Briefings here: \(ids.joined(separator: ", "))."
        case .roomFull: "The room is full. Please tell your facilitator."
        case .roomLocked: "The room is locked. Whoever leads it can open it with /lock."
        case .roomClosed: "That session is closed. Your facilitator has the minutes."
        case .tooManyRooms: "There are as many rooms as this server takes. Please try later."
        case .badName(let problem): name(problem)
        case .helloFirst: "/hello is taken as the first line only. Please connect again."
        case .helloUnknown: "Only “/hello json 1” is known here."
        default: nil
        }
    }

    private static func inside(_ message: HostMessage) -> String? {
        switch message {
        case .noLeader: "No facilitator is connected, so nobody got that. Please tell them aloud."
        case .noTimer: "No timer is running. /timer and minutes sets one."
        case .nobody(let name):
            "Nobody called “\(name)” is here. /who lists everybody with numbers."
        case .several(let name): "“\(name)” fits several people. Use the number that /who shows."
        case .questionChanged:
            "The question changed while your answer was on its way, so it was not kept. Look at "
                + "what is asked now."
        case .stopped:
            "Nothing that you type here is kept. Return goes back to the session, /quit leaves."
        case .line(let why): RefusalWording.text(why)
        case .notKept(true): "That could not be saved, so it was not kept. Please type it again."
        case .notKept(false):
            "That could not be saved, so it was not kept. Please tell whoever runs the server."
        case .lineTooLong(let limit):
            "That line is longer than \(limit) bytes, so nothing of it was kept. /more takes an "
                + "answer of several lines."
        case .control: RefusalWording.text(LineRefusal.control)
        case .notText: RefusalWording.text(LineRefusal.notText)
        case .badJSON(let why): JSONWording.text(why)
        default: nil
        }
    }

    /// For a program that speaks something else.
    static func stranger(_ message: HostMessage) -> String {
        message == .tls
            ? "This port takes no encrypted connections. Please check the address."
            : "This is no web page. Use debrief join, or nc and this port."
    }

    private static func name(_ problem: HostMessage.NameProblem) -> String {
        switch problem {
        case .empty: "Please say who you are: /join CODE as NAME."
        case .tooLong(let limit): "Names have up to \(limit) characters. Please use a shorter one."
        case .letters:
            "Names are made of letters, digits, blanks, hyphens, dots and apostrophes, and begin "
                + "with a letter."
        case .mixedScripts: "Please write your name in the letters of one alphabet."
        case .reserved: "That name would be mistaken for a role here. Please use another."
        case .taken:
            "Somebody here has that name, or one that looks the same. Add an initial; if it is you, "
                + "/resume and your secret brings you back."
        }
    }
}
