package verona.internal.client;

import org.jxmpp.jid.Jid;
import verona.internal.proxy.ProxiedStream;
import verona.internal.transcript.Entry;

/**
 * A login of a program under test.
 *
 * @param jid what the server has bound
 * @param resumed whether the program has resumed a session
 * @param entry what the transcript says of it
 */
record ProgramLogin(ProxiedStream stream, Jid jid, boolean resumed, Entry entry) {}
