// Enters a room with strophe.js, and comes back when its connection is cut.
// usage: node strophe_client.mjs MODULES SERVICE JID PASSWORD ROOM
import { fail, hear, jid, load, password, room, service } from "./guest.mjs";

const { Strophe, $msg, $pres } = await load("strophe.js/dist/strophe.node.esm.js");

const connection = new Strophe.Connection(service, { enableStreamManagement: true });
let leaving = false;

function say(text) {
    connection.send($msg({ to: room, type: "groupchat" }).c("body").t(text));
}

function leave() {
    leaving = true;
    connection.disconnect("Adieu");
}

function enter() {
    const muc = "http://jabber.org/protocol/muc";
    connection.send($pres({ to: `${room}/guest` }).c("x", { xmlns: muc }));
}

function listen() {
    connection.addHandler((stanza) => {
        const body = stanza.getElementsByTagName("body")[0]?.textContent;
        hear(stanza.getAttribute("from"), body, { say, leave });
        return true;
    }, null, "message");
}

function connect() {
    connection.connect(`${jid}/strophe`, password, (status, why, element) => {
        if (status === Strophe.Status.CONNECTED) {
            const resumed = connection.hasResumed();
            console.log(resumed ? "resumed" : `online as ${connection.jid}`);
            listen();
            if (!resumed) {
                enter();
            }
        } else if (status === Strophe.Status.AUTHFAIL || status === Strophe.Status.CONNFAIL) {
            fail(`${why ?? element}`);
        } else if (status === Strophe.Status.DISCONNECTED && !leaving) {
            // It has forgotten its handlers, and has yet to note that it is not connected.
            queueMicrotask(connect);
        }
    });
}

connect();
