package verona.internal.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import verona.internal.server.embedded.core.Addresses;
import verona.server.ServerException;

/**
 * An account or a component as an argument: {@code romeo:secret}.
 *
 * @param name a localpart, or a domain
 */
record NamedSecret(String name, String secret) {

    /** By name; a name that is there twice is an error. */
    static Map<String, String> byName(CommandSpec command, String option, List<NamedSecret> all) {
        Map<String, String> secrets = new TreeMap<>();
        for (NamedSecret each : all) {
            if (secrets.put(each.name, each.secret) != null) {
                throw new ParameterException(
                        command.commandLine(),
                        "option '" + option + "': '" + each.name + "' is there twice");
            }
        }
        return secrets;
    }

    /** The secret itself stays out of messages. */
    private static NamedSecret parse(String text, UnaryOperator<String> check) {
        int colon = text.indexOf(':');
        if (colon <= 0 || colon == text.length() - 1) {
            throw new TypeConversionException("write a name, a colon and a password");
        }
        String name = text.substring(0, colon);
        try {
            return new NamedSecret(check.apply(name), text.substring(colon + 1));
        } catch (ServerException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** Of an account. */
    static final class Account implements ITypeConverter<NamedSecret> {

        @Override
        public NamedSecret convert(String text) {
            return parse(
                    text,
                    name -> {
                        Addresses.local(name, "localhost");
                        return name;
                    });
        }
    }

    /** Of a component. */
    static final class Component implements ITypeConverter<NamedSecret> {

        @Override
        public NamedSecret convert(String text) {
            return parse(text, name -> Addresses.domain(name).toString());
        }
    }
}
