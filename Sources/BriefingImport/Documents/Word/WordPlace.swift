import OfficeFiles

/// An element of the text, with what stands around it.
struct WordPlace {
    let element: XML
    /// Whether it was deleted, or moved elsewhere.
    private(set) var isGone = false
    /// Whether a row or a drawing around it is hidden.
    private(set) var isHidden = false
    /// Whether it stands in for something that older programs can't show, and says the same again.
    private(set) var isFallback = false

    /// The elements in it, each with what this one adds.
    var inner: [WordPlace] {
        var place = self
        place.isGone = isGone || element.isGone
        place.isHidden = isHidden || element.hidesAll
        place.isFallback = isFallback || element.name.hasSuffix(":Fallback")
        return element.elements.map(place.at)
    }

    init(_ element: XML) { self.element = element }

    private func at(_ element: XML) -> WordPlace {
        var place = WordPlace(element)
        (place.isGone, place.isHidden, place.isFallback) = (isGone, isHidden, isFallback)
        return place
    }

    /// Every element below it that is wanted, in the order of the text; nothing is looked for below
    /// an element that ends the search.
    func all(
        _ isWanted: (XML) -> Bool, notBelow isEnd: (XML) -> Bool = { _ in false }
    ) -> [WordPlace] {
        var found: [WordPlace] = []
        collect(isWanted, notBelow: isEnd, into: &found)
        return found
    }

    private func collect(
        _ isWanted: (XML) -> Bool, notBelow isEnd: (XML) -> Bool, into found: inout [WordPlace]
    ) {
        for place in inner {
            if isWanted(place.element) { found.append(place) }
            if isEnd(place.element) { continue }
            place.collect(isWanted, notBelow: isEnd, into: &found)
        }
    }

    /// Every paragraph below it.
    var paragraphs: [WordPlace] { all { $0.name == "w:p" } }
}

extension XML {
    /// Whether what stands in it was deleted, or moved elsewhere.
    var isGone: Bool { name == "w:del" || name == "w:moveFrom" }

    /// Whether it is a row or a drawing that hides everything in it.
    fileprivate var hidesAll: Bool {
        switch name {
        case "w:tr": own("w:trPr")?.asks("hidden") == true
        case "w:drawing": all("wp:docPr").contains { ["1", "true"].contains($0["hidden"] ?? "") }
        default: false
        }
    }
}

extension String {
    /// Without blanks and ends of lines at its ends.
    var stripped: String {
        let scalars = unicodeScalars
        let isInk: (Unicode.Scalar) -> Bool = { !$0.properties.isWhitespace }
        guard let first = scalars.firstIndex(where: isInk),
            let last = scalars.lastIndex(where: isInk)
        else { return "" }
        return String(scalars[first...last])
    }

    /// With other text in place of each stretch, byte for byte.
    func swapping(_ part: String, for other: String) -> String {
        String(
            decoding: Array(utf8).replacing(Array(part.utf8), with: Array(other.utf8)),
            as: UTF8.self)
    }
}
