package verona.internal.server.embedded.muc.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.DataForm;
import verona.internal.server.embedded.core.FormField;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.muc.model.ConfigField;
import verona.internal.server.embedded.muc.model.Room;
import verona.stanza.Element;

/** A submitted search, XEP-0433 §4.2.2. */
record SearchQuery(Map<SearchField, List<String>> values) {

    private static final String ERRORS = "urn:xmpp:channel-search:0:error";

    /** The order of addresses, which pages without repetition. */
    private static final Comparator<Room> BY_ADDRESS = Comparator.comparing(Room::jid);

    /**
     * Reads a form.
     *
     * @throws StanzaError if it is not one that can be answered
     */
    static SearchQuery of(Element form) {
        SearchQuery query =
                new SearchQuery(
                        FormField.read(
                                SearchField.class,
                                DataForm.submitted(form, ChannelSearch.FORM),
                                SearchQuery::refusal));
        query.check();
        return query;
    }

    private static StanzaError refusal(SearchField field, String value) {
        return field == SearchField.KEY
                ? error(Condition.FEATURE_NOT_IMPLEMENTED, "invalid-sort-key", "unknown: " + value)
                : new StanzaError(
                        Condition.BAD_REQUEST,
                        field.field().variable() + " can't be '" + value + "'");
    }

    private static StanzaError error(Condition condition, String detail, String text) {
        return new StanzaError(condition, "modify", text).with(Element.of(ERRORS, detail));
    }

    private void check() {
        boolean words = values.containsKey(SearchField.WORDS);
        if (words && is(SearchField.ALL)) {
            throw error(
                    Condition.BAD_REQUEST, "conflicting-fields", "all rooms, or those with words");
        }
        if (words && words().isEmpty()) {
            throw error(Condition.BAD_REQUEST, "invalid-search-terms", "there is no word");
        }
        if (!words && !is(SearchField.ALL)) {
            throw error(Condition.BAD_REQUEST, "no-search-conditions", "what is searched for?");
        }
    }

    private List<String> all(SearchField field) {
        return values.getOrDefault(field, field.field().initial());
    }

    private boolean is(SearchField field) {
        return all(field).contains("1");
    }

    private List<String> words() {
        return all(SearchField.WORDS).stream()
                .flatMap(text -> Arrays.stream(text.split("\\s+")))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Those of the rooms that are found, in order. */
    List<Room> find(Stream<Room> rooms) {
        boolean byUsers = all(SearchField.KEY).contains(SearchField.BY_USERS);
        Comparator<Room> mostUsers = Comparator.comparing(room -> -room.occupants().count());
        return rooms.filter(room -> all(SearchField.TYPES).contains(SearchField.MUC))
                .filter(this::isFound)
                .sorted(byUsers ? mostUsers.thenComparing(BY_ADDRESS) : BY_ADDRESS)
                .toList();
    }

    private boolean isFound(Room room) {
        String address = is(SearchField.IN_ADDRESS) ? room.jid().toString() : "";
        String name = is(SearchField.IN_NAME) ? room.config().get(ConfigField.NAME) : "";
        String description =
                is(SearchField.IN_DESCRIPTION) ? room.config().get(ConfigField.DESCRIPTION) : "";
        String text = String.join("\n", address, name, description).toLowerCase(Locale.ROOT);
        return words().stream().allMatch(text::contains);
    }
}
