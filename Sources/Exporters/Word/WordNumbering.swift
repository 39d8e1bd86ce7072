import OfficeFiles

/// How points are marked: number 1 is the list of bullets, each number above it a list that counts from 1.
enum WordNumbering {
    static func xml(lists: Int) -> XML {
        let bullets = kind(0, "bullet", "•")
        let numbers = kind(1, "decimal", "%1.")
        let uses = (0..<lists).map { list in
            XML(
                "w:num", ["w:numId": "\(list + 2)"],
                [
                    WordParagraph.value("w:abstractNumId", "1"),
                    XML(
                        "w:lvlOverride", ["w:ilvl": "0"],
                        [WordParagraph.value("w:startOverride", "1")]),
                ])
        }
        let use = XML("w:num", ["w:numId": "1"], [WordParagraph.value("w:abstractNumId", "0")])
        return XML("w:numbering", WordParts.namespaces, [bullets, numbers, use] + uses)
    }

    private static func kind(_ number: Int, _ form: String, _ mark: String) -> XML {
        XML(
            "w:abstractNum", ["w:abstractNumId": "\(number)"],
            [
                WordParagraph.value("w:multiLevelType", "singleLevel"),
                XML(
                    "w:lvl", ["w:ilvl": "0"],
                    [
                        WordParagraph.value("w:start", "1"),
                        WordParagraph.value("w:numFmt", form),
                        WordParagraph.value("w:lvlText", mark),
                        WordParagraph.value("w:lvlJc", "left"),
                        XML("w:pPr", [:], [XML("w:ind", ["w:left": "568", "w:hanging": "568"])]),
                    ]),
            ])
    }
}
