import LineProtocol

/// One person's side of a group session, as a machine without input or output: what is sent,
/// shown and kept, and when to come back after the connection was lost.
public struct JoinConversation: Sendable {
    private let entry: Entry
    private var secret: String?
    private var backoff = Backoff()
    private var isConnected = false
    private var wasConnected = false
    private var isLeaving = false
    /// What was typed before the first connection stood.
    private var early: [String] = []
    private var hasEnded = false
    private var isHiding = false
    /// How many more lines may hold the secret.
    private var awaits = 0
    private var isOnAWall = false
    private var isClosed = false
    private var talks = false
    /// Since the connection was made.
    private var isRefused = false
    private var began: Int64 = 0
    private var sent: Int64 = -1
    private var heard: Int64 = 0
    private var saving: Saving?
    private var aiming = Aiming()
    private var returning = Returning()
    /// What the server says to `/hello` is not for the person.
    private var awaitsHello = false
    /// Whether somebody who has not entered may enter later.
    private var mayEnterLater = false
    /// The last thing that a program was told in plain words.
    private var plain: String?

    /// Before the first connection.
    public init(_ entry: Entry) { self.entry = entry }

    /// Takes what happened; `now` in milliseconds, `random` any number.
    public mutating func take(_ input: Input, now: Int64, random: UInt64) -> [Effect] {
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
        (isConnected, isRefused, began) = (true, false, now)
        let isBack = wasConnected
        wasConnected = true
        aiming = Aiming()
        awaitsHello = !entry.isJSON
        var effects: [Effect] = [.send(entry.isJSON ? "/hello json 1" : "/hello marks 1")]
        if let secret {
            returning.begin()
            return effects + send("/resume \(secret)", now)
        }
        if let line = entry.line { effects += send(line, now) }
        if isBack { effects.append(.show(JoinWording.connected)) }
        for line in early { effects += typed(line, now) }
        early = []
        if hasEnded { effects += ended(now) }
        return effects
    }

    private mutating func send(_ line: String, _ now: Int64) -> [Effect] {
        sent = now
        return [.send(line)]
    }

    private mutating func heard(_ line: String, _ now: Int64) -> [Effect] {
        heard = now
        if entry.isJSON { return heard(json: line) }
        if awaitsHello, ServerLine.isHello(line) {
            awaitsHello = false
            return []
        }
        if let mark = ServerLine.mark(line) {
            aiming.asked(mark, now: now)
            return []
        }
        if line == ServerLine.changed, entry.hasKeyboard, let words = aiming.takeBack() {
            return [.show(JoinWording.changed), .giveBack(words)]
        }
        if returning.isUnderWay {
            if ServerLine.isWelcomeBack(line) { returning.end() }
            if ServerLine.isRefusal(line) { return notBack(line, now) }
        }
        return read(line, now)
    }

    /// The secret was refused, which may pass.
    private mutating func notBack(_ line: String, _ now: Int64) -> [Effect] {
        if returning.isWorthAnotherTry(now) {
            return returning.isFirstRefusal ? [.show(JoinWording.notYetBack)] : []
        }
        return read(line, now) + (saving == nil ? [] : [.leave(JoinWording.notSaved)])
    }

    private mutating func read(_ line: String, _ now: Int64) -> [Effect] {
        if now - began > 5000 { backoff.reset() }
        if ServerLine.isWelcome(line) { isOnAWall = ServerLine.isWelcomeToWatch(line) }
        awaits = ServerLine.isWelcome(line) ? 4 : max(awaits - 1, 0)
        if awaits > 0, let found = ServerLine.secret(in: line) {
            secret = found
            // A projector shows nobody a secret, not even its own.
            if isOnAWall { return [] }
        }
        if ServerLine.isGreeting(line), secret != nil || entry.line != nil { return [] }
        if ServerLine.mayEnterLater(line) { mayEnterLater = true }
        if ServerLine.isRefusal(line) { isRefused = true }
        if ServerLine.isForGood(line) { isLeaving = true }
        if var saving {
            let isTaken = saving.take(line, now)
            self.saving = saving
            if isTaken { return [] }
        }
        if ServerLine.isClosing(line), !isClosed {
            isClosed = true
            if entry.saves { saving = Saving(now) }
        }
        guard ServerLine.asksForSecret(line) else { return [.show(line)] }
        isHiding = true
        return [.show(line), .hides(true)]
    }

