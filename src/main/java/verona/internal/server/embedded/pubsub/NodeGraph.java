package verona.internal.server.embedded.pubsub;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which nodes are in which collections, XEP-0248 §4.1: a directed graph.
 *
 * @param links in the order in which they were made
 */
record NodeGraph(Set<Link> links) {

    static final NodeGraph EMPTY = new NodeGraph(Set.of());

    /** That a node is in a collection. */
    record Link(Node parent, Node child) {}

    List<Node> parents(Node node) {
        return links.stream().filter(link -> link.child() == node).map(Link::parent).toList();
    }

    List<Node> children(Node node) {
        return links.stream().filter(link -> link.parent() == node).map(Link::child).toList();
    }

    /** The node, at 0, and all collections that contain it, by how many levels they are above. */
    Map<Node, Integer> distances(Node node) {
        return reached(node, this::parents);
    }

    /** A collection, and all nodes that it contains at any level. */
    Set<Node> contained(Node collection) {
        return reached(collection, this::children).keySet();
    }

    /** Breadth first, so that the first way to a node is the shortest. */
    private static Map<Node, Integer> reached(Node start, Function<Node, List<Node>> next) {
        Map<Node, Integer> reached = new LinkedHashMap<>(Map.of(start, 0));
        Deque<Node> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Node node = open.remove();
            for (Node each : next.apply(node)) {
                if (reached.putIfAbsent(each, reached.get(node) + 1) == null) {
                    open.add(each);
                }
            }
        }
        return reached;
    }

    /** Whether a node is in itself, by whatever way. */
    boolean isCyclic(Node node) {
        return parents(node).stream().anyMatch(parent -> distances(parent).containsKey(node));
    }

    NodeGraph with(Link link) {
        return changed(List.of(), List.of(link));
    }

    NodeGraph without(Link link) {
        return changed(List.of(link), List.of());
    }

    /** Without a node that is deleted: what has been in it remains (XEP-0248 §8.2). */
    NodeGraph without(Node node) {
        return withParents(node, List.of()).withChildren(node, List.of());
    }

    /** In which a node is in those collections alone. */
    NodeGraph withParents(Node node, List<Node> parents) {
        return replaced(
                links.stream().filter(link -> link.child() == node),
                parents.stream().map(parent -> new Link(parent, node)));
    }

    /** In which those nodes alone are in a node. */
    NodeGraph withChildren(Node node, List<Node> children) {
        return replaced(
                links.stream().filter(link -> link.parent() == node),
                children.stream().map(child -> new Link(node, child)));
    }

    /** Links that are in both remain where they are. */
    private NodeGraph replaced(Stream<Link> former, Stream<Link> latter) {
        List<Link> wanted = latter.toList();
        return changed(former.filter(link -> !wanted.contains(link)).toList(), wanted);
    }

    private NodeGraph changed(Collection<Link> removed, Collection<Link> added) {
        Set<Link> changed = new LinkedHashSet<>(links);
        changed.removeAll(removed);
        changed.addAll(added);
        return new NodeGraph(changed);
    }

    /** A node's configuration with its place in the graph, XEP-0248 §8.3. */
    NodeConfig describe(Node node) {
        return node.config().placed(names(parents(node)), names(children(node)));
    }

    private static List<String> names(List<Node> nodes) {
        return nodes.stream().map(Node::name).toList();
    }
}
