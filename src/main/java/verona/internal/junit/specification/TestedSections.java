package verona.internal.junit.specification;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import verona.Specification;
import verona.internal.transcript.Reference;

/** The sections that a test is about: those of its method, its class, and the classes around it. */
public final class TestedSections {

    private final List<Section> sections;

    TestedSections(List<Section> sections) {
        this.sections = sections;
    }

    /**
     * Those of a method; of a class alone where that is null.
     *
     * @throws IllegalArgumentException if an annotation names no section; the message says which
     *     annotation, and how to write it
     */
    public static TestedSections of(Class<?> type, @Nullable AnnotatedElement method) {
        List<AnnotatedElement> places = new ArrayList<>();
        if (method != null) {
            places.add(method);
        }
        for (Class<?> around = type; around != null; around = around.getEnclosingClass()) {
            places.add(around);
        }
        Set<Section> sections = new LinkedHashSet<>();
        for (AnnotatedElement place : places) {
            sections.addAll(at(place));
        }
        return new TestedSections(List.copyOf(sections));
    }

    private static List<Section> at(AnnotatedElement place) {
        Optional<Specification> said = AnnotationSupport.findAnnotation(place, Specification.class);
        List<Section> sections = new ArrayList<>();
        if (said.isPresent()) {
            for (String text : said.get().value()) {
                sections.add(read(text, place));
            }
        }
        return sections;
    }

    private static Section read(String text, AnnotatedElement place) {
        try {
            return Section.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "@Specification on "
                            + place
                            + ": "
                            + e.getMessage()
                            + ": write it like \"XEP-0045 §9.3\" or \"RFC 6121\"",
                    e);
        }
    }

    /** With titles and links, for reports. */
    public List<Reference> references() {
        return sections.isEmpty() ? List.of() : sections.stream().map(Titles::reference).toList();
    }

    boolean anyIs(Predicate<Section> which) {
        return sections.stream().anyMatch(which);
    }

    /** {@code XEP-0045 §9.3, RFC 6120}; {@code ""} for none. */
    @Override
    public String toString() {
        return String.join(", ", sections.stream().map(Section::toString).toList());
    }
}
