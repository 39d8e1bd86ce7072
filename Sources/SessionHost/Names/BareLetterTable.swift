/// Made by Scripts/names/tables.py from data of the Unicode Consortium; see NOTICE.
enum BareLetterTable {
    /// For each letter those that are it with marks, in hex.
    static let text = """
        41: c0-c5 100 102 104 1cd 1de 1e0 1fa 200 202 226 1e00 1ea0 1ea2 1ea4 1ea6 1ea8 1eaa 1eac
        1eae 1eb0 1eb2 1eb4 1eb6 42: 1e02 1e04 1e06 43: c7 106 108 10a 10c 1e08 44: 10e 1e0a 1e0c
        1e0e 1e10 1e12 45: c8-cb 112 114 116 118 11a 204 206 228 1e14 1e16 1e18 1e1a 1e1c 1eb8
        1eba 1ebc 1ebe 1ec0 1ec2 1ec4 1ec6 46: 1e1e 47: 11c 11e 120 122 1e6 1f4 1e20 48: 124 21e
        1e22 1e24 1e26 1e28 1e2a 49: cc-cf 128 12a 12c 12e 130 1cf 208 20a 1e2c 1e2e 1ec8 1eca 4a:
        134 4b: 136 1e8 1e30 1e32 1e34 4c: 139 13b 13d 1e36 1e38 1e3a 1e3c 4d: 1e3e 1e40 1e42 4e:
        d1 143 145 147 1f8 1e44 1e46 1e48 1e4a 4f: d2-d6 14c 14e 150 1a0 1d1 1ea 1ec 20c 20e 22a
        22c 22e 230 1e4c 1e4e 1e50 1e52 1ecc 1ece 1ed0 1ed2 1ed4 1ed6 1ed8 1eda 1edc 1ede 1ee0
        1ee2 50: 1e54 1e56 52: 154 156 158 210 212 1e58 1e5a 1e5c 1e5e 53: 15a 15c 15e 160 218
        1e60 1e62 1e64 1e66 1e68 54: 162 164 21a 1e6a 1e6c 1e6e 1e70 55: d9-dc 168 16a 16c 16e 170
        172 1af 1d3 1d5 1d7 1d9 1db 214 216 1e72 1e74 1e76 1e78 1e7a 1ee4 1ee6 1ee8 1eea 1eec 1eee
        1ef0 56: 1e7c 1e7e 57: 174 1e80 1e82 1e84 1e86 1e88 58: 1e8a 1e8c 59: dd 176 178 232 1e8e
        1ef2 1ef4 1ef6 1ef8 5a: 179 17b 17d 1e90 1e92 1e94 61: e0-e5 101 103 105 1ce 1df 1e1 1fb
        201 203 227 1e01 1ea1 1ea3 1ea5 1ea7 1ea9 1eab 1ead 1eaf 1eb1 1eb3 1eb5 1eb7 62: 1e03 1e05
        1e07 63: e7 107 109 10b 10d 1e09 64: 10f 1e0b 1e0d 1e0f 1e11 1e13 65: e8-eb 113 115 117
        119 11b 205 207 229 1e15 1e17 1e19 1e1b 1e1d 1eb9 1ebb 1ebd 1ebf 1ec1 1ec3 1ec5 1ec7 66:
        1e1f 67: 11d 11f 121 123 1e7 1f5 1e21 68: 125 21f 1e23 1e25 1e27 1e29 1e2b 1e96 69: ec-ef
        129 12b 12d 12f 1d0 209 20b 1e2d 1e2f 1ec9 1ecb 6a: 135 1f0 6b: 137 1e9 1e31 1e33 1e35 6c:
        13a 13c 13e 1e37 1e39 1e3b 1e3d 6d: 1e3f 1e41 1e43 6e: f1 144 146 148 1f9 1e45 1e47 1e49
        1e4b 6f: f2-f6 14d 14f 151 1a1 1d2 1eb 1ed 20d 20f 22b 22d 22f 231 1e4d 1e4f 1e51 1e53
        1ecd 1ecf 1ed1 1ed3 1ed5 1ed7 1ed9 1edb 1edd 1edf 1ee1 1ee3 70: 1e55 1e57 72: 155 157 159
        211 213 1e59 1e5b 1e5d 1e5f 73: 15b 15d 15f 161 219 1e61 1e63 1e65 1e67 1e69 74: 163 165
        21b 1e6b 1e6d 1e6f 1e71 1e97 75: f9-fc 169 16b 16d 16f 171 173 1b0 1d4 1d6 1d8 1da 1dc 215
        217 1e73 1e75 1e77 1e79 1e7b 1ee5 1ee7 1ee9 1eeb 1eed 1eef 1ef1 76: 1e7d 1e7f 77: 175 1e81
        1e83 1e85 1e87 1e89 1e98 78: 1e8b 1e8d 79: fd ff 177 233 1e8f 1e99 1ef3 1ef5 1ef7 1ef9 7a:
        17a 17c 17e 1e91 1e93 1e95 c6: 1e2 1fc d8: 1fe e6: 1e3 1fd f8: 1ff 1b7: 1ee 292: 1ef 391:
        386 1f08-1f0f 1f88-1f8f 1fb8-1fbc 395: 388 1f18-1f1d 1fc8-1fc9 397: 389 1f28-1f2f
        1f98-1f9f 1fca-1fcc 399: 38a 3aa 1f38-1f3f 1fd8-1fdb 39f: 38c 1f48-1f4d 1ff8-1ff9 3a1:
        1fec 3a5: 38e 3ab 1f59 1f5b 1f5d 1f5f 1fe8-1feb 3a9: 38f 1f68-1f6f 1fa8-1faf 1ffa-1ffc
        3b1: 3ac 1f00-1f07 1f70-1f71 1f80-1f87 1fb0-1fb4 1fb6-1fb7 3b5: 3ad 1f10-1f15 1f72-1f73
        3b7: 3ae 1f20-1f27 1f74-1f75 1f90-1f97 1fc2-1fc4 1fc6-1fc7 3b9: 390 3af 3ca 1f30-1f37
        1f76-1f77 1fd0-1fd3 1fd6-1fd7 3bf: 3cc 1f40-1f45 1f78-1f79 3c1: 1fe4-1fe5 3c5: 3b0 3cb 3cd
        1f50-1f57 1f7a-1f7b 1fe0-1fe3 1fe6-1fe7 3c9: 3ce 1f60-1f67 1f7c-1f7d 1fa0-1fa7 1ff2-1ff4
        1ff6-1ff7 406: 407 410: 4d0 4d2 413: 403 415: 400-401 4d6 416: 4c1 4dc 417: 4de 418: 40d
        419 4e2 4e4 41a: 40c 41e: 4e6 423: 40e 4ee 4f0 4f2 427: 4f4 42b: 4f8 42d: 4ec 430: 4d1 4d3
        433: 453 435: 450-451 4d7 436: 4c2 4dd 437: 4df 438: 439 45d 4e3 4e5 43a: 45c 43e: 4e7
        443: 45e 4ef 4f1 4f3 447: 4f5 44b: 4f9 44d: 4ed 456: 457 474: 476 475: 477 4d8: 4da 4d9:
        4db 4e8: 4ea 4e9: 4eb 5d0: fb2e-fb30 5d1: fb31 fb4c 5d2: fb32 5d3: fb33 5d4: fb34 5d5:
        fb35 fb4b 5d6: fb36 5d8: fb38 5d9: fb1d fb39 5da: fb3a 5db: fb3b fb4d 5dc: fb3c 5de: fb3e
        5e0: fb40 5e1: fb41 5e3: fb43 5e4: fb44 fb4e 5e6: fb46 5e7: fb47 5e8: fb48 5e9: fb2a-fb2d
        fb49 5ea: fb4a 5f2: fb1f 627: 622-623 625 648: 624 64a: 626 6c1: 6c2 6d2: 6d3 6d5: 6c0
        """
}
