"""Real requests, forms and frames for the fuzzer to change, and the words that it finds in them: seeds.py FOLDER"""
import pathlib
import re
import sys

folder = pathlib.Path(sys.argv[1])
host = "Host: here:1\r\n"
# As FuzzWeb.swift reads it: what it is, and at which byte it is parted.
WHOLE, FORM, FRAMES = 0, 1, 2


def keep(name, kind, data, cut=7):
    for size in "small", "large":
        (folder / size / name).write_bytes(bytes([kind, cut]) + data)


paths = ["/", "/r/k7m-x4q", "/r/k7m-x4q/screen", "/r/k7m-x4q/qr-https.svg", "/r/k7m-x4q/plain", "/plain",
         "/door.mjs", "/style.css", "/words.mjs", "/line", "/nowhere", "/r/%2e%2e/x?y=1"]
for number, path in enumerate(paths):
    keep(f"get-{number}", WHOLE, f"GET {path} HTTP/1.1\r\n{host}\r\n".encode())
for number, lines in enumerate([
        "Content-Length: 3\r\n\r\na=b", "Content-Length: 3\r\nContent-Length: 4\r\n\r\na=bc",
        "Transfer-Encoding: chunked\r\n\r\n3\r\na=b\r\n0\r\n\r\n", "Expect: 100-continue\r\nContent-Length: 3\r\n\r\n",
        "Cookie: debrief=0; __Host-debrief=1\r\nContent-Length: 0\r\n\r\n",
        "X-Forwarded-For: 1.2.3.4, ::1\r\nX-Forwarded-Proto: https\r\nContent-Length: 3\r\n\r\na=b"]):
    keep(f"post-{number}", WHOLE, (f"POST /plain HTTP/1.1\r\n{host}Origin: http://here:1\r\n"
         f"Content-Type: application/x-www-form-urlencoded\r\n{lines}").encode())
keep("two", WHOLE, f"GET / HTTP/1.1\r\n{host}\r\nHEAD /r/a/plain HTTP/1.0\r\n{host}\r\n".encode())
keep("upgrade", WHOLE, (f"GET /line HTTP/1.1\r\n{host}Origin: http://here:1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
     "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n").encode())

forms = ["answer=a+b%0D%0Ac%26%3D%C3%A9&to=here&mark=m", "choice=1&choice=3&to=v", "line=%2Fnext&mark=m",
         "prefix=%2Fsay&words=a%0A%2Fclose", "prefix=%2Fobject&words=no&mark=m", "held=replace", "go-on=yes&mark=m",
         "way=join&code=abc&name=Sam&agency=A&role=B&nonce=1", "way=host&code=K21&name=Fay&secret=s-s",
         "way=back&secret=s-s", "answer=%3Cscript%3Ealert%281%29%3C%2Fscript%3E", "a=%", "line=%2Fquit"]
for number, form in enumerate(forms):
    keep(f"form-{number}", FORM, form.encode())


def frame(text, opcode=0x81, mask=b"\0\0\0\0"):
    data = text.encode()
    size = bytes([0x80 | len(data)]) if len(data) < 126 else b"\xfe" + len(data).to_bytes(2, "big")
    return bytes([opcode]) + size + mask + bytes(each ^ mask[at % 4] for at, each in enumerate(data))


lines = ['{"type":"join","code":"abc","name":"Sam","id":1}', '{"type":"answer","text":"a","to":"here","id":2}',
         '{"type":"line","line":"/resume s-s 4","id":4}', '{"type":"ping"}', '{"type":"quit"}']
keep("frames-all", FRAMES, b"".join(frame(line) for line in lines))
for number, line in enumerate(lines):
    keep(f"frame-{number}", FRAMES, frame(line, mask=b"abcd"))
keep("frames-parts", FRAMES, frame("x" * 600, 0x01) + frame("y", 0x09) + frame("z", 0x80))
keep("frames-ends", FRAMES, frame("there?", 0x89) + frame("\x03\x05", 0x88))
keep("frame-bare", FRAMES, b"\x81\x02[]")
keep("frame-binary", FRAMES, frame("abc", 0x82))

words = set()
for seed in (folder / "small").iterdir():
    if re.match(r"(get|post|two|upgrade|form|frame)", seed.name):
        words |= set(re.findall(rb"[A-Za-z][A-Za-z0-9-]{2,22}", seed.read_bytes()))
with open(folder / "words", "w", encoding="ascii") as file:
    for word in sorted(words):
        print(f'"{word.decode()}"', file=file)
