/// How a page looks: on paper, on a screen of any width, light and dark.
///
/// Colours are written out and no grid is used, since WeasyPrint, which makes the PDF, knows neither
/// variables in every place nor grids. All pairs of colours have a contrast of at least 4.5 to 1.
enum PageStyle {
    /// Whichever a machine has; the last but one is what a bare Debian has.
    static let fonts = """
        'Noto Sans', 'Liberation Sans', 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif
        """

    /// The style sheet, with what stands at the foot of each page of paper.
    ///
    /// - Parameters:
    ///   - foot: on the left.
    ///   - page: on the right, in CSS.
    static func sheet(foot: String, page: String) -> String {
        [paper(foot: foot, page: page), everywhere, print, phone, dark].joined()
    }

    /// A text as CSS reads it, whatever stands in it.
    static func quoted(_ text: String) -> String {
        let plain = text.unicodeScalars.map { scalar in
            scalar == " " || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
        }
        return "\"" + plain.joined() + "\""
    }

    private static func paper(foot: String, page: String) -> String {
        """
        @page { size: A4; margin: 18mm 17mm 20mm;
          @bottom-left { content: \(quoted(foot)); font: 8pt \(fonts); color: #4d5a5e; }
          @bottom-right { content: \(page); font: 8pt \(fonts); color: #4d5a5e; } }
        @page upright { size: A4 portrait; }
        @page wide { size: A4 landscape; margin: 15mm 15mm 18mm; }

        """
    }

    private static let everywhere = """
        * { box-sizing: border-box; }
        html { background: #ffffff; color: #1d2527; font: 100%/1.5 \(fonts); }
        body { margin: 0 auto; padding: 1.5rem 1.25rem 3rem; max-width: 72rem; overflow-wrap: anywhere; }
        h1, h2, h3 { color: #0b4f5c; }
        h1, h2, h3, h4, h5 { line-height: 1.25; break-after: avoid; }
        h1 { font-size: 2rem; margin: 0 0 .25rem; }
        h2 { font-size: 1.3rem; margin: 2.25rem 0 .75rem; }
        h3 { font-size: 1.08rem; margin: 1.75rem 0 .5rem; }
        h4, h5 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
        .question { font-size: 1rem; color: #1d2527; margin: 1.25rem 0 .25rem; }
        p, ul, ol, blockquote, figure, table { margin: .5rem 0; }
        p, li, blockquote, figcaption { max-width: 46rem; }
        p, li, th, td, blockquote, .question { white-space: pre-line; }
        li { margin: .2rem 0; }
        header { border-bottom: 3px solid #0b4f5c; padding-bottom: .75rem; }
        header p { margin: .1rem 0; }
        footer { margin-top: 2.5rem; border-top: 1px solid #8fa1a6; color: #4d5a5e; font-size: .85rem; }
        .typed { white-space: pre-wrap; unicode-bidi: plaintext; }
        .gap, .note { color: #4d5a5e; font-style: italic; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border: 1px solid #8fa1a6; padding: .4rem .6rem; text-align: left; vertical-align: top; }
        thead { display: table-header-group; }
        thead th, .fields th { background: #eef4f5; }
        tbody th { font-weight: normal; }
        .fields th { font-weight: bold; width: 30%; }
        .actions { table-layout: fixed; counter-reset: action; }
        .actions tbody th::before { counter-increment: action; content: counter(action) ". "; font-weight: bold; }
        .actions thead th:nth-child(1) { width: 25%; }
        .actions thead th:nth-child(2), .actions thead th:nth-child(3) { width: 15%; }
        .by-hand td { height: 6rem; }
        .space { border: 1px solid #8fa1a6; margin: .5rem 0; break-inside: avoid; }
        tr, figure { break-inside: avoid; }
        blockquote { margin-left: 0; padding: .1rem 0 .1rem .9rem; border-left: 3px solid #8fa1a6; }
        figure svg { display: block; max-width: 100%; height: auto; }
        figure { margin-top: 1.5rem; }
        figcaption { font-weight: bold; margin-bottom: .5rem; }

        """

    private static let print = """
        header, main { page: upright; }
        .wide { page: wide; }
        @media print {
          html { font-size: 10pt; }
          body { padding: 0; max-width: none; }
          h2 { margin-top: 1.6rem; }
          .wide h2 { margin-top: 0; }
          p, li, blockquote { max-width: none; orphans: 3; widows: 3; }
          footer { display: none; }
          figure svg { max-height: 160mm; }
        }

        """

    /// Where a table of five columns has no room, each of its rows is a card.
    private static let phone = """
        @media screen and (max-width: 44rem) {
          body { padding: 1rem .9rem 2rem; }
          .fields th, .fields td { display: block; width: 100%; }
          .fields td { border-top: 0; }
          .actions thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
          .actions, .actions tbody, .actions tr, .actions tbody th, .actions td { display: block; width: 100%; }
          .actions tbody th, .actions td { border: 0; padding: .3rem 0; }
          .actions tbody tr { border: 1px solid #8fa1a6; border-top: 3px solid #0b4f5c; }
          .actions tbody tr { margin-bottom: 1rem; padding: .5rem .75rem; counter-increment: action; }
          .actions tbody tr::before { content: counter(action) "."; font-weight: bold; }
          .actions tbody th::before { counter-increment: none; }
          .actions tbody th::before, .actions td::before {
            content: attr(data-label); display: block; font-size: .85rem; font-weight: bold; color: #4d5a5e; }
          figure { overflow-x: auto; }
          figure svg { max-width: none; }
        }

        """

    private static let dark = """
        @media screen and (prefers-color-scheme: dark) {
          html { background: #14191b; color: #e7ecee; }
          h1, h2, h3 { color: #8ad3e0; }
          header, .actions tbody tr { border-color: #8ad3e0; }
          .question { color: #e7ecee; }
          .gap, .note, footer { color: #b3c0c4; }
          .actions tbody th::before, .actions td::before { color: #b3c0c4; }
          th, td, blockquote, footer { border-color: #5d6f75; }
          thead th, .fields th { background: #1f282b; }
          .fill-ink { fill: #e7ecee; } .fill-quiet { fill: #b3c0c4; } .fill-line { fill: #5d6f75; }
          .fill-accent { fill: #8ad3e0; } .fill-paper { fill: #14191b; }
          .stroke-ink { stroke: #e7ecee; } .stroke-quiet { stroke: #b3c0c4; }
          .stroke-line { stroke: #5d6f75; } .stroke-accent { stroke: #8ad3e0; } .stroke-paper { stroke: #14191b; }
        }

        """
}
