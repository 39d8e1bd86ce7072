/// What makes an action weak or strong; the phrases are written as `PhraseTable` describes.
enum StrengthWords {
    private static let people =
        "staff|team|teams|everyone|everybody|practitioners|colleagues|workers|all|officers|nurses"
        + "|teachers|managers|professionals|partners|services|people|midwives|doctors"

    /// Verbs by which people are told, taught or asked to take care.
    static let asking = PhraseTable([
        "remind|reminds|reminding|reminded|reminder", "train|trains|training|retrain|upskill",
        "teach|teaches|teaching|educate|coach|coaches|coaching", "brief|briefs|briefing",
        "share|shares|sharing|circulate|circulates|circulating|cascade|cascades|cascading",
        "disseminate|disseminates|distribute|distributes|reissue|reissues|recirculate",
        "spread|communicate|communicates|feed|feeds … back|word|learning|changes|message|findings",
        "promote|promotes|promoting|encourage|encourages|encouraging|champion|champions",
        "reinforce|reinforces|reiterate|reiterates|emphasise|emphasises|stress|stresses|highlight",
        "raise|raises|raising|increase|increases|build|improve|improves|improving … awareness",
        "raise|raises|raising … profile", "increase|build|improve|develop … confidence|knowledge",
        "increase|build|improve|develop|deepen … understanding", "refresh|refreshes|revisit",
        "embed|embeds|embedding|continue|continues|prioritise|strive", "read|reread|re read",
        "discuss|discusses|talk|talks|reflect|reflects", "present|presents … briefing|findings",
        "tell|tells|inform|informs|advise … \(people)", "let|lets … know",
        "ensure|ensuring … understand|understands|know|knows|aware|familiar|remember|read|trained",
        "make|making sure … understand|understands|know|knows|aware|familiar|remember|read",
        "be|become|stay … aware|mindful|vigilant|alert|curious|careful|familiar", "keep … in mind",
        "keep reminding|promoting|sharing|talking",
        "attend|attends|book places|complete … training",
        "present|presents|show|shows|publish|publishes … learning|briefing|findings",
        "have|hold … conversation|conversations|discussion|discussions",
        "deliver|hold|run|arrange|organise|provide|host … training|workshop|workshops|session",
        "deliver|hold|run|arrange|organise|provide|host … sessions|event|talk|webinar|briefings",
        "send|sends|email|emails … \(people)", "e mail … \(people)",
        "send|sends|email|emails … policy|link|guidance|mail|reminder", "e mail … policy|link",
        "think|consider|remember",
    ])

    /// What is weak wherever it stands.
    static let weak = PhraseTable([
        "training|refresher|workshop|workshops|webinar|webinars|coaching|course|courses",
        "e learning|elearning", "awareness", "toolbox talk", "lunch and learn",
        "learning lunch|event",
        "\(people) … should|to|must|will|need … aware|read|remember|think|consider|reminded|attend",
        "\(people) … should|to|must|will|need … vigilant|curious|mindful|encouraged|familiar|know",
        "be|being|are|is reminded|encouraged|briefed|informed|told|trained|disseminated|cascaded",
        "be|being|are|is shared|circulated|distributed|reissued", "a|the reminder",
        "newsletter|bulletin|poster|posters", "on the intranet", "in supervision",
        "\(people) … complete|completes|read|reads … policy|guidance|learning|procedures|protocol",
        "article in|to|for", "read receipt", "you|they have read", "need|needs to be aware",
        "talk|talks|assembly|presentation|input for|to|about|on", "induction … talk|programme",
        "team|staff meeting|meetings … to|on … look|discuss|learning|findings|point|case",
        "lessons learned|learnt", "video|article … on|about|for",
    ])

    /// Lessons in any form: what stands behind them is what they are about.
    static let lessons: WordSet = """
        training refresher workshop workshops webinar webinars course courses awareness reminder
        newsletter bulletin poster posters elearning
        """

    /// What is strong wherever it stands, unless people are only asked for it.
    static let strong = PhraseTable([
        "default|defaults", "checklist|checklists", "automatic|automatically|mandatory|pre filled",
        "by itself", "goes|go|sent|leave|leaves out by itself", "instead of", "in place of",
        "cant|cannot be … left|closed|saved|sent|skipped", "before it saves", "tick box",
        "drop down", "field|box for", "prompt|prompts|alert|alerts|flag|flags … for|on|about|when",
        "flags|alerts|prompts … a|the|when|that", "colour coded", "standing agenda|invitation|item",
        "standard|fixed agenda|template|form|list", "required|mandatory attender|field|question",
        "rings|calls|phones|telephones … desk|team|nurse|school|manager|police|officer|home|doctor",
        "is|are|been|be rung|called|phoned|telephoned|flagged|alerted", "no case|child … without",
        "doesnt|does not … without", "not|only … until", "only after", "stop point",
        "lead|leads|led to a|an … visit|call|meeting", "one form",
        "remove|removes|drop|drops|cut|cuts … sign off|step|stage|approval",
        "as the first|its first",
        "prompt card", "on the back of", "template … lists|asks|has|begins|includes",
        "goes|go straight",
        "goes|go out … with|when|by", "goes|go to a second",
    ])

    /// Verbs that change what others work with.
    static let changes: WordSet = """
        add adds change changes put puts build builds introduce introduces create creates replace
        replaces remove removes redesign redesigns design designs move moves set sets make makes
        print prints install installs give gives write writes delete deletes swap swaps place places
        take takes include includes use uses turn turns simplify simplifies shorten shortens merge
        merges rewrite rewrites amend amends update updates alter alters programme leave leaves skip
        attach attaches invite invites rename renames colour
        """

    /// What people have in their hands while they work.
    static let tools: WordSet = """
        form forms template templates checklist checklists box boxes field fields question questions
        prompt prompts alert alerts flag flags system register record sheet sheets card cards script
        letter letters agenda agendas tool screen page button default list invitation number phone
        calendar diary label labels sticker stickers step steps consent report triage
        """

    /// Words after which a verb may begin.
    static let beforeVerb: WordSet = "to will and then must should shall by we always please keep"

    /// Words after which a word in -s is a noun.
    static let articles: WordSet = "the a an of in on for our all these those at from with about"
}
