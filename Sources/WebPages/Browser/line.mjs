// One connection to a room: JSON lines both ways, each with one reply. It comes back by itself, as the same
// person, and hears what followed the last entry that it knows.

const patience = 20_000;
const waits = [500, 1000, 2000, 4000, 8000];

export class Line {
  #socket = null;
  #asked = new Map();
  #number = 0;
  #tries = 0;
  #timer = 0;
  #secret = "";
  #seen = -1;
  #isOver = false;

  // `hear` is told every message that is no reply, `came` whenever the line is there, and `changed` how it
  // is: "connecting", "connected" or "lost".
  constructor({ hear, came, changed }) {
    Object.assign(this, { hear, came, changed });
    addEventListener("online", () => this.#now());
    addEventListener("pageshow", () => this.#now());
    document.addEventListener("visibilitychange", () => this.#look());
  }

  open() {
    clearTimeout(this.#timer);
    this.#isOver = false;
    this.changed("connecting");
    const way = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(`${way}//${location.host}/line`);
    this.#socket = socket;
    socket.addEventListener("message", (event) => this.#take(socket, JSON.parse(event.data)));
    socket.addEventListener("close", () => this.#lose(socket));
  }

  // Ends it for good.
  close() {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#socket?.close();
  }

  get secret() { return this.#secret; }

  // What one comes back with.
  set secret(secret) {
    this.#secret = secret;
    this.#seen = -1;
  }

  // The line by which one comes back.
  get wayBack() {
    const since = this.#seen < 0 ? "" : ` ${this.#seen}`;
    return { type: "line", line: `/resume ${this.#secret}${since}` };
  }

  // Sends a line and waits for its reply; `{ type: "lost" }` where none came.
  ask(object) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return Promise.resolve({ type: "lost" });
    this.#number += 1;
    const id = this.#number;
    this.#socket.send(JSON.stringify({ ...object, id }));
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#settle(id, { type: "lost" }), patience);
      this.#asked.set(id, { resolve, timer });
    });
  }

  #settle(id, reply) {
    const asked = this.#asked.get(id);
    if (!asked) return false;
    this.#asked.delete(id);
    clearTimeout(asked.timer);
    asked.resolve(reply);
    return true;
  }

  #take(socket, message) {
    if (socket !== this.#socket) return;
    if (typeof message.n === "number") this.#seen = Math.max(this.#seen, message.n);
    if (message.type === "ping") return socket.send(JSON.stringify({ type: "pong" }));
    if (message.type === "hello") {
      this.#tries = 0;
      this.changed("connected");
      return this.came();
    }
    // Whoever waits may take what is asked for as well as what is told.
    this.hear(message, "id" in message);
    if ("id" in message) this.#settle(message.id, message);
  }

  #lose(socket) {
    if (socket !== this.#socket) return;
    this.#socket = null;
    for (const id of [...this.#asked.keys()]) this.#settle(id, { type: "lost" });
    if (this.#isOver) return;
    this.changed("lost");
    const wait = waits[Math.min(this.#tries, waits.length - 1)];
    this.#tries += 1;
    // Not all of a room at once, after its server was away.
    this.#timer = setTimeout(() => this.open(), wait * (0.75 + Math.random() / 2));
  }

  #now() {
    if (this.#isOver || this.#socket || this.#tries === 0) return;
    this.open();
  }

  // A telephone that slept has a connection that looks alive and is none.
  async #look() {
    const socket = this.#socket;
    if (document.hidden || this.#isOver) return;
    if (!socket) return this.#now();
    if (socket.readyState !== WebSocket.OPEN) return;
    const late = setTimeout(() => { this.#lose(socket); socket.close(); this.#now(); }, 4000);
    await this.ask({ type: "ping" });
    clearTimeout(late);
  }
}
