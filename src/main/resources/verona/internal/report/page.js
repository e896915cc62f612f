const about = ({ test, stanzas }) => {
  const unread = [...stanzas.values()].filter((stanza) => stanza.state === "unread").length;
  const parts = [
    test.class,
    [test.server, test.domain].filter(Boolean).join(", "),
    test.started && `started ${moment(test.started)}`,
    test.us !== undefined && `took ${duration(test.us)}`,
    unread && `${unread} unread`,
  ];
  const texts = parts.filter(Boolean).map((part) => make("span", "", part));
  return make("div", "where", ...texts, ...(test.specifications ?? []).map(reference));
};

const showHead = (transcript) => {
  const { test } = transcript;
  const name = make("h1", "", test.name ?? document.title);
  byId("head").append(state(test.state ?? "unknown"), name, theme(), about(transcript));
};

const showTest = (lines) => {
  const transcript = read(lines);
  showHead(transcript);
  showFailures(transcript);
  showPassed(transcript);
  draw(transcript);
  byId("help").hidden = transcript.stanzas.size === 0;
  showFilters(transcript);
  showSteps(transcript);
  listen(transcript);
  show();
  fromHash(transcript);
  document.querySelectorAll(".code.long").forEach(toFirstDifference);
};
