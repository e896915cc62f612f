const CHANGES = {
  same: ["=", "same"],
  reordered: ["⇄", "parts in another order"],
  different: ["≠", "different"],
  moved: ["↕", "at another place"],
  added: ["+", "only on"],
};
const SERVER_SIGNS = { passed: "✓", failed: "✗", known: "!", skipped: "–" };

const read = (lines) => {
  const stanzas = new Map();
  for (const line of lines) if (line.type === "stanza") stanzas.set(`${line.server} ${line.n}`, line);
  const ofType = (type) => lines.filter((line) => line.type === type);
  return { test: ofType("comparison")[0], servers: ofType("server"), pairs: ofType("pair"), stanzas };
};

const mirroredLine = ({ left, right }) => ({ left: right, right: left });
const mirrored = (row) => ({ ...row, left: row.right, right: row.left, lines: row.lines?.map(mirroredLine) });

const clientsOf = ({ pairs }, left, right) => {
  const straight = pairs.find((pair) => pair.left === left && pair.right === right);
  if (straight) return straight.clients;
  const other = pairs.find((pair) => pair.left === right && pair.right === left);
  return other.clients.map(({ client, rows }) => ({ client, rows: rows.map(mirrored) }));
};

/* What has moved has a row on each side, and counts once. */
const differs = ({ change, left }) => change !== "same" && !(change === "moved" && left === undefined);

const nothing = (view, row, onLeft) => {
  const server = onLeft ? view.left : view.right;
  if (row.change !== "moved") return make("p", "muted", `Nothing like it on ${server}.`);
  const target = `${onLeft ? "left" : "right"}-${row.elsewhere}`;
  return make("p", "muted", `On ${server} it is `, button(`#${row.elsewhere}`, () => goTo(byId(target))));
};

const content = (view, row, onLeft) => {
  const stanza = stanzaOf(view, row, onLeft);
  if (!stanza) return nothing(view, row, onLeft);
  if (!row.lines) return code(plain(stanza.lines));
  return codeOf(row.lines.map(({ left, right }) => (onLeft ? lineOf(left, right) : lineOf(right, left))));
};

const stanzaOf = (view, row, onLeft) =>
  view.stanzas.get(onLeft ? `${view.left} ${row.left}` : `${view.right} ${row.right}`);

const sideOf = (view, row, onLeft) => {
  const stanza = stanzaOf(view, row, onLeft);
  const server = onLeft ? view.left : view.right;
  return side(stanza ? `${server} #${stanza.n}` : server, undefined, content(view, row, onLeft));
};

const labelOf = (stanza, name) => {
  const label = make("span", `label ${name}`, stanza?.label ?? "");
  if (stanza) label.prepend(make("span", "muted", stanza.direction === "sent" ? "sends " : "receives "));
  return label;
};

const summaryOf = (view, row) => {
  const [sign, text] = CHANGES[row.change] ?? ["?", row.change];
  const where = row.change === "added" ? ` ${row.left === undefined ? view.right : view.left}` : "";
  const change = make("span", "change", make("span", "sign", sign), ` ${text}${where}`);
  const [left, right] = [stanzaOf(view, row, true), stanzaOf(view, row, false)];
  return make("summary", "", change, labelOf(left, "left"), labelOf(right, "right"));
};

/* Its two sides are made when it is opened: most are never. */
const fill = (details, view, row) => {
  if (details.childElementCount > 1) return;
  const sides = row.change === "same" ? [content(view, row, true)] : [sideOf(view, row, true), sideOf(view, row, false)];
  details.append(make("div", "sides", ...sides));
};

const rowOf = (view, row) => {
  const details = make("details", row.change in CHANGES ? row.change : "", summaryOf(view, row));
  details.firstChild.tabIndex = -1;
  details.addEventListener("toggle", () => fill(details, view, row));
  details.open = row.change === "different";
  const item = make("li", "", details);
  item.row = row;
  if (row.left !== undefined) item.id = `left-${row.left}`;
  else item.id = `right-${row.right}`;
  return item;
};

const clientOf = (view, { client, rows }) => {
  const list = make("ol", "", ...rows.map((row) => rowOf(view, row)));
  list.setAttribute("role", "list");
  const counted = `${rows.filter(differs).length} of ${count(rows.length, "stanza")} differ`;
  return make("section", "client", make("h2", "", client, make("span", "muted", counted)), list);
};

