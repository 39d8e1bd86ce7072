// The buttons of those who lead. What a button may do is the room's to say: it lists what can be typed now,
// and refuses the rest with a reason.

import { Board } from "/board.mjs";
import { words } from "/words.mjs";
import { button, field, fill, make, ofLeaders } from "/make.mjs";

const steps = ["next", "back", "reveal", "undo", "skip", "pause"];

export class Lead {
  #steps = make("div", { class: "acts" });
  #rows = make("div", { class: "acts" });
  #people = make("select", {});
  #isLocked = false;
  #now = "";
  #mark = "";

  constructor({ send, ask, code, me }) {
    Object.assign(this, { send, me });
    this.board = new Board({ send, ask });
    this.lock = button("", () => this.#line("/lock"));
    this.element = make("section", { class: "leading", "aria-labelledby": "leading" },
      make("h2", { id: "leading", class: "quiet" }, words["leading"]), this.#steps, this.#rows,
      this.board.element,
      make("details", {}, make("summary", {}, words["timer"]), this.#timer()),
      make("details", {}, make("summary", {}, words["person"]), this.#person()),
      make("details", {}, make("summary", {}, words["close"]), make("div", { class: "acts" },
        this.lock, button(words["close"], () => this.#line("/close")),
        button(words["close-now"], () => this.#line("/close now")))),
      make("p", {}, make("a", { href: `/r/${encodeURIComponent(code)}/screen`, target: "_blank" },
        words["wall-open"])));
    this.locked(false);
  }

  // What can be done at what is asked.
  ask({ commands = [], mark, kind, row }) {
    this.#mark = mark;
    this.board.can(commands);
    const can = commands.filter((command) => steps.includes(command) || command === "row");
    const now = [...can, kind, row?.number].join();
    if (now === this.#now) return;
    this.#now = now;
    const hadFocus = this.#steps.contains(document.activeElement)
      ? document.activeElement.dataset.act : "";
    fill(this.#steps, steps.filter((step) => can.includes(step)).map((step) =>
      button(words[ofLeaders[step] ?? step], () => this.#line(`/${step}`, true),
        { class: step === "next" ? "main" : "", "data-act": step })));
    fill(this.#rows, can.includes("row") && kind !== "list" ? [
      kind === "agree" ? button(words["change"], () => this.#line(`/row change ${row.number}`)) : null,
      button(words["row-add"], () => this.#line("/row add")),
    ] : null);
    if (hadFocus) this.#steps.querySelector(`[data-act="${hadFocus}"]`)?.focus();
  }

  locked(on) {
    this.#isLocked = on;
    this.lock.textContent = words[this.#isLocked ? "unlock" : "lock"];
  }

  // Who can be meant, by number, since names may look alike.
  people(members) {
    const chosen = this.#people.value;
    const others = members.filter(({ member, role }) => member !== this.me && role !== "observer");
    fill(this.#people, others.map(({ member, name }) =>
      make("option", { value: member.slice(1), selected: member.slice(1) === chosen }, name)));
  }

  #line(line, isAimed = false) {
    return this.send({ type: "line", line, ...(isAimed && this.#mark ? { for: this.#mark } : {}) });
  }

  #timer() {
    const minutes = make("input", { type: "number", min: 1, max: 60, value: 3, required: true });
    return make("form", {
      submit: (event) => { event.preventDefault(); this.#line(`/timer ${minutes.value}`); },
    }, field(words["minutes-long"], minutes), make("div", { class: "acts" },
      make("button", {}, words["timer"]), button(words["timer-off"], () => this.#line("/timer off"))));
  }

  #person() {
    const text = make("input", { type: "text", maxlength: 2000 });
    const act = (name) => button(words[name], () => this.#line(`/${name} ${this.#people.value}`));
    const send = async () => {
      if (text.value.trim() === "") return text.focus();
      const reply = await this.#line(`/private @${this.#people.value} ${text.value.trim()}`);
      if (reply.type === "passed-on") text.value = "";
    };
    return make("div", {}, field(words["person"], this.#people),
      make("div", { class: "acts" }, act("handover"), act("co"), act("remove")),
      field(words["to-person"], text), make("div", { class: "acts" }, button(words["send"], send)));
  }
}
