const ofType = (lines, type) => lines.filter((line) => line.type === type);

/* A client that was connected in the midst of a test has a lifeline as well. */
const withUndeclared = (lifelines, stanzasAndEvents) => {
  const all = new Map(lifelines.map((lifeline) => [lifeline.id, lifeline]));
  for (const { client: id } of stanzasAndEvents) if (!all.has(id)) all.set(id, { id, kind: "client" });
  return [...all.values()];
};

const closestEntries = (failures) =>
  new Set(failures.flatMap((failure) => failure.closest ?? []).map((closest) => closest.entry));

const read = (lines) => {
  const entries = lines.filter((line) => line.type === "stanza" || line.type === "event");
  const lifelines = withUndeclared(ofType(lines, "lifeline"), entries);
  const failures = ofType(lines, "failure");
  return {
    test: ofType(lines, "test")[0] ?? {},
    lifelines,
    failures,
    hidden: new Set(),
    entries,
    stanzas: new Map(ofType(lines, "stanza").map((stanza) => [stanza.n, stanza])),
    logs: ofType(lines, "log"),
    steps: new Map(ofType(lines, "step").map((step) => [step.n, step])),
    closest: closestEntries(failures),
    states: ofType(lines, "state"),
    passed: ofType(lines, "passed")[0],
  };
};

/* What failed comes behind all that happened before. */
const inOrder = (transcript) => {
  const timed = [...transcript.entries, ...transcript.logs, ...transcript.failures];
  return timed.sort((one, other) => (one.us ?? Infinity) - (other.us ?? Infinity));
};

const missing = (failure) => (failure.expected ?? []).filter((expected) => expected.arrived === undefined);

const isSent = (stanza) => stanza.direction === "sent";
const source = (stanza) => (isSent(stanza) ? stanza.client : stanza.peer);
const target = (stanza) => (isSent(stanza) ? stanza.peer : stanza.client);
