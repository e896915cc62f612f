/* Where a test that failed first differs from the last run of it that passed. */
const linesOfPassed = (passed, onLeft) =>
  codeOf(passed.lines.map(({ left, right }) => (onLeft ? lineOf(left, right) : lineOf(right, left))));

const sidesOfPassed = (passed) => {
  const sides = make("div", "comparison");
  const add = (title, onLeft) => sides.append(side(title, undefined, linesOfPassed(passed, onLeft)));
  if (passed.lines.some(({ left }) => left !== undefined)) add("When it passed", true);
  if (passed.lines.some(({ right }) => right !== undefined)) add("Now", false);
  return sides;
};

/* What did not come this time has a row where it came then. */
const lostRow = (passed, transcript) => {
  const row = make("li", "row missing lost");
  const label = make("span", "label", `came when it passed: ${passed.label}`);
  const peers = [...transcript.stanzas.values()].filter(({ client }) => client === passed.client);
  const from = peers.at(-1)?.peer ?? passed.client;
  row.append(make("div", "bar", time(), make("span", "lane", who(from, passed.client), label, make("span", "line"))));
  row.ends = [from, passed.client];
  return row;
};

/* The row of the stanza, or the one that is made for what is missing. */
const differingRow = (passed, transcript) => {
  const rows = [...byId("rows").children];
  const at = rows.find((row) => row.line?.n === (passed.n ?? passed.after));
  if (passed.n !== undefined) return at;
  const row = lostRow(passed, transcript);
  if (at) at.after(row);
  else byId("rows").prepend(row);
  return row;
};

const markDifference = (transcript) => {
  const { passed } = transcript;
  if (passed?.change === undefined) return;
  const row = differingRow(passed, transcript);
  if (!row) return;
  row.id = "first-difference";
  row.tabIndex = -1;
  row.classList.add("differing");
  row.querySelector(".label").append(tag("differing", "≠ first difference"));
  row.append(sidesOfPassed(passed));
};

const cardOfPassed = (passed) => {
  const run = `the last run that passed, of ${moment(passed.started)}`;
  if (passed.change === undefined)
    return make("p", "past", `Until it failed, it was the same as ${run}: ${count(passed.same, "stanza")}.`);
  return make(
    "article",
    "past",
    make("h2", "", make("span", "sign", "≠"), `First difference from ${run}`),
    make("p", "", passed.sentence),
    make("div", "acts", button("Show in the diagram ↓", () => reveal(byId("first-difference")))),
  );
};

const showPassed = ({ passed }) => {
  if (!passed) return;
  byId("failures").append(cardOfPassed(passed));
  byId("failures").hidden = false;
};
