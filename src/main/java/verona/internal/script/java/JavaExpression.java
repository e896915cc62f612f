package verona.internal.script.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An expression of those that a test's statements are made of. */
sealed interface JavaExpression {

    /** The static import of the factories of typed stanzas. */
    String STANZAS = "static verona.Stanzas.*";

    /** It in one line. */
    String flat();

    /** Adds the imports that it needs, as they are written. */
    void addImports(Set<String> imports);

    /**
     * A name or a literal.
     *
     * @param text as it is written
     * @param needed what has to be imported, null for nothing
     */
    record Name(String text, @Nullable String needed) implements JavaExpression {

        @Override
        public String flat() {
            return text;
        }

        @Override
        public void addImports(Set<String> imports) {
            if (needed != null) {
                imports.add(needed);
            }
        }

        /** Whether it is a class. */
        boolean isType() {
            return needed != null && !needed.startsWith("static ");
        }
    }

    /**
     * A literal in several pieces.
     *
     * @param pieces literals, as they are written
     */
    record Sum(List<String> pieces) implements JavaExpression {

        @Override
        public String flat() {
            return String.join(" + ", pieces);
        }

        @Override
        public void addImports(Set<String> imports) {
            // Literals need none.
        }
    }

    /**
     * A call.
     *
     * @param on what the method is called on, null for a factory of {@code Stanzas}
     */
    record Call(@Nullable JavaExpression on, String name, List<JavaExpression> arguments)
            implements JavaExpression {

        @Override
        public String flat() {
            return arguments.stream()
                    .map(JavaExpression::flat)
                    .collect(
                            Collectors.joining(
                                    ", ", (on == null ? "" : on.flat() + ".") + name + "(", ")"));
        }

        @Override
        public void addImports(Set<String> imports) {
            if (on == null) {
                imports.add(STANZAS);
            } else {
                on.addImports(imports);
            }
            arguments.forEach(argument -> argument.addImports(imports));
        }

        /** Of {@code a.b().c()} the parts {@code a}, {@code a.b()} and {@code a.b().c()}. */
        List<JavaExpression> chain() {
            List<JavaExpression> chain = new ArrayList<>();
            JavaExpression part = this;
            while (part instanceof Call call && call.on() != null) {
                chain.add(0, call);
                part = call.on();
            }
            chain.add(0, part);
            return chain;
        }
    }

    /** A name that is declared in the class, or a literal as it is written. */
    static JavaExpression of(String text) {
        return new Name(text, null);
    }

    /** A constant of {@code Stanzas}. */
    static JavaExpression constant(String name) {
        return new Name(name, STANZAS);
    }

    /** A constant of another class, imported by itself. */
    static JavaExpression constant(String owner, String name) {
        return new Name(name, "static " + owner + "." + name);
    }

    /** A call of a factory of {@code Stanzas}. */
    static JavaExpression factory(String name, JavaExpression... arguments) {
        return new Call(null, name, List.of(arguments));
    }

    /** A class, whose factories are called on it. */
    static JavaExpression type(Class<?> type) {
        return new Name(type.getSimpleName(), type.getCanonicalName());
    }

    default JavaExpression call(String name, JavaExpression... arguments) {
        return call(name, List.of(arguments));
    }

    default JavaExpression call(String name, List<JavaExpression> arguments) {
        return new Call(this, name, List.copyOf(arguments));
    }
}
