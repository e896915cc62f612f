/* A lane each, unless that leaves too little room for the labels. */
const NARROWEST_LANE = 130;
const TIMES = 90;

/* With fewer, lifelines are folded only if somebody asks for it. */
const FEW = 8;
const FEWEST_IN_GROUP = 3;
const OTHERS = "others";

/* user1, user2, user3 are drawn as one lifeline, user. */
const stem = (id) => /^(.*?\D)[-_. ]?\d+$/.exec(id)?.[1].replace(/[-_. ]$/, "");

const stemsIn = (lifelines) => {
  const entities = lifelines.filter(({ id, kind }) => ENTITIES.includes(kind) && stem(id));
  const groups = [...grouped(entities, ({ id }) => stem(id))];
  return groups.filter(([, members]) => members.length >= FEWEST_IN_GROUP).map(([name]) => name);
};

const ENTITIES = ["client", "component", "program"];

/* What failed stays in sight, and what was declared first. */
const byWeight = ({ lifelines, failures, steps }) => {
  const failed = new Set(failures.map((failure) => failure.client ?? steps.get(failure.step)?.client));
  const weight = ({ id, kind }) => (failed.has(id) ? 0 : ENTITIES.includes(kind) ? 2 : 1);
  return [...lifelines].sort((one, other) => weight(one) - weight(other));
};

const groupOf = ({ id }, { folded, stems }) => {
  if (folded.get(id) !== undefined) return folded.get(id);
  const name = stem(id);
  return stems.has(name) ? name : "";
};

const lanesOf = (lifelines, folding, hidden) => {
  const lanes = new Map();
  for (const lifeline of lifelines) {
    if (hidden.has(lifeline.id)) continue;
    const group = groupOf(lifeline, folding);
    const key = group ? `group ${group}` : `one ${lifeline.id}`;
    if (!lanes.has(key)) lanes.set(key, { group, members: [] });
    lanes.get(key).members.push(lifeline);
  }
  return [...lanes.values()];
};

const room = () => Math.floor((byId("diagram").clientWidth - TIMES) / NARROWEST_LANE);

const unfolded = () => ({ stems: new Set(), folded: new Map() });

/* Where not all fit: first clients that are numbered, then those that matter least. */
const automatic = (transcript) => {
  const folding = unfolded();
  const { lifelines, hidden } = transcript;
  const fits = () => lanesOf(lifelines, folding, hidden).length <= room();
  if (lifelines.length <= FEW || room() < FEWEST_IN_GROUP || fits()) return folding;
  folding.stems = new Set(stemsIn(lifelines));
  const single = byWeight(transcript).filter((each) => !groupOf(each, folding) && !hidden.has(each.id));
  while (!fits() && single.length > 0) folding.folded.set(single.pop().id, OTHERS);
  return folding;
};

const laneName = ({ group, members }) => (group ? `${group} ×${members.length}` : members[0].id);

const head = (lane, transcript) => {
  const { id, kind, jid } = lane.members[0];
  const below = lane.group ? lane.members.map((member) => member.id).join(", ") : (jid ?? kind);
  const parts = [make("b", "", laneName(lane)), make("small", "", below)];
  if (transcript.lifelines.length <= FEW) {
    const element = make("div", `head ${kind}`, ...parts);
    element.title = `${kind} ${jid ?? ""}`;
    return element;
  }
  const element = make("button", `head ${kind}${lane.group ? " several" : ""}`, ...parts);
  element.type = "button";
  element.title = lane.group ? `A lifeline each: ${below}` : `Draw ${id} with the others as one lifeline`;
  element.setAttribute("aria-label", element.title);
  element.addEventListener("click", () => foldOrUnfold(lane, transcript));
  return element;
};

const foldOrUnfold = (lane, transcript) => {
  const { stems, folded } = transcript.folding;
  const to = lane.group ? "" : OTHERS;
  lane.members.forEach(({ id }) => folded.set(id, to));
  if (to === "") stems.delete(lane.group);
  transcript.chosen = true;
  arrange(transcript);
  byId("heads").querySelector("button")?.focus();
};

const lifelineAt = (at) => {
  const line = make("i");
  line.style.setProperty("--at", at);
  return line;
};

const drawLanes = (transcript) => {
  const { lanes } = transcript;
  byId("diagram").style.setProperty("--n", Math.max(1, lanes.length));
  byId("heads").replaceChildren(...lanes.map((lane) => head(lane, transcript)));
  byId("lifelines").replaceChildren(...lanes.map((lane, at) => lifelineAt(at)));
};

/* Who has a lane, and where: drawn anew when the window, a filter or a lifeline's head says so. */
const arrange = (transcript) => {
  if (!transcript.chosen) transcript.folding = automatic(transcript);
  transcript.lanes = lanesOf(transcript.lifelines, transcript.folding, transcript.hidden);
  const columns = transcript.lanes.flatMap((lane, at) => lane.members.map(({ id }) => [id, at]));
  transcript.columns = new Map(columns);
  transcript.grouped = new Set(
    transcript.lanes.filter((lane) => lane.group).flatMap((lane) => lane.members.map(({ id }) => id)),
  );
  byId("diagram").classList.toggle("list", room() < transcript.lanes.length);
  const drawn = JSON.stringify(transcript.lanes.map(({ group, members }) => [group, ...members.map(({ id }) => id)]));
  if (drawn === transcript.drawn) return;
  transcript.drawn = drawn;
  drawLanes(transcript);
  [...byId("rows").children].forEach((row) => row.ends && place(row, transcript));
  showFolding(transcript);
};

/* The chips by which groups are folded and unfolded, also where the diagram is a list. */
const foldingChip = (name, text, folded, act) => {
  const element = chip("fold", name, folded, text);
  element.firstChild.checked = folded;
  element.addEventListener("change", (event) => {
    event.stopPropagation();
    act(event.target.checked);
  });
  return element;
};

const chooseStem = (transcript, name, on) => {
  const { stems, folded } = transcript.folding;
  if (on) stems.add(name);
  else stems.delete(name);
  for (const { id } of transcript.lifelines) if (stem(id) === name) folded.delete(id);
};

const chooseOthers = (transcript, on) => {
  const { folded } = transcript.folding;
  const single = byWeight(transcript).filter((each) => !groupOf(each, transcript.folding));
  if (on) single.slice(Math.max(1, room() - 1)).forEach(({ id }) => folded.set(id, OTHERS));
  else for (const [id, group] of folded) if (group === OTHERS) folded.delete(id);
};

const showFolding = (transcript) => {
  const { lifelines, folding } = transcript;
  const place = byId("folding");
  if (!place || lifelines.length <= FEW) return;
  place.hidden = room() < FEWEST_IN_GROUP;
  const focused = document.activeElement?.name === "fold" ? document.activeElement.value : undefined;
  const choose = (name, act) => (on) => {
    transcript.chosen = true;
    act(transcript, name, on);
    arrange(transcript);
  };
  const others = [...folding.folded.values()].includes(OTHERS);
  place.replaceChildren(
    make("legend", "", "As one lifeline"),
    ...stemsIn(lifelines).map((name) =>
      foldingChip(name, name, folding.stems.has(name), choose(name, chooseStem)),
    ),
    foldingChip(OTHERS, OTHERS, others, choose(OTHERS, (all, name, on) => chooseOthers(all, on))),
  );
  if (focused) [...place.querySelectorAll("input")].find(({ value }) => value === focused)?.focus();
};
