// Enters a room with @xmpp/client, and comes back by itself when its connection is cut.
// usage: node xmpp_js_client.mjs MODULES SERVICE JID PASSWORD ROOM
import { domain, fail, hear, load, password, room, service, username } from "./guest.mjs";

const { client, xml } = await load("@xmpp/client/index.js");

const xmpp = client({
    service,
    domain,
    username,
    password,
    resource: "xmpp.js",
    // It misses an answer that comes before it has noted that its request is written. It then waits
    // until this is over, though it goes on with what came.
    timeout: 60_000,
});
xmpp.reconnect.delay = 0;

const say = (text) =>
    xmpp.send(xml("message", { to: room, type: "groupchat" }, xml("body", {}, text)));
let leaving = false;

function leave() {
    leaving = true;
    xmpp.on("close", () => process.exit());
    xmpp.stop();
}

xmpp.on("send", (element) => {
    if (element.attrs.mechanism) {
        console.log(element.name, element.attrs.mechanism);
    }
});
xmpp.on("online", async (address) => {
    // Over TCP that is the socket of Node.js.
    const tls = xmpp.socket.socket?.getProtocol?.() ?? "no TLS of its own";
    console.log("online as", address.toString(), "with", tls);
    const muc = xml("x", { xmlns: "http://jabber.org/protocol/muc" });
    await xmpp.send(xml("presence", { to: `${room}/guest` }, muc));
});
xmpp.on("element", (element) => {
    const management = "urn:xmpp:sm:3";
    if (element.is("enabled", management)) {
        console.log("enabled");
    }
    // Alone, or in the answer of SASL2.
    if (element.is("resumed", management) || element.getChild("resumed", management)) {
        console.log("resumed");
    }
});
xmpp.on("stanza", (stanza) => {
    if (stanza.is("message")) {
        hear(stanza.attrs.from, stanza.getChildText("body"), { say, leave });
    }
});
// When it has closed its stream, its timer still asks for an acknowledgement.
xmpp.on("error", (error) => leaving || fail(error));

await xmpp.start().catch(fail);
