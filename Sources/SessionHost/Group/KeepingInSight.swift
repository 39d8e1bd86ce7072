import DialogueEngine
import LineProtocol

/// When those who lead, and watchers, were last told how far people are, and what waits.
struct CountPace: Sendable {
    struct Figures: Sendable {
        var told: Int64?
        /// What is told next, and what was asked then.
        var waiting: (news: News, mark: String)?
    }

    var leaders = Figures()
    var watchers = Figures()

    static func of(_ hearers: Hearers) -> WritableKeyPath<CountPace, Figures> {
        hearers == .watchers ? \.watchers : \.leaders
    }
}

/// What is asked stays in sight, however much else is told.
extension HostMachine {
    /// Whether figures have to wait because others were told just now.
    mutating func holdsBack(_ news: News, in id: String) -> Bool {
        guard case .room(.count, _) = news.what, let pace = settings.pace.counts,
            let life = lives[id], let mark = rooms[id]?.session.mark
        else { return false }
        let path = CountPace.of(news.to)
        if let told = life.counts[keyPath: path].told, now - told < pace {
            lives[id]?.counts[keyPath: path].waiting = (news, mark)
            return true
        }
        lives[id]?.counts[keyPath: path] = CountPace.Figures(told: now)
        return false
    }

    /// Tells figures that have waited long enough, unless something else is asked by now.
    mutating func tellCounts(in id: String) {
        guard let life = lives[id] else { return }
        for path in [\CountPace.leaders, \.watchers] {
            guard let (news, mark) = life.counts[keyPath: path].waiting else { continue }
            if mark == rooms[id]?.session.mark {
                tell(news, in: id)
            } else {
                lives[id]?.counts[keyPath: path].waiting = nil
            }
        }
    }

    /// Shows the question again to those who lead and to watchers, whose screen has lost it.
    mutating func askAgain(_ id: ConnectionID) {
        guard let connection = connections[id], !connection.isStopped,
            case .inside(let me) = connection.stage, let room = rooms[me.room],
            room.role(me.member) != .participant, room.session.prompt.staysInSight
        else { return }
        let held = lives[me.room]?.held[me.member].map { Telling.host($0.asked) }
        let asked = held ?? .room(.asked(room.session.prompt))
        // What is asked may rest on what is not on disk yet.
        send(Delivery(what: .news([id], message(asked, for: id, nil)), room: me.room))
    }
}

extension Prompt {
    /// Whether it is worth being shown again; a review is longer than a screen.
    fileprivate var staysInSight: Bool {
        switch kind {
        case .review, .finished, .lobby: false
        default: true
        }
    }
}
