import DialogueEngine
import Messages

/// Counts of a group in words.
enum RoomCounts {
    static func answers(_ revealed: Revealed) -> String {
        let count = revealed.answers.count
        var text =
            count == 0 ? said("export-room.no-answers") : said("count.answers", ["count": count])
        if count > 0, revealed.answers.allSatisfy({ $0.who == nil }) {
            text += said("export-room.without-names")
        }
        if revealed.passed > 0 {
            text += said("export-room.it-left-out", ["count": revealed.passed])
        }
        return text + "."
    }

    static func votes(_ tally: Tally) -> String {
        let gone =
            tally.takenOut == 0
            ? "" : said("export-room.not-counted-who-had-been", ["takenOut": tally.takenOut])
        let passed =
            tally.passed == 0 ? "" : said("export-room.vote-left-out", ["count": tally.passed])
        let text = said(
            "export-room.voted", ["count": tally.ballots, "passed": passed, "gone": gone])
        if tally.lines.contains(where: \.isTied) {
            return said("export-room.tie-open", ["text": text])
        }
        let tied = tally.lines.filter(\.wasTied)
        if tied.isEmpty { return text }
        return tied.allSatisfy(\.isKept)
            ? said("export-room.tie-kept", ["text": text])
            : said("export-room.tie-settled", ["text": text])
    }

    static func outcome(_ line: Tally.Line) -> String {
        if line.isTied { return said("export-room.tied-kept-until-the-room") }
        let text = line.isKept ? said("export-room.kept") : said("export-room.not-kept")
        return line.wasTied ? said("export-room.tied-then", ["text": text]) : text
    }

    static func outcome(_ agreed: Meeting.Agreed) -> String {
        if !agreed.isClosed { return said("export-room.still-open") }
        if agreed.objects > 0 { return said("export-room.closed-with-objections") }
        return agreed.agrees ?? 0 > 0
            ? said("export-room.agreed") : said("export-room.closed-without-a-word")
    }

    static func leftOut(_ isSkipped: Bool) -> String {
        isSkipped
            ? said("export-room.left-out-by-the-group")
            : said("export-room.still-open-nothing-is-shown")
    }
}
