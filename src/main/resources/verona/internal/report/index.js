const resultRow = (result) => {
  const name = make("th", "", result.page ? pageLink(result.page, result.name) : result.name);
  name.scope = "row";
  if (result.plays) name.append(" ", make("span", "plays", pageLink(result.plays, "all plays")));
  const row = make("tr", "", make("td", "", state(result.state)), name, make("td", "", duration(result.us)));
  row.result = result;
  return row;
};

const inState = (results, name) => results.filter((result) => result.state === name).length;
const took = (results) => results.reduce((sum, result) => sum + result.us, 0);

const summary = (results) => {
  const failed = inState(results, "failed");
  return `${count(results.length, "test")}, ${failed ? `${failed} failed, ` : ""}${duration(took(results))}`;
};

const classSection = ([name, results]) => {
  const table = make("table", "", make("tbody", "", ...results.map(resultRow)));
  table.setAttribute("aria-label", `Tests of ${name}`);
  return make("section", "class", make("h2", "", name, make("span", "muted", summary(results))), table);
};

const total = (results, name) => {
  const element = state(name);
  element.textContent = `${SIGNS[name]} ${inState(results, name)} ${name}`;
  return element;
};

const failedOnly = (only, output) => {
  const rows = [...document.querySelectorAll("tr")];
  rows.forEach((row) => (row.hidden = only && row.result.state !== "failed"));
  for (const section of document.querySelectorAll(".class"))
    section.hidden = !section.querySelector("tr:not([hidden])");
  const shown = rows.filter((row) => !row.hidden).length;
  output.textContent = only ? `${shown} of ${count(rows.length, "test")}` : count(rows.length, "test");
};

const first = (results) => results.map((result) => result.started).filter(Boolean).sort()[0];

const totals = (results) => {
  const output = make("output");
  const box = chip("failed", "only", false, "✗ failed only");
  box.addEventListener("change", (event) => failedOnly(event.target.checked, output));
  const states = Object.keys(SIGNS).filter((name) => inState(results, name));
  const start = first(results) ? `started ${moment(first(results))}` : "";
  const began = make("span", "muted", start);
  return make("div", "totals", ...states.map((name) => total(results, name)), box, output, began);
};

const start = () => {
  const results = data();
  byId("classes").append(...[...grouped(results, (result) => result.class)].map(classSection));
  byId("head").append(make("h1", "", "Verona: the run's tests"), theme(), totals(results));
  failedOnly(false, document.querySelector("output"));
  show();
};

start();
