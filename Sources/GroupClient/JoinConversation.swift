import LineProtocol

/// One person's side of a group session, as a machine without input or output: what is sent,
/// shown and kept, and when to come back after the connection was lost.
///
/// It speaks the JSON dialect, and knows what it is told by types and values, never by sentences.
public struct JoinConversation: Sendable {
    private let request: JoinRequest
    private var secret: String?
    private var backoff = Backoff()
    private var link = Link.notYet
    private var isLeaving = false
    /// What was typed before the first connection stood.
    private var early: [String] = []
    private var hasEnded = false
    private var isHiding = false
    private var isClosed = false
    private var talks = false
    private var sent: Int64 = -1
    private var heard: Int64 = 0
    private var saving: Saving?
    private var aiming = Aiming()
    private var returning = Returning()
    private var sight = InSight()
    /// Whether somebody who has not entered may enter later.
    private var mayEnterLater = false
    /// The last thing that was said in plain words, before the server knew that JSON is spoken here.
    private var plain: String?

    /// The connection to the server.
    private enum Link {
        case notYet
        case up(since: Int64, isRefused: Bool)
        case lost

        var isUp: Bool { if case .up = self { true } else { false } }
        /// Whether there was ever one.
        var hasStood: Bool { if case .notYet = self { false } else { true } }

        /// The server refused something that was sent.
        mutating func refuse() {
            if case .up(let since, _) = self { self = .up(since: since, isRefused: true) }
        }
    }

    /// Before the first connection.
    public init(_ request: JoinRequest) { self.request = request }

    /// Takes what happened; `now` in milliseconds, `random` any number.
    public mutating func receive(_ input: Input, now: Int64, random: UInt64) -> [Effect] {
        switch input {
        case .connected: return connected(now)
        case .heard(let line): return heard(line, now)
        case .began: aiming.begin()
        case .typed(let line): return typed(line, now)
        case .ended: return ended(now)
        case .lost(let reason, let isHopeless): return lost(reason, isHopeless, now, random)
        case .tick: return ticked(now)
        }
        return []
    }

    private mutating func connected(_ now: Int64) -> [Effect] {
        let isBack = link.hasStood
        (link, plain, aiming) = (.up(since: now, isRefused: false), nil, Aiming())
        var effects: [Effect] = [.send("/hello json 1")]
        if let secret {
            returning.begin()
            return effects + say("/resume \(secret)", now)
        }
        if let line = request.line { effects += say(line, now) }
        if isBack { effects.append(.show(JoinWording.connected)) }
        for line in early { effects += typed(line, now) }
        early = []
        if hasEnded { effects += ended(now) }
        return effects
    }

    private mutating func say(_ line: String, _ now: Int64, for mark: String? = nil) -> [Effect] {
        sent = now
        return [request.isJSON ? .send(line) : .say(line, for: mark)]
    }

    private mutating func heard(_ line: String, _ now: Int64) -> [Effect] {
        heard = now
        guard let told = ToldObject(line) else { return heard(plain: line) }
        plain = nil
        if request.isJSON {
            if told.type == .end, told.reason == EndReason.left.rawValue { isLeaving = true }
            return [.show(line)]
        }
        if case .up(let since, _) = link, now - since > 5000 { backoff.reset() }
        if let mark = told.mark { aiming.asked(mark, now: now) }
        sight.hear(told, now: now)
        return read(told, now)
    }

    /// What a server says first, or instead of anything else, is for those who enter by hand.
    private mutating func heard(plain line: String) -> [Effect] {
        plain = line
        let isGreeting = line.hasPrefix("* Debrief ")
        if isGreeting, !request.isJSON, request.line == nil, secret == nil { return [.show(line)] }
        if isGreeting { plain = nil }
        return []
    }

    private mutating func read(_ told: ToldObject, _ now: Int64) -> [Effect] {
        switch told.type {
        case .hello, .pong: return []
        case .ping: return [.here]
        case .refused:
            let isLate = told.reason == RefusalReason.questionChanged.rawValue
            if isLate, request.hasKeyboard, let words = aiming.takeBack() {
                return [.show(JoinWording.changed), .giveBack(words)]
            }
            if returning.isUnderWay { return notBack(told, now) }
            link.refuse()
        case .welcome: return welcomed(told)
        case .queued, .goingDown: mayEnterLater = true
        case .end: noteEnd(told.reason.flatMap(EndReason.init))
        case .finished where !isClosed:
            isClosed = true
            if request.saves { saving = Saving() }
        case .secretWanted:
            isHiding = true
            return show(told) + [.hides(true)]
        default: break
        }
        return save(told) ?? show(told)
    }

    private func show(_ told: ToldObject) -> [Effect] { told.lines.map { .show($0) } }

    private mutating func welcomed(_ told: ToldObject) -> [Effect] {
        returning.end()
        guard let found = told.secret else { return show(told) }
        secret = found
        // A projector shows nobody a secret, not even its own.
        let isOnAWall = told.watches
        return told.lines.filter { !isOnAWall || !$0.contains(found) }.map { .show($0) }
    }

