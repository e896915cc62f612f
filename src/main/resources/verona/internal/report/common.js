/* Elements are made here alone: what is given as text stays text, whatever it holds. */
const make = (tag, classes, ...children) => {
  const element = document.createElement(tag);
  if (classes) element.className = classes;
  element.append(...children.filter((child) => child !== undefined && child !== ""));
  return element;
};

const byId = (id) => document.getElementById(id);

const button = (text, act) => {
  const element = make("button", "button", text);
  element.type = "button";
  element.addEventListener("click", () => act(element));
  return element;
};

const chip = (name, value, checked, ...text) => {
  const box = make("input");
  Object.assign(box, { type: "checkbox", name, value, defaultChecked: checked });
  return make("label", "chip", box, make("span", "", ...text));
};

const count = (number, what) => `${number.toLocaleString("en")} ${what}${number === 1 ? "" : "s"}`;

const duration = (us) => {
  if (us < 1e6) return `${(us / 1e3).toFixed(1)} ms`;
  return us < 6e7 ? `${(us / 1e6).toFixed(3)} s` : `${(us / 6e7).toFixed(1)} min`;
};

const moment = (iso) => iso.replace("T", " ").replace(/(\.\d+)?Z$/, " UTC");

const SIGNS = { passed: "✓", failed: "✗", aborted: "–", recorded: "●" };
const state = (name) => make("span", `state ${name in SIGNS ? name : ""}`, `${SIGNS[name] ?? "?"} ${name}`);

/* Below this page, whatever the path says: encoded, it can't name a scheme. */
const pageLink = (page, ...text) => {
  const element = make("a", "", ...text);
  element.href = `./${page.split("/").map(encodeURIComponent).join("/")}`;
  return element;
};

const grouped = (items, name) => {
  const groups = new Map();
  for (const item of items) groups.set(name(item), (groups.get(name(item)) ?? []).concat(item));
  return groups;
};

const reference = ({ name, title, link }) => {
  const text = title ? `${name} ${title}` : name;
  if (!/^https:/.test(link ?? "")) return make("span", "", text);
  return Object.assign(make("a", "", text), { href: link, rel: "noreferrer" });
};

const copied = (text, from) => {
  const area = make("textarea", "", text);
  from.after(area);
  area.select();
  document.execCommand("copy");
  area.remove();
  from.focus();
};

/* The clipboard is there for pages from files and by HTTPS; build servers may have neither. */
const copy = async (text, from) => {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copied(text, from);
  }
  from.textContent = "Copied";
};

const isDark = () => {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
};

const nameTheme = (toggle) => {
  toggle.textContent = isDark() ? "☀ Light" : "☾ Dark";
};

const theme = () => {
  const toggle = button("", () => {
    document.documentElement.dataset.theme = isDark() ? "light" : "dark";
    nameTheme(toggle);
  });
  toggle.id = "theme";
  nameTheme(toggle);
  return toggle;
};

const data = () => JSON.parse(byId("data").textContent);

/* Marks when the first picture of it is there: what follows a frame comes after it was drawn. */
const show = () => {
  byId("page").hidden = false;
  requestAnimationFrame(() => setTimeout(() => performance.mark("verona: drawn")));
};
