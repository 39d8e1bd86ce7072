import ArgumentParser
import GroupServer
import LineTLS
import Messages
import SessionHost
import SessionLog

/// Lets groups meet: takes connections until it is stopped.
struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: said("cli-serve.let-groups-meet-over"),
        discussion: said("cli-serve.without-options-it-listens"))

    @OptionGroup var options: ServeOptions

    @Option(
        help: ArgumentHelp(
            said("cli-serve.the-dialogue-that-sessions-follow"), valueName: "name"))
    var dialogue: String?

    @Flag(help: .said("cli-serve.check-everything-say-what-would"))
    var check = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let places = try options.places()
        try options.requirePrivacy(places)
        let link = try options.pageLink()
        var limits = NamedLimit.All()
        try NamedLimit.apply(options.limits, to: &limits)
        let folder = try shared.folder()
        let source = GroupContentSource(
            library: Library(own: OwnBriefings(data: folder)),
            dialogue: dialogue ?? Surroundings.environment("DEBRIEF_DIALOGUE") ?? "standard")
        try source.check()
        if check { return try checkOnly(places, folder, link) }
        let store = try shared.store(.readWrite)
        let tls = try ServerCertificate(folder: folder).load(options.privacy(), makes: true)
        let secret = HostSecret(folder: folder)
        let new = try secret.hash() == nil ? firstSecret(secret, folder) : nil
        let shown = ShownLink(link, isShown: ServiceManager() == nil)
        let hosting = try Hosting(
            store: store, source: source,
            settings: HostSettings(
                software: Software.name, concern: Surroundings.concern(in: folder),
                hostSecretHash: secret.hash() ?? ""), limits: limits,
            documents: RoomDocuments(in: folder), opened: shown.opened
        ) {
            // One that goes on would have its port, and waiting for that would be in vain.
            try Serving.tryListening(places.map(\.address))
            Say.aside(ServeWords.waits)
        }
        for problem in hosting.problems { Say.aside(problem) }
        defer { hosting.close() }
        try Serving(hosting, settings(of: hosting, at: places, tls, folder)).untilStopped {
            places in
            try? Say.out(
                ServeWords.start(places, link: link, tls: tls?.fingerprint, secret: new))
            shown.tryIt(places, tls?.fingerprint)
        }
        Say.aside(said("cli-serve.stopped-everything-is-kept-start"))
    }

    private func settings(
        of hosting: Hosting, at places: [Listening], _ tls: ServerTLS?, _ folder: String
    ) -> ServerSettings {
        var settings = ServerSettings(listen: places, tls: tls)
        settings.limits = hosting.limits
        settings.proxies = options.proxies
        settings.privacy = Surroundings.privacy(in: folder)
        return settings
    }

    /// What is shown at a first start; never to a service manager, which would write it into its log.
    private func firstSecret(_ secret: HostSecret, _ folder: String) throws -> String {
        guard ServiceManager() == nil else { throw Failure(ServeWords.secretFirst(in: folder)) }
        return try secret.rotate()
    }

    private func checkOnly(_ places: [Listening], _ folder: String, _ link: PageLink?) throws {
        let privacy = try options.privacy()
        let tls = try ServerCertificate(folder: folder).load(privacy, makes: false)
        let open = try Tidying.report(on: folder)
        let sessions = try SessionStore(folder: folder, access: .readOnly).list().count
        let hash = try HostSecret(folder: folder).hash()
        try Serving.tryListening(places.map(\.address))
        let words = ServeWords.check(
            places, privacy, link: link, fingerprint: tls?.fingerprint, folder: folder,
            sessions: sessions,
            hasSecret: hash != nil)
        try Say.out(open + words)
    }
}
