const group = (name, ...chips) => make("fieldset", "", make("legend", "", name), ...chips);

const NAMES = { event: "connections, barriers", problem: "server's errors", log: "server's log" };

const kindChip = (name) => {
  const element = chip("kind", name, name !== "log", NAMES[name] ?? name);
  element.classList.add(name);
  return element;
};

const kindsIn = (transcript) => {
  const there = new Set([...transcript.stanzas.values()].map((stanza) => kind(stanza.kind)));
  const events = transcript.entries.some((entry) => entry.type === "event");
  const logged = new Set(transcript.logs.map(kindOf));
  return [
    ...[...KINDS, "other"].filter((name) => there.has(name)),
    ...(events ? ["event"] : []),
    ...["problem", "log"].filter((name) => logged.has(name)),
  ];
};

const clientsIn = (transcript) => [...new Set(transcript.entries.map((entry) => entry.client))];

/* Many are behind one line, with buttons for all of them. */
const clientsGroup = (ids) => {
  const chips = ids.map((id) => chip("client", id, true, id));
  if (ids.length <= FEW) return group("Clients", ...chips);
  const choose = (checked) => (from) => {
    chips.forEach((each) => (each.firstChild.checked = checked));
    from.form.dispatchEvent(new Event("change"));
  };
  const all = group("Clients", button("All", choose(true)), button("None", choose(false)), ...chips);
  return make("details", "many", make("summary", "", count(ids.length, "client")), all);
};

const foldingGroup = () => {
  const element = make("fieldset");
  element.id = "folding";
  return element;
};

const chosen = (form) => {
  const filled = new FormData(form);
  return {
    clients: new Set(filled.getAll("client")),
    kinds: new Set(filled.getAll("kind")),
    unread: filled.has("unread"),
  };
};

const PROBLEMS = ["error", "warning"];
const kindOf = (line) => {
  if (line.type === "log") return PROBLEMS.includes(line.level) ? "problem" : "log";
  return line.type === "event" ? "event" : kind(line.kind);
};

const passes = (line, { clients, kinds, unread }) =>
  (line.type === "log" || clients.has(line.client)) && kinds.has(kindOf(line)) && (!unread || line.state === "unread");

const shownOf = (rows) => {
  const stanzas = rows.filter((row) => row.line?.type === "stanza");
  const shown = stanzas.filter((row) => !row.hidden).length;
  return shown === stanzas.length ? count(shown, "stanza") : `${shown} of ${count(stanzas.length, "stanza")}`;
};

/* What failed keeps its lifeline. */
const hiddenBy = ({ clients }, transcript) => {
  const failed = new Set(transcript.failures.map(({ client }) => client));
  return new Set(clientsIn(transcript).filter((id) => !clients.has(id) && !failed.has(id)));
};

const filter = (form, rows, output, transcript) => {
  const choice = chosen(form);
  transcript.hidden = hiddenBy(choice, transcript);
  arrange(transcript);
  rows.forEach((row) => (row.hidden = row.line !== undefined && !passes(row.line, choice)));
  output.textContent = shownOf(rows);
  if (opened()?.closest(".row").hidden) markOpened(undefined);
  keepOneTabStop();
};

const showFilters = (transcript) => {
  const form = byId("filters");
  const rows = [...byId("rows").children];
  const output = make("output");
  form.append(
    clientsGroup(clientsIn(transcript)),
    foldingGroup(),
    group("Kinds", ...kindsIn(transcript).map(kindChip)),
    chip("unread", "only", false, "○ unread only"),
    output,
  );
  form.addEventListener("change", () => filter(form, rows, output, transcript));
  filter(form, rows, output, transcript);
  showFolding(transcript);
};
