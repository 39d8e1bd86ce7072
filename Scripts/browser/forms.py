#!/usr/bin/env python3
"""A whole meeting with scripting off: forms.py PROGRAM FOLDER

A facilitator and two members in browsers that run no script, from the door to the close, the plan included.
"""

import re
import sys
import time

import hands
from page import Page, report
from server import Server


class Forms:
    def __init__(self, program, folder):
        self.server = Server(program, "--dialogue", "short")
        self.lead = Page("forms-lead", 1000, 800, folder, script=False)
        self.members = [Page("forms-sam", 360, 740, folder, telephone=True, script=False),
                        Page("forms-kim", 320, 640, folder, telephone=True, script=False, dark=True)]
        self.pages = [self.lead, *self.members]

    def enter(self):
        lead = self.lead
        lead.go(self.server.link, "noscript a")
        # To axe, which is a script, what stands in `noscript` is not there.
        lead.look("f00", axe=False)
        lead.click(lead.all("noscript a")[0])
        lead.wait(lambda: lead.all("form"), "the forms")
        lead.look("f01")
        lead.unfold("I lead this meeting")
        lead.fill("details[open]", code="K21", name="Fay", role="Head of Year", secret=self.server.secret)
        lead.press("Begin")
        lead.wait(lambda: lead.text(".who"), "the lobby")
        lead.look("f02")
        self.code = re.search(r"/r/([\w-]+)/plain", lead.driver.current_url).group(1)
        if self.code not in lead.text():
            lead.find("whoever leads is not told the code of the meeting")
        for page, name in zip(self.members, ("Sam", "Kim")):
            page.go(f"{self.server.link}/r/{self.code}", "noscript a")
            page.click(page.all("noscript a")[0])
            page.wait(lambda p=page: p.all("form [name=name]"), "the forms")
            page.fill("form", name=name)
            page.press("Join")
            page.wait(lambda p=page: p.text(".who"), "the room")
            page.look("f02")

    def look_again(self, page):
        page.go(f"{self.server.link}/r/{self.code}/plain", ".who")

    def press_next(self):
        return hands.go_on(self.lead, lambda: self.lead.press("Next", ".leading"), patience=2.2)

    def hold(self):
        plan, kinds = hands.Plan(), set()
        for step in range(3, 70):
            self.look_again(self.lead)
            print(f"{step:3} {self.lead.text('.where')}: {self.lead.question()}", flush=True)
            self.lead.look(f"f{step:02}")
            if not self.lead.all(".leading button[value='/next']") and not self.lead.all(".asked form"):
                break
            for page in self.members:
                self.look_again(page)
                page.look(f"f{step:02}")
                # Two points of each, so that there is something to vote on.
                for number in range(2 if "Learning" in page.text(".where") else 1):
                    kind = hands.answer(page, f"What {page.name} says, {number}")
                    kinds.add(kind)
                    if kind:
                        page.wait(lambda p=page: p.text(".reply") or p.text(".own"), "a reply to a form")
            if plan.is_here(self.lead):
                if not plan.step(self.lead, hands.answer, lambda p: p.press("I have finished", ".asked"),
                                 self.press_next):
                    break
            elif not self.press_next():
                break
        if not {"text", "choice", "agree"} <= kinds:
            self.lead.find(f"not every kind of question was asked by forms: {kinds}")
        return step

    def close(self):
        sam, lead = self.members[0], self.lead
        self.look_again(sam)
        sam.press("A real child may be at risk")
        sam.wait(lambda: "999" in sam.text(".panel"), "what to do")
        sam.look("f90")
        sam.press("Back to the meeting")
        sam.unfold("Say something")
        sam.fill(".speak form", words="One more thing")
        sam.press("Send", ".speak")
        # The others have it once Sam has the reply.
        sam.wait(lambda: sam.text(".reply"), "a reply to a word")
        self.look_again(lead)
        lead.wait(lambda: "One more thing" in lead.text(".happened"), "a word to the room")
        for thing in ("The plan", "The minutes", "What was answered"):
            sam.unfold("Look something up")
            sam.press(thing, ".look")
            sam.wait(lambda: sam.text(".panel"), thing)
            sam.look("f91")
            if thing == "The plan" and "Priya Shah" not in sam.text(".panel"):
                sam.find("the plan is not there to be seen")
        self.look_again(lead)
        lead.unfold("Close the meeting")
        lead.press("Close it now, whatever is open")
        lead.wait(lambda: "closed" in lead.text(), "the end")
        lead.look("f99")
        self.look_again(sam)
        sam.press("Leave the meeting")
        sam.wait(lambda: "Join a meeting" in sam.text("h1"), "the door again")
        sam.look("f99")
        sam.driver.back()
        time.sleep(0.5)
        if "One more thing" in sam.text():
            sam.find("going back shows the meeting to whoever has the telephone next")

    def run(self):
        try:
            self.enter()
            self.hold()
            self.close()
        finally:
            self.server.stop()
            status = report(self.pages, "Without script")
        return status


if __name__ == "__main__":
    sys.exit(Forms(*sys.argv[1:3]).run())
