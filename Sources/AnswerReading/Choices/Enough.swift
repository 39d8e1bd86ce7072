/// Words by which somebody says that there is nothing more to add to a list.
public enum Enough {
    /// Whether a line is `no`, `none`, `that's all`, `finished` and the like, and nothing else.
    public static func isSaid(in text: String) -> Bool {
        if YesNo(text) == .no { return true }
        let scalars = text.lowercased().unicodeScalars.filter {
            !"'’.!".unicodeScalars.contains($0)
        }
        return words.contains(
            String(String.UnicodeScalarView(scalars)).words.joined(separator: " "))
    }

    private static let words: Set = [
        "none", "nothing", "nothing more", "nothing else", "no more", "no others", "thats all",
        "that is all", "thats it", "that is it", "finished", "finish", "done", "enough",
    ]
}