const headOf = ({ name, state, page, reason }) => {
  const report = pageLink(page, "report");
  report.setAttribute("aria-label", `report on ${name}`);
  const sign = make("span", `state ${state in SERVER_SIGNS ? state : ""}`, `${SERVER_SIGNS[state] ?? "?"} ${state}`);
  const why = reason ? make("span", "muted", reason.split("\n", 1)[0]) : undefined;
  return make("div", "server", make("b", "", name), sign, report, why);
};

const items = () => [...document.querySelectorAll("#classes li:not([hidden]) > details > summary")];

const tabStop = (summary) => {
  items().forEach((other) => (other.tabIndex = -1));
  summary.tabIndex = 0;
};

const goTo = (item) => {
  if (item.hidden) byId("only").click();
  const summary = item.querySelector("summary");
  tabStop(summary);
  summary.scrollIntoView({ block: "nearest" });
  summary.focus({ preventScroll: true });
};

const MOVES = { ArrowDown: 1, ArrowUp: -1 };

const onKey = (event) => {
  const at = items().indexOf(event.target);
  if (at < 0 || !(event.key in MOVES)) return;
  event.preventDefault();
  const next = items()[at + MOVES[event.key]];
  if (next) goTo(next.closest("li"));
};

const nextDifference = () => {
  const all = items().map((summary) => summary.closest("li"));
  const at = all.findIndex((item) => item.querySelector("summary").tabIndex === 0 && item.contains(document.activeElement));
  const next = [...all.slice(at + 1), ...all.slice(0, at + 1)].find((item) => differs(item.row));
  if (next) goTo(next);
};

const filter = () => {
  const only = byId("only").checked;
  for (const item of document.querySelectorAll("#classes li"))
    if (item.row) item.hidden = only && item.row.change === "same";
  for (const part of document.querySelectorAll(".client"))
    part.hidden = !part.querySelector("ol > li:not([hidden])");
  if (items().length) tabStop(items()[0]);
};

const total = (clients) => {
  const rows = clients.flatMap((client) => client.rows);
  return `${rows.filter(differs).length} of ${count(rows.length, "stanza")} differ`;
};

const compare = (transcript, left, right) => {
  const view = { ...transcript, left, right };
  const clients = clientsOf(transcript, left, right);
  const heads = [left, right].map((name) => headOf(transcript.servers.find((server) => server.name === name)));
  byId("classes").replaceChildren(
    make("div", "servers", ...heads),
    ...clients.map((client) => clientOf(view, client)),
  );
  document.querySelector("output").textContent = total(clients);
  filter();
};

const choice = (label, servers, chosen) => {
  const options = servers.map(({ name }) => new Option(name, name, false, name === chosen));
  const select = make("select", "", ...options);
  return [make("label", "choice", `${label} `, select), select];
};

/* Two different ones: who chooses the other one exchanges them. */
const choices = (transcript, left, right) => {
  const [leftLabel, leftSelect] = choice("Left", transcript.servers, left);
  const [rightLabel, rightSelect] = choice("Right", transcript.servers, right);
  let before = [left, right];
  const changed = () => {
    if (leftSelect.value === rightSelect.value) [rightSelect.value, leftSelect.value] = before;
    before = [leftSelect.value, rightSelect.value];
    location.replace(`#${before.map(encodeURIComponent).join(",")}`);
    compare(transcript, ...before);
  };
  [leftSelect, rightSelect].forEach((select) => select.addEventListener("change", changed));
  return [leftLabel, rightLabel];
};

const fromAddress = ({ servers }) => {
  const names = servers.map(({ name }) => name);
  const asked = location.hash.slice(1).split(",").map(decodeURIComponent);
  const known = asked.length === 2 && asked[0] !== asked[1] && asked.every((name) => names.includes(name));
  return known ? asked : names.slice(0, 2);
};

const about = ({ test }) => {
  const parts = [make("span", "", test.class), ...test.specifications.map(reference)];
  if (test.cut) parts.push(make("span", "", "the first 1,000 stanzas of each client"));
  return make("div", "where", ...parts);
};

const showHead = (transcript, left, right) => {
  const only = chip("only", "differences", false, "≠ differences only");
  only.firstChild.id = "only";
  only.addEventListener("change", filter);
  const next = button("Next difference ↓", nextDifference);
  const bar = make("div", "totals", ...choices(transcript, left, right), only, next, make("output"));
  byId("head").append(make("h1", "", transcript.test.name), theme(), about(transcript), bar);
};

const start = () => {
  const transcript = read(data());
  const [left, right] = fromAddress(transcript);
  showHead(transcript, left, right);
  compare(transcript, left, right);
  byId("classes").addEventListener("keydown", onKey);
  show();
};

start();
