import Messages

/// Why the host of a room did not take a line, and what to do.
enum HostRefusalWording {
    /// Nil for what is no refusal.
    static func text(_ message: HostMessage) -> String? {
        entering(message) ?? inside(message)
    }

    private static func entering(_ message: HostMessage) -> String? {
        switch message {
        case .enterFirst:
            said("host-refusal.please-enter-first-join-code")
        case .insideAlready: said("host-refusal.you-are-in-a-room")
        case .wrongSecret: said("host-refusal.that-is-not-the-host")
        case .ownSecretWanted:
            said("host-refusal.this-room-has-a-secret")
        case .noSuchCode: said("host-refusal.no-room-has-this-code")
        case .noSuchSecret: said("host-refusal.nobody-has-this-secret-please")
        case .notReady: said("host-refusal.your-room-is-not-ready")
        case .waitsAlready(let seconds):
            said(
                "host-refusal.your-code-waits-its-turn",
                ["seconds": said("count.seconds", ["count": seconds])])
        case .noSuchBriefing(let ids):
            said("host-refusal.there-is-no-such-briefing", ["ids": ids.joined(separator: ", ")])
        case .roomFull: said("host-refusal.the-room-is-full-please")
        case .roomLocked: said("host-refusal.the-room-is-locked-whoever")
        case .roomClosed: said("host-refusal.that-session-is-closed")
        case .tooManyRooms: said("host-refusal.there-are-as-many-rooms")
        case .badName(let problem): name(problem)
        case .badDetail(let detail, let problem): text(detail, problem)
        case .helloFirst: said("host-refusal.hello-is-taken")
        case .helloUnknown: said("host-refusal.only-hello-json-1")
        default: nil
        }
    }

    private static func inside(_ message: HostMessage) -> String? {
        switch message {
        case .noLeader: said("host-refusal.no-facilitator-is-connected")
        case .wordNotPassedOn(let problem): word(problem)
        case .notClosedYet: said("host-refusal.not-closed-yet")
        case .noTimer: said("host-refusal.no-timer-is-running-timer")
        case .nobody(let name):
            said("host-refusal.nobody-called-is-here", ["name": name])
        case .several(let name): said("host-refusal.fits-several-people-use", ["name": name])
        case .questionChanged:
            said("host-refusal.the-question-changed-while")
        case .stopped:
            said("host-refusal.nothing-that-you-type-here")
        case .line(let why): RefusalWording.text(why)
        case .notKept(true): said("host-refusal.that-could-not-be-saved")
        case .notKept(false):
            said("host-refusal.that-could-not-be-saved-so-it-was-not-kept")
        case .lineTooLong(let limit):
            said("host-refusal.that-line-is-longer", ["limit": limit])
        case .badJSON(let why): JSONWording.text(why)
        case .http: said("host-refusal.this-is-no-web-page")
        case .tls: said("host-refusal.this-port-takes-no-encrypted")
        default: nil
        }
    }

    private static func text(
        _ detail: HostMessage.Detail, _ problem: HostMessage.NameProblem
    ) -> String {
        let what =
            detail == .agency ? said("host-refusal.where-you-work") : said("host-refusal.your-role")
        return switch problem {
        case .tooLong(let limit):
            said(
                "host-refusal.say-more-briefly",
                [
                    "what": detail == .agency ? what : said("host-refusal.what-your-role-is"),
                    "limit": limit,
                ])
        case .empty, .letters, .mixedScripts:
            said("host-refusal.what-you-say-of-holds", ["what": what])
        case .identifying:
            said("host-refusal.what-you-say-of-seems", ["what": what])
        case .reserved, .taken:
            said("host-refusal.what-you-say-of-would", ["what": what])
        }
    }

    /// Why nobody got a word.
    private static func word(_ problem: HostMessage.WordProblem) -> String {
        switch problem {
        case .facilitatorAway(let name, let others) where others.isEmpty:
            said("host-refusal.who-facilitates-is-not-connected", ["name": name])
        case .facilitatorAway(let name, let others):
            said(
                "host-refusal.who-facilitates-is-not-connected-so-nobody",
                ["name": name, "others": list(others)])
        case .noLeader: said("host-refusal.nobody-who-leads-is-connected")
        case .toWhom(let example):
            said(
                "host-refusal.say-to-whom-such",
                ["example": example ?? said("command-table.name")])
        case .leadersOnly(let names):
            said("host-refusal.only-whoever-leads-can", ["names": list(names).stopped])
        case .away(let name): said("host-refusal.is-not-connected-so-nobody", ["name": name])
        case .watcher(let name):
            said("host-refusal.only-watches-and-may", ["name": name])
        case .yourself:
            said("host-refusal.that-is-your-own-name")
        case .noWords: said("host-refusal.please-write-your-words-behind")
        }
    }

    private static func list(_ names: [String]) -> String {
        guard names.count > 1, let last = names.last else {
            return names.first ?? said("host-refusal.nobody")
        }
        return said(
            "host-refusal.one-or-another",
            ["names": names.dropLast().joined(separator: ", "), "last": last])
    }

    private static func name(_ problem: HostMessage.NameProblem) -> String {
        switch problem {
        case .empty: said("host-refusal.please-say-who-you")
        case .tooLong(let limit): said("host-refusal.names-have-up-to-characters", ["limit": limit])
        case .letters:
            said("host-refusal.names-are-made-of-letters")
        case .mixedScripts: said("host-refusal.please-write-your-name")
        case .reserved:
            said("host-refusal.that-name-would-be-mistaken")
        case .identifying:
            said("host-refusal.that-name-seems-to-hold")
        case .taken:
            said("host-refusal.somebody-here-has-that-name")
        }
    }
}
