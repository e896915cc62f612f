package verona.internal.junit;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import verona.RequiresFeature;
import verona.RequiresFeature.Owner;
import verona.Stanzas;
import verona.XmppRoom;
import verona.internal.client.Scenario;
import verona.internal.client.ScenarioClient;
import verona.internal.client.ScenarioRules;
import verona.internal.connection.StreamErrors;
import verona.internal.server.FreshNames;
import verona.server.Account;
import verona.server.XmppServer;
import verona.stanza.Element;
import verona.stanza.Placeholders;
import verona.vocabulary.Disco;
import verona.vocabulary.Muc;

/** What a server, and what is on it, can do, and the server's version: asked for once. */
final class Features {

    private static final String INFO = "http://jabber.org/protocol/disco#info";
    private static final String VERSION = "jabber:iq:version";
    private static final String ID = "features";

    private final XmppServer server;
    private final ScenarioRules rules;
    private final Map<Owner, Answer> answers = new EnumMap<>(Owner.class);
    private @Nullable String version;

    private Features(XmppServer server, ScenarioRules rules) {
        this.server = server;
        this.rules = rules;
    }

    /**
     * What somebody has said.
     *
     * @param who who it is, for people
     * @param error the condition of the error that came instead; null for none
     */
    private record Answer(String who, Set<String> features, @Nullable String error) {}

    /** Those of the server on which the tests of that context are played. */
    static Features of(ExtensionContext context, Settings settings) {
        XmppServer server = ServerResource.of(context, settings);
        ExtensionContext lives = settings.serverContext();
        return lives.getStore(Stores.NAMESPACE)
                .getOrComputeIfAbsent(
                        "features of " + server.description() + " of " + lives.getUniqueId(),
                        key -> new Features(server, settings.rules()),
                        Features.class);
    }

    /** Who lacks that feature, in a sentence; null for nobody. */
    synchronized @Nullable String lacking(RequiresFeature required) {
        Answer answer = answers.get(required.of());
        if (answer == null) {
            answer = ask(required.of());
            answers.put(required.of(), answer);
        }
        if (answer.features().contains(required.value())) {
            return null;
        }
        String error = answer.error();
        return answer.who()
                + " lacks the feature "
                + required.value()
                + (error == null ? "" : ": it answers with the error " + error)
                + " ("
                + server.description()
                + ")";
    }

    /** The version of the server's software (XEP-0092); {@code ""} if it does not say. */
    synchronized String version() {
        if (version == null) {
            version = withClient(this::askForVersion);
        }
        return version;
    }

    private String askForVersion(ScenarioClient client) {
        String query = "<query xmlns='" + VERSION + "'/>";
        client.sends(Stanzas.iqGet(ID).to(server.domain()).with(query));
        Element answer = client.receives("<iq id='" + ID + "'/>").element();
        return children(answer.child(VERSION, "query"))
                .filter(child -> child.is(VERSION, "version"))
                .map(Element::text)
                .findFirst()
                .orElse("");
    }

    private Answer ask(Owner owner) {
        return withClient(client -> ask(owner, client));
    }

    private <T> T withClient(Function<ScenarioClient, T> task) {
        Account account = server.openAccount(ID);
        Placeholders none = Placeholders.with(Map.<String, String>of()::get);
        try (Scenario scenario = new Scenario(server, rules, none, null)) {
            ScenarioClient client = scenario.add(identity(account));
            client.connects();
            return task.apply(client);
        } finally {
            server.closeAccount(account);
        }
    }

    private ScenarioClient.Identity identity(Account account) {
        return new ScenarioClient.Identity(
                ID,
                Jids.of(account.localpart(), server.domain()),
                account.password(),
                "",
                false,
                true);
    }

    private Answer ask(Owner owner, ScenarioClient client) {
        return switch (owner) {
            case SERVER -> withStream(ask(client, "the server", server.domain()), client);
            case ACCOUNT -> ask(client, "an account", client.bareJid());
            case MUC_SERVICE -> ask(client, "the multi-user chat service", server.mucDomain());
            case ROOM -> askRoom(client);
            case PUBSUB_SERVICE ->
                    ask(client, "the publish-subscribe service", server.pubsubDomain());
        };
    }

    private static Answer ask(ScenarioClient client, String who, CharSequence jid) {
        client.sends(Stanzas.iqGet(ID).to(jid).with(Disco.info()));
        return answer(who, client.receives("<iq id='" + ID + "'/>").element());
    }

    private static Answer answer(String who, Element stanza) {
        if ("error".equals(stanza.attribute("type"))) {
            return new Answer(who, Set.of(), condition(stanza));
        }
        Set<String> features =
                children(stanza.child(INFO, "query"))
                        .filter(feature -> feature.is(INFO, "feature"))
                        .map(feature -> feature.attributes().getOrDefault("var", ""))
                        .collect(Collectors.toSet());
        return new Answer(who, features, null);
    }

    /** The condition of an error, wherever it stands beside a text (RFC 6120 §8.3.2). */
    static String condition(Element stanza) {
        return Optional.ofNullable(stanza.child(Element.CLIENT, "error"))
                .flatMap(StreamErrors::stanzaCondition)
                .orElse("without a condition");
    }

    private static Stream<Element> children(@Nullable Element parent) {
        return Stream.ofNullable(parent).flatMap(element -> element.children().stream());
    }

    private static Answer withStream(Answer answer, ScenarioClient client) {
        Set<String> all =
                client.streamFeatures().children().stream()
                        .map(Element::namespace)
                        .collect(Collectors.toSet());
        all.addAll(answer.features());
        return new Answer(answer.who(), all, answer.error());
    }

    private Answer askRoom(ScenarioClient client) {
        XmppRoom room = new XmppRoom(Jids.of(FreshNames.next(ID), server.mucDomain()));
        CharSequence occupant = room.as(ID);
        client.sends(Stanzas.presence().to(occupant).with(Muc.join()));
        Element joined = client.receives("<presence from='" + occupant + "'/>").element();
        if ("error".equals(joined.attribute("type"))) {
            return new Answer("a room", Set.of(), condition(joined));
        }
        client.sends(Stanzas.iqSet("config").to(room.jid()).with(Muc.config()))
                .receives("<iq id='config'/>");
        return ask(client, "a room", room.jid());
    }
}
