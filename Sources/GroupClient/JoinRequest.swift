/// What somebody who joins brings along.
public struct JoinRequest: Equatable, Sendable {
    /// The line that enters the room, such as `/join fox-elm as Ann`, in JSON as JSON has it; nil
    /// to enter by hand.
    public var line: String?
    /// Whether minutes and plan are asked for when the session is closed.
    public var saves: Bool
    /// Whether a program types, in the JSON dialect: lines go through as they are.
    public var isJSON: Bool
    /// Whether somebody types at a keyboard, into whose line words can be put again.
    public var hasKeyboard = true
    /// Whether somebody types in a terminal that hands over whole lines: nobody sees when one is begun.
    public var isInLineMode = false

    /// A request of somebody at a keyboard; the other ways of typing are set after.
    public init(line: String?, saves: Bool = false, isJSON: Bool = false) {
        (self.line, self.saves, self.isJSON) = (line, saves, isJSON)
    }
}
