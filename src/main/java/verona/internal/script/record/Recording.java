package verona.internal.script.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import verona.internal.client.Scenario;
import verona.internal.client.ScenarioClient;
import verona.internal.client.ScenarioComponent;
import verona.internal.client.ScenarioEntity;
import verona.internal.match.Candidate;
import verona.internal.script.java.Addresses;
import verona.internal.script.java.XmlText;
import verona.internal.script.parse.Placeholder;
import verona.internal.transcript.Entry;
import verona.internal.transcript.Participant;
import verona.internal.transcript.ScenarioRun;
import verona.internal.transcript.Secrets;
import verona.internal.transcript.Stamps;
import verona.internal.transcript.Transcript.Kind;
import verona.script.Actor;
import verona.script.Script;
import verona.script.ScriptTranslator;
import verona.script.Step;
import verona.script.Step.Verb;
import verona.stanza.Element;
import verona.stanza.ValuePattern;
import verona.stanza.Xml;
import verona.stanza.XmlException;

/**
 * What the clients and components of a scenario sent and received, as a script that can be played.
 *
 * <p>Addresses become placeholders, fresh names the names they were made of, passwords {@code
 * password}, and other secrets {@code password2} and so on. What a run makes up, such as ids and
 * time stamps, becomes {@code {scansion:any}}, or a capture where it is sent later.
 */
public final class Recording {

    private static final int WIDTH = 96;

    private final List<Entry> all;
    private final String mucDomain;
    private final RecordedNames names;
    private final Addresses placeholders;
    private final RecordedValues values = new RecordedValues();
    private final RecordedSecrets secrets;
    private final Secrets reported;
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private final Map<Integer, Element> sent = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();

    private Recording(ScenarioRun run, String mucDomain) {
        all = run.entries();
        this.mucDomain = mucDomain;
        names = new RecordedNames(mucDomain);
        secrets = new RecordedSecrets(run.passwords(), values);
        reported = run.secrets();
        placeholders = new Addresses(textOf(all));
    }

