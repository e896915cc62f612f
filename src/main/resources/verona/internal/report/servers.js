const MARKS = { passed: "✓", failed: "✗", known: "!", skipped: "–" };
const mark = (name) => make("span", `state ${name in MARKS ? name : ""}`, `${MARKS[name] ?? "?"} ${name}`);

const simple = (type) => type.slice(type.lastIndexOf(".") + 1);

/* To the page on which its stanzas stand beside those on the first server. */
const comparison = ({ comparison: page, outcomes }, { server, differences }) => {
  if (!page || differences === undefined) return "";
  const first = outcomes.find((outcome) => outcome.page).server;
  const link = pageLink(page, differences ? `≠ ${differences}` : "=");
  link.hash = [first, server].map(encodeURIComponent).join(",");
  link.className = "compare";
  link.setAttribute("aria-label", `${count(differences, "stanza")} other than on ${first}`);
  return link;
};

const cell = (row, outcome) => {
  if (!outcome) return make("td", "", make("span", "muted", "not run"));
  const sign = mark(outcome.state);
  const shown = outcome.page ? pageLink(outcome.page, sign) : sign;
  return make("td", "", shown, comparison(row, outcome), outcome.reason ? why(outcome.reason) : "");
};

const outcomeOn = (row, server) => row.outcomes.find((outcome) => outcome.server === server);
const stateOn = (row, server) => outcomeOn(row, server)?.state ?? "not run";
const differs = (row, servers) => new Set(servers.map((server) => stateOn(row, server))).size > 1;

const testRow = (row, servers) => {
  const name = make("th", "", make("span", "muted", `${simple(row.class)} `), row.name);
  name.scope = "row";
  row.specifications.forEach((each) => name.append(" ", make("span", "about", reference({ ...each, title: "" }))));
  const element = make("tr", "", name, ...servers.map((server) => cell(row, outcomeOn(row, server))));
  element.test = row;
  return element;
};

const OTHERS = "Other tests";
const groupOf = ({ specifications }) => {
  if (specifications.length === 0) return OTHERS;
  const [{ name, title }] = specifications;
  return `${name.replace(/\s*§.*/, "")} ${title}`.trim();
};

const groups = (rows) => {
  const last = (name) => (name === OTHERS ? 1 : 0);
  return [...grouped(rows, groupOf)].sort(([a], [b]) => last(a) - last(b) || a.localeCompare(b, "en"));
};

const section = ([title, rows], servers) => {
  const body = make("tbody", "", ...rows.map((row) => testRow(row, servers)));
  const table = make("table", "", header("Test", servers), body);
  const heading = make("h2", "", title, make("span", "muted", count(rows.length, "test")));
  return make("section", "class", heading, scrolled(table, title));
};

const totals = (rows, servers) => {
  const states = Object.keys(MARKS).filter((name) => rows.some((row) => servers.some((s) => stateOn(row, s) === name)));
  const lines = states.map((name) => {
    const first = Object.assign(make("th", "", mark(name)), { scope: "row" });
    const counts = servers.map((server) => rows.filter((row) => stateOn(row, server) === name).length);
    return make("tr", "", first, ...counts.map((number) => make("td", "", String(number))));
  });
  return scrolled(make("table", "", header("", servers), make("tbody", "", ...lines)), "Tests by server");
};

const PASSES = {
  differences: (row, servers) => differs(row, servers),
  stanzas: (row) => row.outcomes.some((outcome) => outcome.differences > 0),
  failures: (row, servers) => servers.some((server) => stateOn(row, server) === "failed"),
};

const filter = (form, servers, output) => {
  const filled = new FormData(form);
  const wanted = filled.getAll("only");
  const text = filled.get("text").toLowerCase();
  const all = [...document.querySelectorAll("#classes tbody tr")];
  for (const row of all) {
    const named = `${row.test.class} ${row.test.name} ${groupOf(row.test)}`.toLowerCase().includes(text);
    row.hidden = !named || !wanted.every((name) => PASSES[name](row.test, servers));
  }
  for (const part of document.querySelectorAll("#classes .class"))
    part.hidden = !part.querySelector("tbody tr:not([hidden])");
  const shown = all.filter((row) => !row.hidden).length;
  output.textContent = shown === all.length ? count(shown, "test") : `${shown} of ${count(all.length, "test")}`;
};

const filters = (servers) => {
  const output = make("output");
  const search = Object.assign(make("input"), { type: "search", name: "text", placeholder: "class, test, specification" });
  const form = make(
    "form",
    "totals",
    chip("only", "differences", false, "≠ other results only"),
    chip("only", "stanzas", false, "≠ other stanzas only"),
    chip("only", "failures", false, "✗ failed only"),
    make("label", "search", "Find ", search),
    output,
  );
  form.addEventListener("input", () => filter(form, servers, output));
  form.addEventListener("submit", (event) => event.preventDefault());
  return [form, () => filter(form, servers, output)];
};

const start = () => {
  const [{ names: servers }, ...rows] = data();
  const [form, apply] = filters(servers);
  byId("head").append(make("h1", "", "Verona: servers"), theme(), totals(rows, servers), form);
  byId("classes").append(...groups(rows).map((group) => section(group, servers)));
  apply();
  show();
};

start();
