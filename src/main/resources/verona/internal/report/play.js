/* The diagrams of many plays, packed: the address says which is drawn, as play.html?7 does. */
const unpacked = async (text) => {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
};

const toPlay = (number, plays, text) => {
  if (!plays[number - 1]) return "";
  const link = pageLink("play.html", text);
  link.search = number;
  link.title = plays[number - 1].name;
  return link;
};

const ways = (number, plays) => {
  const where = plays[number - 1] ? `${number} of ${plays.length}` : `There is no ${number}.`;
  const links = [pageLink("plays.html", "↑ All"), toPlay(number - 1, plays, "‹ Before"), toPlay(number + 1, plays, "Next ›")];
  const element = make("nav", "plays", ...links, make("b", "", where));
  const { again } = plays[number - 1] ?? {};
  if (again) element.append(make("span", "again", "To play it again: ", make("code", "", again)));
  element.setAttribute("aria-label", "Plays");
  return element;
};

const markPoint = (point) => {
  const row = [...byId("rows").children].find(({ line }) => line?.n === point);
  row?.classList.add("point");
};

const start = async () => {
  const plays = data();
  const number = Number(location.search.slice(1)) || 1;
  const play = plays[number - 1];
  if (play) {
    showTest(await unpacked(play.lines));
    markPoint(play.point);
  }
  byId("head").prepend(ways(number, plays));
  show();
};

start();
