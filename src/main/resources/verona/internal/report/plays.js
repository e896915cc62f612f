const STATES = { passed: "✓", failed: "✗", "not reached": "–", "not played": "·" };
const stateOf = (name, text = name) =>
  make("span", `state ${name in STATES ? name.replace(" ", "-") : ""}`, `${STATES[name] ?? "?"} ${text}`);

const linked = (play, content) => {
  if (play.n === undefined) return content;
  const link = pageLink("play.html", content);
  link.search = play.n;
  return link;
};

const reason = (play) => (play.reason ? make("span", "why", play.reason) : "");

const counted = (items, name) => [...grouped(items, name)].filter(([key]) => key).map(([key, all]) => [key, all.length]);

const states = (plays) => {
  const counts = new Map(counted(plays, (play) => play.state));
  const present = Object.keys(STATES).filter((name) => counts.has(name));
  return present.map((name) => stateOf(name, `${counts.get(name).toLocaleString("en")} ${name}`));
};

const notes = (plays) => {
  const all = counted(plays, (play) => play.note);
  return all.length === 1 ? all[0][0] : all.map(([note, number]) => `${number} ${note}`).join(", ");
};

/* Neighbours that came to the same are drawn as one piece. Its height says the same as its colour. */
const strip = (plays) => {
  const pieces = [];
  for (const { state } of plays) {
    if (pieces.at(-1)?.state !== state) pieces.push({ state, length: 0 });
    pieces.at(-1).length++;
  }
  const drawn = pieces.map(({ state, length }) => {
    const piece = make("i", state.replace(" ", "-"));
    piece.style.flexGrow = length;
    return piece;
  });
  const element = make("div", "strip", ...drawn);
  element.setAttribute("aria-hidden", "true");
  return element;
};

const cellOf = (play) => {
  const said = [play.state, play.note, play.reason?.split("\n", 1)[0]].filter(Boolean).join(": ");
  const item = make("li", "", linked(play, stateOf(play.state, play.name)));
  item.title = said;
  item.append(make("span", "said", ` ${said}`));
  item.play = play;
  return item;
};

/* The cells of a row are made when it is unfolded: there may be thousands. */
const unfolding = (plays, noun) => {
  const list = make("ul", "cells");
  list.setAttribute("role", "list");
  const details = make("details", "", make("summary", "", `each of ${count(plays.length, noun)}`), list);
  details.addEventListener("toggle", () => {
    if (!list.firstChild) list.append(...plays.map(cellOf));
  });
  return details;
};

const firstFailure = (plays) => {
  const play = plays.find(({ state }) => state === "failed");
  if (!play) return [];
  return [make("div", "first", "first: ", linked(play, play.name), play.note ? `, ${play.note}` : "", reason(play))];
};

const result = (plays, noun) => {
  if (plays.length > 1)
    return make("td", "", make("div", "counts", ...states(plays)), strip(plays), ...firstFailure(plays), unfolding(plays, noun));
  const [play] = plays;
  return make("td", "", linked(play, stateOf(play.state)), reason(play));
};

/* What says which row it is comes last of its cells. */
const playsRow = ({ cells, plays }, { noun }) => {
  const first = cells.slice(0, -1).map((cell) => make("td", "", cell));
  const name = Object.assign(make("th", "", cells.at(-1)), { scope: "row" });
  const row = make("tr", "", ...first, name, make("td", "", notes(plays)), result(plays, noun));
  row.plays = plays;
  return row;
};

const failedOnly = (only) => {
  for (const row of document.querySelectorAll("#classes tbody tr"))
    row.hidden = only && !row.plays.some(({ state }) => state === "failed");
};

const totals = (plays) => {
  const box = chip("failed", "only", false, "✗ failed only");
  box.addEventListener("change", (event) => failedOnly(event.target.checked));
  return make("div", "totals", ...states(plays), box);
};

const start = () => {
  const [table, ...rows] = data();
  const plays = rows.flatMap((row) => row.plays);
  const body = make("tbody", "", ...rows.map((row) => playsRow(row, table)));
  const title = `${table.name}: ${count(plays.length, table.noun)}`;
  const [first, ...others] = [...table.columns, table.noted, "Result"];
  byId("classes").append(scrolled(make("table", "", header(first, others), body), title));
  byId("head").append(make("h1", "", title), theme(), make("div", "where", table.class), totals(plays));
  show();
};

start();