    /// A program is told JSON alone; what the server says before it knows of that is for people.
    private mutating func heard(json line: String) -> [Effect] {
        if line.utf8.first == UInt8(ascii: "{") {
            if ServerLine.isGoodbye(json: line) { isLeaving = true }
            return [.show(line)]
        }
        if !ServerLine.isGreeting(line) { plain = line }
        return []
    }

    private mutating func typed(_ line: String, _ now: Int64) -> [Effect] {
        guard wasConnected else {
            early.append(line)
            return []
        }
        if entry.isJSON { return [.send(line)] }
        if isHiding {
            isHiding = false
            return [.hides(false)] + send(line, now)
        }
        if line == "/talk" { return toggleTalk() }
        guard isConnected, !returning.isWaiting else {
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
        if isSpoken { return send("/say \(line)", now) }
        guard let aimed = aiming.aim(line, now: now, seesBeginnings: !entry.isInLineMode) else {
            return entry.isInLineMode
                ? [.show(JoinWording.changedInLineMode)]
                : [.show(JoinWording.changed), .giveBack(line)]
        }
        return send(aimed, now)
    }

    private mutating func toggleTalk() -> [Effect] {
        talks.toggle()
        return [
            .talks(talks),
            .show(talks ? JoinWording.talks : JoinWording.answers),
        ]
    }

    /// Without more to say a person leaves; a program hears the last replies first.
    private mutating func ended(_ now: Int64) -> [Effect] {
        hasEnded = true
        heard = now
        return entry.isJSON || !wasConnected ? [] : typed("/quit", now)
    }

    private mutating func ticked(_ now: Int64) -> [Effect] {
        if hasEnded, entry.isJSON, wasConnected, now - heard > 1500 { return [.leave(nil)] }
        if isConnected, let secret, returning.isDue(now) { return send("/resume \(secret)", now) }
        guard isConnected, !returning.isUnderWay, var saving else { return [] }
        let effects = saving.effects(now)
        if saving.hasFailed { return [.leave(JoinWording.notSaved)] }
        let isDone = effects.contains(.send("/quit"))
        self.saving = isDone ? nil : saving
        if isDone { isLeaving = true }
        return effects
    }
}

extension JoinConversation {
    private mutating func lost(
        _ reason: String, _ isHopeless: Bool, _ now: Int64, _ random: UInt64
    ) -> [Effect] {
        let wasHere = isConnected
        isConnected = false
        if saving?.beginAnew(now) == true, secret != nil {
            return [.connect(afterMilliseconds: backoff.next(random: random))]
        }
        if saving != nil { return [.leave(JoinWording.notSaved)] }
        if isLeaving || isClosed { return [.leave(nil)] }
        if entry.isJSON { return [.leave(plain ?? reason)] }
        if isHopeless || !wasConnected { return [.leave(reason)] }
        let isUnwelcome = wasHere && isRefused && now - began < 10_000
        // Whoever waited for a turn, or for room, has another try.
        let isShutOut = secret == nil && entry.line != nil && !mayEnterLater
        if isUnwelcome || isShutOut { return [.leave(reason)] }
        var effects: [Effect] = []
        if wasHere {
            effects.append(.show(JoinWording.lost))
            if sent > heard {
                effects.append(.show(JoinWording.lastLine))
            }
        }
        return effects + [.connect(afterMilliseconds: backoff.next(random: random))]
    }
}
