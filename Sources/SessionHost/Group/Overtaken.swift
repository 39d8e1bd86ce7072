import DialogueEngine
import LineProtocol
import SessionLog

/// A line as it was heard, with what its author had before: it is taken again where somebody else
/// changed the room meanwhile.
struct Heard: Sendable {
    enum What: Sendable {
        case message(ClientMessage)
        case knock(Knock, RequestID?)
        /// Nothing that could be taken, and so nothing that rests on anything.
        case fault
    }

    let what: What
    let request: RequestID?
    var stage = Connection.Stage.outside
    var isStopped = false
    var held: HeldWords?
    /// How often it was overtaken.
    var count = 0
}

/// Another server may lead the same room. Whoever appends second is told so by the store, reads on,
/// and decides again what was typed.
extension HostMachine {
    /// How often in a row a line is taken again.
    private static let patience = 8

    /// A line of somebody, before it changes anything.
    func heard(_ what: Heard.What, _ request: RequestID?, from id: ConnectionID) -> Heard {
        var heard = Heard(what: what, request: request)
        guard let connection = connections[id] else { return heard }
        (heard.stage, heard.isStopped) = (connection.stage, connection.isStopped)
        heard.held = connection.membership.flatMap { lives[$0.room]?.held[$0.member] }
        heard.count = retrying
        return heard
    }

    /// Nothing of a batch was kept, since somebody else appended first.
    ///
    /// - Parameter news: what they appended; nil where the room is nobody else's.
    mutating func overtaken(_ batch: Batch, by news: RoomNews?, in id: String) {
        let fallen = fallBack(id, batch)
        for case .reply(let author, _, let line) in fallen.reversed().map(\.what) {
            restore(line, of: author)
        }
        if let news { readOn(news, in: id) }
        for delivery in fallen {
            guard case .reply(let author, _, let line) = delivery.what else {
                if case .notice = delivery.what { release(delivery) }
                continue
            }
            switch line.what {
            case .fault: release(delivery)
            case _ where line.count >= Self.patience: replyNotKept(delivery, again: true)
            case .message, .knock: takeAgain(line, from: author)
            }
        }
    }

    private mutating func restore(_ line: Heard, of author: ConnectionID) {
        guard let connection = connections[author] else { return }
        connections[author]?.isStopped = line.isStopped
        guard let me = connection.membership else { return }
        lives[me.room]?.held[me.member] = line.held
    }

    private mutating func takeAgain(_ line: Heard, from author: ConnectionID) {
        guard let connection = connections[author], !connection.isEnding else { return }
        retrying = line.count + 1
        defer { retrying = 0 }
        // Whoever was inside by then may be somebody else once their entering is taken again.
        if case .inside = line.stage {} else { connections[author]?.stage = line.stage }
        switch line.what {
        case .message(let message): answer(message, from: author)
        case .knock(let knock, let request):
            let heard = heard(line.what, request, from: author)
            reply(enter(knock, request, author), to: author, heard)
        case .fault: break
        }
    }

    /// Takes up what somebody else has added to a room, and tells it.
    private mutating func readOn(_ news: RoomNews, in id: String) {
        guard var room = rooms[id] else { return }
        rooms[id] = nil
        let told = room.session.readOn(news.entries, staged: news.staged)
        for entry in news.entries { room.note(entry.event, by: entry.who) }
        room.facts = news.facts
        for person in news.people { room.add(person) }
        takeUp(room)
        lives[id]?.recent.note(told)
        lives[id]?.seats = nil
        var change = RoomChange(response: Response(effects: told))
        noteWhatIsAsked(&change, in: id, by: nil)
        // It is on disk already, and told with this.
        lives[id]?.change?.told = now
        if room.facts.isClosed { lives[id]?.timer = nil }
        for news in self.news(change) { tell(news, in: id) }
        for entry in news.entries {
            guard case .room(.remove(let member)) = entry.event,
                let connection = lives[id]?.present[member]
            else { continue }
            end(connection, saying: .removed)
        }
        if room.session.misfit != nil { stopRoom(id) }
    }
}
