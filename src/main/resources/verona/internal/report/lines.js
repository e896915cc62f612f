const words = (text) => text.split(/(\s+|\/?>|<\/?)/);

/* Which words of a line are others than those of the other line. */
const changedLine = (text, other) => {
  const known = new Set(words(other));
  return words(text).map((word) => (known.has(word) ? word : make("mark", "", word)));
};

const lineOf = (text, other) => {
  if (text === undefined) return make("li", "gap");
  if (text === other) return codeLine({ text });
  const line = codeLine({ mark: other === undefined ? "+" : "!", text });
  if (other !== undefined) line.replaceChildren(line.firstChild, ...changedLine(text, other));
  return line;
};

const codeOf = (items) => {
  const list = make("ol", "code", ...items);
  list.setAttribute("role", "list");
  return list;
};
