/// A row of a list as people call it, such as Action 2.
public struct RowName: Equatable, Sendable {
    /// Such as `Action`.
    public let name: String
    /// From 1, as shown.
    public let number: Int
    /// The row; its list as a whole for one that is not there yet.
    public let place: Place

    /// Names a row.
    public init(name: String, number: Int, place: Place) {
        (self.name, self.number, self.place) = (name, number, place)
    }

    /// What the record calls it for good, such as `actions/r2`.
    public var id: String { place.path }
}

/// How far a group is with a question that everybody answers.
public struct TurnCount: Equatable, Sendable {
    /// The step.
    public let step: String
    /// How many of them have answered.
    public let answered: Int
    /// How many of those who have answered said that they have finished.
    public let done: Int
    /// How many finished without an answer, or left it out.
    public let without: Int
    /// How many are asked: who took part when it opened, and who joined since.
    public let of: Int
    /// Who is still writing; nil where the answers carry no names.
    public internal(set) var waiting: [String]?
    /// The row that people agree or object to; nil where they answer.
    public var row: Int?

    /// How many have neither answered nor finished.
    public var missing: Int { of - answered - without }
}

/// A vote that was counted.
public struct Tally: Equatable, Sendable {
    /// A row and its votes.
    public struct Line: Equatable, Sendable {
        /// What the record calls it for good, such as `learning/r2`.
        public let id: String
        /// Its number as shown.
        public let number: Int
        /// The group that it stands for; nil for a row.
        public let group: PointGroup?
        /// Its text, of a group with those of its rows; nil where it was taken out of the record.
        public let text: String?
        /// How many chose it.
        public let votes: Int
        /// Whether it is kept.
        public let isKept: Bool
        /// Whether it shares the last place, and the room has not settled that.
        public let isTied: Bool
        /// Whether it shared the last place when the votes were counted.
        public let wasTied: Bool
    }

    /// What a row is called.
    public let rowName: String
    /// The most votes first.
    public let lines: [Line]
    /// How many rows the vote keeps.
    public let keep: Int
    /// How many voted.
    public let ballots: Int
    /// How many left the vote out.
    public let passed: Int
    /// How many of those who were asked had been taken out of the room, and are not counted.
    public let takenOut: Int
    /// Whether so few were asked that a number could tell who.
    var isOfFew = false
    /// Whether the numbers beside the rows are kept from whoever looks: a screen that everybody sees.
    public internal(set) var hidesNumbers = false
}
