/// What partnerships call the seven sections, as data; the likeliest first in each list.
///
/// From reviews about children and adults, domestic homicide and deaths that are learnt from, in
/// England, Wales (in both languages) and Scotland. A star stands for the name of somebody.
enum HeadingPhrases {
    /// Who it is about, and how things were before.
    static let background = [
        "context", "case background", "background information", "background and context",
        "about the child", "about this child", "about the family", "family background",
        "who is the child", "who was the child", "childs story", "introduction", "overview",
        "summary", "case summary", "brief summary", "summary of the case", "case overview",
        "case context", "background to the case", "background to the review", "case outline",
        "family circumstances", "what do we know about the child", "who was *", "who is *",
        "about *", "meet *", "introducing *", "pen picture", "pen portrait", "case history",
        "family history", "family context", "the story", "story of *", "the familys story",
        "brief background", "background to this review", "brief circumstances",
        "summary of circumstances", "background summary", "key background", "the case",
        "the child", "the adult", "the person", "about the adult", "about the person",
        "who was the adult", "who was the person", "profile of the child", "persons story",
        "adults story", "history", "setting the scene", "brief history", "case details",
        "case synopsis", "synopsis", "the family", "family composition",
        "what was known about the family", "cefndir", "cyd-destun", "crynodeb", "cyflwyniad",
    ]

    /// What people were worried about.
    static let concerns = [
        "why it matters", "why does it matter", "why this matters", "why is it important",
        "concerns", "key concerns", "what were the concerns", "what were we worried about",
        "what are we worried about", "safeguarding issues", "presenting concerns",
        "presenting issues", "risk factors", "vulnerabilities", "areas of concern",
        "safeguarding concern", "what were the risks", "what were people worried about",
        "what were professionals worried about", "what was the worry", "the concerns",
        "why is this important", "risks and vulnerabilities", "risk and vulnerability",
        "known risks", "identified risks", "what are the risks", "the risks", "worries",
        "what was worrying", "indicators of concern", "warning signs", "what were the signs",
        "why it is important", "care and support needs", "known concerns", "pryderon",
        "pryderon diogelu", "pam mae hyn yn bwysig",
    ]

    /// What happened.
    static let incident = [
        "what happened", "event", "critical incident", "serious incident", "significant incident",
        "what was the incident", "incident leading to the review", "key event", "key events",
        "trigger incident", "what happened to the child", "circumstances of the incident",
        "what happened to *", "the death", "the death of *", "circumstances of the death",
        "circumstances of *", "circumstances that led to the learning review",
        "circumstances that led to the review", "circumstances leading to the review",
        "circumstances leading to the learning review", "what led to the review",
        "the trigger incident", "circumstances", "case circumstances", "the circumstances",
        "the homicide", "the murder", "index incident", "how did * die",
        "what happened in this case", "the event", "significant events", "circumstances of death",
        "the facts", "facts of the case", "incident summary", "what occurred", "y digwyddiad",
        "digwyddiad", "beth ddigwyddodd", "yr amgylchiadau",
    ]

    /// Why and how it was looked into.
    static let review = [
        "about the review", "why a review", "why did we review", "why we reviewed this case",
        "what the review looked at", "what did the review look at", "scope of the review",
        "review scope", "review process", "review questions", "terms of reference",
        "key lines of enquiry", "lines of enquiry", "rapid review", "how we reviewed",
        "how the review was done", "methodology", "what we looked at", "what did we look at",
        "focus of the review", "safeguarding practice review", "reason for the review",
        "reasons for the review", "why was the review done", "why was the review held",
        "why was a review held", "why was a review done", "why did the review happen",
        "why was this review carried out", "purpose of the review", "purpose",
        "aims of the review", "scope", "scope and methodology", "about this review",
        "review methodology", "how was the review done", "how was the review carried out",
        "the review process", "what is this review about", "why we did this review",
        "decision to review",

        "areas of focus", "areas considered", "key areas considered",
        "questions the review asked", "what we did",
        "yr adolygiad", "adolygiad", "pam yr adolygiad",
        "rheswm dros yr adolygiad", "am yr adolygiad",
    ]

