const EVENTS = {
  connected: ["●", "connected as"],
  resumed: ["●", "resumed as"],
  negotiated: ["·", ""],
  disconnected: ["○", "disconnected"],
  dropped: ["⊗", "dropped"],
  closed: ["⊗", ""],
  barrier: ["‖", "barrier"],
  error: ["⚠", ""],
  remark: ["#", ""],
  link: ["~", ""],
  stopped: ["⊘", ""],
};

const KINDS = ["presence", "message", "iq"];
const kind = (name) => (KINDS.includes(name) ? name : "other");

/* The first word of a label is the kind of stanza. */
const labelled = (text, member, ...tags) => {
  const [, first, rest] = /^(\S*)([^]*)$/.exec(text ?? "");
  return make("span", "label", memberName(member), make("b", "", first), rest, ...tags);
};

/* Shown where several are drawn as one lifeline. */
const memberName = (name) => make("span", "member", `${name} `);

const tag = (name, text = name) => make("span", `tag ${name}`, text);

/* Where on the lane, in columns: one end, the width, and the middle as a fraction. */
const place = (row, transcript) => {
  const [from, to] = row.ends;
  const start = transcript.columns.get(from) ?? transcript.columns.get(to) ?? 0;
  const end = transcript.columns.get(to) ?? start;
  const lanes = Math.max(1, transcript.lanes.length);
  row.style.setProperty("--left", Math.min(start, end));
  row.style.setProperty("--span", Math.abs(start - end));
  row.style.setProperty("--middle", ((start + end) / 2 + 0.5) / lanes);
  row.classList.remove("self", "rightward", "leftward");
  row.classList.add(start === end ? "self" : start < end ? "rightward" : "leftward");
  row.classList.toggle("grouped", transcript.grouped.has(from) || transcript.grouped.has(to));
  row.querySelector(".mark")?.classList.toggle("rightmost", start * 2 >= lanes);
};

const time = (us) => make("span", "time", us === undefined ? "" : duration(us));

const tags = (stanza, transcript) => [
  stanza.error ? tag("error", "⚠ error") : undefined,
  stanza.state === "unread" ? tag("unread", "○ unread") : undefined,
  transcript.closest.has(stanza.n) ? tag("closest", "≈ closest") : undefined,
];

/* Read by screen readers, and shown in the list: the diagram draws it. */
const who = (from, to) => make("span", "who", `${from} → ${to} `);

const lane = (stanza, transcript) =>
  make(
    "span",
    "lane",
    who(source(stanza), target(stanza)),
    labelled(stanza.label, stanza.client, ...tags(stanza, transcript)),
    make("span", "line"),
  );

/* Named where it begins: a step that took three stanzas is named at the first. */
const stepName = (stanza, transcript) => {
  const step = transcript.steps.get(stanza.step);
  if (!step || step.entries?.[0] !== stanza.n) return "";
  return step.source ?? step.text ?? "";
};

const bar = (stanza, transcript) => {
  const element = make("button", "bar", time(stanza.us), lane(stanza, transcript));
  element.append(make("span", "step", stepName(stanza, transcript)));
  element.type = "button";
  element.tabIndex = -1;
  element.dataset.n = stanza.n;
  element.setAttribute("aria-expanded", "false");
  element.setAttribute("aria-controls", "detail");
  return element;
};

const stanzaRow = (stanza, transcript) => {
  const row = make("li", `row stanza ${kind(stanza.kind)}`, bar(stanza, transcript));
  row.classList.toggle("unread", stanza.state === "unread");
  row.classList.toggle("error", stanza.error === true);
  row.ends = [source(stanza), target(stanza)];
  return row;
};

const mark = (event) => {
  const [sign, word] = EVENTS[event.event] ?? ["•", event.event];
  const text = [event.client, word, event.text].filter(Boolean).join(" ");
  return make("span", "mark", make("span", "sign", sign), make("span", "what", text));
};

const eventRow = (event) => {
  const name = event.event in EVENTS ? event.event : "";
  const lane = make("span", "lane", mark(event));
  const row = make("li", `row event ${name}`, make("div", "bar", time(event.us), lane));
  row.ends = [event.client, event.client];
  return row;
};

const LEVELS = { error: "✗", warning: "⚠", info: "≡", debug: "≡" };

/* What the server has logged stands across all lifelines: it belongs to none of them. */
const logRow = ({ us, level, text }) => {
  const words = make("span", "logged", make("b", "", `${LEVELS[level] ?? "≡"} ${level}`), ` ${text}`);
  return make("li", `row log ${level in LEVELS ? level : ""}`, make("div", "bar", time(us), make("span", "lane", words)));
};

const rowsOf = (line, transcript) => {
  if (line.type === "failure") return failureRows(line, transcript);
  const row =
    line.type === "log"
      ? logRow(line)
      : line.type === "stanza"
        ? stanzaRow(line, transcript)
        : eventRow(line);
  row.line = line;
  return [row];
};

const draw = (transcript) => {
  byId("rows").append(...inOrder(transcript).flatMap((line) => rowsOf(line, transcript)));
  markDifference(transcript);
  arrange(transcript);
  new ResizeObserver(() => arrange(transcript)).observe(byId("diagram"));
};
