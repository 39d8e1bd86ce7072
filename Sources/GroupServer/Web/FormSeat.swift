import LineProtocol
import NIOCore
import SessionHost
import WebPages

/// A member without a wire of their own: their browser comes with a form, and looks again.
///
/// The room sees a connection like any other. It ends after two minutes in which the room asked in vain
/// whether somebody is there, and the next form begins another as the same person.
final class FormSeat: Wire {
    /// How long a reply is waited for; the room may be slow, and says so.
    private static let patience = TimeAmount.seconds(10)
    /// How long a turn to come in is waited for; a browser waits longer.
    private static let turn = TimeAmount.seconds(90)

    /// Comes back with every form.
    let token = FormSeat.random()
    var limit = 4096
    /// What the form brought along by which they came; empty for nothing.
    let nonce: String
    let begun = NIODeadline.now()
    /// Where they come from, as far as limits go.
    var network: NetworkAddress { NetworkAddress(address) }
    private(set) var room = FormRoom()
    private let board: Switchboard
    private let loop: any EventLoop
    private let address: String
    private var translator = Translator(.json, rows: nil)
    private var id: ConnectionID?
    /// Whether the connection was refused while it was made.
    private var isRefused = false
    private(set) var lastHere = NIODeadline.now()
    private var heldUntil = NIODeadline.now()
    /// Who waits for the reply that comes next, and those whose lines come after it.
    private var waiting: (number: Int, done: () -> Void)?
    private var queue: [(line: FormRequest, done: () -> Void)] = []
    private var lines = 0

    init(_ board: Switchboard, on loop: any EventLoop, address: String, nonce: String) {
        (self.board, self.loop, self.address, self.nonce) = (board, loop, address, nonce)
    }

    /// Whether its member is inside on a connection that is there.
    var isThere: Bool { id != nil && room.isInside }

    /// Whether nobody was here for so long that whoever comes may be somebody else.
    var isAway: Bool {
        .now() - lastHere >= .milliseconds(board.limits.presenceMilliseconds)
    }

    /// Its page was sent.
    func wasShown() { room.wasShown() }

    /// Nobody guesses it: 128 bits.
    static func random() -> String {
        var numbers = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            let digits = String(UInt32.random(in: .min ... .max, using: &numbers), radix: 16)
            return String(repeating: "0", count: 8 - digits.utf8.count) + digits
        }
        .joined()
    }

    /// Somebody is here: the connection is there, as the same person where there was one.
    func comeHere(_ done: @escaping () -> Void) {
        lastHere = .now()
        guard id == nil, !room.isOver else { return done() }
        isRefused = false
        let new = board.add(self, .json, address: address)
        guard !isRefused else {
            board.remove(new)
            return done()
        }
        id = new
        guard let wayBack = room.wayBack else { return done() }
        say(wayBack, done)
    }

    /// Says a line, and calls back once it has its reply, or none came in time.
    func say(_ line: FormRequest, _ done: @escaping () -> Void) {
        queue.append((line, done))
        sayNext()
    }

    private func sayNext() {
        guard waiting == nil, !queue.isEmpty else { return }
        let pause = heldUntil - .now()
        if pause > .zero {
            let seat = NIOLoopBound(self, eventLoop: loop)
            loop.scheduleTask(in: pause) { seat.value.sayNext() }
            return
        }
        let (request, done) = queue.removeFirst()
        lines += 1
        let number = lines
        let line = request.bytes(number: number)
        guard let id, line.count < limit else {
            room.lose()
            done()
            return sayNext()
        }
        waiting = (number, done)
        let seat = NIOLoopBound(self, eventLoop: loop)
        loop.scheduleTask(in: Self.patience) { seat.value.giveUp(number) }
        board.receive(.said(id, translator.read(line)))
    }

    /// No reply came in time. Whoever waits for their turn to come in has more of it.
    private func giveUp(_ number: Int) {
        guard number == waiting?.number else { return }
        if id != nil, room.isQueued, .now() - begun < Self.turn {
            let seat = NIOLoopBound(self, eventLoop: loop)
            loop.scheduleTask(in: Self.patience) { seat.value.giveUp(number) }
            return
        }
        if !room.isOver { room.lose() }
        settle(number)
    }

    private func settle(_ number: Int) {
        guard let waiting, number == waiting.number else { return }
        self.waiting = nil
        waiting.done()
        sayNext()
    }

    // MARK: As the switchboard sees it

    func hold(_ milliseconds: Int) { heldUntil = .now() + .milliseconds(Int64(milliseconds)) }

    func send(_ letter: inout Letter) {
        switch room.hear(Array(letter.written(in: .json).readableBytesView)) {
        case .told: break
        case .reply(let number): board.afterwards { [self] in settle(number) }
        case .asked:
            guard let id, !isAway else { return }
            board.receive(.said(id, translator.read(Array(ClientMessage.here.utf8))))
        }
    }

    func losesSight() -> Bool { false }

    func write() {}

    func closeOnceWritten() { closeNow() }

    func closeNow() {
        guard let id else {
            isRefused = true
            return
        }
        self.id = nil
        room.goAway()
        limit = 4096
        translator = Translator(.json, rows: nil)
        board.remove(id)
        // What was not said yet is not said on another connection, as if nothing had been.
        let (number, unsaid) = (waiting?.number, queue)
        queue = []
        board.afterwards { [self] in
            if let number { giveUp(number) }
            if !unsaid.isEmpty, !room.isOver { room.lose() }
            for line in unsaid { line.done() }
        }
    }
}
