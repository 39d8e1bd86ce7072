import StrictJSON

/// A text that must be refused, the offset of the mistake and its reason.
typealias Refusal = (text: String, offset: Int, reason: JSONProblem.Reason)

let refused: [Refusal] = [
    refusedWords, refusedNumbers, refusedTexts, refusedEscapes, refusedLists, refusedObjects,
].flatMap { $0 }

private let refusedWords: [Refusal] = [
    ("", 0, .empty), (" ", 1, .empty), ("\r\n\t ", 4, .empty), ("\u{FEFF}", 0, .byteOrderMark),
    ("\u{FEFF}{}", 0, .byteOrderMark), (" \u{FEFF}1", 1, .notAValue), ("\u{A0}1", 0, .notAValue),
    ("\u{B}1", 0, .notAValue), ("\u{C}1", 0, .notAValue), ("\u{0}", 0, .notAValue),
    ("1\u{0}", 1, .moreAfterValue), ("1\u{A0}", 1, .moreAfterValue), ("\u{2028}1", 0, .notAValue),
    ("True", 0, .notAValue), ("TRUE", 0, .notAValue), ("None", 0, .notAValue),
    ("tru", 3, .endsEarly), ("nul", 3, .endsEarly), ("f", 1, .endsEarly), ("nulL", 0, .notAValue),
    ("truthy", 0, .notAValue), ("nulll", 4, .moreAfterValue), ("true1", 4, .moreAfterValue),
    ("undefined", 0, .notAValue), ("NaN", 0, .notAValue), ("Infinity", 0, .notAValue),
    ("a", 0, .notAValue), ("'a'", 0, .notAValue), ("`a`", 0, .notAValue), ("“a”", 0, .notAValue),
    ("/", 0, .notAValue), ("// a\n1", 0, .notAValue), ("/* a */1", 0, .notAValue),
    ("1 // a", 2, .moreAfterValue), ("# a\n1", 0, .notAValue), ("1 2", 2, .moreAfterValue),
    ("1\n2", 2, .moreAfterValue), ("{}{}", 2, .moreAfterValue), ("[],", 2, .moreAfterValue),
    ("null null", 5, .moreAfterValue), (":", 0, .notAValue), (",", 0, .notAValue),
    ("(1)", 0, .notAValue), ("<a>", 0, .notAValue), ("\\", 0, .notAValue),
]

private let refusedNumbers: [Refusal] = [
    ("00", 0, .leadingZero), ("01", 0, .leadingZero), ("-01", 1, .leadingZero),
    ("-00", 1, .leadingZero), ("[012]", 1, .leadingZero), ("007.5", 0, .leadingZero),
    ("-", 1, .endsEarly), ("[-]", 2, .noDigit), ("--1", 1, .noDigit), ("- 1", 1, .noDigit),
    ("-a", 1, .noDigit), ("-.5", 1, .noDigit), ("+1", 0, .notAValue), (".5", 0, .notAValue),
    ("1.", 2, .endsEarly), ("[1.]", 3, .noDigit), ("1.e1", 2, .noDigit), ("1..2", 2, .noDigit),
    ("1.2.3", 3, .moreAfterValue), ("1.-2", 2, .noDigit), ("1e", 2, .endsEarly),
    ("[1e]", 3, .noDigit), ("1e+", 3, .endsEarly), ("[1e+]", 4, .noDigit), ("1e-x", 3, .noDigit),
    ("1e1.5", 3, .moreAfterValue), ("1ee1", 2, .noDigit), ("1e+-1", 3, .noDigit),
    ("0x1F", 1, .moreAfterValue), ("1_000", 1, .moreAfterValue), ("1,000", 1, .moreAfterValue),
    ("[1 000]", 3, .noComma), ("1a", 1, .moreAfterValue), ("1f", 1, .moreAfterValue),
    ("１", 0, .notAValue), ("1２", 1, .moreAfterValue), ("-Infinity", 1, .noDigit),
    ("٣", 0, .notAValue), ("½", 0, .notAValue), ("−1", 0, .notAValue),
]

