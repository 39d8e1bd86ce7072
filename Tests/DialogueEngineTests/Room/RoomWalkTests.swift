import TestSupport
import Testing

@testable import DialogueEngine

/// Random members type random lines; what must always hold, holds.
@Suite("Random walks of groups", .serialized)
struct RoomWalkTests {
    @Test(
        "Whatever is typed, nothing leaks and the log tells the same",
        arguments: [
            RoomDialogues.everything, RoomDialogues.standard, RoomDialogues.short,
            RoomDialogues.tasks,
        ])
    func nothingLeaksAndTheLogAgrees(guide: RoomDialogues) throws {
        var numbers = SeededNumbers(for: "group walk, \(guide.name)")
        for _ in 0..<guide.walks {
            var walk = RoomWalk(try guide.guide(), seed: numbers.next())
            for number in 0..<160 {
                try walk.step(using: &numbers)
                if number % 8 == 7 { walk.compareWithLog() }
            }
        }
    }
}

extension Effect {
    fileprivate var isDraft: Bool { if case .draft = self { true } else { false } }
}

/// A group whose members type at random, and what nobody else may see yet.
struct RoomWalk {
    var room: GroupRehearsal
    private var secrets = Secrets()
    private var count = 0
    private var maker: LineMaker

    init(_ guide: Guide, seed: UInt64) {
        room = GroupRehearsal(guide)
        maker = LineMaker(seed: seed, corpus: RealLines.plain)
    }

    mutating func step(using numbers: inout SeededNumbers) throws {
        count += 1
        let happening = happening(using: &numbers)
        let speaker: String? =
            switch happening {
            case .types(let name, _), .joins(let name, _), .returns(let name): name
            default: nil
            }
        let turn = try room.happen(happening)
        let id = speaker.flatMap { room.ids[$0] }
        secrets.note(turn)
        if case .types = happening { checkReply(turn, to: id ?? "", happening) }
        for directed in turn.effects { secrets.check(directed, happening) }
        secrets.check(room.session, happening)
        #expect(room.session.misfit == nil, "\(happening)")
        #expect(try room.fieldsComeBack(), "\(happening)")
    }

    private func checkReply(
        _ turn: Response, to id: String, _ happening: GroupFixture.Happening
    ) {
        let own = turn.effects.filter { $0.audience == .member(id) }
        #expect(own.count == 1, "\(happening): \(room.text(turn))")
        let isTaken =
            switch own.first?.effect {
            case .taken(_, let entry?): entry == room.session.size - turn.said.count
            case .taken(_, nil): turn.said.isEmpty && turn.staged.count == 1
            default:
                // What one who leads is about to answer is told to the others who lead, too.
                turn.said.isEmpty
                    && turn.effects.allSatisfy { $0 == own.first || $0.effect.isDraft }
            }
        #expect(isTaken, "\(happening): \(room.text(turn))")
    }

    func compareWithLog() {
        #expect(room.differencesFromLog == [])
    }

    private mutating func happening(using numbers: inout SeededNumbers) -> GroupFixture.Happening {
        let names = room.ids.keys.sorted()
        if names.count < 4 {
            return .joins("M\(names.count)", names.isEmpty ? .facilitator : .participant)
        }
        let name = names[Int.random(in: 0..<names.count, using: &numbers)]
        let isHere = room.present.contains(room.ids[name] ?? "")
        if !isHere { return .returns(name) }
        let leader =
            room.session.members.last { $0.role == .facilitator }.map { room.name($0.id) } ?? name
        // Whoever keeps the door lets nobody into a room that is locked or closed.
        let isOpen = names.count < 9 && !room.session.isLocked && !room.session.isFinished
        switch Int.random(in: 0..<100, using: &numbers) {
        case 0 where isOpen: return .joins("M\(names.count)", .participant)
        case 1 where isOpen: return .joins("M\(names.count)", .observer)
        case 2: return .drops(name)
        case 3: return .leaves(name)
        case 4...30:
            return room.present.contains(room.ids[leader] ?? "")
                ? .types(leader, leading(names, using: &numbers)) : .returns(leader)
        default: return .types(name, line(using: &numbers))
        }
    }

    private func leading(_ names: [String], using numbers: inout SeededNumbers) -> String {
        let lines = [
            "/next", "/next", "/next", "/next", "/next", "/reveal", "/reveal now", "/skip",
            "/back", "/undo", "/row add", "/row change 1", "/row remove 1", "/row move 1 2",
            "/row remove 3", "/done", "/redo", "/edit", "/edit 1", "/edit 3", "/pause", "/lock",
            "/close", "1", "none", "1, 2", "tomorrow", "/handover \(names[1])",
            "/co \(names[2])", "/co \(names[3])", "/where",
        ]
        // Once in a while: a walk that ends at once shows nothing.
        if Int.random(in: 0..<200, using: &numbers) == 0 { return "/close now" }
        if Int.random(in: 0..<80, using: &numbers) == 0 { return "/remove \(names[3])" }
        if Int.random(in: 0..<8, using: &numbers) == 0 {
            return EdgeNumbers.roomLines.randomElement(using: &numbers) ?? ""
        }
        return lines.randomElement(using: &numbers) ?? ""
    }

    private mutating func line(using numbers: inout SeededNumbers) -> String {
        let mark = "mk\(count)x"
        switch Int.random(in: 0..<12, using: &numbers) {
        case 0: return EdgeNumbers.roomLines.randomElement(using: &numbers) ?? ""
        case 1:
            let changed = String(decoding: maker.line(), as: UTF8.self)
            if EdgeNumbers.reachesASession(changed) { return changed }
        default: break
        }
        let lines = [
            mark, mark, mark, mark, "\(mark) with more words than a few", "yes", "no", "1", "2",
            "1, 2", "3", "0", "none", "tomorrow", "/done", "/skip", "/redo", "/agree",
            "/object \(mark)", "/object \(mark)", "/vote 1", "/vote 1 2", "/say hello", "/park it",
            "/action do it", "/plan", "/minutes", "/review", "/edit", "/where", "?", "/concern",
            "/quit", "/pause", "/next", "/back", "/row add", "/row remove 1", "/undo", "/edit 1",
            "", "/say", "/close now", "/reveal", "/lock",
        ]
        return lines.randomElement(using: &numbers) ?? ""
    }
}
