const why = (reason) => {
  const details = make("details", "", make("summary", "", reason.split("\n", 1)[0]));
  if (reason.includes("\n")) details.append(make("pre", "", reason));
  return reason.includes("\n") ? details : make("span", "why", reason);
};

const header = (first, servers) => {
  const cells = [first, ...servers].map((name) => Object.assign(make("th", "", name), { scope: "col" }));
  return make("thead", "", make("tr", "", ...cells));
};

/* It may be wider than the page, and is scrolled by keys as well. */
const scrolled = (table, label) => {
  table.setAttribute("aria-label", label);
  const box = make("div", "scrolled", table);
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", label);
  return box;
};
