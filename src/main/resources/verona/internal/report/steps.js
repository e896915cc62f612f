/* One step after the other: what has happened until then stands out, and what it has changed. */
const PLAY_MS = 1200;

const stepsOf = (transcript) => (transcript.inOrder ??= withEnds(transcript.steps));

const withEnds = (steps) => {
  const all = [...steps.values()].sort((one, other) => one.n - other.n);
  return all.map((step, at) => ({ ...step, until: all[at + 1]?.us ?? Infinity }));
};

const stepping = { at: undefined, timer: undefined };

const isOf = (row, step) =>
  row.line?.type === "stanza" ? step.entries?.includes(row.line.n) || row.line.step === step.n : row.step === step.n;

const isLater = (row, step) => {
  if (row.id === "first-difference" && !row.line) return row.previousElementSibling?.line?.us >= step.until;
  if (row.line === undefined) return row.step === undefined ? step.until !== Infinity : row.step > step.n;
  return row.line.us >= step.until;
};

const emphasise = (step) => {
  byId("diagram").classList.toggle("stepping", step !== undefined);
  let first;
  for (const row of byId("rows").children) {
    const now = step !== undefined && isOf(row, step);
    row.classList.toggle("now", now);
    row.classList.toggle("later", step !== undefined && !now && isLater(row, step));
    if (now && !row.hidden) first ??= row;
  }
  return first;
};

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

const factsOfStep = (step) =>
  facts([
    ["Step", step.text],
    ["Begins", `${duration(step.us)} from the test's start`],
    ["State", step.state],
    ...(step.source ? [["At", make("code", "", step.source)]] : []),
  ]);

const stepHead = (step, transcript) => {
  const closing = button("✕ Close", () => leaveSteps(transcript));
  closing.setAttribute("aria-keyshortcuts", "Escape");
  return make("header", "", make("h2", "", `Step ${step.n} of ${transcript.steps.size}`), closing);
};

const fillStep = (step, transcript) => {
  const detail = byId("detail");
  detail.className = "of-step";
  const sections = make("div", "states", ...stateSections(step, transcript));
  detail.replaceChildren(stepHead(step, transcript), factsOfStep(step), sections);
  detail.scrollTop = 0;
};

const address = (hash) => {
  const place = hash || location.pathname + location.search;
  if (hash !== location.hash) history.replaceState(null, "", place);
};

const goToStep = (at, transcript) => {
  const all = stepsOf(transcript);
  const step = all[Math.max(0, Math.min(all.length - 1, at))];
  stepping.at = all.indexOf(step);
  /* The panel stays open: to close it would lay out all rows. */
  opened()?.setAttribute("aria-expanded", "false");
  const row = emphasise(step);
  fillStep(step, transcript);
  showDetail(true);
  (row ?? lastBefore(step))?.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
  address(`#step-${step.n}`);
  showStepper(transcript);
};

const lastBefore = (step) => [...byId("rows").children].filter((row) => !row.hidden && !isLater(row, step)).at(-1);

const leaveSteps = (transcript) => {
  pause(transcript);
  stepping.at = undefined;
  emphasise(undefined);
  if (!opened()) showDetail(false);
  address("");
  showStepper(transcript);
};

const isLast = (transcript) => stepping.at === transcript.steps.size - 1;

const move = (by, transcript) => {
  const last = transcript.steps.size - 1;
  goToStep(stepping.at === undefined ? (by > 0 ? 0 : last) : stepping.at + by, transcript);
  if (isLast(transcript)) pause(transcript);
};

const pause = (transcript) => {
  clearInterval(stepping.timer);
  stepping.timer = undefined;
  showStepper(transcript);
};

const play = (transcript) => {
  goToStep(isLast(transcript) || stepping.at === undefined ? 0 : stepping.at + 1, transcript);
  if (!isLast(transcript)) stepping.timer = setInterval(() => move(1, transcript), PLAY_MS);
  showStepper(transcript);
};

const showStepper = (transcript) => {
  const [back, where, on, run] = byId("stepper").children;
  const { at, timer } = stepping;
  where.textContent = at === undefined ? count(transcript.steps.size, "step") : `step ${at + 1} of ${transcript.steps.size}`;
  back.disabled = at === 0;
  on.disabled = isLast(transcript);
  run.textContent = timer === undefined ? "▶ Play" : "❚❚ Pause";
};

const byHand = (by, transcript) => {
  pause(transcript);
  move(by, transcript);
};

const named = (element, name, keys) => {
  element.setAttribute("aria-label", name);
  if (keys) element.setAttribute("aria-keyshortcuts", keys);
  element.title = name;
  return element;
};

/* Keys that somebody presses in a field, or with others, are not for this. */
const STEP_KEYS = { ArrowRight: 1, ArrowLeft: -1 };

const takesKeys = (element) => element.closest("input:not([type=checkbox]), select, textarea, [contenteditable]");

const onStepKey = (event, transcript) => {
  const modified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
  if (modified || event.defaultPrevented || !(event.key in STEP_KEYS) || takesKeys(event.target)) return;
  event.preventDefault();
  byHand(STEP_KEYS[event.key], transcript);
};

const fromHash = (transcript) => {
  const number = Number(/^#step-(\d+)$/.exec(location.hash)?.[1]);
  const at = stepsOf(transcript).findIndex((step) => step.n === number);
  if (at >= 0 && at !== stepping.at) goToStep(at, transcript);
};

const showSteps = (transcript) => {
  const stepper = byId("stepper");
  stepper.hidden = transcript.steps.size === 0;
  if (stepper.hidden) return;
  const where = make("span", "where-now");
  where.setAttribute("aria-live", "polite");
  stepper.append(
    named(button("‹", () => byHand(-1, transcript)), "Step before", "ArrowLeft"),
    where,
    named(button("›", () => byHand(1, transcript)), "Next step", "ArrowRight"),
    button("", () => (stepping.timer === undefined ? play(transcript) : pause(transcript))),
  );
  showStepper(transcript);
  document.addEventListener("keydown", (event) => onStepKey(event, transcript));
  addEventListener("hashchange", () => fromHash(transcript));
};
