package verona.internal.server.external;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import verona.server.Account;
import verona.server.ServerException;

/**
 * Reads settings that are lists with secrets in them, which stay out of messages.
 *
 * @param setting its name
 * @param form what it has to be, for messages
 */
record SettingEntries(String setting, String form) {

    private static final int PARTS_OF_COMPONENT = 3;

    /** Accounts: {@code user:password,user2:password2}. */
    List<Account> accounts(String text) {
        Map<String, Account> accounts = new LinkedHashMap<>();
        for (String entry : entries(text)) {
            int number = accounts.size() + 1;
            String[] parts = entry.split(":", 2);
            if (parts.length < 2 || parts[0].isEmpty()) {
                throw wrong(number, "is not of the form user:password");
            }
            if (accounts.put(parts[0], new Account(parts[0], parts[1])) != null) {
                throw wrong(number, "repeats the user " + parts[0]);
            }
        }
        return List.copyOf(accounts.values());
    }

    /** Components: {@code domain:port:secret,domain2:port2:secret2}. */
    List<GivenComponents.Given> components(String text) {
        List<GivenComponents.Given> all = new ArrayList<>();
        for (String entry : entries(text)) {
            String[] parts = entry.split(":", PARTS_OF_COMPONENT);
            if (parts.length < PARTS_OF_COMPONENT || parts[0].isEmpty() || parts[2].isEmpty()) {
                throw wrong(all.size() + 1, "is not of the form domain:port:secret");
            }
            if (all.stream().anyMatch(each -> each.domain().equals(parts[0]))) {
                throw wrong(all.size() + 1, "repeats the domain " + parts[0]);
            }
            all.add(new GivenComponents.Given(parts[0], port(parts[1], all.size()), parts[2]));
        }
        return all;
    }

    private int port(String text, int before) {
        try {
            return PlaceSettings.port(text);
        } catch (IllegalArgumentException e) {
            throw wrong(before + 1, "has no port, 1 to 65535, between its colons");
        }
    }

    private static List<String> entries(String text) {
        return text.isEmpty() ? List.of() : Stream.of(text.split(",")).map(String::strip).toList();
    }

    /** An entry, of which the first has the number 1, is wrong. */
    ServerException wrong(int number, String what) {
        return new ServerException(
                "The setting "
                        + setting
                        + " is wrong, its entry "
                        + number
                        + " "
                        + what
                        + ": it must be "
                        + form
                        + ".");
    }
}