    /// Coming back by oneself would be wrong where somebody was taken out of the room, or came back
    /// somewhere else, where this program would push them out.
    private mutating func noteEnd(_ reason: EndReason?) {
        switch reason {
        case .removed, .replaced: isLeaving = true
        case .tooManyConnections: mayEnterLater = true
        default: break
        }
    }

    /// The secret was refused, which may pass.
    private mutating func notBack(_ told: ToldObject, _ now: Int64) -> [Effect] {
        if returning.isWorthAnotherTry(now) {
            return returning.isFirstRefusal ? [.show(JoinWording.notYetBack)] : []
        }
        link.refuse()
        return show(told) + (saving == nil ? [] : [.leave(JoinWording.notSaved)])
    }

    private mutating func typed(_ line: String, _ now: Int64) -> [Effect] {
        guard link.hasStood else {
            early.append(line)
            return []
        }
        if request.isJSON { return [.send(line)] }
        if isHiding {
            isHiding = false
            return [.hides(false)] + say(line, now)
        }
        if line == "/talk" { return toggleTalk() }
        guard link.isUp, !returning.isWaiting else {
            if line == "/quit" { return [.leave(nil)] }
            return [.show(JoinWording.notSent)]
        }
        if line == "/quit" {
            // What is to be kept is kept first; then it leaves by itself.
            if saving != nil, !isLeaving {
                isLeaving = true
                return [.show(JoinWording.savesFirst)]
            }
            isLeaving = true
        }
        let isSpoken = talks && !line.isEmpty && line.utf8.first != UInt8(ascii: "/")
        if isSpoken { return say("/say \(line)", now) }
        switch aiming.aim(line, now: now, seesBeginnings: !request.isInLineMode) {
        case .at(let mark): return say(line, now, for: mark)
        case .late where request.isInLineMode: return [.show(JoinWording.changedInLineMode)]
        case .late: return [.show(JoinWording.changed), .giveBack(line)]
        }
    }

    private mutating func toggleTalk() -> [Effect] {
        talks.toggle()
        return [.talks(talks), .show(talks ? JoinWording.talks : JoinWording.answers)]
    }

    /// Without more to say a person leaves; a program hears the last replies first.
    private mutating func ended(_ now: Int64) -> [Effect] {
        hasEnded = true
        heard = now
        return request.isJSON || !link.hasStood ? [] : typed("/quit", now)
    }

    private mutating func ticked(_ now: Int64) -> [Effect] {
        if hasEnded, request.isJSON, link.hasStood, now - heard > 1500 { return [.leave(nil)] }
        guard link.isUp else { return [] }
        if let secret, returning.isDue(now) { return say("/resume \(secret)", now) }
        if returning.isUnderWay { return [] }
        return saveNext(now) + sight.again(now).map { .show($0) }
    }
}

// What is kept once the room is closed, and what follows from a lost connection.
extension JoinConversation {
    private mutating func save(_ told: ToldObject) -> [Effect]? {
        saving?.hear(told).map { [$0] }
    }

    private mutating func saveNext(_ now: Int64) -> [Effect] {
        guard var saving else { return [] }
        if saving.isDone {
            (self.saving, isLeaving) = (nil, true)
            return say("/quit", now)
        }
        let next = saving.next(now)
        self.saving = saving
        if saving.hasFailed { return [.leave(JoinWording.notSaved)] }
        return next.map { [.request($0)] } ?? []
    }

    private mutating func lost(
        _ reason: String, _ isHopeless: Bool, _ now: Int64, _ random: UInt64
    ) -> [Effect] {
        let before = link
        if before.isUp { link = .lost }
        if saving?.beginAnew() == true, secret != nil {
            return [.connect(afterMilliseconds: backoff.next(random: random))]
        }
        if saving != nil { return [.leave(JoinWording.notSaved)] }
        if isLeaving || isClosed { return [.leave(nil)] }
        if request.isJSON { return [.leave(plain ?? reason)] }
        if isHopeless || !before.hasStood { return [.leave(reason)] }
        // A server that ends with one plain line takes nobody just now.
        var effects: [Effect] = plain.map { [.show($0)] } ?? []
        if plain != nil { mayEnterLater = true }
        let isUnwelcome =
            if case .up(let since, isRefused: true) = before { now - since < 10_000 } else { false }
        // Whoever waited for a turn, or for room, has another try.
        let isShutOut = secret == nil && request.line != nil && !mayEnterLater
        if isUnwelcome || isShutOut { return effects + [.leave(reason)] }
        if before.isUp {
            effects.append(.show(JoinWording.lost))
            if sent > heard { effects.append(.show(JoinWording.lastLine)) }
        }
        return effects + [.connect(afterMilliseconds: backoff.next(random: random))]
    }
}