    /// What was learnt.
    static let findings = [
        "key findings", "main findings", "findings of the review", "review findings",
        "key learning", "what did the review find", "what the review found", "what we learned",
        "what we learnt", "what have we learned", "what have we learnt", "what did we learn",
        "what was learned", "what was learnt", "what did we find", "what we found",
        "lessons learned", "lessons learnt", "key lessons", "key learning points",
        "learning points", "learning themes", "finding", "key finding",
        "learning point", "key learning point", "theme", "key theme", "lesson", "key themes",
        "key practice themes",
        "practice themes", "learning from the review", "findings and learning", "themes",
        "emerging themes", "main themes", "key messages", "learning", "lessons",
        "lessons for practice", "key points", "analysis", "lessons to be learned",
        "lessons to be learnt", "what were the challenges", "challenges", "key challenges",
        "what did not work well", "what didnt work well", "what could have been better",
        "what could have gone better", "what could be improved", "areas for improvement",
        "areas of learning", "areas for learning", "learning identified", "identified learning",
        "the learning", "the lessons", "learning outcomes", "practice learning",
        "key practice learning", "practice learning points", "what does the review tell us",
        "what does this tell us", "what can we learn", "what can we learn from this",
        "headline findings", "summary of findings", "overview of findings", "summary of learning",
        "learning summary", "missed opportunities", "what went wrong",
        "care and service delivery problems", "contributory factors", "problems in care",
        "problems identified", "key issues", "issues identified", "themes identified",
        "themes and learning", "emerging learning", "thematic learning", "practice findings",
        "conclusions", "conclusion", "what needs to be better", "what got in the way",
        "barriers to good practice", "system findings", "systems findings", "canfyddiadau",
        "y canfyddiadau", "prif ganfyddiadau", "dysgu allweddol", "dysgu", "themâu",
        "themâu ymarfer", "beth ddysgwyd", "gwersi a ddysgwyd", "pwyntiau dysgu",
    ]

    /// What is to change.
    static let recommendations = [
        "key recommendations", "review recommendations", "recommendations for practice",
        "practice recommendations", "what needs to change", "what must change",
        "what should change", "what needs to be different", "what will change",
        "recommended actions", "improving practice", "how can we improve",
        "how can practice improve", "implications for practice", "recommendation",
        "learning into practice", "changes needed", "what we need to do",
        "recommendations and actions", "recommendations from the review", "recommendations made",
        "what needs to happen now", "what needs to happen next", "what must we do",
        "what do we need to do", "what should happen now", "what must happen now",
        "what must happen next", "improving systems and practice",
        "strategies for improving practice", "strategies for practice improvement",
        "what are we doing", "what we are doing", "what are we going to do", "what will we do",
        "what will be done", "actions for agencies", "actions for improvement",
        "improvement actions", "actions agreed", "agreed actions", "key actions", "actions",
        "action needed", "actions required", "what has to change", "what has changed",
        "what is changing", "what is being done", "what are agencies doing",
        "single agency recommendations", "multi-agency recommendations",
        "national recommendations", "local recommendations", "changes to practice",
        "practice changes", "service improvements", "areas for action", "suggested actions",
        "recommendations for agencies", "recommendations for the partnership",
        "learning and recommendations", "priorities for action", "what needs to improve",
        "what must improve", "argymhellion", "yr argymhellion", "argymhellion allweddol",
        "beth sydd angen newid", "camau gweithredu",
    ]

    /// What is asked of teams.
    static let tasks = [
        "questions for your team", "questions for teams", "questions for you and your team",
        "questions to consider", "questions", "discussion questions", "reflective questions",
        "questions for reflection", "questions for discussion", "questions for practitioners",
        "reflection", "points for reflection", "points to consider", "points for discussion",
        "team discussion", "next steps", "what next", "what to do", "what to do next",
        "what should you do", "what should you do now", "what can you do", "what you can do",
        "what do i need to do", "over to you", "putting it into practice",
        "embedding the learning", "embedding learning", "implementing the learning",
        "implementing changes", "making a difference", "making change happen",
        "for you and your team", "taking it forward", "your turn", "think about",
        "things to consider", "what does this mean for you", "reflect", "reflections",
        "pause and reflect", "time to reflect", "questions for you", "questions to ask yourself",
        "questions for managers", "how will you use this learning",
        "how can you use this learning", "how will you use the learning", "what will you do",
        "what will you do differently", "what will you do now", "what can i do",
        "what should i do", "what i need to do", "what do you need to do", "what you need to do",
        "what can you do differently", "what does this mean for me",
        "what does this mean for my practice", "what does this mean for your practice",
        "what does this mean for practice", "what does it mean for you", "in your team",
        "for your team", "team exercise", "team activity", "discussion points", "talking points",
        "for discussion", "supervision questions", "questions for supervision",
        "reflective practice", "reflective exercise", "reflective discussion",
        "applying the learning", "using the learning", "use this learning",
        "sharing the learning", "taking action", "take action", "call to action",
        "your action plan", "think", "consider", "ask yourself", "now what",
        "so what does this mean for you", "what happens next", "practice reflection",
        "practitioner reflection", "what should practitioners do", "what can practitioners do",
        "actions for practitioners", "what do practitioners need to do",
        "action for you and your team", "what you should do", "what you should do now",
        "dysgu ar waith", "camau nesaf", "beth nesaf", "cwestiynau", "cwestiynau i chi",
        "cwestiynau i fyfyrio", "myfyrio", "gweithredu newid",
        "sut byddwch chi'n defnyddio'r dysgu",
    ]
}
