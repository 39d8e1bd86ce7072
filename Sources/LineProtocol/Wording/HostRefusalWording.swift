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
        case .notReady: "Your room is not ready yet. Please try again in a few seconds."
        case .waitsAlready(let seconds):
            "Your code waits its turn already, \(counted(seconds, "second")) more. /quit leaves."
        case .noSuchBriefing(let ids):
            "There is no such briefing or room. Briefings here: \(ids.joined(separator: ", "))."
        case .roomFull: "The room is full. Please tell your facilitator."
        case .roomLocked: "The room is locked. Whoever leads it can open it with /lock."
        case .roomClosed: "That session is closed. Your facilitator has the minutes."
        case .tooManyRooms: "There are as many rooms as this server takes. Please try later."
        case .badName(let problem): name(problem)
        case .badDetail(let detail, let problem): text(detail, problem)
        case .helloFirst: "/hello is taken as the first line only. Please connect again."
        case .helloUnknown: "Only “/hello json 1” is known here."
        default: nil
        }
    }

    private static func inside(_ message: HostMessage) -> String? {
        switch message {
        case .noLeader: "No facilitator is connected, so nobody got that. Please tell them aloud."
        case .wordNotPassedOn(let problem): word(problem)
        case .noTimer: "No timer is running. /timer and minutes sets one."
        case .nobody(let name):
            "Nobody called “\(name)” is here. /who lists everybody with numbers."
        case .several(let name): "“\(name)” fits several people. Use the number that /who shows."
        case .questionChanged:
            "The question changed while that was typed or on its way, so it was not kept. Look at "
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
        case .badJSON(let why): JSONWording.text(why)
        case .http: "This is no web page. Use debrief join, or nc and this port."
        case .tls: "This port takes no encrypted connections. Please check the address."
        default: nil
        }
    }

    private static func text(
        _ detail: HostMessage.Detail, _ problem: HostMessage.NameProblem
    ) -> String {
        let what = detail == .agency ? "where you work" : "your role"
        return switch problem {
        case .tooLong(let limit):
            "Please say more briefly \(detail == .agency ? what : "what your role is"): up to "
                + "\(limit) characters."
        case .empty, .letters, .mixedScripts:
            "What you say of \(what) holds a colon, or characters that can't be seen. Please leave "
                + "them out."
        case .identifying:
            "What you say of \(what) seems to hold a telephone number, a postcode or the like, "
                + "which everybody would see. Please leave it out."
        case .reserved, .taken:
            "What you say of \(what) would make others take you for somebody else, or for whoever "
                + "leads. Please put it differently."
        }
    }

    /// Why nobody got a word.
    private static func word(_ problem: HostMessage.WordProblem) -> String {
        switch problem {
        case .facilitatorAway(let name, let others) where others.isEmpty:
            "\(name), who facilitates, is not connected, so nobody got that. Please tell them aloud."
        case .facilitatorAway(let name, let others):
            "\(name), who facilitates, is not connected, so nobody got that. "
                + "\(list(others)) could have it: /private @NAME and your words."
        case .noLeader: "Nobody who leads is connected, so nobody got that. Please tell them aloud."
        case .toWhom(let example):
            "Say to whom, such as /private @\(example) and your words. Nobody got that."
        case .leadersOnly(let names):
            "Only whoever leads can be written to: \(list(names).stopped) Nobody got that."
        case .away(let name): "\(name) is not connected, so nobody got that."
        case .watcher(let name):
            "\(name) only watches, and may be on a wall, so nobody got that."
        case .yourself:
            "That is your own name, so nobody got that. Put the name of somebody else behind the @."
        case .noWords: "Please write your words behind the name: /private @NAME and your words."
        }
    }

    private static func list(_ names: [String]) -> String {
        guard names.count > 1, let last = names.last else { return names.first ?? "Nobody" }
        return names.dropLast().joined(separator: ", ") + " or " + last
    }

    private static func name(_ problem: HostMessage.NameProblem) -> String {
        switch problem {
        case .empty: "Please say who you are: /join CODE as NAME."
        case .tooLong(let limit): "Names have up to \(limit) characters. Please use a shorter one."
        case .letters:
            "Names are made of letters, digits, blanks, hyphens, dots and apostrophes, and begin "
                + "with a letter."
        case .mixedScripts: "Please write your name in the letters of one alphabet."
        case .reserved:
            "That name would be mistaken for a role here, or for the server. Please use another."
        case .identifying:
            "That name seems to hold a telephone number, a postcode or the like, which everybody "
                + "would see. Please leave it out."
        case .taken:
            "Somebody here has that name, or one that looks the same. Add an initial; if it is you, "
                + "/resume and your secret brings you back."
        }
    }
}
