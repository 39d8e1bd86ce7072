"""What a page is asked about itself, in its own language."""

# Before any script of a page: what it must never do is noted. Focus that moves without a key or a click within a
# second is noted where the control that had it is still there.
WATCH = """
window.seen = [];
const note = (what) => window.seen.push(what);
for (const name of ["alert", "confirm", "prompt", "open"]) window[name] = (text) => note(`${name}: ${text}`);
addEventListener("securitypolicyviolation", (e) => note(`policy: ${e.violatedDirective} ${e.blockedURI}`), true);
let acted = -9e9, last = null;
for (const name of ["keydown", "pointerdown", "mousedown", "click", "submit"])
  addEventListener(name, (event) => { if (event.isTrusted) acted = performance.now(); }, true);
addEventListener("focusin", ({ target }) => {
  if (performance.now() - acted > 1000 && last && last !== target && last !== document.body && last.isConnected
      && last.checkVisibility())
    note(`focus moved by itself: ${last.outerHTML.slice(0, 80)} -> ${target.outerHTML.slice(0, 80)}`);
  last = target;
}, true);
"""

# Everything that can be pressed is 24 pixels wide and high, or stands in a sentence (WCAG 2.2, 2.5.8); a box or
# radio button is pressed by its label. What is there is what these modules and forms make, and nothing else.
LOOK = """
const found = [];
const known = new Set(`html head meta title link script body header main p h1 h2 h3 a div span section article form
  input label button textarea select option details summary ul ol li fieldset legend strong img noscript
  blockquote svg path`.split(/\\s+/));
const ours = /^\\/r\\/[\\w-]+\\/qr-https?\\.svg$/;
for (const each of document.querySelectorAll("*")) {
  const name = each.localName, html = each.outerHTML.slice(0, 90);
  if (!known.has(name)) found.push(`an element that nobody made: ${html}`);
  for (const { name: key } of each.attributes)
    if (key.startsWith("on") || key === "style" || key === "srcdoc")
      found.push(`an attribute that nobody made: ${html}`);
  if (name === "svg" && (each.getAttribute("role") !== "img" || each.querySelector(":not(title, path)")))
    found.push(`a drawing that is no link: ${html}`);
  if (name === "path" && (each.parentNode.localName !== "svg" || /[^MHVZhvz0-9 -]/.test(each.getAttribute("d"))))
    found.push(`lines of no link: ${html}`);
  if (name === "script" && each.getAttribute("src") !== "/door.mjs") found.push(`a script that is not ours: ${html}`);
  if (name === "img" && !ours.test(each.getAttribute("src"))) found.push(`a picture: ${html}`);
  if (name === "a" && !/^(\\/|$)/.test(each.getAttribute("href"))) found.push(`a link elsewhere: ${html}`);
}
for (const each of document.querySelectorAll("a, button, input, select, textarea, summary")) {
  if (!each.checkVisibility() || each.type === "hidden") continue;
  const box = (each.closest("label") ?? each).getBoundingClientRect();
  if (each.localName === "a" && each.parentElement.textContent.trim() !== each.textContent.trim()) continue;
  if (box.width < 24 || box.height < 24)
    found.push(`a target of ${Math.round(box.width)} by ${Math.round(box.height)}: ${each.outerHTML.slice(0, 90)}`);
}
const root = document.documentElement, wide = root.scrollWidth - root.clientWidth;
if (wide > 0) found.push(`${wide} pixels too wide`);
for (const group of document.querySelectorAll("fieldset"))
  if (!group.querySelector(":scope > legend")?.textContent.trim()) found.push("a fieldset without a legend");
if (document.querySelector(".asked") && !document.querySelector("#asked, #asked h1").textContent.trim())
  found.push("a question without a heading");
const live = ":is([aria-live], [role=status], [role=alert], [role=log])";
if (document.querySelector(`${live} details, ${live} form, .asked${live}, details${live} li`))
  found.push("history or controls inside of what is read out");
return [...found, ...(window.seen?.splice(0) ?? [])];
"""

# How the focus stands: shown by a line round it, in sight, and nothing on top of it.
FOCUS = """
const at = document.activeElement;
if (!at || at === document.body) return null;
const style = getComputedStyle(at), box = at.getBoundingClientRect(), problems = [];
if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) problems.push("no line round the focus");
const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
if (!inside) problems.push("the focus is out of sight");
else {
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
  const points = [box.top + 2, box.top + box.height / 2, box.bottom - 2].filter((y) => y > 0 && y < innerHeight);
  const seen = points.some((y) => {
    const top = document.elementFromPoint(x, y);
    return top && (at.contains(top) || top.contains(at));
  });
  if (!seen) problems.push("something covers the focus");
}
return [at.outerHTML.slice(0, 90), problems];
"""
