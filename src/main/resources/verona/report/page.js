const about = ({ test, stanzas }) => {
  const unread = [...stanzas.values()].filter((stanza) => stanza.state === "unread").length;
  const server = test.server && `${test.server} server${test.domain ? `, ${test.domain}` : ""}`;
  const parts = [
    test.class,
    server,
    test.started && `started ${moment(test.started)}`,
    test.us !== undefined && `took ${duration(test.us)}`,
    unread && `${unread} unread`,
  ];
  return make("div", "where", ...parts.filter(Boolean).map((part) => make("span", "", part)));
};

const showHead = (transcript) => {
  const { test } = transcript;
  byId("head").append(state(test.state ?? "unknown"), make("h1", "", test.name ?? document.title), theme(), about(transcript));
};

const start = () => {
  const transcript = read(data());
  showHead(transcript);
  showFailures(transcript);
  draw(transcript);
  byId("help").hidden = transcript.stanzas.size === 0;
  showFilters(transcript);
  listen(transcript);
  show();
};

start();
