import DialogueEngine
import TestSupport

@testable import LogFormat
@testable import SessionLog

/// A store in one of the ways in which sessions can be kept, which several processes open.
final class Contract {
    /// The implementations that there are. Whoever writes another one adds it here.
    enum Kind: CaseIterable {
        case sqlite
        case memory
        /// In memory, and several processes may hold a session at once.
        case sharedMemory
    }

    private let scratch: Scratch
    private let memory: MemoryBackend?
    /// The store as the first process has it.
    let main: any StoreBackend

    init(_ kind: Kind) throws {
        scratch = try Scratch()
        memory =
            switch kind {
            case .sqlite: nil
            case .memory: MemoryBackend()
            case .sharedMemory: MemoryBackend(isShared: true)
            }
        main = try memory ?? Self.sqlite(scratch)
    }

    private static func sqlite(_ scratch: Scratch) throws -> SQLiteStore {
        try SQLiteStore(folder: scratch.folder, access: .readWrite, busyTimeout: 5)
    }

    /// The store as another process opens it.
    func open() throws -> any StoreBackend { try memory ?? Self.sqlite(scratch) }

    /// Every byte that is kept anywhere.
    func bytes() throws -> [UInt8] {
        if let memory { return memory.state.bytes }
        return Array(try scratch.allBytes())
    }
}

/// A room as one process knows it, which holds it.
struct ContractRoom {
    let contract: Contract
    let backend: any StoreBackend
    var tip: LogTip
    var position: StorePosition
    let hold: any StoreHold

    /// Begins a room.
    init(_ contract: Contract, _ id: String = aRoom, code: String = "fox-elm") throws {
        (self.contract, backend) = (contract, contract.main)
        hold = try backend.hold(id)
        (tip, position) = (LogTip(session: id), StorePosition())
        let content = GroupContent(briefing: briefing, dialogue: dialogue, form: form)
        let begin = Event.begin(content.beginning(by: "1.0.0", isGroup: true))
        try write([.begin(content.files), .room(RoomFacts(code: code)), try lines([begin])])
    }

    /// Takes up a room that is there, as another process.
    init?(
        reading contract: Contract, with backend: (any StoreBackend)? = nil, _ id: String = aRoom
    ) throws {
        (self.contract, self.backend) = (contract, try backend ?? contract.open())
        let backend = self.backend
        hold = try backend.hold(id)
        tip = LogTip(session: id)
        var all = LogBytes()
        guard let state = try backend.read(id, from: 0, withRoom: false, { all.lines += $0.lines })
        else { return nil }
        position = state.position
        tip = LogTip(
            session: id, size: all.lines.count, hash: all.lines.last?.hash ?? .zero)
    }

    mutating func write(_ moves: [StoreWrite.Move]) throws { try write([planned(moves)]) }

    /// Writes what was planned of this room, with what was planned of others.
    mutating func write(_ writes: [StoreWrite]) throws {
        try backend.write(writes)
        for write in writes where write.id == tip.session {
            position = write.position
            for case .lines(let sealed) in write.moves { tip = sealed.last?.tip ?? tip }
        }
    }

    func planned(_ moves: [StoreWrite.Move]) -> StoreWrite {
        StoreWrite(tip.session, expecting: position, moves)
    }

    /// Entries that follow on what this process has seen.
    func lines(_ events: [Event]) throws -> StoreWrite.Move {
        .lines(
            try tip.sealedForStore(events.map { Said($0, by: nil) }, time: 1) {
                Array(repeating: 7, count: 16)
            })
    }

    func says(_ texts: String...) throws -> StoreWrite.Move { try lines(texts.map { .says($0) }) }

    /// All of it as it is kept.
    func read(from first: Int = 0) throws -> (bytes: LogBytes, state: StoredState?) {
        var all = LogBytes()
        let state = try backend.read(tip.session, from: first, withRoom: true) { part in
            all.lines += part.lines
            all.openings += part.openings
        }
        return (all, state)
    }
}

extension StoreWrite.Move {
    static func stages(_ words: String?, by member: String, to place: String = "q1") -> Self {
        .stage([StagedRow(place: place, member: member, whole: words.map { Array($0.utf8) })])
    }

    static func joins(_ member: String, place: Int) -> Self {
        .person(StoredPerson(member: member, secretHash: SecretHash.of(member), place: place))
    }
}
