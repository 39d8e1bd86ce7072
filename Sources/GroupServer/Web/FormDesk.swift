import NIOCore
import SessionHost
import WebPages

/// Takes the forms of browsers without script, and gives each the page that follows; lives on the one
/// event loop.
final class FormDesk {
    /// Browsers that are remembered; whoever was away longest is forgotten, and comes back by a secret.
    private static let most = 500
    /// How long a form that is sent once more leads to where it led.
    private static let again = TimeAmount.minutes(1)

    private let board: Switchboard
    private let site: WebSite
    private let loop: any EventLoop
    private var seats: [String: FormSeat] = [:]
    /// Those who wait for what comes of a form that is being taken, by what the form brought along.
    private var entering: [String: [(WebResponse) -> Void]] = [:]

    init(_ board: Switchboard, _ site: WebSite, on loop: any EventLoop) {
        (self.board, self.site, self.loop) = (board, site, loop)
    }

    /// Calls back with what the browser is sent.
    func answer(
        _ request: WebRequest, at place: WebSite.FormPlace, from address: String,
        _ done: @escaping (WebResponse) -> Void
    ) {
        let cookie = site.cookie(of: request)
        let wasAway = forgetIfAway(cookie)
        let seat = cookie.flatMap { seats[$0] }.flatMap { isAt(place, $0) ? $0 : nil }
        switch (request.method, seat) {
        case ("GET", let seat?), ("HEAD", let seat?): show(seat, cookie, place, request, done)
        case ("GET", nil), ("HEAD", nil): done(door(place, forgets: wasAway, request))
        case ("POST", _):
            guard request.isOurs, let fields = FormFields(request.body) else {
                return done(site.notTaken(request))
            }
            if let seat { return act(seat, cookie, fields, place, request, done) }
            enter(fields, cookie, place, request, address, done)
        default: done(site.response(to: request))
        }
    }

    private func isAt(_ place: WebSite.FormPlace, _ seat: FormSeat) -> Bool {
        seat.room.code?.lowercased() == place.code.lowercased()
    }

    private func door(
        _ place: WebSite.FormPlace, saying words: String = "", isRefused: Bool = false,
        forgets: Bool = false, _ request: WebRequest
    ) -> WebResponse {
        site.door(
            place, saying: words, isRefused: isRefused, nonce: FormSeat.random(),
            forgets: forgets, for: request)
    }

    // MARK: Inside

    private func show(
        _ seat: FormSeat, _ cookie: String?, _ place: WebSite.FormPlace, _ request: WebRequest,
        _ done: @escaping (WebResponse) -> Void
    ) {
        seat.comeHere { [self] in
            guard seat.isThere else { return done(leave(seat, cookie, place, request)) }
            done(site.room(seat.room, token: seat.token, for: request))
            if request.method == "GET" { seat.wasShown() }
        }
    }

    private func act(
        _ seat: FormSeat, _ cookie: String?, _ fields: FormFields, _ place: WebSite.FormPlace,
        _ request: WebRequest, _ done: @escaping (WebResponse) -> Void
    ) {
        guard fields.hasToken(seat.token) else { return done(site.notTaken(request)) }
        guard let line = FormRoom.acting(fields) else {
            return done(site.onward(to: place, for: request))
        }
        seat.comeHere { [self] in
            guard seat.isThere else { return done(leave(seat, cookie, place, request)) }
            say(line, lookingAgain: FormRoom.lookingAgain(fields), at: seat) { [self] in
                guard !seat.room.isOver else { return done(leave(seat, cookie, place, request)) }
                guard let name = fields.document, let key = seat.room.documentKey else {
                    return done(site.onward(to: place, for: request))
                }
                board.document(key, name) { [self] in done(site.taken($0)) }
            }
        }
    }

