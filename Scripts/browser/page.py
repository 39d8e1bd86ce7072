"""One browser, and what is looked for on each page."""

import os
import time

from axe_core_python.selenium import Axe
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from watching import FOCUS, LOOK, WATCH

TAGS = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}


class Page:
    """`script` is whether scripts run, `still` whether less movement is asked for."""

    def __init__(self, name, width, height, folder, telephone=False, dark=False, still=False, script=True,
                 scale=1, arguments=()):
        options = webdriver.ChromeOptions()
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--no-proxy-server",
                         "--hide-scrollbars", *arguments):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.name, self.folder, self.script, self.found = name, folder, script, set()
        # How often something was pressed, and how many fields were filled.
        self.pressed = self.filled = 0
        self.driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
        self.command("Emulation.setDeviceMetricsOverride",
                     width=width, height=height, deviceScaleFactor=scale, mobile=telephone)
        features = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
                    {"name": "prefers-reduced-motion", "value": "reduce" if still else "no-preference"}]
        self.command("Emulation.setEmulatedMedia", features=features)
        self.command("Page.addScriptToEvaluateOnNewDocument", source=WATCH)
        self.command("Emulation.setScriptExecutionDisabled", value=not script)

    def command(self, name, **values):
        return self.driver.execute_cdp_cmd(name, values)

    def ask(self, script, *values):
        return self.driver.execute_script(script, *values)

    def go(self, link, selector="main"):
        self.driver.get(link)
        return self.wait(lambda: self.all(selector), f"{selector} of {link}")

    def all(self, selector):
        return self.steady(lambda: [each for each in self.driver.find_elements(By.CSS_SELECTOR, selector)
                                    if each.is_displayed()])

    def text(self, selector="main"):
        return self.steady(lambda: " ".join(each.text for each in self.all(selector)))

    @staticmethod
    def steady(look):
        """A page may be drawn anew, or make place for the next, while it is looked at: then this looks again."""
        for _ in range(20):
            try:
                return look()
            except WebDriverException:
                time.sleep(0.1)
        return look()

    def fill(self, scope, **values):
        for name, value in values.items():
            control = self.driver.find_element(By.CSS_SELECTOR, f"{scope} [name={name}]")
            self.put(control, value)

    def put(self, control, text):
        """A pointer first, as people do: a driver would move the focus by itself."""
        self.click(control)
        self.pressed, self.filled = self.pressed - 1, self.filled + 1
        control.clear()
        control.send_keys(text)

    def press(self, text, scope="body"):
        for each in self.all(f"{scope} button"):
            if each.text.strip() == text:
                self.click(each)
                return True
        return False

    def click(self, element):
        self.ask("arguments[0].scrollIntoView({block:'center'})", element)
        element.click()
        self.pressed += 1

    def unfold(self, text):
        for each in self.all("summary"):
            if each.text.strip() == text:
                self.click(each)

    def wait(self, what, why, seconds=15):
        end = time.time() + seconds
        while time.time() < end:
            try:
                if what():
                    return True
            except WebDriverException:
                pass
            time.sleep(0.1)
        self.find(f"waited in vain for {why}; there was:\n{self.text()[:1500]}")
        return False

    def wait_for(self, what, seconds=2):
        """The same where it may not come."""
        end = time.time() + seconds
        while time.time() < end:
            if what():
                return True
            time.sleep(0.05)
        return False

    def question(self):
        return self.text("#asked h1") if self.all("#asked h1") else self.text("#asked")

    def find(self, what):
        self.found.add(f"{self.name}: {what}")

    # Keys alone.

    def keys(self, *keys):
        ActionChains(self.driver).send_keys(*keys).perform()

    def tab_to(self, selector, text=None):
        """Goes there with the Tab key alone, and round again from the end of the page."""
        for _ in range(150):
            if self.ask("""const at = document.activeElement;
                    return !!at?.matches(arguments[0]) && at.checkVisibility()
                        && (arguments[1] === null || at.textContent.trim() === arguments[1])""", selector, text):
                return True
            self.keys(Keys.TAB)
            self.look_at_focus()
        self.find(f"no key leads to {selector} {text or ''}")
        return False

    def enter_text(self, selector, text):
        if self.tab_to(selector):
            ActionChains(self.driver).key_down(Keys.CONTROL).send_keys("a").key_up(Keys.CONTROL).perform()
            # There is no key for what turns words round.
            self.keys(text.replace("\u202e", ""))

    def walk(self):
        """Once through all that can have the focus; says how many stops there were."""
        first, stops = None, 0
        self.ask("document.activeElement?.blur(); scrollTo(0, 0)")
        for _ in range(150):
            self.keys(Keys.TAB)
            at = self.look_at_focus()
            if at is None or at == first:
                break
            first, stops = first or at, stops + 1
        return stops

    def look_at_focus(self):
        seen = self.ask(FOCUS)
        for problem in seen[1] if seen else ():
            self.find(f"{problem}: {seen[0]}")
        return seen and seen[0]

    # What is found.

    def look(self, name, axe=True):
        """A picture, what axe finds, what the browser complains of, and what no page may have."""
        self.driver.save_screenshot(os.path.join(self.folder, f"{name}-{self.name}.png"))
        if axe:
            # What is looked at was loaded without script; axe is one.
            self.command("Emulation.setScriptExecutionDisabled", value=False)
            for violation in Axe().run(self.driver, options=TAGS)["violations"]:
                where = violation["nodes"][0]["target"]
                self.find(f"axe: {violation['id']} at {where}: {violation['help']}")
            self.command("Emulation.setScriptExecutionDisabled", value=not self.script)
        for problem in self.ask(LOOK):
            self.find(f"{problem} at {name}")
        for entry in self.driver.get_log("browser"):
            # A server that was killed, a form that was refused, and what is no complaint.
            is_known = "WebSocket" in entry["message"] or "422" in entry["message"]
            if not is_known and entry["level"] != "INFO":
                self.find(entry["message"])
        if self.driver.title == "1":
            self.find("somebody's words ran as a script")

    def close(self):
        self.driver.quit()


def report(pages, what):
    """Prints what pages found, closes them, and says with which status to end."""
    found = sorted(set().union(*(page.found for page in pages)))
    for page in pages:
        page.close()
    for each in found:
        print(each)
    print(f"{what}: {len(found)} found", flush=True)
    return 1 if found else 0
