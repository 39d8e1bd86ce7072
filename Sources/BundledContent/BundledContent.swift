/// The briefings, dialogues and forms inside the binary.
public enum BundledContent {
    /// A file of the content, as its bytes.
    public struct File: Sendable {
        /// The id in the first line of the file.
        public let id: String
        /// The bytes of the file.
        public let bytes: [UInt8]
    }

    /// The five briefings, in the order in which they are listed.
    public static var briefings: [File] {
        [
            File(id: "K21", bytes: PackageResources.K21_briefing),
            File(id: "J21", bytes: PackageResources.J21_briefing),
            File(id: "F20", bytes: PackageResources.F20_briefing),
            File(id: "Q22", bytes: PackageResources.Q22_briefing),
            File(id: "Child-U", bytes: PackageResources.Child_U_briefing),
        ]
    }

    /// The dialogues; the first is the usual one.
    public static var dialogues: [File] {
        [
            File(id: "standard", bytes: PackageResources.standard_dialogue),
            File(id: "short", bytes: PackageResources.short_dialogue),
            File(id: "after-action", bytes: PackageResources.after_action_dialogue),
            File(id: "appreciative", bytes: PackageResources.appreciative_dialogue),
        ]
    }

    /// The forms of partnerships.
    public static var forms: [File] {
        [File(id: "action-plan", bytes: PackageResources.tameside_action_plan_form)]
    }
}
