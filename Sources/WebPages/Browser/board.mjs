// What those who lead do with points that are alike, with what is kept for later, and with ideas.

import { words } from "/words.mjs";
import { button, field, fill, make, rowsOf, sentence } from "/make.mjs";

const changes = { parked: ["parked", "ticked"], ideas: ["proposed", "idea-taken"] };

export class Board {
  #points = [];
  #groups = new Map();
  #lists = {};
  #commands = [];

  // `send` does something, `ask` only looks.
  constructor({ send, ask }) {
    Object.assign(this, { send, ask });
    this.name = make("input", { type: "text", maxlength: 80, required: true });
    this.choices = make("div", {});
    this.made = make("ul", {});
    this.grouping = make("details", { hidden: true }, make("summary", {}, words["group"]),
      make("form", { submit: (event) => { event.preventDefault(); this.#group(); } },
        make("fieldset", {}, make("legend", {}, words["group-which"]), this.choices),
        field(words["group-name"], this.name),
        make("div", { class: "acts" }, make("button", {}, words["group"]))), this.made);
    this.points = make("div", {});
    this.mending = make("details", {}, make("summary", {}, words["mend"]), this.points);
    this.element = make("div", {}, this.grouping, this.mending, this.#list("parked", "tick"),
      this.#list("ideas", "take"));
  }

  can(commands) {
    this.#commands = commands;
    this.#draw();
    for (const { list } of Object.values(this.#lists)) {
      for (const act of list.querySelectorAll("button")) act.disabled = !this.#may(act.dataset.act);
    }
  }

  #may(act) { return act !== "take" || this.#commands.includes("take"); }

  hear(message) {
    const { type, number } = message;
    if (type === "revealed") {
      this.#points = message["row-name"] ? message.answers.map(({ text }) => text) : [];
      this.#groups = new Map((message.groups ?? []).map((group) => [group.number, group]));
    } else if (type === "grouped") this.#groups.set(number, message);
    else if (type === "ungrouped") this.#groups.delete(number);
    else if (type === "notes") return this.#fill(message);
    else {
      const kind = Object.keys(changes).find((kind) => changes[kind].includes(type));
      if (kind && this.#lists[kind].box.open) this.ask({ type: this.#lists[kind].act });
      return;
    }
    this.#draw();
  }

  // MARK: Points

  #draw() {
    const can = this.#commands.includes("group") ? this.#points.length : 0;
    this.grouping.hidden = can < 2;
    this.mending.hidden = can < 1;
    fill(this.points, rowsOf(this.#points, this.send));
    const ticked = this.#ticked();
    const taken = [...this.#groups.values()].flatMap(({ points }) => points);
    fill(this.choices, this.#points.map((text, index) => {
      const value = index + 1;
      if (text === null || taken.includes(value)) return null;
      return make("label", { class: "option" },
        make("input", { type: "checkbox", value, checked: ticked.includes(value) }),
        make("span", {}, `${value}  ${text}`));
    }));
    fill(this.made, [...this.#groups.values()].map(({ number, name, points }) => {
      const text = sentence("group-of", { number, name: name ?? "", points: points.join(", ") });
      return make("li", {}, text, " ", button(words["ungroup"], () => this.send({ type: "ungroup", number }),
        { class: "small", "aria-label": `${words["ungroup"]}: ${text}` }));
    }));
  }

  #ticked() {
    return [...this.choices.querySelectorAll("input:checked")].map(({ value }) => Number(value));
  }

  async #group() {
    const points = this.#ticked();
    if (points.length === 0) return this.choices.querySelector("input")?.focus();
    const reply = await this.send({ type: "group", points, name: this.name.value.trim() });
    if (reply.type === "taken") this.name.value = "";
  }

  // MARK: What was kept for later, and ideas

  #list(kind, act) {
    const list = make("ol", {});
    const box = make("details", { toggle: () => { if (box.open) this.ask({ type: act }); } },
      make("summary", {}, words[kind]), list);
    this.#lists[kind] = { box, list, act };
    return box;
  }

  #fill({ of, items }) {
    const { list, act } = this.#lists[of];
    const at = list.contains(document.activeElement) ? document.activeElement.dataset.number : "";
    const says = (done) => words[act === "take" ? "take" : done ? "untick" : "tick"];
    fill(list, items.map(({ number, text, done }) => make("li", { class: done ? "done" : "" },
      `${text ?? "–"} ${done ? `(${words[act === "take" ? "taken-over" : "ticked-off"]}) ` : ""}`,
      button(says(done), () => this.send({ type: act, number }), {
        class: "small", "data-number": number, "data-act": act, disabled: !this.#may(act),
        "aria-label": `${says(done)}: ${text ?? number}`,
      }))));
    if (items.length === 0) fill(list, make("p", {}, words["nothing-yet"]));
    if (at) list.querySelector(`[data-number="${at}"]`)?.focus();
  }
}
