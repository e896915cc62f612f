// What a guest in a room does, whichever library it uses.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { webcrypto } from "node:crypto";

const [modules, service, jid, password, room] = process.argv.slice(2);

export { service, jid, password, room };
export const [username, domain] = jid.split("@");

export async function load(file) {
    return import(pathToFileURL(join(modules, file)));
}

// Node.js has had both since version 22; the libraries use those of browsers.
globalThis.WebSocket ??= (await load("ws/wrapper.mjs")).default;
globalThis.crypto ??= webcrypto;

/** Prints a message; says what it is asked to say; leaves at 'Adieu'. */
export function hear(from, body, { say, leave }) {
    const nick = from.split("/")[1];
    if (!nick || !body || nick === "guest") {
        return;
    }
    console.log(nick, "says", body);
    const request = /^Say (.*)/.exec(body);
    if (request) {
        say(request[1]);
    } else if (body === "Adieu") {
        leave();
    }
}

export function fail(why) {
    console.log("failed:", why);
    process.exit(1);
}
