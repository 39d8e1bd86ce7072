import NIOCore
import WebPages

/// Takes the forms of browsers without script, and gives each the page that follows; lives on the one
/// event loop.
final class FormDesk {
    /// Browsers that are remembered; whoever was away longest is forgotten, and comes back by a secret.
    private static let most = 500

    private let board: Switchboard
    private let site: WebSite
    private let loop: any EventLoop
    private var seats: [String: FormSeat] = [:]

    init(_ board: Switchboard, _ site: WebSite, on loop: any EventLoop) {
        (self.board, self.site, self.loop) = (board, site, loop)
    }

    /// Calls back with what the browser is sent.
    func take(
        _ request: WebRequest, at place: WebSite.FormPlace, from address: String,
        _ done: @escaping (WebResponse) -> Void
    ) {
        let cookie = site.cookie(of: request)
        let seat = cookie.flatMap { seats[$0] }.flatMap { isAt(place, $0) ? $0 : nil }
        switch (request.method, seat) {
        case ("GET", let seat?), ("HEAD", let seat?): show(seat, cookie, place, request, done)
        case ("GET", nil), ("HEAD", nil): done(site.door(place, for: request))
        case ("POST", _):
            guard request.isOurs, let fields = FormFields(request.body) else {
                return done(site.notTaken(request))
            }
            if let seat { return act(seat, fields, place, request, done) }
            enter(fields, place, request, address, done)
        default: done(site.response(to: request))
        }
    }

    private func isAt(_ place: WebSite.FormPlace, _ seat: FormSeat) -> Bool {
        seat.room.code?.lowercased() == place.code.lowercased()
    }

    private func show(
        _ seat: FormSeat, _ cookie: String?, _ place: WebSite.FormPlace, _ request: WebRequest,
        _ done: @escaping (WebResponse) -> Void
    ) {
        seat.comeHere { [self] in
            if seat.room.isOver {
                if let cookie { seats[cookie] = nil }
                return done(site.door(place, saying: seat.room.lastWords, for: request))
            }
            done(site.room(seat.room, token: seat.token, for: request))
        }
    }

    private func act(
        _ seat: FormSeat, _ fields: FormFields, _ place: WebSite.FormPlace, _ request: WebRequest,
        _ done: @escaping (WebResponse) -> Void
    ) {
        guard fields.hasToken(seat.token) else { return done(site.notTaken(request)) }
        guard let line = FormRoom.acting(fields) else { return done(site.onward(to: place)) }
        seat.comeHere { [self] in seat.say(line) { done(self.site.onward(to: place)) } }
    }

    private func enter(
        _ fields: FormFields, _ place: WebSite.FormPlace, _ request: WebRequest, _ address: String,
        _ done: @escaping (WebResponse) -> Void
    ) {
        let lines = FormRoom.entering(fields)
        guard !lines.isEmpty else { return done(site.door(place, for: request)) }
        let seat = FormSeat(board, on: loop, address: address)
        seat.comeHere {}
        for line in lines.dropLast() { seat.say(line) {} }
        seat.say(lines[lines.count - 1]) { [self] in
            guard let code = seat.room.code, let room = site.forms(at: "/r/\(code)/plain") else {
                let words = seat.room.lastWords
                seat.closeNow()
                return done(
                    site.door(place, saying: words, isRefused: true, for: request))
            }
            let cookie = FormSeat.random()
            makeRoom()
            seats[cookie] = seat
            done(site.onward(to: room, cookie: cookie))
        }
    }

    private func makeRoom() {
        guard seats.count >= Self.most,
            let (cookie, seat) = seats.min(by: { $0.value.lastHere < $1.value.lastHere })
        else { return }
        seats[cookie] = nil
        seat.closeNow()
    }
}
