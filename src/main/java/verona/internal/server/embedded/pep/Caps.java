package verona.internal.server.embedded.pep;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.disco.Capabilities;
import verona.internal.server.embedded.disco.DiscoInfo;
import verona.stanza.Element;

/**
 * What a client's presence says about its capabilities, XEP-0115 §4.
 *
 * @param hash how {@code ver} was made, {@code ""} where it does not say
 */
record Caps(String node, String ver, String hash) {

    private static final String NOTIFY = "+notify";

    /** What a presence tells, null where that is nothing. */
    static @Nullable Caps of(Element presence) {
        Element c = presence.child(Capabilities.NAMESPACE, "c");
        String node = c == null ? null : c.attribute("node");
        String ver = c == null ? null : c.attribute("ver");
        return node == null || ver == null
                ? null
                : new Caps(node, ver, Elements.attribute(c, "hash", ""));
    }

    /** The node of which is asked what it stands for, §6.2. */
    String query() {
        return node + "#" + ver;
    }

    /** Whether an answer is what the verification string stands for, §5.4. */
    boolean verifies(Element info) {
        return hash.equals("sha-1")
                && isWellFormed(info)
                && new Capabilities(info).version().equals(ver);
    }

    /** §5.4, 3.3 to 3.5: nothing is said twice. */
    private static boolean isWellFormed(Element info) {
        List<?> said = info.children().stream().map(Caps::key).toList();
        Set<?> different = new HashSet<>(said);
        return different.size() == said.size();
    }

    private static Object key(Element part) {
        return part.is(DataForm.NAMESPACE, "x")
                ? DataForm.values(part).getOrDefault(DataForm.TYPE, List.of())
                : part.withContents(List.of());
    }

    /** The nodes of which a client wants to be notified, XEP-0060 §9.2. */
    static Set<String> wanted(Element info) {
        return info.children().stream()
                .filter(child -> child.is(DiscoInfo.INFO, "feature"))
                .map(feature -> Elements.attribute(feature, "var", ""))
                .filter(feature -> feature.endsWith(NOTIFY))
                .map(feature -> feature.substring(0, feature.length() - NOTIFY.length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
