/* What was there at a moment: derived from what is in the transcript, for any of its steps. */
const MOST_ITEMS = 30;

const isTakenBefore = (stanza, number) => stanza.step !== undefined && stanza.step < number;

/* Unread before the steps from that number on, of what had come until then. */
const unreadAt = (received, us, number) =>
  received.filter((stanza) => stanza.us < us && !isTakenBefore(stanza, number));

const marked = (sign, word, stanza) => ({ sign, word, text: stanza.label, n: stanza.n });

const inboxOf = (client, own, step) => {
  const before = new Set(unreadAt(own, step.us, step.n));
  const after = new Set(unreadAt(own, step.until, step.n + 1));
  const items = own
    .filter((stanza) => before.has(stanza) || after.has(stanza) || stanza.step === step.n)
    .map((stanza) => {
      if (stanza.step === step.n) return marked("−", "taken", stanza);
      return before.has(stanza) ? marked("", "", stanza) : marked("+", "arrived", stanza);
    });
  return { name: `${client}’s inbox`, before: before.size, after: after.size, items };
};

const isReceived = (stanza) => stanza.direction === "received" && stanza.state !== "seen";

const byClient = ({ stanzas }) => {
  const all = new Map();
  for (const stanza of [...stanzas.values()].filter(isReceived)) {
    if (!all.has(stanza.client)) all.set(stanza.client, []);
    all.get(stanza.client).push(stanza);
  }
  return all;
};

const inboxes = (step, transcript) => {
  const received = (transcript.received ??= byClient(transcript));
  const clients = [...new Set([step.client, ...received.keys()])];
  const all = clients.map((client) => inboxOf(client, received.get(client) ?? [], step));
  return all.filter(({ items }, at) => items.length > 0 || at === 0);
};

/* The server's own data: each line sets one value, or removes it if it has none. */
const valuesAt = (lines, us) => {
  const values = new Map();
  for (const line of lines.filter((each) => each.us < us)) {
    if (line.value === undefined) values.delete(line.key);
    else values.set(line.key, line.value);
  }
  return values;
};

const itemsOf = (before, after) => {
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const text = (key, value) => (value ? `${key}: ${value}` : key);
  return keys.map((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    if (now === undefined) return { sign: "−", word: "removed", text: text(key, old) };
    if (old === undefined) return { sign: "+", word: "added", text: text(key, now) };
    if (old === now) return { sign: "", word: "", text: text(key, now) };
    return { sign: "≠", word: "changed", text: `${text(key, now)}, was ${old || "empty"}` };
  });
};

const serverData = (step, transcript) =>
  [...grouped(transcript.states, ({ owner, what }) => `${what} of ${owner}`)]
    .map(([name, lines]) => {
      const [before, after] = [valuesAt(lines, step.us), valuesAt(lines, step.until)];
      return { name, before: before.size, after: after.size, items: itemsOf(before, after) };
    })
    .filter(({ items }) => items.length > 0);

const stateItem = ({ sign, word, text, n }) => {
  const parts = n === undefined ? [text] : [button(`#${n}`, () => goTo(n)), ` ${text}`];
  const signs = make("span", "sign", sign);
  signs.setAttribute("aria-hidden", "true");
  return make("li", word, signs, make("span", "who", word ? `${word}: ` : ""), make("span", "", ...parts));
};

/* What has changed is always among the items that are shown. */
const shownItems = (items) => {
  if (items.length <= MOST_ITEMS) return items;
  const changed = items.filter(({ sign }) => sign);
  return (changed.length > 0 ? changed : items).slice(0, MOST_ITEMS);
};

const stateSection = (state) => {
  const shown = shownItems(state.items);
  const rest = state.items.length - shown.length;
  const list = make("ul", "", ...shown.map(stateItem));
  list.setAttribute("role", "list");
  const changed = state.items.some(({ sign }) => sign);
  const sizes = changed ? `${state.before} → ${state.after}` : `${state.after}`;
  return make(
    "section",
    changed ? "state-of changed" : "state-of",
    make("h3", "", `${state.name} `, make("span", "sizes", sizes)),
    shown.length > 0 ? list : undefined,
    rest > 0 ? make("p", "more", `and ${rest.toLocaleString("en")} more`) : undefined,
  );
};

const stateSections = (step, transcript) =>
  [...inboxes(step, transcript), ...serverData(step, transcript)].map(stateSection);
