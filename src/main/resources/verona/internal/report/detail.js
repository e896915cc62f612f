const facts = (pairs) =>
  make("dl", "", ...pairs.flatMap(([name, ...value]) => [make("dt", "", name), make("dd", "", ...value)]));

const STATES = {
  sent: "sent",
  resent: "sent again when the session was resumed",
  read: "read",
  unread: "unread: no step took it",
  seen: "received by a program under test, and taken by no step",
};

const stepOf = (stanza, transcript) => {
  const step = transcript.steps.get(stanza.step);
  if (!step) return isSent(stanza) ? ["none: it was sent without one"] : ["none"];
  const going = button(`${step.n}.`, () => goToStep([...transcript.steps.keys()].indexOf(step.n), transcript));
  named(going, `Go to step ${step.n}`);
  return [going, ` ${step.text} `, step.source ? make("code", "", step.source) : undefined];
};

const factsOf = (stanza, transcript) =>
  facts([
    ["Route", `${source(stanza)} → ${target(stanza)}`],
    ["Time", `${duration(stanza.us)} from the test's start`],
    ["State", `${STATES[stanza.state] ?? stanza.state}${stanza.error ? ", an error" : ""}`],
    ["Step", ...stepOf(stanza, transcript)],
  ]);

const title = (stanza) => {
  const [, first, rest] = /^(\S*)([^]*)$/.exec(stanza.label ?? "");
  return make("h2", "", `#${stanza.n} `, make("b", "", first), rest);
};

const detailHead = (stanza, transcript) => {
  const copying = button("Copy", (from) => copy(stanza.xml, from));
  const closing = button("✕ Close", () => close(transcript));
  closing.setAttribute("aria-keyshortcuts", "Escape");
  return make("header", "", title(stanza), copying, closing);
};

const opened = () => document.querySelector('.bar[aria-expanded="true"]');

const markOpened = (bar) => {
  opened()?.setAttribute("aria-expanded", "false");
  bar?.setAttribute("aria-expanded", "true");
  showDetail(Boolean(bar));
};

const showDetail = (shown) => {
  byId("detail").hidden = !shown;
  byId("diagram").classList.toggle("beside", shown);
  document.querySelector("main").classList.toggle("opened", shown);
};

const fill = (stanza, transcript) => {
  const detail = byId("detail");
  detail.className = kind(stanza.kind);
  const lines = code(plain(stanza.pretty ?? [stanza.xml]));
  detail.replaceChildren(detailHead(stanza, transcript), factsOf(stanza, transcript), lines);
  detail.scrollTop = 0;
};

const openStanza = (bar, transcript) => {
  fill(transcript.stanzas.get(Number(bar.dataset.n)), transcript);
  markOpened(bar);
  bar.closest(".row").scrollIntoView({ block: "nearest" });
};

/* Of a stanza: the step that was there before is shown again. */
const close = (transcript) => {
  const bar = opened();
  markOpened(undefined);
  if (stepping.at !== undefined) goToStep(stepping.at, transcript);
  bar?.focus({ preventScroll: true });
};