    private static String textOf(List<Entry> entries) {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            Candidate stanza = entry.stanza();
            text.append(stanza == null ? entry.text() : stanza.element().toXml());
        }
        return text.toString();
    }

    /**
     * What has happened in a scenario so far.
     *
     * @param source what the script is called: usually the file that it will be in
     * @param title its title
     */
    public static Script of(Scenario scenario, String source, String title) {
        Recording recording = new Recording(scenario.run(), scenario.server().mucDomain());
        scenario.entities().forEach(recording::enter);
        return recording.script(source, title);
    }

    /**
     * What programs and a server have said to each other.
     *
     * @param mucDomain the domain of the server's rooms
     * @param source what the script is called: usually the file that it will be in
     * @param title its title
     */
    public static Script of(ScenarioRun run, String mucDomain, String source, String title) {
        Recording recording = new Recording(run, mucDomain);
        run.participants().forEach(recording::enter);
        return recording.script(source, title);
    }

    /** What the script with that title is called. */
    public static String fileName(String title) {
        String plain = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]+", "-");
        String trimmed = plain.replaceAll("^-+|-+$", "");
        return (trimmed.isEmpty() ? "recording" : trimmed) + ".scs";
    }

    /**
     * Writes a script into a folder under its own name, and as a JUnit test beside it.
     *
     * @return the script's file
     */
    public static Path write(Script script, Path folder) throws IOException {
        Files.createDirectories(folder);
        new ScriptTranslator().translate(script, "").writeTo(folder);
        return Files.writeString(folder.resolve(script.fileName()), script.toText());
    }

    private Script script(String source, String title) {
        List<Entry> entries =
                all.stream().filter(entry -> actors.containsKey(entry.client())).toList();
        for (int i = 0; i < entries.size(); i++) {
            prepare(i, entries.get(i));
        }
        for (int i = 0; i < entries.size(); i++) {
            add(i, entries.get(i));
        }
        return new Script(
                source,
                title,
                List.of(),
                Map.of(),
                List.copyOf(actors.values()),
                List.copyOf(steps),
                List.copyOf(comments));
    }

    private void enter(ScenarioEntity entity) {
        if (entity instanceof ScenarioClient client) {
            enterClient(client.name(), client.bareJid(), client.resource());
        } else if (entity instanceof ScenarioComponent component) {
            enter(Actor.Kind.COMPONENT, component.name(), component.jid());
        }
    }

    private void enter(Participant participant) {
        Jid jid = JidCreate.fromOrThrowUnchecked(participant.address());
        if (jid.isEntityBareJid()) {
            enterClient(participant.name(), jid.asEntityBareJidOrThrow(), "");
        } else {
            enter(Actor.Kind.COMPONENT, participant.name(), jid);
        }
    }

    private void enterClient(String name, EntityBareJid bare, String resource) {
        String domain = bare.getDomain().toString();
        String jid = names.localpart(bare.getLocalpart().toString(), domain) + "@" + domain;
        names.actor(bare.toString(), written(new Placeholder(name, false)));
        addresses.put(name, bare.toString());
        enter(Actor.Kind.CLIENT, name, jid(jid, resource));
    }

    private static Jid jid(String bare, String resource) {
        return JidCreate.fromOrThrowUnchecked(resource.isEmpty() ? bare : bare + "/" + resource);
    }

    private void enter(Actor.Kind kind, String name, Jid jid) {
        actors.put(name, new Actor(kind, name, jid, RecordedSecrets.PASSWORD, "", 0, List.of()));
    }

    private void prepare(int index, Entry entry) {
        if (entry.kind() == Kind.CONNECTED && entry.text().contains("/")) {
            names.actor(entry.text(), written(new Placeholder(entry.client(), true)));
        } else if (entry.kind() == Kind.RECEIVED) {
            secrets.received(stanza(entry));
        } else if (entry.kind() == Kind.SENT) {
            try {
                Element element = Xml.read(entry.text());
                sent.put(index, element);
                values.willBeSent(element, index);
                secrets.sent(element);
            } catch (XmlException e) {
                // No script can say that; it becomes a comment.
                sent.remove(index);
            }
        }
    }

    private void add(int index, Entry entry) {
        switch (entry.kind()) {
            case CONNECTED -> step(entry, Verb.CONNECTS, "");
            case RESUMED -> resumed(entry);
            case ENDED -> ended(entry);
            case SENT -> sent(index, entry);
            case RECEIVED -> received(entry);
            case RESENT, NEGOTIATED, CLOSED, BARRIER, ERROR, REMARK, STOPPED -> {}
        }
    }

    private void resumed(Entry entry) {
        comments.add(entry.client() + " resumed the session, which no script can say");
        step(entry, Verb.CONNECTS, "");
    }

    private void ended(Entry entry) {
        if (!entry.text().equals("disconnected")) {
            comments.add(entry.client() + " " + entry.text() + ", which no script can say");
        }
        step(entry, Verb.DISCONNECTS, "");
    }

    private void sent(int index, Entry entry) {
        Element element = sent.get(index);
        if (entry.text().isBlank()) {
            return; // It only keeps a connection alive.
        }
        if (element == null) {
            String text = secrets.hide(reported.hide(entry.text().strip()));
            comments.add(
                    entry.client()
                            + " sent what no script can say: "
                            + text.replaceAll("\\s+", " "));
            return;
        }
        Element said = secrets.hide(element, false);
        step(entry, Verb.SENDS, text(rewritten(said, false)));
        values.sent(element, index);
    }

    /** The step names the receiver, and the stream has the language. */
    private void received(Entry entry) {
        Element said = withoutOwnAccount(entry, withoutStamps(stanza(entry)));
        Element stanza =
                secrets.hide(said, true)
                        .withAttribute("to", null)
                        .withAttribute(Element.XML_LANG, null);
        Element expected = ServersOwn.generalize(rewritten(stanza, true));
        if (ValuePattern.ANY.equals(expected.patterns().of("id"))) {
            expected = expected.withAttribute("id", null);
        }
        step(entry, Verb.RECEIVES, text(inOrder(expected)));
    }

    /**
     * What the server says for the client's own account may have that address or none: servers
     * differ (RFC 6120 §8.1.2.1).
     */
    private Element withoutOwnAccount(Entry received, Element stanza) {
        String from = stanza.attribute("from");
        return from != null && from.equals(addresses.get(received.client()))
                ? stanza.withAttribute("from", null)
                : stanza;
    }

    private static Element stanza(Entry received) {
        return Objects.requireNonNull(received.stanza()).element();
    }

    /** What a server stamps on each stanza is there only for those who use it later. */
    private Element withoutStamps(Element stanza) {
        return stanza.withContents(
                stanza.content().stream()
                        .filter(part -> !(part instanceof Element child && isIdleStamp(child)))
                        .toList());
    }

    private boolean isIdleStamp(Element child) {
        return Stamps.isOne(child) && !values.isSentLater(child);
    }

    /** Servers differ in the order of a stanza's attributes, and readers look for the sender. */
    private static Element inOrder(Element stanza) {
        Element ordered = stanza;
        for (String name : List.of("type", "id")) {
            ValuePattern pattern = stanza.patterns().of(name);
            CharSequence value = pattern == null ? stanza.attribute(name) : pattern;
            ordered = ordered.withAttribute(name, null).withAttribute(name, value);
        }
        return ordered;
    }

    private Element rewritten(Element element, boolean expected) {
        Element written = element;
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            String key = attribute.getKey();
            if (element.patterns().of(key) == null) {
                written =
                        written.withAttribute(
                                key, value(element, key, attribute.getValue(), expected));
            }
        }
        return element.patterns().of("") == null
                ? withContent(written, element, expected)
                : written;
    }

    private Element withContent(Element written, Element element, boolean expected) {
        if (element.children().isEmpty() && !element.text().isBlank()) {
            return written.withContents(List.of())
                    .withText(value(element, element.name(), element.text(), expected));
        }
        List<Object> content = new ArrayList<>();
        for (Object part : element.content()) {
            content.add(
                    part instanceof Element child
                            ? rewritten(child, expected)
                            : written((String) part));
        }
        return content.isEmpty() ? written : written.withContents(content);
    }

    private CharSequence value(Element element, String name, String value, boolean expected) {
        String known = written(value);
        if (!known.equals(value)) {
            return known;
        }
        return expected ? values.toExpect(element, name, value) : values.toSend(value);
    }

    private String written(Placeholder placeholder) {
        return placeholders.addPlaceholder(placeholder.toString());
    }

    private String written(String text) {
        return names.apply(text, mucDomain);
    }

    private String text(Element element) {
        return "    " + String.join("\n    ", XmlText.lines(element, placeholders, WIDTH, false));
    }

    private void step(Entry entry, Verb verb, String stanza) {
        Actor actor = actors.get(entry.client());
        if (actor != null) {
            steps.add(new Step(0, List.copyOf(comments), actor, verb, stanza));
            comments.clear();
        }
    }
}
