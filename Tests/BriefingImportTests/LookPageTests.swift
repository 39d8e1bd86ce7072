import BriefingImport
import Foundation
import TestSupport
import Testing

/// The page of lines beside what became of them.
struct LookPageTests {
    @Test func showsEveryLineOnceAndEscapesItsWords() throws {
        let text = "Background\nA <b>boy</b> & a \"dog\".\n\nFindings\n- Nobody looked.\n"
        let imported = try ImportedBriefing(text)
        let page = LookPage.html(imported, name: "a<b>.txt")
        #expect(page.contains("A &lt;b&gt;boy&lt;/b&gt; &amp; a &quot;dog&quot;."))
        #expect(!page.contains("<b>boy"))
        #expect(page.components(separatedBy: "Nobody looked.").count == 2)
        #expect(page.contains("<td>heading of findings</td>"))
        #expect(!page.contains("<script") && !page.contains("http"))
    }
}
