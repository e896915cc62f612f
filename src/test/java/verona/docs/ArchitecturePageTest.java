package verona.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import verona.XmppTest;

/** The picture in docs/architecture.md shows the packages and their dependencies as they are. */
class ArchitecturePageTest {

    private static final Pattern NODE = Pattern.compile("(\\w+)\\[\"([\\w.]+)\"]");
    private static final Pattern ARROW = Pattern.compile("(\\w+) --> (\\w+)");

    private final String text = Page.of("docs/architecture.md").text();
    private final String picture = picture();
    private final Collection<String> packages = nodes().values();
    private final Collection<JavaClass> classes =
            new ClassFileImporter()
                    .importUrl(XmppTest.class.getProtectionDomain().getCodeSource().getLocation());

    static String picture() {
        return Page.of("docs/architecture.md").fragment("mermaid");
    }

    @Test
    void eachArrowIsADependency() {
        assertThat(dependencies()).containsAll(arrows());
    }

    @Test
    void eachDependencyFollowsArrows() {
        assertThat(reachable(arrows())).containsAll(dependencies());
    }

    @Test
    void noArrowsFormACycle() {
        assertThat(reachable(arrows())).isNotEmpty().allMatch(way -> !way.from().equals(way.to()));
    }

    @Test
    void eachPackageHasItsRow() {
        assertThat(classes.stream().map(JavaClass::getPackageName))
                .filteredOn(name -> !name.matches("verona\\.internal\\.(\\w+|server\\.\\w+)\\..*"))
                .filteredOn(name -> !name.matches("verona\\.internal\\.server\\.(?!embedded).*"))
                .allSatisfy(name -> assertThat(text).contains("\n| `" + name + "` |"));
    }

    private record Way(String from, String to) {}

    private Map<String, String> nodes() {
        return NODE.matcher(picture)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    private Set<Way> arrows() {
        Map<String, String> nodes = new HashMap<>(nodes());
        return ARROW.matcher(picture)
                .results()
                .map(found -> new Way(nodes.get(found.group(1)), nodes.get(found.group(2))))
                .collect(Collectors.toSet());
    }

    private Set<Way> dependencies() {
        Set<Way> found = new HashSet<>();
        for (JavaClass type : classes) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                Optional<String> from = packageOf(type);
                Optional<String> to = packageOf(dependency.getTargetClass().getBaseComponentType());
                if (from.isPresent() && to.isPresent() && !from.equals(to)) {
                    found.add(new Way(from.get(), to.get()));
                }
            }
        }
        return found;
    }

    /** The smallest package of the picture that the class is in. */
    private Optional<String> packageOf(JavaClass type) {
        return packages.stream()
                .filter(name -> (type.getPackageName() + ".").startsWith(name + "."))
                .max(Comparator.comparing(String::length));
    }

    private static Set<Way> reachable(Set<Way> arrows) {
        Set<Way> ways = new HashSet<>(arrows);
        int before;
        do {
            before = ways.size();
            for (Way way : Set.copyOf(ways)) {
                arrows.stream()
                        .filter(arrow -> arrow.from().equals(way.to()))
                        .forEach(arrow -> ways.add(new Way(way.from(), arrow.to())));
            }
        } while (ways.size() > before);
        return ways;
    }
}
