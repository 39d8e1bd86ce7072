/// Words by which a line of an action is read.
enum LineVocabulary {
    /// What somebody can be said to do, without the s: “puts”, “asks”. Words that name things as often
    /// are taken only before an article and the like.
    private static let deeds: WordSet = """
        put ask add check write call make get give send share set update change agree arrange bring
        invite meet visit review report record ring phone email speak talk tell show take use draft
        print post book plan lead run hold start stop keep move raise revise rewrite replace test try
        build create design develop deliver train teach brief coach support help join link map note
        offer open order organise prepare present produce propose publish read remind remove request
        respond reply save schedule sign sort submit trial complete collect circulate chase confirm
        contact cover discuss ensure explain finish fix follow include introduce install look monitor
        audit name nominate fill find go do have
        """

    /// Whether a word says that one person does something.
    static func isDeed(_ word: String) -> Bool {
        if ["does", "goes", "has"].contains(word) { return true }
        guard word.utf8.last == UInt8(ascii: "s") else { return false }
        let short = String(word.dropLast())
        if deeds.contains(short) { return true }
        // “Discusses”, “tries”.
        if short.utf8.last == UInt8(ascii: "e"), deeds.contains(String(short.dropLast())) {
            return true
        }
        return word.hasSuffix("ies") && deeds.contains(word.dropLast(3) + "y")
    }

    /// What follows such a word.
    static let after: WordSet = """
        a an the each every all any our their his her its this that these those two three both one
        with to for on up out at it in about into new more when whether
        """

    /// What begins a line that says what to do, with a capital letter or without one.
    static let openers: WordSet = """
        put ask add check write call make get give send share set update change agree arrange bring
        invite meet visit review report record ring phone email speak talk tell show take use draft
        print post book plan run hold start stop keep move raise revise rewrite replace test try
        build create design develop deliver train teach brief coach support help join link map note
        offer open order organise prepare present produce propose publish read remind remove request
        respond reply save schedule sign sort submit trial complete collect circulate chase confirm
        contact cover discuss ensure explain finish fix follow include introduce install look monitor
        audit nominate fill find go do have let need want aim remember continue begin improve
        increase reduce raise strengthen embed promote encourage consider explore identify establish
        embrace refresh relaunch upskill work see learn listen observe practise think seek allow
        enable require expect be being
        if when where who what why how whenever before after during once by on in at for from with
        there it this that these those which some nobody everything nothing anything something
        form forms question questions letter meeting checklist poster session sessions new
        no not only please also then next
        """

    /// Those that are people as well as deeds: “Support staff to …”, “Lead professionals to …”.
    static let alsoDeeds: WordSet = """
        support lead head chair partner mentor host champion author guardian volunteer supervisor
        training learning planning help protection practice
        """

    /// What says who is to see to it.
    static let owners: WordSet = "owner who lead responsible by"

    /// Small words in names.
    static let particles: WordSet = "de da di do dos du van von der den la le el al bin ibn ap o y"

    private static let people: WordSet = """
        duty senior named designated deputy new ward practice clinical assistant associate acting
        area local regional principal on-call night day school class form year nurse's
        """

    /// Whether a word belongs to a role or a group, and to nothing that is done.
    static func isOfPeople(_ word: String) -> Bool {
        let single = word.utf8.last == UInt8(ascii: "s") ? String(word.dropLast()) : word
        return [word, single].contains { word in
            PeopleWords.leading.contains(word) || PeopleWords.everybody.contains(word)
                || PeopleWords.groups.contains(word) || PeopleWords.organisations.contains(word)
                || PeopleWords.roles.contains(word) || PeopleWords.topics.contains(word)
                || people.contains(word)
        }
    }
}
