/* As many lines as are compared without scrolling; what scrolls can be reached by keyboard. */
const MOST_LINES = 24;

const compared = (lines) => {
  const list = code(lines);
  if (lines.length > MOST_LINES) {
    list.classList.add("long");
    list.tabIndex = 0;
  }
  return list;
};

const toFirstDifference = (list) => {
  const first = list.querySelector(".differs, .lacks");
  if (first) list.scrollTop = first.offsetTop - list.offsetTop - list.clientHeight / 3;
};

const expectedSide = (expected) =>
  side(`Expected: ${expected.label}`, undefined, compared(plain(expected.pretty)));

const differences = (closest) => count(closest.differences, "difference");

const isSending = (failure, transcript) => transcript.steps.get(failure.step)?.sending === true;

const closestTitle = (closest, sending) => {
  const taken = sending ? "taken" : "received";
  return closest.read ? `Closest, already ${taken} by ${closest.read}` : `Closest ${sending ? "sent" : "unread"}`;
};

const closestSide = (closest, transcript, sending) => {
  const stanza = transcript.stanzas.get(closest.entry);
  const act = stanza && button(`Open #${stanza.n}`, () => goTo(stanza.n));
  return side(`${closestTitle(closest, sending)}, ${differences(closest)}`, act, compared(closest.lines));
};

const nothingSide = (sending) => {
  const happened = sending ? "was sent" : "has arrived";
  return side(closestTitle({}, sending), undefined, make("p", "", `Nothing of this kind ${happened}.`));
};

/* Another may be closer to the same stanza: then there is nothing to compare with. */
const closestOf = (failure, expected, transcript) => {
  const number = (failure.expected ?? []).indexOf(expected) + 1;
  const closest = (failure.closest ?? []).find((each) => each.expected === number);
  if (!closest) return undefined;
  const sending = isSending(failure, transcript);
  return closest.lines?.length ? closestSide(closest, transcript, sending) : nothingSide(sending);
};

const lack = (failure, transcript) =>
  /Next$/.test(transcript.steps.get(failure.step)?.verb) ? "was not next" : "never came";

const failureBar = ({ us, source }, ...inLane) =>
  make("div", "bar", time(us), make("span", "lane", ...inLane), make("span", "step", source));

const missingRow = (failure, expected, transcript) => {
  const row = make("li", "row missing");
  const ends = [expected.peer ?? failure.client, failure.client];
  const [from, to] = isSending(failure, transcript) ? ends.reverse() : ends;
  const label = make("span", "label", `${lack(failure, transcript)}: ${expected.label}`);
  row.append(failureBar(failure, who(from, to), label, make("span", "line")));
  row.append(make("div", "comparison", expectedSide(expected), closestOf(failure, expected, transcript)));
  row.ends = [from, to];
  return row;
};

/* Nothing expected that did not come: it still failed, at that time. */
const faultRow = (failure, transcript) => {
  const label = make("span", "label", `✗ ${failure.headline}`);
  const row = make("li", "row fault", failureBar(failure, label));
  const closest = (failure.closest ?? []).filter((each) => each.lines?.length);
  const sides = closest.map((each) => closestSide(each, transcript, isSending(failure, transcript)));
  if (sides.length) row.append(make("div", "comparison", ...sides));
  return row;
};

const failureRows = (failure, transcript) => {
  const gaps = missing(failure);
  const rows = gaps.length
    ? gaps.map((expected) => missingRow(failure, expected, transcript))
    : [faultRow(failure, transcript)];
  rows[0].id = `failure-${transcript.failures.indexOf(failure)}`;
  for (const row of rows) {
    row.tabIndex = -1;
    row.step = failure.step;
  }
  return rows;
};

const listed = (name, label, texts) => {
  if (!texts?.length) return undefined;
  const list = make("ul", name, ...texts.map((text) => make("li", "", text)));
  list.setAttribute("role", "list");
  list.setAttribute("aria-label", label);
  return list;
};

const wholeMessage = (failure) => {
  const copying = button("Copy", (from) => copy(failure.message, from));
  const summary = make("summary", "", "The message in full");
  return make("details", "", summary, make("pre", "", failure.message), copying);
};

const jump = (number) => button("Show in the diagram ↓", () => reveal(byId(`failure-${number}`)));

const reveal = (row) => {
  row.scrollIntoView({ block: "center" });
  row.focus({ preventScroll: true });
};

const card = (failure, number) =>
  make(
    "article",
    "failure",
    make("h2", "", make("span", "sign", "✗"), failure.headline),
    listed("differences", "Differences", failure.differences),
    listed("notes", "Notes", failure.notes),
    listed("hints", "Hints", failure.hints),
    make(
      "div",
      "acts",
      failure.source ? make("code", "source", `at ${failure.source}`) : undefined,
      jump(number),
      failure.message ? wholeMessage(failure) : undefined,
    ),
  );

const showFailures = (transcript) => {
  byId("failures").append(...transcript.failures.map(card));
  byId("failures").hidden = transcript.failures.length === 0;
};
