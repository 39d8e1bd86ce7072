import Foundation
import LineProtocol
import TestSupport
import Testing

/// How wide text is, judged by a terminal: where its cursor stands behind it.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"))
struct TerminalWidthTests {
    static let same = [
        "plain", "e\u{301}", "a\u{300}\u{316}", "日本語", "か\u{3099}", "ＡＢ", "ｱ", "👍", "🇬🇧",
        "\u{1112}\u{1161}\u{11AB}", "한국어", "ไม่", "❤", "“quoted” – and so on …", "ÅÆØ",
    ]
    /// Pictures of several scalars: terminals differ, and ours is never less than any of them.
    static let atMost = ["👍🏽", "👩‍👧", "👩‍👩‍👧‍👦", "❤️", "🏳️‍🌈", "©️"]

    @Test func textIsAsWideAsTheTerminalShowsIt() throws {
        let program = try Program()
        // Each line is shown when it is asked for, then its number below, and the cursor goes back.
        let texts = Self.same + Self.atMost
        try Data(texts.map { $0 + "\n" }.joined().utf8).write(
            to: program.folder.appending(path: "texts"))
        let tmux = try Tmux(
            TerminalKeyTests.usual,
            """
            n=0
            while IFS= read -r t <&3; do
                read -r _
                printf '\\033[H\\033[2J%s\\0337\\033[5;1H[%s]\\0338' "$t" "$n"
                n=$((n + 1))
            done 3<texts
            exec cat
            """,
            in: program.folder, environment: TerminalProgram.environment(program, [:]))
        defer {
            tmux.close()
            program.clean()
        }
        for (number, text) in texts.enumerated() {
            try tmux.press("Enter")
            try tmux.wait(for: "[\(number)]")
            let cursor = try tmux.command("display-message -p '#{cursor_x}'").last ?? ""
            let shown = Int(cursor) ?? -1
            if Self.same.contains(text) {
                #expect(Columns.of(text) == shown, "\(text)")
            } else {
                #expect(Columns.of(text) >= shown && shown > 0, "\(text): \(shown)")
            }
        }
    }
}
