/// Words by which people, roles, groups and organisations are told apart.
enum PeopleWords {
    /// Wherever they stand, it is not settled yet who.
    static let unsettled = PhraseTable([
        "tbc|tba|tbd", "t b c|a|d",
        "to be agreed|confirmed|decided|allocated|appointed|identified|named",
        "to be determined|advised|discussed|nominated|assigned|arranged", "not yet",
        "not agreed|decided|known|sure|applicable", "dont know",
        "unknown|unsure|unclear|unallocated",
    ])

    /// At the beginning, they stand for anybody or for nobody.
    static let nobody = PhraseTable([
        "someone|somebody|anyone|anybody|whoever|nobody|noone|none|na|nil|who|pending|vacant",
        "some|no one", "any|either|one", "a member", "member", "n a", "to agree|confirm|decide",
        "vacancy",
    ])

    /// Wherever they stand before a verb, a whole group is meant.
    static let everybody: WordSet = """
        all every each everyone everyones everybody everybodys whole entire we us ourselves staff
        practitioners professionals colleagues partners agencies people
        """

    /// At the end of a description, they make it a group.
    static let groups: WordSet = """
        team group panel board partnership committee forum network crew cohort workforce shift
        members parents carers girls boys
        """

    /// At the end of a description, they make it an organisation or a part of one.
    static let organisations: WordSet = """
        service services school schools police health education council trust hospital college
        nursery authority agency organisation charity company department directorate camhs gmp csc
        nhs cafcass probation housing yot yjs mash care sector provider academy surgery practice
        court prison office business government
        """

    /// At the end of a description, they make it one person's role; with an s, a group.
    static let roles: WordSet = """
        manager leader lead head officer worker practitioner teacher headteacher nurse doctor gp
        visitor midwife consultant director coordinator administrator assistant adviser advisor
        senco dsl ddsl iro lado idva chair supervisor mentor tutor governor secretary clerk sergeant
        inspector constable superintendent commissioner psychologist therapist counsellor trainer
        facilitator champion deputy chief executive ceo principal paediatrician trustee caretaker
        receptionist analyst auditor editor developer specialist partner professional bursar matron
        pharmacist dentist paramedic solicitor lawyer guardian volunteer apprentice commander owner
        sponsor author host organiser steward warden keyworker apm pa
        """

    /// What roles are about; alone, none of them is a person.
    static let topics: WordSet = """
        children child young families family learning training quality policy performance early help
        prevention safeguarding mental safety protection development inclusion behaviour attendance
        welfare pastoral youth assurance equality diversity social complex exploitation adult adults
        business support commissioning public community communities wellbeing practice improvement
        workforce
        """

    /// Whoever writes, in their own words; “I'll” and “I'm” lose their apostrophes.
    static let writer: WordSet = "me i myself ill im id self"

    /// Words before a name or a role that are no part of it.
    static let leading: WordSet = "the our my your their his her this that a an"

    /// After these, a place, a task or a helper follows: the person stands before them.
    static let cuts: WordSet = "from of at in for by on within via until when who whose through"

    /// After these, somebody only helps.
    static let helpers: WordSet = "with supported assisted helped alongside"

    /// After these, what the person does follows.
    static let verbs: WordSet = "will to is are would can shall should must has have"

    /// The person stands after these.
    static let ledBy = PhraseTable(["led|lead|coordinated|chaired|run|owned by"])

    /// What divides one person from another, besides signs.
    static let dividers: WordSet = "and plus or"
}
