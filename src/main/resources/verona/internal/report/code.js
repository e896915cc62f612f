const XML = /(<\/?[^\s<>/='"]+|\/?>)|([^\s<>/='"]+)(?==['"])|('[^']*'|"[^"]*")/g;

const xmlPart = ([text, tag, name]) => make("span", tag ? "xml-tag" : name ? "xml-name" : "xml-value", text);

/* Coloured, and otherwise as it is. */
const xmlLine = (text) => {
  const parts = [];
  let end = 0;
  for (const part of text.matchAll(XML)) {
    parts.push(text.slice(end, part.index), xmlPart(part));
    end = part.index + part[0].length;
  }
  return [...parts, text.slice(end)];
};

const LINE_MARKS = { "!": ["differs", "≠"], "-": ["lacks", "−"], "+": ["differs", "+"] };

const because = (reason) => (reason ? make("em", "", `↳ ${reason}`) : undefined);

const codeLine = ({ mark, text, reason }) => {
  const [name, sign] = LINE_MARKS[mark] ?? ["", ""];
  const line = make("li", name, make("span", "gutter", sign), ...xmlLine(text ?? ""), because(reason));
  line.style.setProperty("--in", /^ */.exec(text ?? "")[0].length);
  return line;
};

const code = (lines) => {
  const list = make("ol", "code", ...lines.map(codeLine));
  list.setAttribute("role", "list");
  return list;
};

const plain = (lines) => (lines ?? []).map((text) => ({ text }));

const side = (title, act, content) =>
  make("div", "side", make("h3", "", make("span", "", title), act), content);
