import StrictJSON
import TestSupport
import Testing

@testable import DialogueEngine
@testable import SessionHost
@testable import SessionLog

/// Members of three rooms do anything at all, on a disk that is slow and sometimes fails.
@Suite struct HostFuzzTests {
    @Test(arguments: 0..<4) func nobodyGetsWhatIsNotTheirs(round: Int) throws {
        var numbers = SeededNumbers(for: "nobodyGetsWhatIsNotTheirs \(round)")
        let crowd = Crowd(seed: numbers.next())
        crowd.watch()
        for _ in 0..<2500 { crowd.act(&numbers) }
        crowd.finish()
        #expect(crowd.leaks.isEmpty, "\(crowd.leaks.prefix(5))")
        #expect(crowd.shown > 20, "words were shown at all")
        crowd.expectOneReplyEach()
        try crowd.expectTheStoreTellsTheSame()
    }
}

// What everybody of the crowd may see, and must.
extension Crowd {
    func watch() {
        hall.watch = { [unowned self] ids, text in
            for number in Self.tokens(in: text) {
                for id in ids { look(number, id) }
            }
        }
    }

    static func tokens(in text: String) -> Set<Int> {
        Set(
            text.ranges(of: "tok").compactMap { range in
                Int(text[range.upperBound...].prefix { ("0"..."9").contains($0) })
            })
    }

    private func look(_ number: Int, _ id: ConnectionID) {
        guard let token = tokens[number], let reader = owners[id] else { return }
        if reader == token.author { return }
        guard people[reader].room == token.room else {
            leaks.append("\(number) went to another room")
            return
        }
        shown += 1
        if !mayBeSeen(number, token, by: reader) {
            leaks.append(
                "\(number) was seen by \(reader): \(String(describing: event(number, token)))")
        }
    }

    private func mayBeSeen(_ number: Int, _ token: Token, by reader: Int) -> Bool {
        guard let room = meetings[token.room].room else { return false }
        if token.isPrivate { return room.role("p\(reader % 6 + 1)").leads }
        guard let stored = hall.store.rooms[room.id], let event = event(number, token) else {
            let isUnkept = hall.store.unkept.contains { Self.tokens(in: $0).contains(number) }
            // An answer that others who lead see first.
            return isUnkept
                || [reader, token.author].allSatisfy { room.role("p\($0 % 6 + 1)").leads }
        }
        let events = stored.entries.map(\.event)
        switch event {
        case .room(.object(let place, _)):
            return events.contains(.room(.revealRow(place)))
        case .room: return true
        case .answer(let answered):
            let step = answered.place.step
            guard let index = room.session.guide.index[step], room.session.plan(index).isStaged
            else { return true }
            return events.contains {
                if case .room(.reveal(step, _, _)) = $0 { true } else { false }
            }
        default: return false
        }
    }

    /// Where a word is on disk.
    private func event(_ number: Int, _ token: Token) -> Event? {
        guard let id = meetings[token.room].room?.id else { return nil }
        return hall.store.rooms[id]?.entries.last {
            $0.event.words.map { Self.tokens(in: $0.text).contains(number) } ?? false
        }?.event
    }

    func finish() {
        hall.disk = .atOnce
        while hall.isWaiting { hall.answer() }
    }

    func expectOneReplyEach() {
        #expect(asked.count { $0.isDue } > 200)
        for (guest, request, isDue) in asked {
            let count = guest.all.ranges(of: "\"id\":\(request),").count
            // Lines within an answer of several lines are replied to with the last one.
            let isExact = isDue && !broken.contains(guest.id)
            #expect(isExact ? count == 1 : count <= 1, "request \(request): \(count) replies")
        }
    }

    func expectTheStoreTellsTheSame() throws {
        #expect(hall.machine.keeping.isEmpty)
        let (directory, rooms) = (hall.machine.directory, hall.machine.rooms)
        #expect(directory.all == Set(rooms.keys))
        let secrets = rooms.values.flatMap { $0.stored.map(\.secretHash) }
        #expect(Set(directory.secrets.keys) == Set(secrets).subtracting([""]))
        for room in rooms.values {
            #expect(directory.rooms(code: room.facts.code).contains(room.id))
        }
        for restored in try hall.store.kept() {
            let (told, kept) = (hall.machine.rooms[restored.room.id], restored.room)
            #expect(told?.session.size == kept.session.size)
            #expect(told?.session.prompt == kept.session.prompt)
            #expect(told?.session.state.staged == kept.session.state.staged)
            #expect(told.map { Transcript($0.session) } == Transcript(kept.session))
        }
        for room in hall.store.rooms.values {
            for entry in room.entries {
                guard case .room(.reveal(let step, _, _)) = entry.event else { continue }
                #expect(!room.staged.contains { $0.place == Place(step) })
            }
        }
    }
}
