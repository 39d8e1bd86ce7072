// A member's page of a room: what is shown, what is asked, what happens, and what one can say.

import { words } from "/words.mjs";
import { button, field, fill, make, paragraphs, sentence, spoken } from "/make.mjs";
import { Lead } from "/lead.mjs";
import { Question } from "/question.mjs";
import { Shown } from "/shown.mjs";
import { save, sendFor, squares } from "/take.mjs";

// What somebody asked to see, and what is told of the room in passing.
const looked = ["who", "progress", "plan", "minutes", "review", "help", "concern"];
const mostNews = 200;

export class Room {
  #reply = make("p", { class: "reply", role: "status" });
  #count = make("p", { class: "count", role: "status" });
  #asked = make("p", { class: "unseen", role: "status" });
  #where = make("p", { class: "where" });
  #news = make("p", { class: "news", "aria-live": "polite" });
  #history = make("ol", {});
  #panel = make("section", { class: "panel", tabindex: "-1", hidden: true });
  #locked = false;

  constructor(line, welcome, { isWall, leave }) {
    Object.assign(this, { line, welcome, isWall, leave });
    this.role = welcome.role;
    this.shown = new Shown(isWall);
    const send = (object) => this.#send(object);
    this.question = new Question({ role: this.role, send, ...drafts(welcome) });
    this.lead = new Lead({
      send, ask: (object) => this.line.ask(object), code: welcome.code, me: welcome.member,
    });
    this.speak = this.#speak();
    this.documents = make("section", { class: "panel", "aria-labelledby": "documents", hidden: true });
    this.element = make("div", {});
    this.#layOut();
  }

  get #leads() { return this.role === "facilitator" || this.role === "co-facilitator"; }

