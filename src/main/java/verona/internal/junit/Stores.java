package verona.internal.junit;

import org.junit.jupiter.api.extension.ExtensionContext;

/** Where the extension keeps its state. */
final class Stores {

    static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(XmppExtension.class);

    private Stores() {}
}
