// What is asked now: a question with real controls for its kind, and the acts that go with it.

import { words } from "/words.mjs";
import { button, field, fill, make, paragraphs, pressed, rowsOf } from "/make.mjs";

// People may speak of an option by its label, so that it stands there where it says more than the text.
function named({ label, text }) {
  return label.toLowerCase() === text.toLowerCase() ? text : `${label}  ${text}`.trim();
}

const written = new Set(["text", "person", "date"]);
// Acts of one's own, beside an answer.
const acts = ["done", "skip", "redo", "edit", "pause"];

export class Question {
  #prompt = {};
  #form = null;
  #own = make("div", { class: "own" });
  #isHeld = false;

  // `send` sends a line and says what came of it; it gives back the reply.
  constructor({ role, send, keepDraft, takeDraft }) {
    Object.assign(this, { role, send, keepDraft, takeDraft });
    this.heading = make("h2", { id: "asked", tabindex: "-1" });
    this.body = make("div", {});
    this.element = make("section", { class: "asked", "aria-labelledby": "asked" },
      this.heading, this.body, this.#own);
  }

  get leads() { return this.role === "facilitator" || this.role === "co-facilitator"; }

  get prompt() { return this.#prompt; }

  get mark() { return this.#prompt.mark; }

  // Draws what is asked, and leaves alone what somebody is writing if that is still what is asked.
  ask(prompt) {
    const isSame = prompt.mark === this.#prompt.mark && !this.#isHeld;
    const draft = this.#draft();
    const hadFocus = this.element.contains(document.activeElement);
    if (isSame && JSON.stringify(prompt.lines) === JSON.stringify(this.#prompt.lines)) {
      this.#prompt = prompt;
      return;
    }
    if (prompt.mark !== this.#prompt.mark) fill(this.#own);
    this.#prompt = prompt;
    this.#isHeld = false;
    this.#draw();
    const kept = isSame && draft ? draft : this.takeDraft(prompt.mark);
    if (kept) this.#putBack(kept);
    // Where the control that somebody was in is gone, they would be nowhere.
    if (hadFocus && !this.element.contains(document.activeElement)) this.heading.focus();
  }

  // Whatever is asked next is drawn anew.
  forget() { this.#prompt = {}; }

  // What was kept of one's own for this question.
  own(message) {
    const answers = message.answers ?? [];
    const draft = this.#draft();
    // Its reply was lost with the line, and it had been kept.
    if (draft && answers.some((answer) => (answer.text ?? answer ?? "").endsWith?.(draft))) this.#clear();
    fill(this.#own, paragraphs(message.lines));
  }

  // Words that may identify somebody: what to do with them.
  held(message) {
    this.#isHeld = true;
    // The ways to go on stand on buttons; what would be kept is said.
    const drawn = { choose: ["question", "point"], role: [], confirm: ["question"] }[message.stage];
    const [first, ...rest] = message.lines.filter((line) => !drawn?.includes(line.kind));
    this.heading.textContent = first?.text ?? "";
    const choices = { replace: "held-replace", reword: "held-reword", send: "held-send" };
    const body = paragraphs(rest);
    if (message.stage === "choose") {
      body.push(make("div", { class: "acts" }, Object.entries(choices).map(([choice, id]) =>
        button(words[id], () => this.send({ type: "held", choice })))));
    } else if (message.stage === "role") {
      body.push(this.#formOf(make("input", { name: "answer", type: "text", required: true })));
    } else {
      body.push(make("div", { class: "acts" },
        button(words["keep"], () => this.send({ type: "line", line: "", for: this.mark }), { class: "main" }),
        button(words["held-reword"], () => this.send({ type: "held", choice: "reword" }))));
    }
    fill(this.body, body);
    this.heading.focus();
  }

  // Words that were held back are kept, or gone.
  settled() {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    this.keepDraft(this.mark, "");
    this.#draw();
    this.heading.focus();
  }

  #draw() {
    const { lines, text, kind } = this.#prompt;
    const [first] = ["heading", "question", "text"].flatMap((kind) =>
      lines.filter((line) => line.kind === kind));
    const question = text || first?.text || "";
    this.heading.textContent = text ? text : pressed(question, this.leads);
    // What shows hints elsewhere is a list that opens here.
    const rest = lines
      .filter((line) => line.text !== question && line.kind !== "cue" && !line.text.startsWith("(?"))
      .map((line) => ["point", "person"].includes(line.kind) ? line
        : { ...line, text: pressed(line.text, this.leads) });
    this.#form = null;
    fill(this.body, this.#cue(), this.#recall(), this.#around(rest, kind), this.#aids(), this.#mine());
  }

  // Those who lead speak last, or not at all: what everybody answers is out of their way.
  #mine() {
    const parts = [this.#controls(), this.#acts()];
    if (!this.leads || this.#prompt["who-answers"] !== "everyone") return parts;
    return make("details", {}, make("summary", {}, words["mine"]), parts);
  }

  // Options and rows stand in the controls; the rest of what the room says stands above them.
  #around(lines, kind) {
    const isDrawn = this.#options().length > 0 || kind === "list";
    return paragraphs(lines.filter((line) => !(isDrawn && line.kind === "point")), "p");
  }

  // What whoever leads could say now; nobody else is sent it.
  #cue() {
    const { cue } = this.#prompt;
    return cue ? make("p", { class: "cue" }, make("span", { class: "hint" }, words["cue"]), cue) : null;
  }

  #recall() {
    const { recall } = this.#prompt;
    return recall
      ? make("blockquote", {}, make("p", { class: "hint" }, recall.question), make("p", {}, recall.answer))
      : null;
  }

  #aids() {
    const { hints = [], examples = [], terms = [] } = this.#prompt;
    const part = (id, items) => items.length === 0 ? null : make("details", {},
      make("summary", {}, words[id]), make("ul", {}, items.map((item) => make("li", {}, item))));
    return make("div", { class: "aids" }, part("hints", hints), part("examples", examples),
      part("terms", terms.map(({ term, meaning }) => `${term}: ${meaning}`)));
  }

  #options() {
    const { options = [], "answer-type": type } = this.#prompt;
    if (options.length > 0) return options;
    return type === "yes-no"
      ? [{ label: "yes", text: words["yes"] }, { label: "no", text: words["no"] }] : [];
  }

  // Whether somebody in this role answers what is asked.
  #answers() {
    const { "who-answers": who, kind } = this.#prompt;
    if (this.role === "observer") return false;
    if (kind === "counted") return this.leads && this.#options().length > 0;
    return who === "everyone" || who === "anyone" || (who === "writer" && this.leads);
  }

  #controls() {
    const { kind, "answer-type": type, limits = {}, existing } = this.#prompt;
    if (!this.#answers()) return null;
    if (kind === "agree") return this.#agreement();
    const options = this.#options();
    const stands = existing ? make("p", { class: "stands" }, words["stands"], " ", existing) : null;
    if (kind === "list") return [this.#rows(), this.#formOf(make("textarea", { name: "answer", rows: 3 }))];
    if (options.length > 0) return [stands, this.#choice(options, limits.choices ?? 1, kind)];
    if (type === "scale") return [stands, this.#scale(limits)];
    if (type === "number") {
      return [stands, this.#formOf(make("input", {
        name: "answer", type: "number", min: limits.lowest, max: limits.highest, required: true }))];
    }
    if (!type) return null;
    const control = written.has(type)
      ? make("input", { name: "answer", type: "text", maxlength: 2000, required: true })
      : make("textarea", { name: "answer", rows: 5, required: true });
    return [stands, this.#formOf(control, type === "date" ? words["day"] : undefined)];
  }

  #formOf(control, hint) {
    control.addEventListener("input", () => this.keepDraft(this.mark, control.value));
    return this.#made(field(words["your-answer"], control, hint),
      make("button", { class: "main" }, words["keep"]));
  }

  #made(...inside) {
    this.#form = make("form", { submit: (event) => { event.preventDefault(); this.#submit(); } }, inside);
    return this.#form;
  }

  // One is a choice among radio buttons, several are boxes; the label that people type elsewhere is sent.
  #choice(options, most, kind) {
    const type = most > 1 ? "checkbox" : "radio";
    const labels = options.map((option) => make("label", { class: "option" },
      make("input", { type, name: "choice", value: option.label }),
      make("span", {}, named(option))));
    const limit = most > 1 && most < options.length
      ? make("p", { class: "hint" }, `${words["choose-up-to"]} ${most}`) : null;
    return this.#made(
      make("fieldset", {}, make("legend", {}, this.heading.textContent), limit, labels),
      make("button", { class: "main" }, words[kind === "ballot" ? "vote" : "keep"]));
  }

  #scale({ lowest, highest, "lowest-means": low, "highest-means": high }) {
    const options = [];
    for (let value = lowest; value <= highest; value += 1) {
      const means = value === lowest ? low : value === highest ? high : "";
      options.push({ label: String(value), text: means ?? "" });
    }
    return this.#choice(options, 1);
  }

  #rows() {
    const { rows = [], commands = [] } = this.#prompt;
    if (rows.length === 0) return null;
    return make("div", {}, make("h3", {}, words["rows-so-far"]),
      rowsOf(rows, commands.includes("row") ? this.send : null));
  }

  #agreement() {
    const reason = make("input", { name: "reason", type: "text", required: true, maxlength: 2000 });
    return [
      button(words["agree"], () => this.send(this.#aimed("/agree")), { class: "main" }),
      make("form", {
        submit: (event) => {
          event.preventDefault();
          this.send(this.#aimed(`/object ${reason.value.trim()}`));
        },
      }, field(words["reason"], reason), make("button", {}, words["object"])),
    ];
  }

  #aimed(line) { return { type: "line", line, for: this.mark }; }

  #acts() {
    const { commands = [], kind } = this.#prompt;
    if (kind === "stopped") {
      return button(words["concern-over"], () => this.send({ type: "go-on" }), { class: "main" });
    }
    // What those who lead skip and pause is for all, and stands among their own buttons.
    const mine = acts.filter((act) => commands.includes(act)
      && !(this.leads && ["skip", "pause", "edit"].includes(act))
      && !(act === "edit" && !["silent", "open", "ballot"].includes(kind)));
    return make("div", { class: "acts" }, mine.map((act) =>
      button(words[act], () => this.send(this.#aimed(`/${act}`)))));
  }

  async #submit() {
    const form = this.#form;
    const data = new FormData(form);
    const text = data.has("answer") ? data.get("answer").trim() : data.getAll("choice").join(", ");
    if (text === "") return form.querySelector("input, textarea")?.focus();
    const step = this.#prompt.step;
    const aim = this.#isHeld || !step ? {} : { to: step };
    const reply = await this.send({ type: "answer", text, ...aim });
    if (reply.type === "taken" && this.#form === form) this.#clear();
  }

  #draft() { return this.#form?.querySelector("[name=answer]")?.value ?? ""; }

  #putBack(text) {
    const control = this.#form?.querySelector("[name=answer]");
    if (control) control.value = text;
  }

  #clear() {
    const control = this.#form?.querySelector("[name=answer]");
    if (control) control.value = "";
    this.keepDraft(this.mark, "");
  }
}
