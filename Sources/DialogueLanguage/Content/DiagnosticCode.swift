extension Diagnostic {
    /// The kinds of findings, each with its page in docs/diagnostics.
    ///
    /// Hundreds tell the file: 0 any, 1 briefing, 2 form, 3 and 4 dialogue.
    public enum Code: String, CaseIterable, Sendable {
        case notText = "D001"
        case unknownKind = "D002"
        case controlCharacter = "D003"
        case tooLarge = "D004"
        case badIdentifier = "D005"
        case unknownSetting = "D006"
        case repeatedSetting = "D007"

        case missingSetting = "D101"
        case textBeforeSection = "D102"
        case emptySection = "D103"
        case repeatedSection = "D104"
        case noSections = "D105"
        case badGlossary = "D106"
        case recommendationsOutOfOrder = "D107"
        case noRecommendations = "D108"
        case abbreviationUnexplained = "D109"
        case repeatedRecommendation = "D110"
        case guessedHead = "D111"
        case sectionsOutOfOrder = "D112"
        case usualSectionMissing = "D113"
        case recommendationsUnnumbered = "D114"
        case thinSection = "D115"
        case unknownForm = "D116"
        case noTasks = "D117"
        case repeatedTask = "D118"
        case badTaskLine = "D119"
        case likelyTaskLine = "D120"

        case badFormLine = "D201"
        case repeatedField = "D202"
        case emptyForm = "D203"
        case tableWithoutColumns = "D204"

        case unknownStep = "D301"
        case badOptions = "D302"
        case repeatedStep = "D303"
        case unknownReference = "D304"
        case referenceToLater = "D305"
        case badCondition = "D306"
        case mixedCondition = "D307"
        case neverTrue = "D308"
        case missingQuestion = "D309"
        case tooFewChoices = "D310"
        case repeatedChoice = "D311"
        case clauseNotHere = "D312"
        case badClause = "D313"
        case noColumns = "D314"
        case straySource = "D315"
        case noQuestions = "D316"
        case likelyClause = "D317"
        case reservedWord = "D318"
        case emptyPart = "D319"
        case badRange = "D320"
        case wrongTarget = "D321"
        case ambiguousLabel = "D322"
        case badDefault = "D323"
        case lookBeforeReveal = "D324"

        case fieldNotAsked = "D401"
        case sectionNotInBriefing = "D402"
        case noticeMissing = "D403"
        case sectionNotPresented = "D404"
        case taskNotInBriefing = "D405"
        case taskNameTaken = "D406"

        /// What this kind of finding means for the file.
        public var severity: Severity {
            switch self {
            case .abbreviationUnexplained, .recommendationsOutOfOrder,
                .likelyClause, .emptyPart, .sectionNotInBriefing, .sectionNotPresented,
                .noticeMissing, .guessedHead, .sectionsOutOfOrder, .usualSectionMissing,
                .recommendationsUnnumbered, .thinSection, .unknownForm, .noTasks, .likelyTaskLine,
                .taskNotInBriefing, .taskNameTaken:
                .warning
            default: .error
            }
        }
    }
}
