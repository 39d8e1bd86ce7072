#!/usr/bin/env python3
"""A whole meeting by keyboard alone: keyboard.py PROGRAM FOLDER

The facilitator comes in, leads, writes the plan and closes with Tab, Space and Return; a telephone takes part in the
same way. On every page the focus is shown, in sight and covered by nothing, and moves only by one's own act; what
everybody is told comes in a region that is read out, and counts do not chatter. Somebody who writes is not disturbed.
"""

import re
import sys
import time

from selenium.webdriver.common.keys import Keys

import hands
from page import Page, report
from server import Server

# Notes what a screen reader would read out by itself.
LISTEN = """
window.spoken = [];
new MutationObserver((changes) => {
  for (const { target, addedNodes } of changes) {
    const region = (target.nodeType === 1 ? target : target.parentElement)?.closest("[aria-live], [role=status]");
    const text = [...addedNodes].map((each) => each.textContent).join(" ").trim();
    if (region && text) window.spoken.push([region.className || "live", text, performance.now()]);
  }
}).observe(document.body, { childList: true, subtree: true, characterData: true });
"""


class Keyboard:
    def __init__(self, program, folder):
        self.server = Server(program, "--dialogue", "short")
        self.lead = Page("keys-lead", 1000, 800, folder, still=True)
        self.phone = Page("keys-phone", 360, 740, folder, telephone=True, still=True)
        self.writer = Page("keys-writer", 360, 740, folder, telephone=True)
        self.pages = [self.lead, self.phone, self.writer]
        self.half = ""

    def enter(self):
        lead = self.lead
        lead.go(self.server.link, "form")
        lead.walk()
        lead.tab_to("summary", "I lead this meeting")
        lead.keys(Keys.ENTER)
        for name, value in (("code", "K21"), ("name", "Fay"), ("role", "Head of Year"),
                            ("secret", self.server.secret)):
            lead.enter_text(f"details[open] [name={name}]", value)
        lead.keys(Keys.ENTER)
        lead.wait(lambda: lead.text(".share"), "the lobby")
        code = re.search(r"/r/(\S+)", lead.text(".share")).group(1)
        for page, name in ((self.phone, "Sam"), (self.writer, "Kim")):
            page.go(f"{self.server.link}/r/{code}", "form")
            page.enter_text("form [name=name]", name)
            page.tab_to("form button.main", "Join")
            page.keys(Keys.SPACE)
            page.wait(lambda p=page: p.text(".who"), "the room")
            page.ask(LISTEN)
        # The link by which one comes back is hidden by keys as well.
        self.phone.tab_to("summary", "Your way back")
        self.phone.keys(Keys.ENTER)
        self.phone.tab_to(".way-back button")
        self.phone.keys(Keys.ENTER)

    def press_next(self):
        heard = len(self.phone.ask("return window.spoken"))
        before = self.phone.question()
        if not hands.go_on(self.lead, lambda: hands.next_by_keys(self.lead)):
            return False
        asked = self.phone.question()
        # Whoever is moved to the question hears it; everybody else is read it out.
        if asked != before and self.phone.ask("return document.activeElement.id") != "asked":
            said = [text for _, text, _ in self.phone.ask("return window.spoken")[heard:]]
            if not any(asked in text for text in said):
                self.phone.find(f"nobody is read out what is asked: {asked}")
        return True

    def finish(self, page):
        if not any(each.text == "I have finished" for each in page.all(".asked button")):
            return False
        page.tab_to(".asked button", "I have finished")
        page.keys(Keys.ENTER)
        return True

    def half_write(self):
        """Somebody begins to write; what others do leaves them and their words where they are."""
        if self.half or not self.writer.all(".asked form textarea[name=answer]"):
            return
        self.half = "half a sentence"
        self.writer.enter_text(".asked form [name=answer]", self.half)
        self.is_left_alone("on beginning")

    def is_left_alone(self, when):
        at = self.writer.ask("return [document.activeElement.name, document.activeElement.value,"
                             " document.activeElement.selectionStart]")
        if at != ["answer", self.half, len(self.half)]:
            self.writer.find(f"writing was disturbed {when}: {at}")

    def disturb(self):
        """What happens in a room while somebody writes."""
        self.server.line(f"/join {self.code} as Nan", "/hand", "/park Later")
        self.lead.tab_to("summary", "Set a timer")
        self.lead.keys(Keys.ENTER)
        self.lead.tab_to("form button", "Set a timer")
        self.lead.keys(Keys.ENTER)
        time.sleep(3)
        self.is_left_alone("by what others did")

    def hold(self):
        plan, steps, disturbed = hands.Plan(), 0, False
        for steps in range(1, 70):
            where, asked = self.lead.text(".where"), self.lead.question()
            print(f"{steps:3} {where}: {asked}", flush=True)
            self.lead.look(f"k{steps:02}", axe=False)
            self.phone.look(f"k{steps:02}", axe=False)
            self.lead.walk()
            self.phone.walk()
            if not self.lead.all("[data-act=next]") and not self.lead.all(".asked form"):
                break
            if plan.is_here(self.lead):
                if not plan.step(self.lead, hands.answer_by_keys, self.finish, self.press_next):
                    break
                continue
            self.half_write()
            if self.half and not disturbed:
                disturbed = True
                self.disturb()
            hands.answer_by_keys(self.phone, "What I say")
            if not self.press_next():
                break
        return steps

    @property
    def code(self):
        return re.search(r"/r/([\w-]+)", self.phone.driver.current_url).group(1)

    def listen(self):
        """No count is read out more often than in ten seconds, and what is shown is."""
        spoken = self.phone.ask("return window.spoken")
        counts = [when for region, _, when in spoken if "count" in region]
        for first, second in zip(counts, counts[1:]):
            if second - first < 9000:
                self.phone.find(f"two counts were read out within {second - first:.0f} ms")
        if not any("live" in region and "Answers" in text or "answers" in text for region, text, _ in spoken):
            self.phone.find("nobody is read out what was answered")

    def close(self):
        for page in (self.phone,):
            page.tab_to("button.concern")
            page.keys(Keys.ENTER)
            page.wait(lambda: "999" in page.text(".panel"), "what to do")
            page.walk()
            page.tab_to(".panel button", "Back to the meeting")
            page.keys(Keys.SPACE)
            page.tab_to("summary", "Look something up")
            page.keys(Keys.ENTER)
            page.tab_to(".look button", "The plan")
            page.keys(Keys.ENTER)
            page.wait(lambda: "Priya Shah" in page.text(".panel"), "the plan")
            page.look("k90", axe=False)
            page.tab_to(".panel button", "Close this")
            page.keys(Keys.ENTER)
            if not page.ask("return document.activeElement.matches('.look button')"):
                page.find("whoever closes a panel is not where they were")
        self.lead.tab_to("summary", "Close the meeting")
        self.lead.keys(Keys.ENTER)
        self.lead.tab_to("button", "Close it now, whatever is open")
        self.lead.keys(Keys.ENTER)
        self.lead.wait(lambda: "closed" in self.lead.text(), "the end")
        self.lead.look("k99", axe=False)

    def run(self):
        try:
            self.enter()
            self.hold()
            self.listen()
            self.close()
        finally:
            self.server.stop()
            status = report(self.pages, "By keyboard alone")
        return status


if __name__ == "__main__":
    sys.exit(Keyboard(*sys.argv[1:3]).run())
