package verona.schema;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/** Whether children are those that a particle allows, in its order. */
final class ChildOrder {

    private final List<Element> children;
    private final BiPredicate<Particle, Element> matches;

    /** What could have been at the furthest place that was reached. */
    private final Set<String> expected = new TreeSet<>();

    private int furthest;

    private ChildOrder(List<Element> children, BiPredicate<Particle, Element> matches) {
        this.children = children;
        this.matches = matches;
    }

    /**
     * What is wrong; null if nothing is.
     *
     * @param matches whether an element is what a name or a wildcard means
     */
    static @Nullable String problem(
            Particle particle, List<Element> children, BiPredicate<Particle, Element> matches) {
        ChildOrder order = new ChildOrder(children, matches);
        BitSet start = new BitSet();
        start.set(0);
        BitSet ends = order.after(particle, start);
        if (ends.get(children.size())) {
            return null;
        }
        int reached = Math.max(order.furthest, ends.length() - 1);
        Set<String> next = reached == order.furthest ? order.expected : Set.of();
        String found =
                reached < children.size()
                        ? "<" + children.get(reached).name() + "/> cannot be here"
                        : "something is missing at the end";
        return found + (next.isEmpty() ? "" : ", but one of " + String.join(" ", next));
    }

    /** Where the children can go on after the particle, which begins at one of the starts. */
    private BitSet after(Particle particle, BitSet starts) {
        BitSet ends = new BitSet();
        BitSet reached = starts;
        if (particle.occurs().min() == 0) {
            ends.or(starts);
        }
        for (int i = 1; i <= particle.occurs().max(); i++) {
            BitSet next = once(particle, reached);
            boolean more = i <= particle.occurs().min();
            if (i >= particle.occurs().min()) {
                BitSet all = (BitSet) ends.clone();
                all.or(next);
                more = !all.equals(ends) && !next.isEmpty();
                ends = all;
            }
            reached = next;
            if (!more || next.isEmpty()) {
                break;
            }
        }
        return ends;
    }

    private BitSet once(Particle particle, BitSet starts) {
        return particle instanceof Particle.Group group
                ? group(group, starts)
                : one(particle, starts);
    }

    private BitSet one(Particle particle, BitSet starts) {
        BitSet ends = new BitSet();
        for (int at = starts.nextSetBit(0); at >= 0; at = starts.nextSetBit(at + 1)) {
            if (at < children.size() && matches.test(particle, children.get(at))) {
                ends.set(at + 1);
            } else {
                miss(particle, at);
            }
        }
        return ends;
    }

    private void miss(Particle particle, int at) {
        if (at > furthest) {
            expected.clear();
            furthest = at;
        }
        if (at == furthest) {
            expected.add(name(particle));
        }
    }

    private static String name(Particle particle) {
        return particle instanceof Particle.Named named
                ? named.name().replaceFirst("^\\.", "")
                : ((Particle.Any) particle).namespaces();
    }

    private BitSet group(Particle.Group group, BitSet starts) {
        return switch (group.order()) {
            case SEQUENCE -> {
                BitSet reached = starts;
                for (Particle part : group.parts()) {
                    reached = after(part, reached);
                }
                yield reached;
            }
            case CHOICE -> {
                BitSet reached = new BitSet();
                group.parts().forEach(part -> reached.or(after(part, starts)));
                yield reached;
            }
            case ALL -> all(group.parts(), starts);
        };
    }

    /** Each part once, in any order. */
    private BitSet all(List<Particle> parts, BitSet starts) {
        BitSet ends = new BitSet();
        for (int at = starts.nextSetBit(0); at >= 0; at = starts.nextSetBit(at + 1)) {
            all(parts, new BitSet(), at, ends);
        }
        return ends;
    }

    private void all(List<Particle> parts, BitSet used, int at, BitSet ends) {
        boolean complete = true;
        for (int i = 0; i < parts.size(); i++) {
            complete &= used.get(i) || parts.get(i).occurs().min() == 0;
        }
        if (complete) {
            ends.set(at);
        }
        for (int i = 0; i < parts.size(); i++) {
            BitSet here = new BitSet();
            here.set(at);
            if (!used.get(i) && once(parts.get(i), here).get(at + 1)) {
                BitSet more = (BitSet) used.clone();
                more.set(i);
                all(parts, more, at + 1, ends);
                return;
            }
        }
    }
}
