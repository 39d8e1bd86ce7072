import LineProtocol
import NIOCore
import SessionHost
import WebPages

/// A member without a wire of their own: their browser comes with a form, and looks again.
///
/// The room sees a connection like any other. It ends after two minutes in which the room asked in vain
/// whether somebody is there, and the next form begins another as the same person.
final class FormSeat: Wire {
    /// How long a browser that was here counts as there.
    private static let presence = TimeAmount.minutes(30)
    /// How long a reply is waited for; the room may be slow, and says so.
    private static let patience = TimeAmount.seconds(10)

    /// Comes back with every form.
    let token = FormSeat.random()
    var limit = 4096
    private(set) var room = FormRoom()
    private let board: Switchboard
    private let loop: any EventLoop
    private let address: String
    private var translator = Translator(.json, rows: nil)
    private var id: ConnectionID?
    private(set) var lastHere = NIODeadline.now()
    private var heldUntil = NIODeadline.now()
    /// Who waits for the reply that comes next, and those whose lines come after it.
    private var waiting: (number: Int, done: () -> Void)?
    private var queue: [(line: [UInt8], done: () -> Void)] = []
    private var lines = 0

    init(_ board: Switchboard, on loop: any EventLoop, address: String) {
        (self.board, self.loop, self.address) = (board, loop, address)
    }

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
        guard id == nil else { return done() }
        id = board.add(self, .json, address: address)
        guard let wayBack = room.wayBack else { return done() }
        say(wayBack, done)
    }

    /// Says a line, and calls back once it has its reply, or none came in time.
    func say(_ line: [UInt8], _ done: @escaping () -> Void) {
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
        let (line, done) = queue.removeFirst()
        guard let id, line.count < limit else { return done() }
        lines += 1
        let number = lines
        waiting = (number, done)
        let seat = NIOLoopBound(self, eventLoop: loop)
        loop.scheduleTask(in: Self.patience) { seat.value.settle(number) }
        board.take(.said(id, translator.read(line)))
    }

    private func settle(_ number: Int? = nil) {
        guard let waiting, number == nil || number == waiting.number else { return }
        self.waiting = nil
        waiting.done()
        sayNext()
    }

    // MARK: As the switchboard sees it

    func hold(_ milliseconds: Int) { heldUntil = .now() + .milliseconds(Int64(milliseconds)) }

    func send(_ letter: inout Letter) {
        switch room.hear(Array(letter.written(in: .json).readableBytesView)) {
        case .told: break
        case .reply: board.afterwards { [self] in settle() }
        case .asked:
            guard let id, .now() - lastHere < Self.presence else { return }
            board.take(.said(id, translator.read(Array(ClientMessage.here.utf8))))
        }
    }

    func losesSight() -> Bool { false }

    func write() {}

    func closeOnceWritten() { closeNow() }

    func closeNow() {
        guard let id else { return }
        self.id = nil
        limit = 4096
        translator = Translator(.json, rows: nil)
        board.remove(id)
        board.afterwards { [self] in settle() }
    }
}
