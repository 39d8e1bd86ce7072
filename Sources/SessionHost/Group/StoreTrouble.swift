import SessionLog

// What a fault of the store means for those who are in a room.
extension StoreProblem {
    /// Whether the same may succeed later.
    var mayPass: Bool {
        switch self {
        case .diskFull, .busy, .conflict, .notAllowed, .readOnlyFolder: true
        default: false
        }
    }

    /// The room that can't go on.
    var endsRoom: String? {
        switch self {
        case .conflict(let id), .damagedSession(let id, _, _), .inUse(let id),
            .noSuchSession(let id), .newerSession(let id):
            id
        default: nil
        }
    }

    /// Whether nothing can be kept any more.
    var endsAll: Bool {
        switch self {
        case .storageFailed, .closed, .folderGone, .damagedStore, .notAStore, .newerStore: true
        default: false
        }
    }

    /// For the operations log: what, without paths or ids.
    var name: String {
        Mirror(reflecting: self).children.first?.label ?? "store problem"
    }
}
