#!/usr/bin/env python3
"""A telephone that sleeps, and two tabs of one person: asleep.py PROGRAM FOLDER [SECONDS]

The telephone's line goes dead without a word, as in a pocket; the meeting goes on. It comes back by itself, to the same
question and with the half-typed answer, and hears what it missed. The system may also throw the page away meanwhile.
"""

import re
import socket
import sys
import threading
import time

import hands
from page import Page, report
from server import Server


class Radio:
    """What lies between a telephone and the server: it can fall silent and tell neither of them."""

    def __init__(self, port):
        self.port, self.silent = port, threading.Event()
        self.listener = socket.create_server(("127.0.0.1", 0))
        threading.Thread(target=self.take, daemon=True).start()

    @property
    def link(self):
        return f"http://127.0.0.1:{self.listener.getsockname()[1]}"

    def take(self):
        while True:
            near, _ = self.listener.accept()
            if self.silent.is_set():
                near.close()
                continue
            far, dead = socket.create_connection(("127.0.0.1", self.port)), self.silent
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=self.carry, args=(one, other, dead), daemon=True).start()

    @staticmethod
    def carry(one, other, dead):
        try:
            while data := one.recv(65536):
                # What was on its way is lost, and so is everything after it on this line.
                if dead.is_set():
                    return
                other.sendall(data)
            if not dead.is_set():
                other.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def sleep(self):
        self.silent.set()

    def wake(self):
        """New lines are carried; those that were there stay dead."""
        self.silent = threading.Event()


class Asleep:
    def __init__(self, program, folder, seconds):
        self.server, self.seconds = Server(program, "--dialogue", "short"), seconds
        self.radio = Radio(self.server.ports[1])
        self.lead = Page("asleep-lead", 1000, 800, folder)
        self.phone = Page("asleep-phone", 360, 740, folder, telephone=True)
        self.other = Page("asleep-other", 360, 740, folder, telephone=True)

    def enter(self):
        self.code = hands.begin(self.lead, self.server)
        self.phone.go(f"{self.radio.link}/r/{self.code}", "form")
        self.phone.fill("form", name="Sam")
        self.phone.press("Join")
        self.phone.wait(lambda: self.phone.text(".way-back"), "the room")
        self.phone.unfold("Your way back")
        self.secret = re.search(r"#(\S+)", self.phone.text(".link")).group(1)
        while not self.phone.all(".asked textarea[name=answer]"):
            if not hands.go_on(self.lead, lambda: self.lead.press("Next", ".leading")):
                break

    @staticmethod
    def heard(page):
        """All that happened, in the list that is folded as well."""
        return "Said while somebody slept" in page.ask("return document.querySelector('.happened')?.textContent ?? ''")

    def words(self):
        controls = self.phone.all(".asked [name=answer]")
        return controls[0].get_attribute("value") if controls else None

    def try_sleep(self):
        phone, half = self.phone, "Half a sentence, and"
        phone.put(phone.all(".asked [name=answer]")[0], half)
        asked = phone.question()
        tab = phone.driver.current_window_handle
        phone.driver.switch_to.new_window("tab")
        other = phone.driver.current_window_handle
        self.radio.sleep()
        time.sleep(2)
        self.server.line(f"/join {self.code} as Nan", "/park Said while somebody slept")
        time.sleep(self.seconds)
        self.radio.wake()
        phone.driver.switch_to.window(other)
        phone.driver.close()
        phone.driver.switch_to.window(tab)
        phone.command("Page.bringToFront")
        began = time.time()
        phone.wait(lambda: self.heard(phone), "what was said meanwhile", 25)
        print(f"back after {time.time() - began:.1f} s")
        if phone.text(".state") != "Connected":
            phone.find(f"it says {phone.text('.state')}")
        if phone.question() != asked or self.words() != half:
            phone.find(f"half an answer is gone: {phone.question()}: {self.words()}")
        phone.look("s01")
        # The system threw the page away, and loads it anew.
        phone.driver.refresh()
        phone.wait(lambda: phone.question() == asked and self.words() == half,
                   "the half-typed answer on a page that was loaded anew")
        phone.press("Keep this answer", ".asked")
        phone.wait(lambda: "Kept" in phone.text(".reply"), "the reply")
        if not self.heard(self.lead):
            self.lead.find("what was said is missing")

    def try_tabs(self):
        """The newer tab has the room, the older says so and waits; nothing goes to and fro."""
        other = self.other
        other.go(f"{self.server.link}/r/{self.code}#{self.secret}", ".who")
        if self.secret in other.driver.current_url:
            other.find("the secret stays in the address")
        elsewhere = "Go on here"
        self.phone.wait(lambda: self.phone.all(".asked button.main"), "the way to take it back")
        elsewhere = self.phone.all(".asked button.main")[0].text
        self.phone.look("s02")
        self.phone.ask("window.turns = 0; new MutationObserver(() => window.turns++)"
                       ".observe(document.querySelector('.state'), { childList: true })")
        time.sleep(8)
        if self.phone.ask("return window.turns") > 1 or other.text(".state") != "Connected":
            self.phone.find("two tabs of one person fight")
        self.phone.press(elsewhere, ".asked")
        self.phone.wait(lambda: self.phone.text(".state") == "Connected", "the line")
        other.wait(lambda: other.press(elsewhere, ".asked"), "the newer tab told")
        other.wait(lambda: other.text(".state") == "Connected", "the line again")

    def run(self):
        try:
            self.enter()
            self.try_sleep()
            self.try_tabs()
        finally:
            self.server.stop()
            status = report([self.lead, self.phone, self.other], f"Asleep for {self.seconds} s, and two tabs")
        return status


if __name__ == "__main__":
    sys.exit(Asleep(*sys.argv[1:3], seconds=int(sys.argv[3]) if len(sys.argv) > 3 else 60).run())
