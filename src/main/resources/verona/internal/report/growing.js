/* The file is written again while more happens. Who reads a stanza is left alone. */
const INTERVAL_MS = 1000;
const FOLLOWS = "verona: follows";

const isAtTheEnd = () => innerHeight + scrollY >= document.documentElement.scrollHeight - 8;

const again = () => {
  if (opened()) return;
  sessionStorage.setItem(FOLLOWS, String(isAtTheEnd()));
  location.reload();
};

if (sessionStorage.getItem(FOLLOWS) !== "false") scrollTo(0, document.documentElement.scrollHeight);
setInterval(again, INTERVAL_MS);
