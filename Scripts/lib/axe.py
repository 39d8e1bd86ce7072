"""What axe finds in pages, in headless Chromium: axe.py PAGE...

The pages run no script, so a copy of each is made that may run one; it is removed again.
"""

import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import axe_core_python

LIBRARY = (pathlib.Path(axe_core_python.__file__).parent / "axe.min.js").read_text()
ASK = """
axe.run({exclude: [["#found"]]}).then(found => document.getElementById("found").textContent =
    JSON.stringify(found.violations.map(one => [one.id, one.nodes.map(node => node.html)])))
"""


def found(page, size, scheme):
    text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page.read_text())
    tail = f'<pre id="found"></pre><script>{LIBRARY}</script><script>{ASK}</script></body>'
    with tempfile.NamedTemporaryFile("w", suffix=".html") as copy:
        copy.write(text.replace("</body>", tail))
        copy.flush()
        seen = subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=8000",
             f"--window-size={size}", f"--blink-settings=preferredColorScheme={scheme}",
             "--dump-dom", f"file://{copy.name}"],
            capture_output=True, text=True, check=True).stdout
    answer = re.search(r'<pre id="found">(.*?)</pre>', seen, re.DOTALL)
    return json.loads(html.unescape(answer[1])) if answer and answer[1] else [["axe", ["no answer"]]]


wrong = False
for name in sys.argv[1:]:
    for size in ("1200,900", "500,900"):
        for scheme in ("1", "0"):
            problems = found(pathlib.Path(name), size, scheme)
            wrong = wrong or bool(problems)
            print(f"axe: {pathlib.Path(name).name} {size} {'light' if scheme == '1' else 'dark'}:",
                  problems or "nothing")
sys.exit(wrong)
