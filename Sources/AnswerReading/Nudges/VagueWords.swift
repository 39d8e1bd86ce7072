/// What makes an action vague, and what makes it clear all the same.
///
/// The phrases are written as `PhraseTable` describes.
enum VagueWords {
    /// Thinking and trying instead of doing: clear only beside a step that somebody takes.
    static let hedges = PhraseTable([
        // Thinking about it leaves open whether anything happens.
        "consider|considering|explore|exploring|contemplate|reflect|reflecting",
        "look|looking at|into", "look again at", "think|thinking about|of|through|more|again",
        "have a think|discussion|conversation|chat", "give|giving … thought|consideration",
        "find out more", "see if|whether|how|what", "investigate whether|how|if",
        "bear|keep|keeping|have … mind", "take|taking … into account|consideration",
        // Talking more is not yet a decision.
        "discuss|discussing|discussed further|more|again|later", "discuss as a team|group|service",
        "talk|talking about|more", "more|further discussion|discussions|thought|consideration",
        // Trying promises no result.
        "try|trying|aim|aiming|strive|endeavour|attempt|hope|seek to",
        "do|get better", "do more", "work harder",
        // Watching is not acting.
        "keep|keeping … eye", "keep|keeping … under review", "monitor|monitoring",
        "review|reviewed|revisit as|when|where|if|regularly|periodically|ongoing",
        "review|reviewed|revisit again|later",
        // An attitude cannot be ticked off.
        "be|being|become|remain|stay … aware|mindful|vigilant|alert|proactive|conscious|careful",
        "be|being|become|remain|stay … curious|responsive|consistent|robust|sensitive|clearer",
        // It is left open whether or when.
        "to be agreed|confirmed|decided|discussed|considered|explored", "not sure", "dont know",
    ])

    /// Leaving it open whether or when, wherever it stands.
    static let escapes = PhraseTable([
        "as needed|required|necessary|appropriate", "as and when", "in due course", "at some point",
        "when|where|if|wherever|whenever possible|appropriate|needed|necessary|required|relevant",
        "where we can",
    ])

    /// Aims without a step: clear beside a step, a number, a day or a thing that can be made.
    static let aims = PhraseTable([
        // Nobody can tell when it is reached.
        "improve|improving|enhance|enhancing|strengthen|strengthening|promote|promoting",
        "embed|embedding|encourage|encouraging|foster|fostering|prioritise|champion|maximise",
        "raise|raising|increase|increasing|build|building … awareness|profile|visibility",
        "increase|increasing|develop|developing|build|deepen … understanding|knowledge|confidence",
        "develop|developing|build|building|create|creating … culture|relationships|skills",
        "increase|increasing … use", "upskill|upskilling|empower|empowering",
        "better|more|greater|closer|clearer|stronger|improved|increased|regular|ongoing|further",
        // Going on as before changes nothing.
        "continue|continuing|maintain|maintaining", "carry on",
        // Working with others, but at what?
        "work|working together|with|closely|on|towards|collaboratively|more|better",
        "liaise|liaising|engage|engaging|collaborate|focus|focusing|focussing",
        "share|sharing|spread … learning|practice|information|knowledge|awareness",
        "remind|reminding … staff|team|everyone|everybody|practitioners|colleagues|workers|all",
        "be|being reminded", "use|show|have|exercise|apply … curiosity|approach",
        "keep|keeping … centre|focus|heart", "cascade|cascading|disseminate|disseminating",
        "keep up to date",
        // Making sure, but by which means?
        "ensure|ensuring|make|making … better|good|best|effective|appropriate|consistent|robust",
        "ensure|ensuring|make|making … timely|clear|improved|aware|awareness|understand|confident",
        "ensure|ensuring … understanding|communication|practice|standards|quality|compliance",
        "ensure|ensuring … heard|considered|embedded|followed|captured",
    ])

    /// Verbs of aims that say little wherever they stand.
    static let slogans = PhraseTable([
        "raise|raising|increase|increasing … awareness", "improve|improving … communication",
        "lessons|learning … learned|learnt|cascaded|embedded|disseminated",
    ])

    /// Steps that somebody can take and tick off.
    static let steps: WordSet = """
        add adding agree allocate appoint appointing arrange arranging ask asking attach attend
        audit auditing book booking brief buy buying call calling cancel change changing check
        checking circulate circulating collect collecting complete completing contact contacting
        copy create creating cut design designing display displaying distribute draft drafting email
        emailing fill hand hang hold holding host hosting install interview introduce introducing
        invite inviting issue join laminate launch launching list listing meet mail meeting move
        moving name naming nominate order ordering pair phone phoning pilot piloting pin post
        posting print printing publish publishing put putting read reading remove removing record
        rename replace replacing rewrite rewriting ring ringing rota run running schedule send
        sending set setting shadow sign start stop survey swap switch teach teaching telephone test
        testing text train training translate trial trialling update updating upload visit visiting
        write writing
        """

    /// Things that can be made, put up or handed over.
    static let things: WordSet = """
        agenda agendas app calendar checklist checklists display email emails flowchart folder form
        forms guide handout handbook induction leaflet leaflets letter letters list newsletter
        noticeboard pack poster posters proforma prompt questionnaire register reminder rota
        screensaver script spreadsheet sticker survey template templates tracker webpage website
        """

    /// Words after which a verb begins a step: "Sam will write", "by asking".
    static let beforeStep: WordSet = "to will and then by shall must also please should"

    /// Words that name a number of something other than a step: "under 5", "section 47".
    static let beforeLabel: WordSet = """
        under over age aged section sections level tier part chapter stage phase recommendation
        finding point year figure article paragraph schedule step version page
        """

    /// Numbers and days, which make an aim something that can be checked.
    static let counts: WordSet = """
        two three four five six seven eight nine ten eleven twelve fifteen twenty thirty monday
        tuesday wednesday thursday friday saturday sunday january february april june july august
        september october november december christmas easter tomorrow
        """
}
