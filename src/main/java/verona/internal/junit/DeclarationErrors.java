package verona.internal.junit;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Errors of declarations: where they are, what is wrong, and how to correct it. */
final class DeclarationErrors {

    private DeclarationErrors() {}

    static ExtensionConfigurationException declaration(
            String where, String what, String correction) {
        return new ExtensionConfigurationException(where + " " + what + ": " + correction);
    }
}
