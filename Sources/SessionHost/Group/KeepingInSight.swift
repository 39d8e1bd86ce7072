import DialogueCore
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

    /// Counts the rows of a screen that stand below the question.
    mutating func countRows(_ bytes: [UInt8], to ids: [ConnectionID], afresh: Bool) {
        guard settings.pace.rowsUntilAskedAgain != nil, !bytes.isEmpty else { return }
        let rows = bytes.split(separator: 0x0A).reduce(0) { $0 + 1 + $1.count / Self.columns }
        for id in ids {
            guard let before = connections[id]?.rowsSinceAsked else { continue }
            connections[id]?.rowsSinceAsked = afresh ? 0 : before + rows
            connections[id]?.lastSent = now
        }
    }

    /// As wide as most terminals are.
    private static let columns = 80
    /// How long nothing has come, in milliseconds, when the question may come again.
    private static let quiet: Int64 = 1000

    /// Shows the question again to those who lead and to watchers, once other lines fill a screen.
    mutating func askAgain(in id: String) {
        guard let most = settings.pace.rowsUntilAskedAgain, let life = lives[id] else { return }
        for (member, connection) in life.present.sorted(by: { $0.value.number < $1.value.number }) {
            guard let known = connections[connection], !known.isEnding, !known.isJSON,
                known.rowsSinceAsked >= most,
                now - known.lastSent >= Self.quiet || known.rowsSinceAsked >= 2 * most,
                let room = rooms[id], room.role(member) != .participant
            else { continue }
            let asked = room.session.prompt
            guard asked.staysInSight else { continue }
            let bytes = encoded(.room(.asked(asked)), for: connection, nil)
            var delivery = Delivery(what: .notice([connection], bytes), room: id)
            delivery.showsQuestion = true
            send(delivery)
        }
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
