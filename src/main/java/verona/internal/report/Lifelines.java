package verona.internal.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verona.internal.transcript.Participant;
import verona.internal.transcript.Participant.Kind;
import verona.internal.transcript.ScenarioRun;

/**
 * Who stands in a diagram, and at whose lifeline a stanza begins or ends. What goes from one entity
 * of the scenario to another goes through the server that the entity is on; rooms and services have
 * lifelines of their own, once they are met.
 */
final class Lifelines {

    /** What is longer a server has made up, and means nothing; with the slash. */
    private static final int LONGEST_RESOURCE = 10;

    private static final int LONGEST_NICK = 30;

    private final List<Participant> declared;
    private final Participant server;
    private final List<Participant> entities = new ArrayList<>();
    private final Map<String, Participant> byAddress = new LinkedHashMap<>();
    private final Map<String, Participant> met = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    Lifelines(ScenarioRun run) {
        for (Participant participant : run.participants()) {
            names.add(participant.name());
            byAddress.put(participant.address(), participant);
            if (participant.isEntity()) {
                entities.add(participant);
            }
        }
        boolean alone = run.participants().stream().noneMatch(each -> each.kind() == Kind.SERVER);
        server =
                new Participant(Kind.SERVER, unused(alone ? "server" : run.domain()), run.domain());
        byAddress.put(run.domain(), server);
        declared = List.copyOf(run.participants());
    }

    /** The server that an entity is on. */
    private Participant home(String entity) {
        return entities.stream()
                .filter(each -> each.name().equals(entity))
                .flatMap(each -> declared.stream().filter(other -> isHome(other, each)))
                .findFirst()
                .orElse(server);
    }

    private static boolean isHome(Participant server, Participant entity) {
        String domain = domain(entity.address());
        return server.kind() == Kind.SERVER
                && (domain.equals(server.address()) || domain.endsWith("." + server.address()));
    }

    /** Whether that is the name of a program under test. */
    boolean isProgram(String name) {
        return entities.stream()
                .anyMatch(each -> each.kind() == Kind.PROGRAM && each.name().equals(name));
    }

    private String unused(String name) {
        String free = name;
        for (int i = 2; !names.add(free); i++) {
            free = name + " " + i;
        }
        return free;
    }

    /** A server has a lifeline for what happens to its link. */
    void show(String name) {
        declared.stream()
                .filter(each -> each.kind() == Kind.SERVER && each.name().equals(name))
                .forEach(each -> met.put(each.address(), each));
    }

    /** The other end of an entity's line, for a stanza to or from that address. */
    String peer(String entity, @Nullable String jid) {
        Participant home = home(entity);
        Participant known = jid == null ? home : known(jid);
        Participant peer = known.isEntity() ? home : known;
        met.put(peer.address(), peer);
        return peer.name();
    }

    /** Who has that address; accounts that are not of the scenario belong to their server. */
    private Participant known(String jid) {
        String bare = bare(jid);
        Participant known = byAddress.get(bare);
        if (known != null) {
            return known;
        }
        String domain = domain(bare);
        Participant home = byAddress.get(domain);
        boolean account = home != null && (home.kind() == Kind.SERVER || home.isEntity());
        return account ? serverOf(home) : meet(bare, domain);
    }

    private Participant serverOf(Participant home) {
        return home.isEntity() ? home(home.name()) : home;
    }

    private Participant meet(String bare, String domain) {
        Participant stranger =
                bare.equals(domain)
                        ? new Participant(Kind.SERVICE, unused(domain), bare)
                        : new Participant(Kind.ROOM, unused(localpart(bare)), bare);
        byAddress.put(bare, stranger);
        return stranger;
    }

    /** An address as the scenario says it: {@code room/Romeo}, {@code juliet}. */
    String shortened(String jid) {
        Participant known = byAddress.get(bare(jid));
        String resource = jid.substring(bare(jid).length());
        if (known == null) {
            return jid;
        }
        int longest = known.isEntity() ? LONGEST_RESOURCE : LONGEST_NICK;
        return resource.length() > longest ? known.name() : known.name() + resource;
    }

    /**
     * From left to right: the first entity, what lies between, the other entities. Who is declared
     * stands in that order, not in that of a run, in which clients connect side by side.
     */
    List<Participant> all() {
        List<Participant> all = new ArrayList<>(entities);
        List<Participant> between = new ArrayList<>(declared);
        between.retainAll(met.values());
        met.values().stream().filter(each -> !declared.contains(each)).forEach(between::add);
        between.remove(server);
        if (met.containsValue(server)) {
            between.add(server);
        }
        all.addAll(Math.min(1, all.size()), between);
        return all;
    }

    private static String bare(String jid) {
        int slash = jid.indexOf('/');
        return slash < 0 ? jid : jid.substring(0, slash);
    }

    private static String domain(String bare) {
        return bare.substring(bare.indexOf('@') + 1);
    }

    private static String localpart(String bare) {
        return bare.substring(0, bare.indexOf('@'));
    }
}
