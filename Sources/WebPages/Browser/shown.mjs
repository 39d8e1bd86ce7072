// What stands before everybody: sections, answers, votes. Each is told once; what stood before goes to a
// list that nobody is read out.

import { words } from "/words.mjs";
import { button, make, paragraphs, fill, pressed } from "/make.mjs";

const kinds = new Set([
  "title", "part", "prose", "section", "revealed", "grouped", "ungrouped", "counted", "objections",
  "outcome", "finished",
]);

// What belongs to the answers above it.
const beside = new Set(["grouped", "ungrouped"]);

export class Shown {
  // Whether what comes next belongs to a new step.
  #isPast = true;
  // Answers that a wall shows one after another, and has not shown yet.
  #waiting = [];

  constructor(isWall) {
    this.now = make("div", { "aria-live": "polite" });
    this.before = make("div", {});
    this.earlier = make("details", { hidden: true },
      make("summary", {}, words["earlier"]), this.before);
    this.heading = make("h2", { id: "shown", class: "quiet" }, words["shown-now"]);
    this.element = make("section", { class: "shown", "aria-labelledby": "shown", hidden: true },
      this.heading, this.now, isWall ? this.#pace() : null, this.earlier);
  }

  // A matter of this screen only. The keys are those of a remote control for slides, too.
  #pace() {
    this.each = button(words["one-by-one"], () => {
      this.each.ariaPressed = this.each.ariaPressed !== "true";
      this.#hold(this.now);
    }, { "aria-pressed": "false" });
    this.more = button("", () => this.#more(), { class: "main", hidden: true });
    document.addEventListener("keydown", (event) => {
      if (!["ArrowRight", "PageDown"].includes(event.key) || this.#waiting.length === 0) return;
      event.preventDefault();
      this.#more();
    });
    return make("div", { class: "acts" }, this.more, this.each);
  }

  // Leaves the first answer, and the others for later; or shows all of them.
  #hold(element) {
    const all = eachOf(element);
    this.#waiting = this.each?.ariaPressed === "true" ? all.slice(1) : [];
    for (const part of all.flat()) part.hidden = this.#waiting.flat().includes(part);
    this.#tell();
  }

  #more() {
    for (const part of this.#waiting.shift() ?? []) part.hidden = false;
    this.#tell();
  }

  #tell() {
    if (!this.more) return;
    this.more.hidden = this.#waiting.length === 0;
    this.more.textContent = `${words["next-answer"]} (${this.#waiting.length})`;
  }

  // Where there are answers, or will be.
  offerPace({ kind }) {
    if (this.each) this.each.hidden = !["lobby", "silent", "revealed"].includes(kind);
  }

  takes(message) { return kinds.has(message.type); }

  add(message) {
    if (this.#isPast && !beside.has(message.type)) this.#turn();
    if (!beside.has(message.type)) this.#isPast = false;
    const parts = drawn(message, this.each);
    this.now.append(...parts);
    if (this.each && message.type === "revealed") this.#hold(this.now);
    this.heading.hidden = false;
    this.element.hidden = false;
  }

  // Something else is asked.
  step() {
    if (this.#isPast) this.#turn();
    this.#isPast = true;
  }

  #turn() {
    if (!this.now.firstChild) return;
    for (const part of eachOf(this.now).flat()) part.hidden = false;
    this.#waiting = [];
    this.#tell();
    this.before.append(make("article", {}, [...this.now.childNodes]));
    this.earlier.hidden = false;
    fill(this.now);
    this.heading.hidden = true;
  }
}

// The elements of each answer: its further lines are set in, or begin with the same name.
function eachOf(element) {
  const all = [];
  let last = "";
  for (const part of element.querySelectorAll(".revealed li, .revealed .point, .revealed .person")) {
    const name = part.matches(".person") ? part.textContent.split(":")[0] : "";
    const goesOn = part.textContent.startsWith("  ") || (name !== "" && name === last);
    last = name;
    if (goesOn && all.length > 0) all.at(-1).push(part);
    else all.push([part]);
  }
  return all;
}

// Nobody looks anything up at a wall.
function drawn(message, isWall) {
  switch (message.type) {
    case "title": return [make("p", { class: "title" }, message.title)];
    case "part": return [make("p", { class: "part" }, message.title)];
    case "section": return section(message);
    case "revealed": return [make("div", { class: "revealed" }, revealed(message))];
    case "finished": return paragraphs(message.lines.filter(({ kind }) => !isWall || kind === "heading")
      .map((line) => ({ ...line, text: pressed(line.text) })));
    default: return paragraphs(message.lines);
  }
}

function section({ number, heading, blocks }) {
  return [
    make("h3", {}, `${number} ${heading}`.trim()),
    ...blocks.map((block) => block.kind === "item"
      ? make("p", { class: `item deep-${Math.min(block.depth, 3)}` },
        make("span", { class: "label" }, block.label ?? "–"), " ", block.text)
      : make("p", { class: block.kind }, block.text)),
  ];
}

// The words around the answers are those of the room; the answers are a list, so that a screen reader says
// how many there are.
function revealed(message) {
  const answers = message.answers.map(({ text, member }, index) => ({ text, member, value: index + 1 }))
    .filter((answer) => answer.text !== null);
  if (answers.length === 0 || answers.some((answer) => answer.member)) return paragraphs(message.lines);
  // Points have the numbers by which people speak of them.
  const isList = message["row-name"] !== undefined;
  return [
    ...paragraphs(message.lines.filter((line) => line.kind === "heading")),
    make(isList ? "ol" : "ul", { class: "answers" }, answers.map(({ text, value }) =>
      make("li", isList ? { value } : {}, text))),
    ...paragraphs(message.lines.filter((line) => line.kind !== "heading" && line.kind !== "point")),
  ];
}