    /// Whoever changed one entry of a list sees the list again, where that was taken.
    private func say(
        _ line: FormRequest, lookingAgain next: FormRequest?, at seat: FormSeat,
        _ done: @escaping () -> Void
    ) {
        seat.say(line) {
            guard let next, !seat.room.isRefused, !seat.room.isOver else { return done() }
            seat.say(next, done)
        }
    }

    /// Its member is gone, or not let in again: nothing of the room is shown from memory.
    private func leave(
        _ seat: FormSeat, _ cookie: String?, _ place: WebSite.FormPlace, _ request: WebRequest
    ) -> WebResponse {
        forget(cookie)
        return door(
            place, saying: seat.room.lastWords, isRefused: !seat.room.isOver, forgets: true,
            request)
    }

    // MARK: Entering

    private func enter(
        _ fields: FormFields, _ cookie: String?, _ place: WebSite.FormPlace,
        _ request: WebRequest, _ address: String, _ done: @escaping (WebResponse) -> Void
    ) {
        guard let line = FormRoom.entering(fields) else {
            // Words for a room that this browser is in no more.
            return done(door(place, saying: WebSite.wasAway, isRefused: true, request))
        }
        let nonce = fields.nonce
        if !nonce.isEmpty {
            if let known = entered(nonce) { return done(onward(known, place, request)) }
            if entering[nonce] != nil {
                entering[nonce]?.append(done)
                return
            }
            entering[nonce] = []
        }
        let seat = FormSeat(board, on: loop, address: address, nonce: nonce)
        seat.comeHere {}
        seat.say(line) { [self] in
            let response = came(seat, cookie, place, request)
            done(response)
            for other in entering.removeValue(forKey: nonce) ?? [] { other(response) }
        }
    }

    private func entered(_ nonce: String) -> String? {
        seats.first { $0.value.nonce == nonce && .now() - $0.value.begun < Self.again }?.key
    }

    private func came(
        _ seat: FormSeat, _ old: String?, _ place: WebSite.FormPlace, _ request: WebRequest
    ) -> WebResponse {
        guard seat.isThere, seat.room.code != nil else {
            seat.closeNow()
            return door(place, saying: seat.room.lastWords, isRefused: true, request)
        }
        // This browser was somebody else, or somewhere else.
        forget(old)
        makeRoom(for: seat)
        let cookie = FormSeat.random()
        seats[cookie] = seat
        return onward(cookie, place, request)
    }

    private func onward(
        _ cookie: String, _ place: WebSite.FormPlace, _ request: WebRequest
    ) -> WebResponse {
        let room = seats[cookie]?.room.code.flatMap { site.forms(at: "/r/\($0)/plain") }
        return site.onward(to: room ?? place, cookie: cookie, for: request)
    }

    // MARK: Forgetting

    /// Whoever opens the page next may be somebody else, so that after a while their secret is wanted.
    private func forgetIfAway(_ cookie: String?) -> Bool {
        guard let cookie, let seat = seats[cookie], seat.isAway else { return false }
        forget(cookie)
        return true
    }

    private func forget(_ cookie: String?) {
        guard let cookie, let seat = seats.removeValue(forKey: cookie) else { return }
        seat.closeNow()
    }

    /// A member has one seat, and nobody takes those of others by coming again and again.
    private func makeRoom(for new: FormSeat) {
        for (cookie, seat) in seats
        where seat.isAway || seat.room.code == new.room.code && seat.room.member == new.room.member
        {
            forget(cookie)
        }
        let here = seats.filter { $0.value.network == new.network }
        if here.count >= board.limits.visitorsPerAddress { forget(Self.oldest(here)) }
        if seats.count >= Self.most { forget(Self.oldest(seats)) }
    }

    /// One without a connection if there is any.
    private static func oldest(_ seats: [String: FormSeat]) -> String? {
        seats.min {
            ($0.value.isThere ? 1 : 0, $0.value.lastHere)
                < ($1.value.isThere ? 1 : 0, $1.value.lastHere)
        }?.key
    }
}
