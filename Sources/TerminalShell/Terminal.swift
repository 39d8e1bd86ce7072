import Glibc
import LineProtocol

/// The terminal that output goes to.
public enum Terminal {
    /// How many columns it has; nil where standard output is no terminal.
    public static var width: Int? { width(of: STDOUT_FILENO) }

    /// The same, however narrow it is; 4 at least.
    public static var columns: Int? { measured(STDOUT_FILENO).map { max(4, Int($0.ws_col)) } }

    /// How many columns a terminal has; nil where there is none.
    public static func width(of descriptor: Int32) -> Int? {
        measured(descriptor).map { max(20, Int($0.ws_col)) }
    }

    /// Its size; where it does not tell, the usual one.
    public static var size: ScreenConversation.Size {
        guard let size = measured(STDOUT_FILENO) else {
            return ScreenConversation.Size(columns: 80, rows: 24)
        }
        return ScreenConversation.Size(
            columns: Int(size.ws_col), rows: size.ws_row > 0 ? Int(size.ws_row) : 24)
    }

    /// Drawn, unless the person asked for no colour.
    public static var style: PlainLayout.Style {
        let wish = getenv("NO_COLOR").map { String(cString: $0) } ?? ""
        return wish.isEmpty ? .drawn : .plain
    }

    private static func measured(_ descriptor: Int32) -> winsize? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return size
    }
}
