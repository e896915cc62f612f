/* The diagram is one stop of the Tab key, whatever its length; arrow keys go from row to row. */
const bars = () => [...document.querySelectorAll("#rows > .row:not([hidden]) > button.bar")];

const tabStop = (bar) => {
  document.querySelectorAll('button.bar[tabindex="0"]').forEach((other) => (other.tabIndex = -1));
  bar.tabIndex = 0;
};

const keepOneTabStop = () => {
  const all = bars();
  const stop = all.find((bar) => bar.tabIndex === 0) ?? all[0];
  if (stop) tabStop(stop);
};

const MOVES = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + 10,
  PageUp: (at) => at - 10,
  Home: () => 0,
  End: (at, last) => last,
};

const neighbour = (bar, key) => {
  const all = bars();
  const last = all.length - 1;
  return all[Math.max(0, Math.min(last, MOVES[key](all.indexOf(bar), last)))];
};

/* While a stanza is open, the one moved to is opened in its place. */
const enter = (bar, transcript) => {
  tabStop(bar);
  bar.focus({ preventScroll: true });
  bar.closest(".row").scrollIntoView({ block: "nearest" });
  if (opened()) openStanza(bar, transcript);
};

const onKey = (event, transcript) => {
  const bar = event.target.closest("button.bar");
  if (!bar || !(event.key in MOVES)) return;
  event.preventDefault();
  enter(neighbour(bar, event.key), transcript);
};

const onClick = (event, transcript) => {
  const bar = event.target.closest("button.bar");
  if (!bar) return;
  tabStop(bar);
  if (bar === opened()) close(transcript);
  else openStanza(bar, transcript);
};

/* A filter may hide it: then all are shown again. */
const goTo = (n) => {
  const bar = document.querySelector(`button.bar[data-n="${Number(n)}"]`);
  if (bar.closest(".row").hidden) {
    byId("filters").reset();
    byId("filters").dispatchEvent(new Event("change"));
  }
  bar.click();
  bar.focus({ preventScroll: true });
};

const escape = (transcript) => {
  if (opened()) close(transcript);
  else if (stepping.at !== undefined) leaveSteps(transcript);
};

const listen = (transcript) => {
  byId("rows").addEventListener("click", (event) => onClick(event, transcript));
  byId("rows").addEventListener("keydown", (event) => onKey(event, transcript));
  document.addEventListener("keydown", (event) => event.key === "Escape" && escape(transcript));
};
