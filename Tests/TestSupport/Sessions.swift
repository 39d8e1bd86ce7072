import DialogueEngine

extension Session {
    /// A session of one person as its events tell it.
    public init(_ guide: Guide, events: some Sequence<Event>) {
        let entries = events.enumerated().map { Entry(number: $0, time: 0, event: $1) }
        self.init(guide, entries: entries)
    }
}
