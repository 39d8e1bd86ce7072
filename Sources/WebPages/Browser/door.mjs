// The way in: with a code and a name, with the host secret, or with the secret that one was given.

import { words } from "/words.mjs";
import { button, field, fill, make, sentence, spoken } from "/make.mjs";
import { Line } from "/line.mjs";
import { Room } from "/room.mjs";

const here = document.getElementById("here");
const { view, code } = document.body.dataset;
const state = make("p", { class: "state", role: "status" });
const reply = make("p", { class: "reply", role: "status" });
document.getElementById("top").append(state);

const isWall = view === "screen";

// The secret stays with this tab: it outlives a page that is loaded again, and nothing else. A wall has one of its
// own, so that it never comes in as a member.
const pocket = {
  get secret() { return sessionStorage.getItem(`way:${view}:${code}`) ?? ""; },
  set secret(secret) { sessionStorage.setItem(`way:${view}:${code}`, secret); },
  empty() { sessionStorage.clear(); },
};

let room = null;
let losses = 0;
const forms = make("p", { class: "notice", role: "status", hidden: true }, words["without-script"], " ",
  make("a", { href: code ? `/r/${code}/plain` : "/plain" }, location.host));
document.getElementById("top").after(forms);
// What is said on coming, once; nothing before somebody wants to come in.
let entrance = null;
let isEntering = false;

const line = new Line({
  hear: (message, isReply) => room ? room.hear(message, isReply) : hear(message),
  came: enter,
  changed: (how) => {
    state.textContent = words[how];
    state.dataset.how = how;
    if (how === "connected") losses = 0;
    if (how === "lost") losses += 1;
    // Something on the way may break connections that stay; forms pass it.
    forms.hidden = losses < 3;
    // Whoever pressed a button further down waits for something to happen.
    if (losses === 3 && !room) forms.scrollIntoView({ block: "center" });
    room?.isConnected(how === "connected");
  },
});

// A form that was sent twice enters once.
async function enter() {
  const said = line.secret ? line.wayBack : entrance;
  if (isEntering || !said) return;
  setEntering(true);
  const answer = await line.ask(said);
  setEntering(false);
  if (answer.type === "lost") return;
  entrance = null;
  if (answer.type === "welcome") return welcome(answer);
  reply.textContent = spoken(answer);
  // Inside on this very line already: the secret is good.
  if (!line.secret || answer.reason === "inside-already") return;
  line.secret = "";
  pocket.empty();
  if (room) location.reload();
  else showDoor();
}

// Whoever waits for their turn to come in is told so, and comes in later than a reply is waited for.
function hear(message) {
  if (message.type === "queued") reply.textContent = spoken(message);
  if (message.type === "welcome") welcome(message);
}

function setEntering(on) {
  isEntering = on;
  if (room) return;
  for (const main of here.querySelectorAll("button.main")) main.disabled = on;
}

function welcome(answer) {
  // What everybody may see stands on a wall, and no member's own answers.
  if (isWall && answer.role !== "observer") return leave(words["ended"]);
  if (answer.secret) line.secret = answer.secret;
  pocket.secret = line.secret;
  // Once what is asked has come, too.
  if (!answer.secret) setTimeout(() => room?.cameBack(), 500);
  if (room) return;
  room = new Room(line, answer, { isWall, leave });
  document.querySelector(".kept")?.remove();
  document.querySelector("h1").remove();
  fill(here, room.element);
  room.begin();
}

// Nothing of the meeting stays behind, on a telephone that others use as well.
function leave(text) {
  line.close();
  pocket.empty();
  room = null;
  document.body.classList.remove("inside");
  fill(here, make("h1", { tabindex: "-1" }, text),
    make("p", {}, make("a", { href: location.pathname }, words["again"])));
  here.firstChild.focus();
}

function come(object) {
  if (isEntering || room) return;
  reply.textContent = "";
  entrance = object;
  // Codes and secrets are asked for on one line, until one of them fits.
  if (state.dataset.how === "connected") enter();
  else line.open();
}

function showDoor() {
  if (isWall) {
    fill(here, button(words["wall-begin"], () =>
      come({ type: "line", line: `/join ${code} watch` }), { class: "main" }), reply);
    return;
  }
  fill(here, joinForm(), reply, details("come-back", comeBackForm()), details("lead", leadForm()));
}

function details(id, ...inside) {
  return make("details", {}, make("summary", {}, words[id]), inside);
}

function text(name, attributes = {}) {
  return make("input", { name, type: "text", maxlength: 64, ...attributes });
}

function form(label, send, ...inside) {
  return make("form", {
    submit: (event) => {
      event.preventDefault();
      const values = Object.fromEntries(
        [...new FormData(event.target)].filter(([, value]) => value.trim() !== ""));
      send(values);
    },
  }, inside, make("button", { class: "main" }, label));
}

function about() {
  return [
    field(words["name"], text("name", { required: true, autocomplete: "name", maxlength: 32 }),
      words["name-hint"]),
    field(words["agency"], text("agency", { autocomplete: "organization" }), words["not-needed"]),
    field(words["role"], text("role", { autocomplete: "organization-title" }), words["not-needed"]),
  ];
}

const plain = { autocapitalize: "none", autocomplete: "off", spellcheck: "false", required: true };

function joinForm() {
  return form(words["join"], (values) => come({ type: "join", ...values }),
    field(words["code"], text("code", { ...plain, value: code }), words["code-hint"]), about());
}

function leadForm() {
  const secret = make("input", { name: "secret", type: "password", autocomplete: "off", required: true });
  // The secret is part of one line: a line of its own could become an answer.
  return form(words["lead-begin"], (values) => come({ type: "host", ...values }),
    field(words["lead-briefing"], text("code", { ...plain, value: code }), words["lead-briefing-hint"]),
    about(), field(words["host-secret"], secret));
}

function comeBackForm() {
  return form(words["come-back-now"], ({ secret }) => {
    if (isEntering || room) return;
    line.secret = secret;
    come(null);
  },
    field(words["own-secret"], text("secret", plain), words["own-secret-hint"]));
}

// The link by which one comes back has its secret where no server sees it, and it does not stay there.
// A secret is made of letters, digits and hyphens; whatever else stands there is none. A wall takes none at all.
const given = isWall ? "" : location.hash.match(/^#([\w-]+)$/)?.[1] ?? "";
if (location.hash) history.replaceState(null, "", location.pathname);
showDoor();
if (given || pocket.secret) {
  line.secret = given || pocket.secret;
  line.open();
}
