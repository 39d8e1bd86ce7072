/// Where a picture is drawn: in whole pixels, from the left and from above.
struct Canvas {
    /// How a thing looks on paper; in a page that is dark, its style sheet goes by the names.
    enum Ink: String {
        case ink, quiet, line, accent, paper

        var colour: String {
            switch self {
            case .ink: "#1d2527"
            case .quiet: "#4d5a5e"
            case .line: "#8fa1a6"
            case .accent: "#0b4f5c"
            case .paper: "#ffffff"
            }
        }
    }

    /// Which side of a text its place is.
    enum Anchor: String { case start, middle, end }

    private(set) var markup = Markup()

    mutating func text(
        _ text: String, _ x: Int, _ y: Int, _ ink: Ink = .ink, size: Int = 13,
        anchor: Anchor = .start, isBold: Bool = false
    ) {
        markup.element(
            "text",
            [
                "x": "\(x)", "y": "\(y)", "font-size": "\(size)", "text-anchor": anchor.rawValue,
                "font-weight": isBold ? "bold" : "normal", "fill": ink.colour,
                "class": "fill-" + ink.rawValue,
            ], text.drawable)
    }

    mutating func line(
        from: (x: Int, y: Int), to: (x: Int, y: Int), _ ink: Ink = .line, width: Int = 1,
        isDashed: Bool = false
    ) {
        markup.element(
            "line",
            [
                "x1": "\(from.x)", "y1": "\(from.y)", "x2": "\(to.x)", "y2": "\(to.y)",
                "stroke": ink.colour, "stroke-width": "\(width)",
                "stroke-dasharray": isDashed ? "4 4" : "none", "class": "stroke-" + ink.rawValue,
            ], "")
    }

    mutating func box(
        _ x: Int, _ y: Int, _ width: Int, _ height: Int, fill: Ink, border: Ink,
        isDashed: Bool = false
    ) {
        markup.element(
            "rect",
            [
                "x": "\(x)", "y": "\(y)", "width": "\(width)", "height": "\(height)",
                "fill": fill.colour, "stroke": border.colour,
                "stroke-dasharray": isDashed ? "4 4" : "none",
                "class": "fill-\(fill.rawValue) stroke-\(border.rawValue)",
            ], "")
    }

    mutating func shape(_ points: [(x: Int, y: Int)], fill: Ink, border: Ink) {
        markup.element(
            "polygon",
            [
                "points": points.map { "\($0.x),\($0.y)" }.joined(separator: " "),
                "fill": fill.colour, "stroke": border.colour, "stroke-width": "2",
                "class": "fill-\(fill.rawValue) stroke-\(border.rawValue)",
            ], "")
    }

    /// Moves another drawing to a place in this one.
    mutating func add(_ other: Canvas, below y: Int) {
        markup.element("g", ["transform": "translate(0 \(y))"]) { $0.add(ready: other.markup.text) }
    }
}

extension String {
    /// In one line.
    fileprivate var drawable: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { $0 == "\t" || $0 == "\n" ? " " : $0 })
        ).knownToXML
    }

    /// With a stand-in for the two scalars that somebody can type and XML does not know.
    var knownToXML: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { $0.value == 0xFFFE || $0.value == 0xFFFF ? "\u{FFFD}" : $0 }))
    }
}
