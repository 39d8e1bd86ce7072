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
