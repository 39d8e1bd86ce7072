#!/usr/bin/env python3
"""A whole meeting in headless Chromium: meeting.py PROGRAM FOLDER

A facilitator on a large screen, four telephones, one more without script, the wall, one connection of plain lines and
one `join` are in one room from the first section to the close. The facilitator goes on, and one telephone answers, by
keyboard alone. In every state axe looks at the pages (WCAG 2.2 AA), and pictures are kept in FOLDER to be looked at.
Ends with status 1 where something was found.
"""

import os
import re
import socket
import subprocess
import sys
import tempfile
import time

from axe_core_python.selenium import Axe
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

HOSTILE = '<img src=x onerror="document.title=1"> </script>\u202e'
TAGS = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}


class Server:
    """`debrief serve` with pages, which can be killed and started again."""

    def __init__(self, program):
        self.program, self.folder = program, tempfile.mkdtemp(prefix="debrief-")
        self.ports = [free_port(), free_port()]
        self.secret = re.search(r"write it down:\n\s+(\S+)", self.start()).group(1)

    def start(self):
        self.process = subprocess.Popen(
            [self.program, "serve", "--listen", f"127.0.0.1:{self.ports[0]}",
             "--web", f"127.0.0.1:{self.ports[1]}"],
            env=dict(os.environ, DEBRIEF_DATA=self.folder, DEBRIEF_LOG="error", TERM="dumb"),
            stdout=subprocess.PIPE, text=True)
        said = ""
        for line in self.process.stdout:
            said += line
            if line.startswith("Ctrl-C"):
                return said
        raise SystemExit("the server did not start:\n" + said)

    def kill_and_start(self):
        self.process.kill()
        self.process.wait()
        self.start()

    @property
    def link(self):
        return f"http://127.0.0.1:{self.ports[1]}"


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Page:
    """One browser."""

    def __init__(self, name, width, height, folder, telephone=False, dark=False):
        options = webdriver.ChromeOptions()
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--no-proxy-server",
                         "--hide-scrollbars"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.name, self.folder, self.found = name, folder, set()
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": telephone})
        if dark:
            self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
                "features": [{"name": "prefers-color-scheme", "value": "dark"}]})

    def all(self, selector):
        return [each for each in self.driver.find_elements(By.CSS_SELECTOR, selector) if each.is_displayed()]

    def text(self, selector="main"):
        return " ".join(each.text for each in self.all(selector))

    def fill(self, scope, **values):
        for name, value in values.items():
            control = self.driver.find_element(By.CSS_SELECTOR, f"{scope} [name={name}]")
            control.clear()
            control.send_keys(value)

    def press(self, text, scope="body"):
        for each in self.all(f"{scope} button"):
            if each.text.strip() == text:
                self.driver.execute_script("arguments[0].scrollIntoView({block:'center'})", each)
                each.click()
                return True
        return False

    def keys(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def tab_to(self, selector):
        """Goes there with the Tab key alone, and round again from the end of the page."""
        for _ in range(120):
            if self.driver.execute_script(
                    "return document.activeElement?.matches(arguments[0]) ?? false", selector):
                return True
            self.keys(Keys.TAB)
        self.found.add(f"{self.name}: no key leads to {selector}")
        return False

    def unfold(self, text):
        for each in self.all("summary"):
            if each.text.strip() == text:
                self.driver.execute_script("arguments[0].scrollIntoView({block:'center'})", each)
                each.click()

    def wait(self, what, why, seconds=12):
        end = time.time() + seconds
        while time.time() < end:
            try:
                if what():
                    return True
            except WebDriverException:
                pass
            time.sleep(0.1)
        self.found.add(f"{self.name}: waited in vain for {why}; there was:\n{self.text()[:1500]}")
        return False

    def question(self):
        return self.driver.find_element(By.ID, "asked").text

    def look(self, name):
        """A picture, what axe finds, what the browser complains of, and whether anything needs scrolling sideways."""
        self.driver.save_screenshot(os.path.join(self.folder, f"{name}-{self.name}.png"))
        for violation in Axe().run(self.driver, options=TAGS)["violations"]:
            where = violation["nodes"][0]["target"]
            self.found.add(f"{self.name}: axe: {violation['id']} at {where}: {violation['help']}")
        wide = self.driver.execute_script(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wide > 0:
            self.found.add(f"{self.name}: {wide} pixels too wide at {name}")
        for entry in self.driver.get_log("browser"):
            if "WebSocket" not in entry["message"]:
                self.found.add(f"{self.name}: {entry['message']}")
        if self.driver.title == "1":
            self.found.add(f"{self.name}: somebody's words ran as a script")


def answer(page, text):
    """Answers what is asked, whatever it is; says what kind of control there was."""
    form = ".asked form"
    choices = page.all(f"{form} .option input")
    if choices:
        page.driver.execute_script("arguments[0].scrollIntoView({block:'center'})", choices[0])
        choices[0].click()
        page.press("Keep this answer", ".asked") or page.press("Vote", ".asked")
        return "choice"
    if page.press("I agree", ".asked"):
        return "agree"
    if not page.all(f"{form} [name=answer]"):
        return None
    control = page.driver.find_element(By.CSS_SELECTOR, f"{form} [name=answer]")
    control.clear()
    control.send_keys(text)
    page.press("Keep this answer", ".asked")
    return "text"


def answer_by_keys(page, text):
    """The same with the keyboard alone."""
    if page.all(".asked form .option input"):
        page.tab_to(".asked .option input")
        page.keys(Keys.SPACE)
        kind = "choice"
    elif page.all(".asked form [name=answer]"):
        page.tab_to(".asked [name=answer]")
        page.keys(text.replace("\u202e", ""))
        kind = "text"
    elif page.all(".asked button.main"):
        kind = "agree"
    else:
        return None
    if page.tab_to(".asked button.main"):
        page.keys(Keys.ENTER)
    return kind


CELLS = ["Review the note every Monday", "Priya Shah", "end of next month", "The form is in use",
         "Children say that somebody asked", "R1"]


class Meeting:
    def __init__(self, program, folder):
        self.server, self.folder = Server(program), folder
        self.lead = Page("facilitator", 1100, 900, folder)
        self.phones = [Page(f"phone{n}", 320 if n == 4 else 360, 740, folder, True, dark=n == 2)
                       for n in range(1, 5)]
        self.wall = Page("wall", 1600, 900, folder)
        self.plain = Page("plain", 360, 740, folder, True)
        self.steps, self.join = 0, None

    def everybody(self):
        return [self.lead, *self.phones, self.wall, self.plain]

    def enter(self):
        self.lead.driver.get(self.server.link)
        self.lead.wait(lambda: self.lead.all("form"), "the door")
        self.lead.look("00-door")
        self.lead.unfold("I lead this meeting")
        self.lead.fill("details[open]", code="K21", name="Fay", role="Head of Year", secret=self.server.secret)
        self.lead.press("Begin")
        self.lead.wait(lambda: self.lead.text(".share"), "the lobby")
        self.code = re.search(r"/r/(\S+)", self.lead.text(".share")).group(1)
        for number, phone in enumerate(self.phones):
            phone.driver.get(f"{self.server.link}/r/{self.code}")
            phone.wait(lambda p=phone: p.all("form"), "the door")
            phone.look("00-door")
            phone.fill("form", name=["Sam", "Kim", "Lee", "Ana"][number], role="Nurse")
            phone.press("Join")
            phone.wait(lambda p=phone: p.text(".who"), "the room")
        self.wall.driver.get(f"{self.server.link}/r/{self.code}/screen")
        self.wall.wait(lambda: self.wall.press("Show this meeting here"), "the wall's button")
        self.wall.wait(lambda: self.code in self.wall.text(".share"), "the code on the wall")
        self.plain.driver.get(f"{self.server.link}/r/{self.code}/plain")
        self.plain.look("00-door")
        self.plain.fill("form", name="Bo")
        self.plain.press("Join")
        self.plain.wait(lambda: "Bo, member" in self.plain.text(".who"), "the room by forms")
        self.secret = self.plain.text(".way-back strong")
        self.line = socket.create_connection(("127.0.0.1", self.server.ports[0]))
        self.line.sendall(f"/join {self.code} as Nan\n".encode())
        self.join = subprocess.Popen(
            [self.server.program, "join", f"127.0.0.1:{self.server.ports[0]}", self.code, "--as", "Jo"],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.lead.wait(lambda: "Jo" in self.lead.text(".happened"), "Jo")
        self.look("01-lobby")

    def look(self, name):
        for page in self.everybody():
            page.look(name)

    def next(self):
        """Goes on, and presses again where the room asks whether it should."""
        before = self.lead.question(), self.lead.text(".where"), self.lead.text(".shown")
        for _ in range(4):
            if self.lead.tab_to("[data-act=next]"):
                self.lead.keys(Keys.ENTER)
            end = time.time() + 2.5
            while time.time() < end:
                if (self.lead.question(), self.lead.text(".where"), self.lead.text(".shown")) != before:
                    time.sleep(0.4)
                    return True
                time.sleep(0.1)
        self.lead.found.add(f"Next led nowhere at: {before[0]}: {self.lead.text('.reply')}")
        return False

    def hold(self):
        rows = 0
        cell = 0
        for _ in range(80):
            self.steps += 1
            asked = self.lead.question()
            where = self.lead.text(".where")
            print(f"{self.steps:3} {where}: {asked}", flush=True)
            self.look(f"{self.steps + 1:02}")
            if self.steps == 3:
                self.try_sleep()
            if "/close" in self.lead.text(".asked") or self.lead.all(".asked .review") or "Close" in asked:
                break
            if not self.lead.all(".leading [data-act=next]") and not self.lead.all(".asked form"):
                break
            self.look_again(f"{HOSTILE} by a form")
            kinds = [(answer_by_keys if n == 2 else answer)(phone, f"{HOSTILE} {n}")
                     for n, phone in enumerate(self.phones)]
            if "text" in kinds and rows == 0 and cell == 0 and any(k for k in kinds):
                for phone in self.phones:
                    phone.wait(lambda p=phone: p.text(".reply"), "a reply")
            is_plan = "The plan" in where or "Your team" in where
            if is_plan and self.lead.all(".asked form"):
                if "Your team" not in where and rows >= 1 and self.lead.press("I have finished", ".asked"):
                    time.sleep(1)
                    cell, rows = 0, 0
                    continue
                kind = answer(self.lead, CELLS[cell % len(CELLS)] if "Your team" not in where else "Northmoor")
                time.sleep(1.2)
                if kind == "text" and "Your team" not in where:
                    cell += 1
                    rows += cell % len(CELLS) == 0
                if self.lead.question() == asked and kind != "text":
                    self.next()
                if self.lead.question() == asked and kind == "text" and not self.next():
                    break
                continue
            if not self.next():
                break
        self.close()

    def look_again(self, text):
        """What somebody without script does: looks, answers, and sees what came of it."""
        self.plain.driver.get(f"{self.server.link}/r/{self.code}/plain")
        if answer(self.plain, text):
            time.sleep(0.5)
            self.plain.wait(lambda: self.plain.text(".reply"), "a reply to a form")

    def try_sleep(self):
        """A telephone loses its line, and the server goes down, while somebody writes."""
        phone = self.phones[0]
        controls = phone.all(".asked [name=answer]")
        if controls:
            controls[0].send_keys("half a sentence")
        self.server.kill_and_start()
        for page in self.everybody()[:-1]:
            page.wait(lambda p=page: p.text(".state") == "Connected", "the line to come back", 30)
        self.plain.driver.get(f"{self.server.link}/r/{self.code}/plain")
        self.plain.unfold("I was here before")
        self.plain.fill("details[open]", secret=self.secret)
        self.plain.press("Come back")
        self.plain.wait(lambda: "Bo, member" in self.plain.text(".who"), "coming back by a form")
        time.sleep(1)
        if controls and phone.all(".asked [name=answer]")[0].get_attribute("value") != "half a sentence":
            phone.found.add("phone1: what was half typed is gone")

    def close(self):
        self.phones[0].press("A real child may be at risk")
        self.phones[0].wait(lambda: "999" in self.phones[0].text(".panel"), "what to do")
        self.phones[0].look("90-concern")
        self.phones[0].press("Back to the meeting")
        self.phones[1].unfold("Look something up")
        self.phones[1].press("The plan")
        self.phones[1].wait(lambda: self.phones[1].text(".panel"), "the plan")
        self.phones[1].look("91-plan")
        self.lead.unfold("Close the meeting")
        self.lead.press("Close it now, whatever is open")
        self.wall.wait(lambda: "closed" in self.wall.text(), "the end")
        self.look("99-closed")
        self.phones[2].press("Leave the meeting")
        self.phones[2].wait(lambda: self.phones[2].all("main a"), "the door again")
        self.phones[2].look("99-left")

    def end(self):
        if self.join:
            self.join.kill()
        self.server.process.terminate()
        found = sorted(set().union(*(page.found for page in self.everybody())))
        for page in self.everybody():
            page.driver.quit()
        for each in found:
            print(each)
        print(f"{self.steps} steps, {len(found)} found")
        return 1 if found else 0


if __name__ == "__main__":
    meeting = Meeting(sys.argv[1], sys.argv[2])
    try:
        meeting.enter()
        meeting.hold()
    finally:
        status = meeting.end()
    sys.exit(status)
