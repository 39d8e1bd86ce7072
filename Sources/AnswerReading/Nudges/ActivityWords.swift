/// Words by which an activity is told from a change for a child.
///
/// The phrases are written as `PhraseTable` describes.
enum ActivityWords {
    private static let events =
        "training|session|sessions|workshop|workshops|course|courses|meeting|meetings|event|events"
        + "|briefing|briefings|webinar|presentation|discussion|discussions|talk|talks|huddle"
        + "|supervision|module|modules|assembly|assemblies|elearning|learning|visit|visits"

    private static let papers =
        "policy|policies|procedure|procedures|guidance|form|forms|checklist|checklists|template"
        + "|templates|protocol|protocols|leaflet|leaflets|poster|posters|pathway|document|documents"
        + "|plan|plans|minutes|toolkit|letter|letters|email|emails|audit|audits|register|log|rota"
        + "|strategy|flowchart|newsletter|bulletin|page"

    private static let held =
        "delivered|held|attended|completed|complete|done|run|booked|arranged|organised|happened"
        + "|finished|undertaken|provided|given|offered"

    private static let made =
        "written|updated|published|agreed|circulated|shared|signed|approved|reviewed|sent|launched"
        + "|printed|uploaded|introduced|drafted|ready|created|produced|distributed|issued|read|used"
        + "|displayed"

    private static let people =
        "staff|team|everyone|everybody|practitioners|workers|managers|colleagues|teachers|officers"
        + "|governors|nurses|we|practitioner|professionals"

    private static let hold =
        "deliver|delivering|hold|holding|held|run|running|attend|attending|attended|complete"
        + "|completing|completed|book|booking|arrange|arranging|delivery|completion|provide"

    private static let make =
        "write|writing|update|updating|publish|publishing|circulate|circulating|send|sending|sent"
        + "|share|sharing|complete|completing|completed|produce|producing|print|introduce|create"

    /// What was done, held, written or sent.
    static let activities = PhraseTable([
        "\(events) … \(held)|\(made)", "\(papers) … \(made)|\(held)",
        "\(events) … taken|took place",
        "\(papers) … in place|use", "\(hold) … \(events)", "\(make) … \(papers)",
        "\(people) … trained|attended|read|briefed|completed|signed|told|informed|attend",
        // Counting heads.
        "%|percent of staff|team|managers|practitioners|workers|teachers|officers|people|colleagues",
        "number|numbers of staff|people|sessions|attendees|participants|practitioners|managers",
        "attendance … list|lists|register|registers|sheet|sheets|records|training|session|sessions",
        "\(events) … attendance|attendees|certificate|certificates", "sign|signing in sheet|sheets",
        "certificate|certificates", "evaluation|feedback form|forms|sheet|sheets",
        // Ticking off.
        "rolled|rolling out", "signed|ticked off", "on the agenda", "in the minutes", "minuted",
        "\(events) … minutes|record|records|log", "discussed … supervision|meeting|meetings",
        "\(papers) … on … website|intranet", "poster|posters … up", "has|have met",
        "in diary|diaries", "in the diary|diaries", "actions … complete|completed|done",
        "cases … reviewed|audited|checked",
        "has|have|is|are|been|be done|completed|finished|circulated|delivered", "took|taken place",
    ])

    /// Said alone, these only repeat that it was done.
    static let done: WordSet = "done completed complete finished yes delivered attended held"

    /// People for whom something should change.
    static let children: WordSet = """
        child childs children childrens kid kids baby babys babies infant infants toddler toddlers
        pupil pupils student students learner learners youngster youngsters teenager teenagers boy
        boys girl girls family families familys parent parents carer carers mother mothers father
        fathers mum mums dad dads sibling siblings victim victims survivor survivors
        """

    /// After "young".
    static let youngPeople: WordSet = "person persons people peoples adult adults"

    /// After one of the children, these make it the name of a service or a subject.
    static let namesOfThings: WordSet = """
        protection service services workforce social safeguarding home homes board partnership team
        teams centre centres support court hub policy procedures exploitation criminal sexual abuse
        first
        """

    /// Between an event and a child, these make the child its subject: "training on the child's
    /// voice".
    static let about: WordSet = "on about around regarding covering into"
    static let subjects = Set(
        "\(events)|\(papers)".unicodeScalars.split(separator: "|").map { String(Substring($0)) })

    /// What may change for a child, near one of the children.
    static let changes: WordSet = """
        tell tells told say says said feel feels felt feeling describe describes safer safe happier
        calmer heard listened seen believed fewer less reduced reduces reduction drop drops falls
        fallen lower increase increases increased earlier sooner quicker quickly faster better
        improved improves improvement voice voices views wishes lived experience experiences
        protected stay stays staying return returns returned stop stops stopped trust trusts know
        knows understand understands understood receive receives receiving get gets getting engaged
        engage engages thrive thrives settled helped able longer asked visited spoken harmed injured
        wait waits see sees attend attends attending
        """

    /// Changes that show without naming a child.
    static let outcomes = PhraseTable([
        "fewer|less|reduced|decreased|lower|falling … missing|episodes|incidents|exclusions|harm",
        "fewer|less|reduced|decreased|lower|falling … injuries|admissions|arrests|absences|victims",
        "fewer|less|reduced|decreased|lower|falling … referrals|rereferrals|suspensions|assaults",
        "reduction|drop|fall|decrease … missing|episodes|incidents|exclusions|injuries|admissions",
        "reduction|drop|fall|decrease … arrests|absences|victims|harm|referrals|suspensions",
        "missing|episodes|incidents|exclusions|referrals|absences … fall|falls|drop|drops|reduce",
        "missing|episodes|incidents|exclusions|referrals|absences … down|fallen|reduced|dropped",
        "feel|feels|feeling safer|safe|heard", "lived experience|experiences", "voice of",
        "referrals|help|support|identified … earlier|sooner|quicker", "earlier|sooner help|support",
        "attendance … improves|improved|up|better|rises|risen|rising", "improved|better attendance",
    ])
}
