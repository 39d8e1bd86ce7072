// Elements, made one by one. Whatever somebody typed becomes text here and never markup: nothing in these
// modules sets HTML, and no attribute that leads anywhere is made of it.

import { words } from "/words.mjs";

// An element: attributes, or functions for events, and what stands in it.
export function make(name, attributes = {}, ...inside) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") element.addEventListener(key, value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...parts(inside));
  return element;
}

// What turns the direction of words round could make them read as others, so it is named instead, as in lines;
// marks beyond four on a letter reach over the page, and are left out.
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function parts(inside) {
  return inside.flat(Infinity).filter((part) => part !== undefined && part !== null)
    .map((part) => typeof part !== "string" ? part : part.replace(turning,
      (one) => `⟨U+${one.codePointAt(0).toString(16).toUpperCase()}⟩`)
      .replace(/(\p{M}{4})\p{M}+/gu, "$1"));
}

export function button(text, click, attributes = {}) {
  return make("button", { type: "button", click, ...attributes }, text);
}

// Rows of a list, and what is done to each by `send`.
export function rowsOf(texts, send) {
  const act = (id, what, number) => button(words[id], () => send({ type: "row", do: what, number }),
    { class: "small", "aria-label": `${words[id]}: ${number}` });
  return make("ol", {}, texts.map((text, index) => make("li", {}, text ?? "–", " ",
    send ? [act("change", "change", index + 1), act("take-out", "remove", index + 1)] : null)));
}

let fields = 0;

// A control with its label, and a hint that belongs to both.
export function field(label, control, hint) {
  fields += 1;
  control.id = `field-${fields}`;
  const parts = [make("label", { for: control.id }, label)];
  if (hint) {
    control.setAttribute("aria-describedby", `hint-${fields}`);
    parts.push(make("span", { class: "hint", id: `hint-${fields}` }, hint));
  }
  return make("div", { class: "field" }, parts, control);
}

// A sentence of the catalogue with what is put into it.
export function sentence(id, values = {}) {
  return words[id].replace(/\{(\w+)\}/g, (all, name) => (name in values ? String(values[name]) : all));
}

// Buttons that are not called like what people type.
const other = {
  "row add": "row-add", "row change": "change", "row remove": "take-out", "close now": "close-now",
  resume: "come-back", host: "lead",
};
export const ofLeaders = { skip: "skip-all", pause: "pause-all" };

const command =
  /(^|[\s(,:])([Tt]ype )?\/(?:(row (?:add|change|remove))(?: \d+)?|(close now|[a-z]+)(?: or Return)?)/g;

// Says what can be typed elsewhere by what can be pressed here.
export function pressed(text, leads = false) {
  return text.replace(command, (all, before, type, row, name = row) => {
    const id = (leads ? ofLeaders[name] : undefined) ?? other[name] ?? name;
    const press = type === "type " ? words["press"].toLowerCase() : words["press"];
    return id in words ? `${before}${type ? press + " " : ""}“${words[id]}”` : all;
  });
}

// What is told in people's words, which nobody changes.
const theirs = new Set(["said", "parked", "proposed", "private", "own", "held", "answered", "draft",
  "grouped", "ungrouped", "ticked"]);

// What the room says, line by line, as one text.
export function spoken(message, leads = false) {
  const isTheirs = theirs.has(message.type);
  return (message.lines ?? []).filter((line) => line.text !== "")
    .map((line) => isTheirs || line.kind === "person" ? line.text : pressed(line.text, leads))
    .join("\n");
}

// The same as elements: headings, paragraphs, and points one below the other.
export function paragraphs(lines, heading = "h3") {
  const elements = { heading, point: "p" };
  return lines.filter((line) => line.kind !== "blank").map((line) =>
    make(elements[line.kind] ?? "p", { class: line.kind }, line.text));
}

// Takes the place of all that stood in an element.
export function fill(element, ...inside) {
  element.replaceChildren(...parts(inside));
}
