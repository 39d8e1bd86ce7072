#!/usr/bin/env python3
"""A whole meeting in headless Chromium: meeting.py PROGRAM FOLDER

A facilitator on a large screen, four telephones, one more without script, the wall, one connection of plain lines and
one `join` are in one room from the first section to the close, and the server is killed in between. In every state axe
looks at the pages (WCAG 2.2 AA), and pictures are kept in FOLDER to be looked at.
Ends with status 1 where something was found.
"""

import subprocess
import sys
import time

import hands
from page import Page, report
from server import Server

HOSTILE = '<img src=x onerror="document.title=1"> </script>\u202e'


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
        self.lead.go(self.server.link, "form")
        self.lead.look("00-door")
        self.code = hands.begin(self.lead, self.server)
        for name, phone in zip(("Sam", "Kim", "Lee", "Ana"), self.phones):
            phone.go(f"{self.server.link}/r/{self.code}", "form")
            phone.look("00-door")
            hands.come(phone, self.server, self.code, name)
        hands.watch(self.wall, self.server, self.code)
        self.plain.driver.get(f"{self.server.link}/r/{self.code}/plain")
        self.plain.look("00-door")
        self.plain.fill("form", name="Bo")
        self.plain.press("Join")
        self.plain.wait(lambda: "Bo, member" in self.plain.text(".who"), "the room by forms")
        self.secret = self.plain.text(".way-back strong")
        self.server.line(f"/join {self.code} as Nan")
        self.join = subprocess.Popen(
            [self.server.program, "join", f"127.0.0.1:{self.server.ports[0]}", self.code, "--as", "Jo"],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.lead.wait(lambda: "Jo" in self.lead.text(".happened"), "Jo")
        self.look("01-lobby")

    def look(self, name):
        for page in self.everybody():
            page.look(name)

    def next(self):
        return hands.go_on(self.lead, lambda: hands.next_by_keys(self.lead))

    def hold(self):
        plan = hands.Plan()
        for _ in range(80):
            self.steps += 1
            where = self.lead.text(".where")
            print(f"{self.steps:3} {where}: {self.lead.question()}", flush=True)
            self.look(f"{self.steps + 1:02}")
            if self.steps == 3:
                self.try_sleep()
            if not self.lead.all(".leading [data-act=next]") and not self.lead.all(".asked form"):
                break
            self.look_again(f"{HOSTILE} by a form")
            kinds = [(hands.answer_by_keys if n == 2 else hands.answer)(phone, f"{HOSTILE} {n}")
                     for n, phone in enumerate(self.phones)]
            if "text" in kinds and not plan.rows and not plan.cell:
                for phone in self.phones:
                    phone.wait(lambda p=phone: p.text(".reply"), "a reply")
            if plan.is_here(self.lead):
                if not plan.step(self.lead, hands.answer, lambda p: p.press("I have finished", ".asked"), self.next):
                    break
            elif not self.next():
                break
        self.close()

    def look_again(self, text):
        """What somebody without script does: looks, answers, and sees what came of it."""
        self.plain.driver.get(f"{self.server.link}/r/{self.code}/plain")
        if hands.answer(self.plain, text):
            time.sleep(0.5)
            self.plain.wait(lambda: self.plain.text(".reply"), "a reply to a form")

    def try_sleep(self):
        """A telephone loses its line, and the server goes down, while somebody writes."""
        phone = self.phones[0]
        controls = phone.all(".asked [name=answer]")
        if controls:
            phone.put(controls[0], "half a sentence")
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
        self.server.stop()
        print(f"The facilitator pressed {self.lead.pressed} times, and filled {self.lead.filled} fields.")
        return report(self.everybody(), f"A meeting of {self.steps} steps")


if __name__ == "__main__":
    meeting = Meeting(sys.argv[1], sys.argv[2])
    try:
        meeting.enter()
        meeting.hold()
    finally:
        status = meeting.end()
    sys.exit(status)
