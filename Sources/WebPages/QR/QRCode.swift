import Exporters

/// A text as a picture that telephones read: QR Code (ISO/IEC 18004), model 2, in bytes, versions 1 to 6 with a
/// sixth of the picture free to be lost (level M).
///
/// That is enough for a link: 106 bytes. Whatever is longer has no picture.
public struct QRCode: Equatable, Sendable {
    /// How many squares there are in a row, and rows.
    public let size: Int
    private let squares: [Bool]

    /// Draws a text; nil for one that is too long.
    public init?(_ text: String) {
        guard let version = QRVersion(for: text.utf8.count) else { return nil }
        let matrix = QRMatrix(version, codewords: version.codewords(of: Array(text.utf8)))
        (size, squares) = (version.size, matrix.squares)
    }

    /// Whether a square is dark; those outside are not.
    public subscript(row: Int, column: Int) -> Bool {
        (0..<size).contains(row) && (0..<size).contains(column) && squares[row * size + column]
    }

    /// How many squares stay light around it.
    private static let margin = 4

    /// A picture of any size, dark on white whatever is around it.
    ///
    /// - Parameter title: what it is, for those who can't see it.
    public func svg(title: String) -> String {
        let side = size + 2 * Self.margin
        var path = ""
        for row in 0..<size {
            var column = 0
            while let start = (column..<size).first(where: { self[row, $0] }) {
                column = (start..<size).first { !self[row, $0] } ?? size
                let width = column - start
                path += "M\(start + Self.margin) \(row + Self.margin)h\(width)v1h-\(width)z"
            }
        }
        var svg = Markup()
        svg.element(
            "svg",
            [
                "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(side) \(side)",
                "role": "img", "shape-rendering": "crispEdges",
            ]
        ) { svg in
            svg.element("title", [:], title)
            svg.element("path", ["fill": "#fff", "d": "M0 0h\(side)v\(side)H0z"], "")
            svg.element("path", ["fill": "#000", "d": path], "")
        }
        return svg.text
    }

    /// For a terminal: two rows of squares in a line, as blocks of half a height. What is light is drawn, so it is
    /// right where letters are light on dark; telephones read it the other way round as well.
    public var halfBlocks: String {
        let edge = 2
        let lines = stride(from: -edge, to: size + edge, by: 2).map { row in
            (-edge..<size + edge).map { column in
                switch (self[row, column], self[row + 1, column]) {
                case (false, false): "█"
                case (false, true): "▀"
                case (true, false): "▄"
                case (true, true): " "
                }
            }
            .joined()
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
