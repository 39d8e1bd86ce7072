"""What people do with pages: come in, answer, go on; with a pointer, or with the keys alone."""

import re
import time

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

# The cells of one row of the plan, as the room asks for them.
CELLS = ["Review the note every Monday", "Priya Shah", "end of next month", "The form is in use",
         "Children say that somebody asked", "R1"]


def begin(page, server, code="K21", name="Fay"):
    """Leads a meeting; says by which code others come."""
    page.go(server.link, "form")
    page.unfold("I lead this meeting")
    page.fill("details[open]", code=code, name=name, role="Head of Year", secret=server.secret)
    page.press("Begin")
    page.wait(lambda: page.text(".share"), "the lobby")
    return re.search(r"/r/(\S+)", page.text(".share")).group(1)


def come(page, server, code, name, role="Nurse"):
    page.go(f"{server.link}/r/{code}", "form")
    page.fill("form", name=name, role=role)
    page.press("Join")
    page.wait(lambda: page.text(".who"), "the room")


def watch(page, server, code):
    page.driver.get(f"{server.link}/r/{code}/screen")
    page.wait(lambda: page.press("Show this meeting here"), "the wall's button")
    page.wait(lambda: code in page.text(".share"), "the code on the wall")


def answer(page, text):
    """Answers what is asked, whatever it is; says what kind of control there was."""
    form = ".asked form"
    choices = page.all(f"{form} .option input")
    if choices:
        page.click(choices[0])
        page.press("Keep this answer", ".asked") or page.press("Vote", ".asked")
        return "choice"
    if page.press("I agree", ".asked"):
        return "agree"
    if not page.all(f"{form} [name=answer]"):
        return None
    control = page.driver.find_element(By.CSS_SELECTOR, f"{form} [name=answer]")
    page.put(control, text)
    page.press("Keep this answer", ".asked")
    return "text"


def answer_by_keys(page, text):
    """The same with the keyboard alone."""
    if page.all(".asked form .option input"):
        page.tab_to(".asked .option input")
        page.keys(Keys.SPACE)
        kind = "choice"
    elif page.all(".asked form [name=answer]"):
        page.enter_text(".asked form [name=answer]", text)
        kind = "text"
    elif page.all(".asked button.main"):
        kind = "agree"
    else:
        return None
    if page.tab_to(".asked button.main"):
        page.keys(Keys.ENTER)
    return kind


def state(page):
    return page.question(), page.text(".where"), page.text(".shown"), page.text(".asked")


def go_on(page, press, tries=4, patience=2.5):
    """Goes on by `press`, and presses again where the room asks whether it should."""
    before = state(page)
    for _ in range(tries):
        press()
        end = time.time() + patience
        while time.time() < end:
            if state(page)[:3] != before[:3]:
                time.sleep(0.4)
                return True
            time.sleep(0.1)
    page.find(f"Next led nowhere at: {before[0]}: {page.text('.reply')}")
    return False


def next_by_keys(page):
    if page.tab_to("[data-act=next]"):
        page.keys(Keys.ENTER)
        page.pressed += 1


class Plan:
    """What the facilitator does at the plan: one row, then it is finished."""

    def __init__(self):
        self.cell = self.rows = 0

    def is_here(self, page):
        where = page.text(".where")
        return ("The plan" in where or "Your team" in where) and bool(page.all(".asked form"))

    def step(self, page, answer, finish, go_on):
        """Says whether the meeting went on."""
        asked, is_team = page.question(), "Your team" in page.text(".where")
        if not is_team and self.rows >= 1 and finish(page):
            time.sleep(1)
            self.cell = self.rows = 0
            return True
        kind = answer(page, "Northmoor" if is_team else CELLS[self.cell % len(CELLS)])
        time.sleep(1.2)
        if kind == "text" and not is_team:
            self.cell += 1
            self.rows += self.cell % len(CELLS) == 0
        if page.question() != asked:
            return True
        return go_on() or kind != "text"
