import Messages

/// What is said to somebody who typed the name of the program and nothing else: the start menu.
public struct WelcomeWording: Sendable {
    /// A briefing in the list.
    public struct Briefing: Sendable {
        /// What people type.
        public let id: String
        /// What it is called, or what is wrong with it.
        public let title: String
        /// How long the usual way and the short way take, in whole minutes; nil for one with mistakes.
        public var minutes: (standard: Int, short: Int)?
        /// When the latest plan on it was finished, such as `3 November`; nil for none.
        public var planned: String?

        /// A briefing by its id.
        public init(
            id: String, title: String, minutes: (standard: Int, short: Int)?, planned: String? = nil
        ) {
            (self.id, self.title, self.minutes, self.planned) = (id, title, minutes, planned)
        }
    }

    /// A session that was begun and not finished.
    public struct Open: Sendable {
        /// Its briefing.
        public let briefing: String
        /// When something was answered last, such as `Tuesday`.
        public let day: String
        /// How far it is.
        public let place: String

        /// A session by its briefing.
        public init(briefing: String, day: String, place: String) {
            (self.briefing, self.day, self.place) = (briefing, day, place)
        }

        /// In one line.
        public var line: String {
            said("welcome.open", ["briefing": briefing, "day": day, "place": place])
        }
    }

    /// A plan that is finished.
    public struct Plan: Sendable {
        /// Its briefing.
        public let briefing: String
        /// When it was finished.
        public let day: String
        /// How many actions it has.
        public let actions: Int

        /// A plan by its briefing.
        public init(briefing: String, day: String, actions: Int) {
            (self.briefing, self.day, self.actions) = (briefing, day, actions)
        }

        /// In one line.
        public var line: String {
            said(
                "welcome.plan-of",
                [
                    "briefing": briefing, "day": day,
                    "actions": said("count.actions-of-a-plan", ["count": actions]),
                ])
        }
    }

    private let briefings: [Briefing]
    private let open: [Open]
    private let plans: [Plan]
    private let command: String
    private let isPlain: Bool
    /// How many plans there are besides those that are shown.
    public var morePlans = 0
    /// Whether Return leaves the program, rather than going on with what is open.
    public var returnLeaves = false

    /// - Parameters:
    ///   - open: what was begun and not finished, the latest first.
    ///   - plans: what was finished, the latest first.
    ///   - command: what people type to start the program.
    ///   - isPlain: whether the list is for listening, in sentences instead of columns.
    public init(
        briefings: [Briefing], open: [Open], plans: [Plan], command: String, isPlain: Bool
    ) {
        (self.briefings, self.open, self.plans) = (briefings, open, plans)
        (self.command, self.isPlain) = (command, isPlain)
    }

    /// Everything there is to choose from, and the question.
    ///
    /// - Parameters:
    ///   - news: what has just happened, said first.
    ///   - width: the columns of the terminal; a longer title is cut, unless it is narrow.
    public func lines(news: [SpokenLine] = [], width: Int?) -> [SpokenLine] {
        var lines =
            news.isEmpty
            ? [
                SpokenLine(.heading, "Debrief"),
                SpokenLine(.text, said("welcome.turns-a-safeguarding-briefing-into")),
            ] : news
        let lists = [
            (said("welcome.begun-and-not-finished"), open.map(\.line)),
            (said("welcome.your-plans"), plans.map(\.line)),
        ]
        var number = 0
        for (title, rows) in lists where !rows.isEmpty {
            lines += [SpokenLine(.blank), SpokenLine(.heading, title)]
            for row in rows {
                number += 1
                lines.append(SpokenLine(.point, Self.fitted("\(number)  \(row)", width)))
            }
        }
        if morePlans > 0, let example = plans.last?.briefing {
            lines.append(
                SpokenLine(
                    .point,
                    said("welcome.more-plans", ["count": morePlans, "example": example])))
        }
        lines.append(SpokenLine(.blank))
        lines += isPlain || width.map { $0 < 60 } ?? true ? sentences : columns(width)
        return lines + [SpokenLine(.blank), SpokenLine(.question, question)]
    }

