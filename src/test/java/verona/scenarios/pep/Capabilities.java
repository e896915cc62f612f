package verona.scenarios.pep;

import static verona.Stanzas.*;

import java.util.Objects;
import verona.Received;
import verona.stanza.Element;
import verona.stanza.IqSpec;
import verona.stanza.PresenceSpec;
import verona.vocabulary.Disco;
import verona.vocabulary.DiscoInfo;
import verona.vocabulary.Info;

/**
 * What a client can do, and how it says so (XEP-0115).
 *
 * @param hash the name of the hash function in its presence
 * @param ver the verification string in its presence
 * @param info what it answers when it is asked
 */
record Capabilities(String hash, String ver, DiscoInfo info) {

    private static final String NODE = "urn:test:client";

    /** The capabilities of a client with that name, which is interested in those nodes. */
    static Capabilities of(String name, String... nodes) {
        DiscoInfo info = Disco.info().identity("client", "pc", name);
        for (String node : nodes) {
            info = info.feature(node + "+notify");
        }
        return new Capabilities("sha-1", Info.verification(info), info);
    }

    /** The same, said with another verification string. */
    Capabilities withVer(String other) {
        return new Capabilities(hash, other, info);
    }

    /** The same, said with another hash function. */
    Capabilities withHash(String other) {
        return new Capabilities(other, ver, info);
    }

    /** The same with other information for those who ask. */
    Capabilities withInfo(DiscoInfo other) {
        return new Capabilities(hash, ver, other);
    }

    /** Available presence that says so (XEP-0115 §6.1). */
    PresenceSpec presence() {
        return verona.Stanzas.presence().with(Info.capabilities(hash, NODE, ver));
    }

    /** A question about them (XEP-0115 §6.2), exactly. */
    IqSpec question() {
        return iqGet(anyValue()).with(Disco.info().node(query()).toElement().exactly());
    }

    /** Whether a stanza is such a question. */
    boolean isAskedFor(Received stanza) {
        Element query = stanza.element().child("http://jabber.org/protocol/disco#info", "query");
        return query != null && query().equals(query.attribute("node"));
    }

    private String query() {
        return NODE + "#" + ver;
    }

    /** The answer to a question (XEP-0115 §6.2). */
    IqSpec answer(Received question) {
        Element iq = question.element();
        return iqResult(Objects.requireNonNull(iq.attribute("id")))
                .to(Objects.requireNonNull(iq.attribute("from")))
                .with(info.node(query()));
    }
}