  #layOut() {
    document.body.classList.add("inside");
    document.body.classList.toggle("wall", this.isWall);
    const { code, name, member } = this.welcome;
    const who = this.isWall ? code : sentence("you-are", { name, number: member.slice(1) });
    const way = location.protocol === "https:" ? "https" : "http";
    this.share = make("div", { class: "share", hidden: true },
      make("p", {}, words[this.isWall ? "wall-join" : "share"], " ",
        make("strong", {}, `${location.host}/r/${code}`)),
      make("img", { src: `/r/${code}/qr-${way}.svg`, alt: words["qr"] }));
    const mine = this.isWall ? [] : [
      this.#reply, this.lead.element, this.speak, this.#look(), this.#panel,
      make("div", { class: "bar" },
        button(words["concern"], (event) => this.#lookUp("concern", event.currentTarget),
          { class: "concern" })),
    ];
    fill(this.element, make("p", { class: "who" }, who), this.#where, this.#asked, this.#wayBack(),
      this.share, this.shown.element, this.question.element, this.#count, this.documents, mine, this.#happened(),
      this.isWall ? null : make("p", {}, button(words["quit"], () => this.#quit())));
    this.#changeRole(this.role);
  }

  // Called once the page is drawn, since somebody acted to come in.
  begin() {
    if (!this.isWall) this.question.heading.focus({ preventScroll: true });
  }

  // The room tells what is asked to whoever comes back, and their own answers to whoever asks.
  async cameBack() {
    const { commands = [], "who-answers": who } = this.question.prompt;
    if (this.#leads || who !== "everyone" || !commands.includes("edit")) return;
    await this.line.ask({ type: "edit" });
  }

  // Buttons of a line that is away would do nothing.
  isConnected(on) { this.element.classList.toggle("away", !on); }

  hear(message, isReply) {
    if (message.type === "end") return this.#ended(message);
    if (message.type === "prompt") return this.#ask(message);
    if (message.type === "held") return this.question.held(message);
    if (message.type === "own") return this.question.own(message);
    if (message.type === "count") { this.#count.textContent = spoken(message, this.#leads); return; }
    if (message.type === "role" && message.member === this.welcome.member) this.#changeRole(message.role);
    if (message.type === "locked") this.lead.locked(message.on);
    if (message.type === "who") this.lead.people(message.members);
    this.lead.board.hear(message);
    if (message.type === "notes") return;
    if (looked.includes(message.type)) return isReply ? this.#open(message) : undefined;
    if (message.type === "documents") return undefined;
    if (message.type === "finished") this.#close();
    if (this.shown.takes(message)) return this.shown.add(message);
    if (!isReply) this.#tell(message);
    if (["joined", "left", "role", "removed", "welcome"].includes(message.type)) this.#countPeople();
  }

  // What those who lead can do with a person needs the names of all.
  async #countPeople() {
    if (!this.#leads || this.isWall || this.counting) return;
    this.counting = true;
    setTimeout(async () => {
      this.isQuiet = true;
      await this.line.ask({ type: "line", line: "/who" });
      this.counting = this.isQuiet = false;
    }, 1500);
  }

  async #send(object) {
    const reply = await this.line.ask(object);
    if (reply.type === "taken") this.question.settled();
    if (reply.type === "lost") this.#say(words["no-reply"]);
    else if (!["prompt", "held", ...looked].includes(reply.type)) this.#say(spoken(reply, this.#leads), reply.type);
    return reply;
  }

  #say(text, type = "") {
    this.#reply.textContent = text;
    this.#reply.classList.toggle("refused", type === "refused");
  }

  #ask(prompt) {
    const isNew = prompt.mark !== this.question.mark;
    if (isNew) {
      this.shown.step();
      this.#count.textContent = "";
      if (this.question.mark) this.#say("");
    }
    const { part, step, steps } = prompt.progress ?? {};
    this.#where.textContent = part ? `${part} · ${sentence("of-steps", { step, steps })}` : "";
    this.share.hidden = !(prompt.kind === "lobby" && (this.#leads || this.isWall));
    const before = document.activeElement;
    this.question.ask(prompt);
    this.shown.offerPace(prompt);
    this.lead.ask(prompt);
    if (prompt.kind === "finished") this.#close();
    // What is asked stands in no region that is read out, since somebody may be writing there; whoever was moved
    // to it hears it anyway.
    const { heading } = this.question;
    if (isNew && (before === heading || document.activeElement !== heading)) {
      this.#asked.textContent = heading.textContent;
    }
    // A step begins at its beginning, unless somebody is in the middle of something.
    if (isNew && !document.activeElement?.matches("input, textarea, select, .panel, .panel *")) {
      const top = this.shown.heading.hidden ? this.question.element : this.shown.element;
      if (!top.hidden) top.scrollIntoView({ block: "start" });
    }
  }

  #changeRole(role) {
    this.role = role;
    this.question.role = role;
    this.lead.element.hidden = !this.#leads;
    this.speak.hidden = role === "observer";
    if (this.#leads) this.#countPeople();
  }

  // MARK: What happens

  #happened() {
    return make("section", { class: "happened", "aria-labelledby": "happened" },
      make("h2", { id: "happened", class: "quiet" }, words["happened"]), this.#news,
      make("details", {}, make("summary", {}, words["before"]), this.#history));
  }

  // The last word is read out; those before it stand in a list that is not.
  #tell(message) {
    const text = spoken(message, this.#leads);
    if (text === "") return;
    if (this.isWall && ["private", "hand"].includes(message.type)) return;
    this.#news.textContent = text;
    this.#history.prepend(make("li", {}, text));
    while (this.#history.children.length > mostNews) this.#history.lastChild.remove();
  }

  // MARK: Saying and looking

  #speak() {
    const text = make("textarea", { rows: 2, maxlength: 2000, required: true });
    const ways = ["say", "private", "park", "action"];
    const way = make("select", {}, ways.map((value) => make("option", { value }, words[value])));
    return make("details", { class: "speak" }, make("summary", {}, words["speak"]),
      make("form", {
        submit: async (event) => {
          event.preventDefault();
          const said = text.value.trim().replace(/\s*\n\s*/g, " ");
          const reply = await this.#send({ type: "line", line: `/${way.value} ${said}` });
          if (["taken", "passed-on"].includes(reply.type)) text.value = "";
        },
      }, field(words["your-words"], text), field(words["send"], way),
      make("div", { class: "acts" }, make("button", {}, words["send"]),
        button(words["hand"], () => this.#send({ type: "line", line: "/hand" })))));
  }

  #look() {
    const things = ["who", "where", "plan", "minutes", "review", "help"];
    return make("details", { class: "look" }, make("summary", {}, words["look"]),
      make("div", { class: "acts" }, things.map((thing) =>
        button(words[thing], (event) => this.#lookUp(thing, event.currentTarget)))));
  }

  async #lookUp(thing, from) {
    this.from = from;
    await this.#send(thing === "who" ? { type: "line", line: "/who" } : { type: thing });
  }

  // Opened by one's own act, so it may have the focus.
  #open(message) {
    if (this.isQuiet && message.type === "who") return;
    const text = spoken(message);
    const isConcern = message.type === "concern";
    const close = () => {
      this.#panel.hidden = true;
      this.from?.focus();
      if (isConcern) this.#send({ type: "go-on" });
    };
    // A button leads back.
    const lines = message.lines.filter(({ kind }) => !isConcern || kind !== "question");
    fill(this.#panel, message.type === "review" ? this.#review(message) : paragraphs(lines, "h2"),
      make("div", { class: "acts" },
        button(words[isConcern ? "concern-over" : "close-this"], close),
        ["plan", "minutes"].includes(message.type)
          ? button(words["save-file"], () => save(`${message.type}.txt`, new Blob([text]))) : null));
    this.#panel.classList.toggle("concern", isConcern);
    this.#panel.hidden = false;
    this.#panel.focus();
  }

  #review({ items, lines }) {
    if (!this.#leads || items.length === 0) return paragraphs(lines, "h2");
    return make("ul", {}, items.map((item) => make("li", {}, `${item.title}: ${item.answer ?? "–"} `,
      button(words["change"], () => this.#send({ type: "edit", number: item.number }),
        { class: "small", "aria-label": `${words["change"]}: ${item.title}` }))));
  }

  // MARK: Coming and going

  #wayBack() {
    const { secret } = this.welcome;
    if (!secret || this.isWall) return null;
    const link = `${location.origin}/r/${this.welcome.code}#${secret}`;
    const picture = make("p", {});
    this.#draw(picture, secret);
    const note = make("details", { class: "way-back" }, make("summary", {}, words["your-link"]),
      make("p", {}, words["your-link-do"]), make("p", { class: "link" }, link),
      make("p", {}, words["your-secret"], " ", make("strong", {}, secret)), picture,
      button(words["hide"], () => { note.remove(); this.question.heading.focus(); }));
    return note;
  }

  // The secret goes to the server that gave it, and stands in no address there.
  async #draw(place, secret) {
    const way = location.protocol.slice(0, -1);
    const response = await sendFor(`/r/${this.welcome.code}/way`, { way, secret });
    if (response?.ok) place.append(squares((await response.text()).split("\n"), words["qr"]));
  }

  // MARK: What to take home

  // Nothing is asked any more, and nobody leads.
  #close() {
    this.question.element.hidden = this.lead.element.hidden = true;
    if (this.documents.hidden && !this.isWall) this.#offerDocuments();
  }

  async #offerDocuments() {
    const { files = [] } = await this.line.ask({ type: "documents" });
    if (files.length === 0) return;
    this.documents.hidden = false;
    fill(this.documents, make("h2", { id: "documents", class: "quiet" }, words["documents"]),
      make("div", { class: "acts" }, files.map(({ name, title }) =>
        button(title, () => this.#take(name)))));
  }

  // Each has a key of its own, which is good for a minute.
  async #take(name) {
    this.#say(words["making"]);
    const reply = await this.line.ask({ type: "documents" });
    if (!reply.key) return this.#say(spoken(reply) || words["no-reply"], reply.type);
    const response = await sendFor(`/r/${this.welcome.code}/documents`, { key: reply.key, name });
    if (!response?.ok) return this.#say(await response?.text() ?? words["no-reply"], "refused");
    const given = response.headers.get("content-disposition") ?? "";
    save(decodeURIComponent(given.split("''")[1] ?? name), await response.blob());
    this.#say(words["saved"]);
  }

  async #quit() {
    const reply = await this.line.ask({ type: "quit" });
    if (reply.type === "lost") this.leave(words["ended"]);
  }

  #ended(message) {
    if (message.reason === "replaced") {
      this.line.close();
      this.#say("");
      const again = button(words["here-again"], () => { again.remove(); this.line.open(); },
        { class: "main" });
      this.question.heading.textContent = words["elsewhere"];
      fill(this.question.body, again);
      this.question.forget();
      return;
    }
    if (["left", "removed", "finished", "room-stopped"].includes(message.reason)) {
      this.leave(spoken(message) || words["ended"]);
    } else {
      this.#tell(message);
    }
  }
}

// What is being written, kept for as long as the tab is there, so that a page that the system threw away
// gives it back: to the same person in the same room, and to nobody else.
function drafts({ code, member }) {
  const kept = JSON.parse(sessionStorage.getItem("draft") ?? "null");
  if (kept?.code !== code || kept?.member !== member) sessionStorage.removeItem("draft");
  return {
    keepDraft(mark, text) {
      if (text) sessionStorage.setItem("draft", JSON.stringify({ code, member, mark, text }));
      else sessionStorage.removeItem("draft");
    },
    takeDraft(mark) {
      const draft = JSON.parse(sessionStorage.getItem("draft") ?? "null");
      const isMine = draft?.code === code && draft.member === member && draft.mark === mark;
      return isMine ? draft.text : "";
    },
  };
}
