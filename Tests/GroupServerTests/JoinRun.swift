@testable import GroupClient

/// A conversation to which things happen, a second apart.
struct JoinRun {
    var conversation: JoinConversation
    var now: Int64 = 0

    init(_ line: String? = "/join fox-elm as Ann", saves: Bool = false, isJSON: Bool = false) {
        conversation = JoinConversation(Entry(line: line, saves: saves, isJSON: isJSON))
    }

    @discardableResult
    mutating func take(_ inputs: JoinConversation.Input...) -> [JoinConversation.Effect] {
        inputs.flatMap { input in
            now += 1000
            return conversation.take(input, now: now, random: 0)
        }
    }
}
