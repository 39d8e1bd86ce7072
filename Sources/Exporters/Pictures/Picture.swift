/// A drawing with a text that says the same.
struct Picture {
    /// What it shows, in a few words.
    let title: String
    /// Everything that it shows, in sentences.
    let description: String
    /// In pixels.
    let width: Int
    /// In pixels.
    let height: Int
    let canvas: Canvas

    /// An `svg` element for a page.
    var element: Markup { Self.element([self], hasPaper: false) }

    /// A file of its own with pictures one below the other.
    static func file(_ pictures: [Picture]) -> Markup {
        element(pictures, hasPaper: true)
    }

    /// Room around the pictures of a file.
    private static let margin = 24

    private static func element(_ pictures: [Picture], hasPaper: Bool) -> Markup {
        let edge = hasPaper ? margin : 0
        let width = (pictures.map(\.width).max() ?? 0) + 2 * edge
        let height = pictures.reduce(edge) { $0 + $1.height + edge }
        var markup = Markup()
        markup.element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "width": "\(width)", "height": "\(height)",
                "viewBox": "\(-edge) 0 \(width) \(height)", "role": "img",
                "lang": Document.language,
                "font-family": PageStyle.fonts,
            ]
        ) { markup in
            let title = pictures.map(\.title).joined(separator: "; ")
            let description = pictures.map(\.description).joined(separator: "\n")
            markup.element("title", [:], title.knownToXML)
            markup.element("desc", [:], description.knownToXML)
            if hasPaper {
                var paper = Canvas()
                paper.box(-edge, 0, width, height, fill: .paper, border: .paper)
                markup.add(ready: paper.markup.text)
            }
            var y = edge
            for picture in pictures {
                var moved = Canvas()
                moved.add(picture.canvas, below: y)
                markup.add(ready: moved.markup.text)
                y += picture.height + edge
            }
        }
        return markup
    }
}
