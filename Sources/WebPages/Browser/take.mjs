// What the server makes for a page: the picture of a way back, and documents. It is sent for as a form is, so that
// nothing of it stands in an address.

export async function sendFor(path, fields) {
  try {
    return await fetch(path, { method: "POST", body: new URLSearchParams(fields) });
  } catch {
    return null;
  }
}

// Puts bytes or text where this browser keeps what it loads down.
export function save(name, content) {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  Object.assign(link, { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

// A picture of squares that come row by row, 1 for a dark one, on white with a margin.
export function squares(rows, label) {
  const drawn = (name, attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const side = rows.length + 8;
  const dark = rows.flatMap((row, y) =>
    [...row].flatMap((square, x) => square === "1" ? [`M${x + 4} ${y + 4}h1v1h-1z`] : []));
  const svg = drawn("svg", { viewBox: `0 0 ${side} ${side}`, role: "img", "aria-label": label,
    "shape-rendering": "crispEdges" });
  svg.append(drawn("path", { fill: "#fff", d: `M0 0h${side}v${side}H0z` }),
    drawn("path", { fill: "#000", d: dark.join("") }));
  return svg;
}
