import AnswerReading
import Testing

@Suite("Nothing more to add")
struct EnoughTests {
    @Test(arguments: [
        "no", "None", "nope", "that's all", "Thats all.", "that’s it", "done", "No more",
    ])
    func isSaid(_ text: String) { #expect(Enough.isSaid(in: text)) }

    @Test(arguments: [
        "", "no child waits", "none of the children was seen", "done by Friday", "nothing is known",
    ])
    func isNotSaid(_ text: String) { #expect(!Enough.isSaid(in: text)) }
}
