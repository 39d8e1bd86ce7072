import FoundationEssentials
import TestSupport

extension Golden {
    /// How the program is started for this conversation.
    var arguments: [String] {
        func path(_ name: String) -> String {
            name.contains("/") ? Project.path(name).path : name
        }
        return [
            "run", path(settings["briefing"] ?? "K21"), "--dialogue",
            path(settings["dialogue"] ?? "standard"), "--today", settings["today"] ?? Rehearsal.day,
        ]
    }
}
