import DialogueEngine
import DialogueLanguage
import LineProtocol
import Messages
import SessionHost
import SessionLog
import TerminalShell

/// Holds a conversation with the person at the terminal or pipe.
struct Conversation {
    private let shared: SharedOptions
    /// Whether the start menu comes next, which says how to go on.
    private let isFromMenu: Bool

    init(_ shared: SharedOptions, isFromMenu: Bool = false) {
        (self.shared, self.isFromMenu) = (shared, isFromMenu)
    }

    /// Begins a session on a briefing.
    ///
    /// - Returns: what the menu then says; nil for nothing.
    func begin(_ briefing: String, dialogue: String, json: Bool = false) throws -> SpokenLine? {
        let library = Library(own: OwnBriefings(data: try shared.folder()))
        let content = try library.content(
            briefing: library.briefing(briefing), dialogue: library.dialogue(dialogue))
        let days = try shared.days()
        let store = try shared.store(.readWrite)
        var solo = try SoloSession(beginning: content, in: store, software: Software.name)
        solo.offer(Profile(in: try shared.folder()).answers)
        Say.aside(SessionWording.begun)
        let opening = solo.session.opening()
        return try converse(solo, opening: opening, json, days)
    }

    /// Goes on with a session that somebody named; the latest unfinished one that is of no group
    /// where nobody did.
    ///
    /// - Returns: what the menu then says; nil for nothing.
    func resume(_ session: [String], json: Bool = false) throws -> SpokenLine? {
        let days = try shared.days()
        let solo = try shared.named { try resumed(session) }
        Say.aside(SessionWording.goingOn(briefing: solo.session.guide.briefing.id))
        let opening = solo.session.returning()
        return try converse(solo, opening: opening, json, days)
    }

    /// Goes on with a finished session in order to change an answer; the log has both, the plan the
    /// last one.
    ///
    /// - Returns: what the menu then says; nil for nothing.
    func change(_ session: String) throws -> SpokenLine? {
        let days = try shared.days()
        var solo = try shared.named { try resumed([session]) }
        let opening = try solo.receive(.command(.edit(nil)), today: days.today).told
        return try converse(solo, opening: opening, false, days)
    }

    private func resumed(_ session: [String]) throws -> SoloSession {
        let store = try shared.store(.readWrite)
        let latest = session.isEmpty ? try store.list().first { !$0.isGroup }?.id : nil
        let id = try latest ?? store.find(session) { !$0.isFinished && !$0.isGroup }
        var solo = try SoloSession(resuming: id, in: store)
        solo.offer(Profile(in: try shared.folder()).answers)
        return solo
    }

    private func converse(
        _ solo: consuming SoloSession, opening: [Effect], _ json: Bool, _ days: Days
    ) throws -> SpokenLine? {
        guard json else { return try converse(solo, opening: opening, days) }
        try ProgramConversation(shared).converse(solo, opening: opening, days)
        return nil
    }

    /// Takes line by line until the end, and says how to go on.
    private func converse(
        _ solo: consuming SoloSession, opening: [Effect], _ days: Days
    ) throws -> SpokenLine? {
        let folder = try shared.folder()
        var profile = Profile(in: folder)
        if profile.isDamaged {
            Say.aside(ProfileWording.damaged(path: profile.path, command: Software.command))
        }
        let words = CompletionWords()
        let ids = BriefingTable.ids(own: OwnBriefings(data: folder))
        words.set(ids + solo.session.people)
        let before = (try? EarlierPlans(shared).toldBefore(solo.session.guide.briefing)) ?? []
        var shell = try shared.shell(words, earlier: solo.session.wordsSoFar, toldBefore: before)
        let ending = try shell.converse(opening: opening + solo.session.ahead) { input in
            if input == .command(.receipt) {
                let receipt = solo.receipt
                return [
                    .receipt(size: receipt.size, text: receipt.text), .asked(solo.session.prompt),
                ]
            }
            let told = try solo.receive(input, today: days.today).told
            words.set(ids + solo.session.people)
            return told + solo.session.ahead
        }
        if try profile.learn(solo.session.fieldAnswers) {
            Say.aside(ProfileWording.remembered(command: Software.command))
        }
        return try say(ending, solo, hasLetGo: shell.hasLetGo)
    }

    /// How it ended, and how to go on.
    private func say(
        _ ending: PlainConversation.Ending, _ solo: borrowing SoloSession, hasLetGo: Bool
    ) throws -> SpokenLine? {
        let all = (try? shared.store(.readOnly).list()) ?? []
        let wording = SessionWording(
            command: Software.command, name: SessionNames(all).name(of: solo.id))
        let isLatest = Self.isLatest(solo, among: all)
        switch ending {
        case .finished:
            if !isFromMenu {
                Say.aside("")
                wording.complete(isLatest: isLatest).forEach(Say.aside)
            }
            try PlanOffer(shared).make(of: solo.id)
            return nil
        case .left where isFromMenu:
            return solo.session.isFinished ? nil : MenuWording.left(hasLetGo: hasLetGo)
        case .left, .cutShort:
            let words =
                solo.session.isFinished
                ? wording.cutShort(isLatest: isLatest, hasLetGo: hasLetGo)
                : wording.left(isLatest: isLatest, hasLetGo: hasLetGo)
            if ending == .cutShort { throw Failure(words, status: .cutShort) }
            Say.aside(words)
            return nil
        }
    }

    /// Whether it is the one that is meant where none is named: a complete session among all, another
    /// one among those that are not finished.
    private static func isLatest(
        _ solo: borrowing SoloSession, among all: [SessionSummary]
    ) -> Bool {
        let isFinished = solo.session.isFinished
        return all.first {
            !$0.isGroup && (isFinished || !$0.isFinished && !$0.isDamaged)
        }?.id == solo.id
    }
}
