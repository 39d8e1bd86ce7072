import StrictJSON
import Testing

@Suite struct GrammarTests {
    @Test func readsWhatTheGrammarAllows() throws {
        for (text, line) in accepted {
            let value = try? read(text)
            #expect(value?.description == line, "\(text.debugDescription)")
        }
    }

    @Test func writesWhatItReadBackUnchanged() throws {
        for (_, line) in accepted {
            #expect(try read(line).bytes == bytes(line))
        }
    }

    @Test func refusesEverythingElseAndSaysWhereAndWhy() {
        for (text, offset, reason) in refused {
            let expected = JSONProblem(offset: offset, reason: reason)
            #expect(refusal(text) == expected, "\(text.debugDescription)")
        }
    }

    @Test func refusesEveryBeginningOfAValueAsTooEarlyAnEnd() {
        let whole = bytes(#" {"aé":[1,-2.5e+3,true,false,null,"\n\ud83d\ude00 “x”"],"b":{}} "#)
        for length in 0..<whole.count - 1 {
            let part = Array(whole[..<length])
            guard let problem = refusal(part) else {
                Issue.record("read the first \(length) bytes")
                continue
            }
            if problem.reason == .invalidUTF8 {
                #expect(part[problem.offset] >= 0x80, "after \(length) bytes")
            } else {
                let reason: JSONProblem.Reason = length < 2 ? .empty : .endsEarly
                #expect(problem == JSONProblem(offset: length, reason: reason))
            }
        }
        #expect(refusal(whole) == nil)
    }

    @Test func readsAnySortOfCollectionOfBytes() throws {
        let text = #"xx[1,"é"]yy"#
        let all = bytes(text)
        let expected: JSON = [1, "é"]
        #expect(try JSON(parsing: all[2..<all.count - 2]) == expected)
        #expect(try JSON(parsing: text.dropFirst(2).dropLast(2).utf8) == expected)
        #expect(try JSON(parsing: all.reversed().reversed()[2..<all.count - 2]) == expected)
        let value = try all[2..<all.count - 2].withUnsafeBufferPointer { try JSON(parsing: $0) }
        #expect(value == expected)
    }

    @Test func countsOffsetsFromTheBeginningOfASlice() {
        let all = bytes("xxxx[1,]")
        #expect(throws: JSONProblem(offset: 2, reason: .trailingComma)) {
            try JSON(parsing: all[4...])
        }
    }

    @Test func tellsTheReasonInOnePlainSentence() {
        for (_, _, reason) in refused {
            let sentence = reason.sentence
            #expect(sentence.hasSuffix(".") && !sentence.contains("\n"))
            #expect(sentence.first?.isUppercase == true)
        }
        let problem = JSONProblem(offset: 7, reason: .duplicateKey("a\u{202E}\n"))
        #expect(
            problem.description
                == #"byte 7: The key "a\u202e\n" stands twice; keep one of them."#)
    }
}
