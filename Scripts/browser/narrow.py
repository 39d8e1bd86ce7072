#!/usr/bin/env python3
"""A meeting at 320 pixels and at 400 % zoom, light and dark: narrow.py PROGRAM FOLDER

1280 by 1024 at 400 % is 320 by 256. Nobody needs to scroll sideways, and whatever has the focus is in sight and covered
by nothing; less movement is asked for, and nothing moves.
"""

import sys

import hands
from page import Page, report
from server import Server

MOVES = """
return [...document.querySelectorAll("*")].filter((each) => {
  const { animationName, transitionDuration } = getComputedStyle(each);
  return animationName !== "none" || parseFloat(transitionDuration) > 0;
}).length + document.getAnimations().length;
"""


class Narrow:
    def __init__(self, program, folder):
        self.server = Server(program, "--dialogue", "short")
        zoomed = {"scale": 4, "still": True}
        self.lead = Page("narrow-lead", 320, 256, folder, **zoomed)
        self.phone = Page("narrow-phone", 320, 568, folder, telephone=True, dark=True)
        self.zoomed = Page("narrow-zoomed", 320, 256, folder, dark=True, **zoomed)
        self.wall = Page("narrow-wall", 320, 256, folder, **zoomed)
        self.plain = Page("narrow-plain", 320, 256, folder, **zoomed)
        self.pages = [self.lead, self.phone, self.zoomed, self.wall, self.plain]

    def look(self, name):
        for page in self.pages:
            page.look(name)
            page.walk()
            if page.ask(MOVES):
                page.find(f"something moves at {name}")

    def run(self):
        try:
            code = hands.begin(self.lead, self.server)
            hands.come(self.phone, self.server, code, "Sam")
            hands.come(self.zoomed, self.server, code, "A name of thirty-two letters wid")
            hands.watch(self.wall, self.server, code)
            self.plain.go(f"{self.server.link}/r/{code}/plain", "form")
            self.plain.fill("form", name="Bo")
            self.plain.press("Join")
            self.look("n01")
            plan = hands.Plan()
            for step in range(2, 60):
                print(f"{step:3} {self.lead.text('.where')}: {self.lead.question()}", flush=True)
                self.plain.go(f"{self.server.link}/r/{code}/plain")
                self.look(f"n{step:02}")
                if not self.lead.all("[data-act=next]") and not self.lead.all(".asked form"):
                    break
                press = lambda: hands.go_on(self.lead, lambda: self.lead.press("Next", ".leading"))
                if plan.is_here(self.lead):
                    if not plan.step(self.lead, hands.answer, lambda p: p.press("I have finished", ".asked"), press):
                        break
                    continue
                for page in (self.phone, self.zoomed):
                    hands.answer(page, "x" * 200)
                if not press():
                    break
            self.zoomed.press("A real child may be at risk")
            self.zoomed.wait(lambda: "999" in self.zoomed.text(".panel"), "what to do")
            self.look("n90")
        finally:
            self.server.stop()
            status = report(self.pages, "At 320 pixels and 400 %")
        return status


if __name__ == "__main__":
    sys.exit(Narrow(*sys.argv[1:3]).run())