    private static func fitted(_ row: String, _ width: Int?) -> String {
        guard let width, width >= 60 else { return row }
        return Columns.cut(row, to: min(width, PlainLayout.readingWidth))
    }

    /// The briefings one below the other, with the minutes of both ways in columns.
    private func columns(_ width: Int?) -> [SpokenLine] {
        let titles = [said("welcome.briefings"), said("welcome.standard"), said("welcome.short")]
        let rows = briefings.map { briefing in
            func time(_ minutes: Int?) -> String {
                minutes.map { said("welcome.min", ["value": $0]) } ?? ""
            }
            return [
                briefing.id, time(briefing.minutes?.standard), time(briefing.minutes?.short),
            ]
        }
        let widths = titles.indices.map { column in
            ([titles] + rows).map { Columns.of($0[column]) }.max() ?? 0
        }
        func row(_ cells: [String]) -> String {
            zip(cells, widths).map { cell, width in
                cell + String(repeating: " ", count: width - Columns.of(cell) + 2)
            }.joined()
        }
        let lines = zip(rows, briefings).map { cells, briefing in
            let note = briefing.planned.map { said("welcome.planned", ["day": $0]) } ?? ""
            let room = width.map { min($0, PlainLayout.readingWidth) - Columns.of(note) }
            let line = row(cells) + briefing.title
            return SpokenLine(.point, (room.map { Columns.cut(line, to: $0) } ?? line) + note)
        }
        return [SpokenLine(.heading, row(titles).trimmed)] + lines
    }

    /// The same as sentences, for whoever listens to it.
    private var sentences: [SpokenLine] {
        let lines = briefings.map { briefing in
            let times =
                briefing.minutes.map {
                    said("welcome.takes", ["standard": $0.standard, "short": $0.short])
                } ?? ""
            let note = briefing.planned.map { said("welcome.planned-then", ["day": $0]) } ?? ""
            return SpokenLine(.point, "\(briefing.id): \(briefing.title).\(times)\(note)")
        }
        return [SpokenLine(.heading, said("welcome.briefings"))] + lines
    }

    private var question: String {
        let begin = said("welcome.type-the-name", ["example": example])
        if returnLeaves {
            return open.isEmpty && plans.isEmpty
                ? said("welcome.return-leaves", ["begin": begin])
                : said("welcome.return-leaves-a-number-opens", ["begin": begin])
        }
        if open.isEmpty, plans.isEmpty { return said("welcome.begin-or-quit", ["begin": begin]) }
        if open.isEmpty { return said("welcome.a-number-opens", ["begin": begin]) }
        return open.count + plans.count == 1
            ? said("welcome.return-alone-goes", ["begin": begin])
            : said("welcome.return-alone-goes-on-with-1", ["begin": begin])
    }

    private var example: String { briefings.first?.id ?? "K21" }

    /// For somebody who asked for help, or pressed Return where nothing is open.
    public var help: [SpokenLine] {
        [
            SpokenLine(.text, said("welcome.a-name-and-return-begins")),
            SpokenLine(.text, said("welcome.the-other-ways", ["example": example])),
            SpokenLine(.text, said("welcome.you-can-leave-at-any")),
            SpokenLine(.text, said("welcome.quit-leaves-help-then-lists", ["command": command])),
            SpokenLine(.question, question),
        ]
    }

    /// For somebody who wants something of a plan and names none.
    public var numberFirst: [SpokenLine] {
        [
            SpokenLine(
                .text,
                plans.isEmpty ? said("welcome.no-plans-yet") : said("welcome.plan-by-its-number")),
            SpokenLine(.question, question),
        ]
    }

    /// For a line that is neither a briefing nor a number.
    ///
    /// - Parameter close: a name like it.
    public func unknown(close: String?) -> [SpokenLine] {
        let why = said("welcome.there-is-no-briefing")
        return [
            SpokenLine(
                .refused, why + (close.map { said("welcome.was-meant", ["value": $0]) } ?? "")),
            SpokenLine(.question, question),
        ]
    }
}

extension String {
    fileprivate var trimmed: String {
        var scalars = unicodeScalars
        while scalars.last == " " { scalars.removeLast() }
        return String(scalars)
    }
}
