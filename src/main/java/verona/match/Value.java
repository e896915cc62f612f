package verona.match;

import java.util.List;

/** What an expectation says of an attribute's or text's value. */
sealed interface Value {

    String ANY = "{scansion:any}";
    String CAPTURE = "{scansion:capture:";

    static Value of(String text) {
        if (text.equals(ANY)) {
            return new Any();
        }
        if (text.startsWith(CAPTURE) && text.indexOf('}') == text.length() - 1) {
            return new Capture(text.substring(CAPTURE.length(), text.length() - 1));
        }
        return new Literal(text);
    }

    boolean matches(String actual, Bindings bindings);

    /** The names that it captures under. */
    default List<String> names() {
        return List.of();
    }

    /** It must be this. */
    record Literal(String text) implements Value {

        @Override
        public boolean matches(String actual, Bindings bindings) {
            return text.equals(actual);
        }
    }

    /** It must be there. */
    record Any() implements Value {

        @Override
        public boolean matches(String actual, Bindings bindings) {
            return true;
        }
    }

    /** It must be what was captured under that name, or is captured now. */
    record Capture(String name) implements Value {

        @Override
        public boolean matches(String actual, Bindings bindings) {
            return bindings.bind(name, actual);
        }

        @Override
        public List<String> names() {
            return List.of(name);
        }
    }
}
