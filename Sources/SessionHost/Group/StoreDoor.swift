import SessionLog

/// Keeps batches of different rooms, and returns when they are on disk; may be called on any thread,
/// one at a time.
public typealias StoreDoor =
    @Sendable ([(room: String, batch: GroupBatch)]) -> [(room: String, answer: StoreAnswer)]

extension GroupStore {
    /// The way in for a server.
    public var door: StoreDoor {
        { asked in
            zip(asked, self.perform(asked.map(\.batch))).map { asked, result in
                (asked.room, self.answer(result, in: asked.room))
            }
        }
    }

    private func answer(
        _ result: Result<GroupReceipt, StoreProblem>, in room: String
    ) -> StoreAnswer {
        do throws(StoreProblem) {
            return .kept(try result.get())
        } catch .conflict(room) {
            return readOn(after: .conflict(id: room), in: room)
        } catch {
            return .refused(error)
        }
    }

    private func readOn(after conflict: StoreProblem, in room: String) -> StoreAnswer {
        do throws(StoreProblem) {
            return try readOn(room).map { .overtaken($0) } ?? .refused(conflict)
        } catch .noSuchSession {
            return .refused(conflict)
        } catch {
            return .refused(error)
        }
    }

    /// Lets go of a room.
    public func letGo(_ room: String, _ how: LettingGo) {
        switch how {
        case .forGood: release(room)
        case .untilWoken: rest(room)
        }
    }
}
