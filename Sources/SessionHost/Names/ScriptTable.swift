/// Made by Scripts/names/tables.py from data of the Unicode Consortium; see NOTICE.
enum ScriptTable {
    /// For each script the ranges of its letters and marks, in hex.
    static let text = """
        any: 300-36f
        latin: 41-5a 61-7a c0-d6 d8-f6 f8-131 134-13e 141-148 14a-17e 180-1c3 1cd-1f0 1f4-2af
        1d00-1d25 1d6b-1d77 1d79-1d9a 1e00-1e99 1e9c-1eff 2184 2c60-2c7b 2c7e-2c7f a722-a76f
        a771-a787 a78b-a7d9 a7f5-a7f7 a7fa-a7ff ab30-ab5a ab60-ab64 ab66-ab68 1df00-1df1e
        greek: 370-374 376-377 37b-37d 37f 386 388-3cf 3d7-3e1 3f3 3f7-3f8 3fa-3ff 1d26-1d2a
        1f00-1fbc 1fbe 1fc2-1fcc 1fd0-1fdb 1fe0-1fec 1ff2-1ffc ab65
        cyrillic: 400-481 48a-52f 1c80-1c88 1d2b a640-a66e a67f-a69b
        armenian: 531-559 560-586 588
        georgian: 10a0-10fa 10fd-10ff 1c90-1cbf 2d00-2d2d
        hebrew: 591-5bd 5bf 5c1-5c2 5c4-5c5 5c7-5f2 fb1d-fb1f fb2a-fb4e
        arabic: 610-61a 620-65f 66e-674 679-6d3 6d5-6dc 6df-6e8 6ea-6ef 6fa-6fc 6ff 750-77f
        870-887 889-88e 898-8e1 8e3-8ff fe73
        devanagari: 900-963 971-97f a8f2-a8f7 a8fb a8fd-a8ff
        bengali: 980-9e3 9f0-9f1 9fc 9fe
        gurmukhi: a01-a5e a70-a75
        gujarati: a81-ae3 af9-aff
        oriya: b01-b63 b71
        tamil: b82-bd7
        telugu: c00-c63
        kannada: c80-c83 c85-ce3 cf1-cf2
        malayalam: d00-d4e d54-d57 d5f-d63 d7a-d7f
        sinhala: d81-ddf df2-df3
        thai: e01-e32 e34-e3a e40-e4e
        lao: e81-eb2 eb4-ecd ede-edf
        tibetan: f00 f18-f19 f35 f37 f39 f3e-f76 f78 f7a-f84 f86-fbc fc6
        myanmar: 1000-103f 1050-108f 109a-109d a9e0-a9ef a9fa-a9fe aa60-aa76 aa7a-aa7f
        khmer: 1780-17d3 17d7 17dc-17dd
        ethiopic: 1200-135f 1380-138f 2d80-2dde ab01-ab2e 1e7e0-1e7fe
        hangul: ac00-d7a3
        hiragana: 3041-3096 309d-309e 1b001 1b11f 1b150-1b152
        katakana: 30a1-30fa 30fd-30fe 31f0-31ff 1aff0-1b000 1b120-1b122 1b164-1b167
        cjk: 3400-4dbf 4e00-9fff f900-fad9 20000-3134a
        """
}
