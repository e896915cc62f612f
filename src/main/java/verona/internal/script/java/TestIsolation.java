package verona.internal.script.java;

import static java.util.stream.Collectors.joining;

import java.util.regex.Pattern;
import org.jxmpp.jid.DomainBareJid;
import verona.internal.script.parse.Placeholder;
import verona.internal.script.play.FreshNaming;
import verona.script.Actor;
import verona.script.Script;
import verona.script.Step;
import verona.script.Step.Verb;
import verona.stanza.Element;
import verona.stanza.Xml;

/**
 * What keeps the test of a script apart from others. Its clients get accounts, and its rooms names,
 * that no other test uses. What can't be had in that way is a reason for a server of its own:
 *
 * <ul>
 *   <li>an account that keeps its name: {@code admin}, which has privileges, one at another domain,
 *       and one whose name stands in a stanza without its domain, where it can't be replaced;
 *   <li>a component at another domain;
 *   <li>an IQ of type {@code set} to a domain, which changes what the server or one of its services
 *       has for all, such as a node of its publish-subscribe service.
 * </ul>
 */
public final class TestIsolation {

    private final Script script;
    private final DomainBareJid domain;
    private final String stanzas;

    TestIsolation(Script script) {
        this.script = script;
        domain = TestNames.domain(script);
        stanzas = script.steps().stream().map(Step::stanza).collect(joining("\n"));
    }

    /** Whether a client has to have the account that the script gives it. */
    boolean keepsAccount(Actor client) {
        String localpart = client.jid().getLocalpartOrThrow().toString();
        return FreshNaming.keepsItsName(localpart)
                || !client.jid().asDomainBareJid().equals(domain)
                || Pattern.compile("<username>\\s*" + Pattern.quote(localpart) + "\\s*</username>")
                        .matcher(stanzas)
                        .find();
    }

    /** Whether the test would disturb others, or others it. */
    boolean needsServerOfItsOwn() {
        return script.actors().stream().anyMatch(this::isFixed)
                || script.steps().stream().anyMatch(this::changesService);
    }

    /** Whether a component has to have the domain that the script gives it. */
    boolean keepsDomain(Actor component) {
        return !component.jid().toString().endsWith("." + domain);
    }

    private boolean isFixed(Actor actor) {
        return actor.kind() == Actor.Kind.CLIENT ? keepsAccount(actor) : keepsDomain(actor);
    }

    private boolean changesService(Step step) {
        if (step.verb() != Verb.SENDS) {
            return false;
        }
        Element stanza = Xml.read(Placeholder.mask(step.stanza()));
        String to = stanza.attribute("to");
        return stanza.is(Element.CLIENT, "iq")
                && "set".equals(stanza.attribute("type"))
                && to != null
                && isService(to.split("/", 2)[0]);
    }

    private boolean isService(String address) {
        return address.equals(domain.toString())
                || address.endsWith("." + domain) && address.indexOf('@') < 0;
    }
}
