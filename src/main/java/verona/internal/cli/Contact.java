package verona.internal.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import verona.server.embedded.options.ContactInfo;
import verona.server.embedded.options.ContactInfo.Purpose;

/** A contact address as an argument: {@code abuse=mailto:abuse@localhost}. */
record Contact(Purpose purpose, String uri) {

    /** All of them, by purpose. */
    static ContactInfo info(List<Contact> all) {
        ContactInfo info = ContactInfo.NONE;
        for (Purpose purpose : Purpose.values()) {
            String[] uris =
                    all.stream()
                            .filter(each -> each.purpose == purpose)
                            .map(Contact::uri)
                            .toArray(String[]::new);
            info = uris.length == 0 ? info : info.with(purpose, uris);
        }
        return info;
    }

    /** Reads one. */
    static final class Converter implements ITypeConverter<Contact> {

        @Override
        public Contact convert(String text) {
            String[] parts = text.split("=", 2);
            for (Purpose purpose : Purpose.values()) {
                if (parts.length == 2 && purpose.name().equalsIgnoreCase(parts[0])) {
                    return new Contact(purpose, parts[1]);
                }
            }
            throw new TypeConversionException(
                    "write it like abuse=mailto:abuse@localhost, with one of " + purposes());
        }

        private static String purposes() {
            return Arrays.stream(Purpose.values())
                    .map(purpose -> purpose.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }
    }
}
