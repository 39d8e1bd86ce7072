import DialogueEngine
import LineProtocol

extension HostMachine {
    /// What time alone brings about.
    mutating func tick() {
        takeTurns()
        tellOfSlowStore()
        for id in connections.keys.sorted(by: { $0.number < $1.number }) { look(at: id) }
        for room in rooms.keys.sorted() {
            timers(in: room)
            tellCounts(in: room)
            remind(room)
            letGo(of: room)
        }
    }

    /// After how long people are told that what they typed is not kept yet, in milliseconds.
    private static let storePatience: Int64 = 10_000

    /// Says so, once, where the disk takes long: nobody should think that their line got lost.
    private mutating func tellOfSlowStore() {
        let slow = keeping.filter { _, room in
            room.since.map { now - $0 >= Self.storePatience } ?? false
        }.keys
        if slow.isEmpty { return }
        effects.append(.note(.error, "A batch has not been kept for 10 s"))
        for room in slow { keeping[room]?.since = nil }
        let people = slow.compactMap { lives[$0]?.present }.flatMap(\.values)
        for id in people.sorted(by: { $0.number < $1.number }) {
            transmit(message(.host(.savingIsSlow), for: id, nil), to: [id])
        }
    }

    private mutating func look(at id: ConnectionID) {
        guard let connection = connections[id], !connection.isEnding else { return }
        if connection.isWaiting {
            if let most = limits.joinTime, !connection.isQueued, !connection.isKnocking,
                now - connection.since >= most
            {
                end(id, saying: .tooSlowToJoin)
            }
            return
        }
        guard connection.isJSON else { return }
        let silent = now - connection.lastHeard
        if let drop = settings.pace.drop, silent >= drop {
            depart(id, saying: .silentTooLong)
        } else if let ping = settings.pace.ping, silent >= ping, !connection.isPinged {
            connections[id]?.isPinged = true
            notify(.host(.ping), id)
        }
    }

    private mutating func timers(in room: String) {
        guard var timer = lives[room]?.timer else { return }
        if now >= timer.end {
            lives[room]?.timer = nil
            tell(News(.everyone, .host(.timerOver(minutes: timer.minutes))), in: room, lasts: true)
        } else if now >= timer.half, !timer.isHalfTold {
            timer.isHalfTold = true
            lives[room]?.timer = timer
            tell(News(.everyone, .host(.timerHalf(minutes: timer.minutes))), in: room, lasts: true)
        }
    }

    /// Reminds the leaders to close, once for each time that nothing happens.
    private mutating func remind(_ room: String) {
        guard let life = lives[room], !life.isReminded, !life.hasNobody,
            let session = rooms[room]?.session, !session.isFinished
        else { return }
        let isReview = if case .review = session.prompt.kind { true } else { false }
        let patience = isReview ? settings.pace.reviewReminder : settings.pace.reminder
        guard let patience, now - life.lastActivity >= patience else { return }
        lives[room]?.isReminded = true
        tell(News(.leaders, .host(.reminder(isReview: isReview))), in: room, lasts: true)
    }
}

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
