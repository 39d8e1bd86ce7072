extension HeldAnswer {
    /// Who would see the words once they are taken as they are.
    public enum Reach: Equatable, Sendable {
        /// Whoever sees answers to the question, when its time comes.
        case answer
        /// Everybody in the room, with the name of whoever says them.
        case named
        /// Everybody in the room, as what a group of points is called; nobody's name stands by it.
        case groupName
    }

    /// Who would see these.
    public var reach: Reach {
        switch line {
        case .text: .answer
        case .command(.group): .groupName
        default: .named
        }
    }

    /// Whether everybody would see the words, and they are no answer.
    public var isForAll: Bool { reach != .answer }
}