private let refusedTexts: [Refusal] = [
    ("\"", 1, .endsEarly), (#""a"#, 2, .endsEarly), (#""a'"#, 3, .endsEarly),
    (#"a""#, 0, .notAValue), (#""a"b"#, 3, .moreAfterValue), (#""a""b""#, 3, .moreAfterValue),
    ("\"\n\"", 1, .control), ("\"a\r\nb\"", 2, .control), ("\"\t\"", 1, .control),
    ("\"\u{0}\"", 1, .control), ("\"\u{1F}\"", 1, .control), ("\"é\u{1}\"", 3, .control),
    ("\"\\n\n\"", 3, .control), ("{\"a\nb\":1}", 3, .control), ("\"\u{301}", 3, .endsEarly),
]

private let refusedEscapes: [Refusal] = [
    (#""\"#, 2, .endsEarly), (#""\""#, 3, .endsEarly), (#""\a""#, 1, .badEscape),
    (#""\'""#, 1, .badEscape), (#""\0""#, 1, .badEscape), (#""\x41""#, 1, .badEscape),
    (#""\v""#, 1, .badEscape), (#""\N""#, 1, .badEscape), (#""\U0041""#, 1, .badEscape),
    (#""\é""#, 1, .badEscape), ("\"\\\n\"", 1, .badEscape), (#""\ ""#, 1, .badEscape),
    (#""\u""#, 1, .badEscape), (#""\u004""#, 1, .badEscape), (#""\u00g0""#, 1, .badEscape),
    (#""\u+041""#, 1, .badEscape), (#""\u 041""#, 1, .badEscape), (#""\u{41}""#, 1, .badEscape),
    (#""\u００41""#, 1, .badEscape), (#""ab\u12"#, 7, .endsEarly), (#""\u"#, 3, .endsEarly),
    (#""\ud800""#, 1, .loneSurrogate), (#""\uD83D""#, 1, .loneSurrogate),
    (#""\udc00""#, 1, .loneSurrogate), (#""\udfff"#, 1, .loneSurrogate),
    (#""\ud83dx""#, 1, .loneSurrogate), (#""\ud83d\n""#, 1, .loneSurrogate),
    (#""\ud83d\u0041""#, 1, .loneSurrogate), (#""\ud83d\ud83d\ude00""#, 1, .loneSurrogate),
    (#""\ude00\ud83d""#, 1, .loneSurrogate), (#""a\ud83d😀""#, 2, .loneSurrogate),
    (#""\ud83d\u00zz""#, 7, .badEscape), (#""\ud83d\ude0"#, 12, .endsEarly),
    (#""\ud83d\"#, 8, .endsEarly), (#"{"\ud800":1}"#, 2, .loneSurrogate),
]

private let refusedLists: [Refusal] = [
    ("[", 1, .endsEarly), ("]", 0, .notAValue), ("[[]", 3, .endsEarly), ("[]]", 2, .moreAfterValue),
    ("[1", 2, .endsEarly), ("[1,", 3, .endsEarly), ("[1,]", 2, .trailingComma),
    ("[1 , ]", 3, .trailingComma), ("[,]", 1, .notAValue), ("[,1]", 1, .notAValue),
    ("[1,,2]", 3, .notAValue), ("[1 2]", 3, .noComma), ("[1;2]", 2, .noComma),
    ("[1}", 2, .noComma), ("[1:2]", 2, .noComma), (#"["a":1]"#, 4, .noComma),
    ("[1]]", 3, .moreAfterValue), ("[1//\n]", 2, .noComma), ("[1,/**/2]", 3, .notAValue),
    ("[tru]", 1, .notAValue), ("[\u{A0}1]", 1, .notAValue), ("[...]", 1, .notAValue),
]

private let refusedObjects: [Refusal] = [
    ("{", 1, .endsEarly), ("}", 0, .notAValue), ("{]", 1, .noKey), ("{,}", 1, .noKey),
    (#"{"a""#, 4, .endsEarly), (#"{"a"}"#, 4, .noColon), (#"{"a":}"#, 5, .notAValue),
    (#"{"a":1"#, 6, .endsEarly), (#"{"a":1,"#, 7, .endsEarly), (#"{"a":1,}"#, 6, .trailingComma),
    (#"{"a":1,,"b":2}"#, 7, .noKey), (#"{"a":1 "b":2}"#, 7, .noComma),
    (#"{"a" 1}"#, 5, .noColon), (#"{"a"=1}"#, 4, .noColon), (#"{"a"::1}"#, 5, .notAValue),
    (#"{"a":1]"#, 6, .noComma), ("{a:1}", 1, .noKey), ("{'a':1}", 1, .noKey), ("{1:1}", 1, .noKey),
    ("{null:1}", 1, .noKey), ("{[]:1}", 1, .noKey), (#"{"a",1}"#, 4, .noColon),
    (#"{"a":1}}"#, 7, .moreAfterValue), (#"{"a":1;"b":2}"#, 6, .noComma),
    (#"{"a":1,"a":2}"#, 7, .duplicateKey("a")), (#"{"a":1,"b":2,"a":1}"#, 13, .duplicateKey("a")),
    (#"{"a":1,"\u0061":2}"#, 7, .duplicateKey("a")), (#"{"":1,"":2}"#, 6, .duplicateKey("")),
    (#"{"é":1,"\u00e9":2}"#, 8, .duplicateKey("é")), (#"[{"k":1,"k":2}]"#, 8, .duplicateKey("k")),
    (#"{"a":{"b":1,"b":2}}"#, 12, .duplicateKey("b")), (#"{/**/"a":1}"#, 1, .noKey),
]
