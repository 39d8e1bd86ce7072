import Messages
import StrictJSON

/// What the page says of its own: names of fields and buttons, and what its connection is like. All else
/// comes from the room, in words.
enum PageWords {
    /// A module that a script of the page imports.
    static var module: [UInt8] {
        // What is JSON is an object of JavaScript, too; the writer escapes what ends a line there.
        Array("export const ".utf8) + Array("words = ".utf8) + object.bytes + Array(";\n".utf8)
    }

    private static var object: JSON {
        .object(JSON.Object(texts.map { ($0.id, .string($0.text)) }))
    }

    /// Each by its name, in the language of this process.
    static var texts: [(id: String, text: String)] {
        messages.map { (String($0.id.dropFirst("page-word.".count)), $0.text) }
    }

    private static var messages: [Message] { entering + answering + speaking + leading + around }

    private static let entering = [
        Message("page-word.join"), Message("page-word.code"), Message("page-word.code-hint"),
        Message("page-word.name"), Message("page-word.name-hint"), Message("page-word.agency"),
        Message("page-word.role"), Message("page-word.not-needed"), Message("page-word.lead"),
        Message("page-word.lead-briefing"), Message("page-word.lead-briefing-hint"),
        Message("page-word.host-secret"), Message("page-word.lead-begin"),
        Message("page-word.come-back"), Message("page-word.own-secret"),
        Message("page-word.own-secret-hint"), Message("page-word.come-back-now"),
        Message("page-word.your-link"), Message("page-word.your-link-do"),
        Message("page-word.your-secret"), Message("page-word.hide"),
        Message("page-word.wall-begin"), Message("page-word.wall-join"),
    ]

    private static let answering = [
        Message("page-word.your-answer"), Message("page-word.mine"), Message("page-word.keep"),
        Message("page-word.vote"),
        Message("page-word.yes"), Message("page-word.no"), Message("page-word.lowest"),
        Message("page-word.highest"), Message("page-word.day"), Message("page-word.choose-up-to"),
        Message("page-word.agree"), Message("page-word.object"), Message("page-word.reason"),
        Message("page-word.hints"), Message("page-word.examples"), Message("page-word.terms"),
        Message("page-word.stands"), Message("page-word.rows-so-far"), Message("page-word.change"),
        Message("page-word.take-out"), Message("page-word.done"), Message("page-word.skip"),
        Message("page-word.redo"), Message("page-word.edit"), Message("page-word.pause"),
        Message("page-word.held-replace"), Message("page-word.held-reword"),
        Message("page-word.held-send"), Message("page-word.go-on"),
    ]

    private static let speaking = [
        Message("page-word.speak"), Message("page-word.say"), Message("page-word.private"),
        Message("page-word.park"), Message("page-word.action"), Message("page-word.your-words"),
        Message("page-word.send"), Message("page-word.hand"), Message("page-word.look"),
        Message("page-word.who"), Message("page-word.where"), Message("page-word.plan"),
        Message("page-word.minutes"), Message("page-word.review"), Message("page-word.help"),
        Message("page-word.concern"), Message("page-word.concern-over"),
        Message("page-word.close-this"),
        Message("page-word.save-file"), Message("page-word.quit"),
    ]

    private static let leading = [
        Message("page-word.leading"), Message("page-word.next"), Message("page-word.back"),
        Message("page-word.reveal"), Message("page-word.undo"), Message("page-word.skip-all"),
        Message("page-word.pause-all"), Message("page-word.timer"),
        Message("page-word.minutes-long"),
        Message("page-word.timer-off"), Message("page-word.row-add"), Message("page-word.person"),
        Message("page-word.handover"), Message("page-word.co"), Message("page-word.remove"),
        Message("page-word.lock"), Message("page-word.unlock"), Message("page-word.close"),
        Message("page-word.close-now"), Message("page-word.share"), Message("page-word.qr"),
        Message("page-word.wall-open"),
        Message("page-word.to-person"), Message("page-word.mend"), Message("page-word.group"),
        Message("page-word.ungroup"),
        Message("page-word.group-which"), Message("page-word.group-name"),
        Message(
            "page-word.group-of", ["number": "{number}", "name": "{name}", "points": "{points}"]),
        Message("page-word.parked"), Message("page-word.tick"), Message("page-word.untick"),
        Message("page-word.ticked-off"), Message("page-word.ideas"), Message("page-word.take"),
        Message("page-word.taken-over"), Message("page-word.nothing-yet"),
        Message("page-word.cue"), Message("page-word.one-by-one"),
        Message("page-word.next-answer"), Message("page-word.documents"),
        Message("page-word.making"), Message("page-word.saved"),
    ]

    private static let around = [
        Message("page-word.connecting"), Message("page-word.connected"), Message("page-word.lost"),
        Message("page-word.elsewhere"), Message("page-word.here-again"), Message("page-word.ended"),
        Message("page-word.again"), Message("page-word.shown-now"),
        Message("page-word.happened"), Message("page-word.earlier"), Message("page-word.before"),
        Message("page-word.you-are", ["name": "{name}", "number": "{number}"]),
        Message("page-word.of-steps", ["step": "{step}", "steps": "{steps}"]),
        Message("page-word.no-reply"), Message("page-word.without-script"),
        Message("page-word.press"),
    ]
}
