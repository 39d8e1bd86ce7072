import CProcess
import Glibc

/// What this process has in memory: what people answer, and what was typed after `/concern`.
enum Memory {
    /// Keeps it out of core files, which systems collect and send elsewhere; the first thing done.
    ///
    /// Programs that this one starts, such as an editor, may write none as files either; where the
    /// system pipes them to a program, that does not hold for those others.
    static func keepPrivate() {
        _ = debrief_hide_memory()
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    }
}
