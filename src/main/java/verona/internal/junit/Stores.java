package verona.internal.junit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Where the extension keeps its state. */
final class Stores {

    static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(XmppExtension.class);

    private Stores() {}

    /** Keeps something for the invocations of a test template. */
    static void putForInvocations(ExtensionContext template, String key, Object value) {
        template.getStore(NAMESPACE).put(key + template.getUniqueId(), value);
    }

    /**
     * What is kept for the invocations of a test template; null for others. Contexts see the stores
     * of those around them, so the key names the template.
     */
    static <T> @Nullable T ofInvocation(ExtensionContext invocation, String key, Class<T> type) {
        ExtensionContext template = invocation.getParent().orElse(null);
        return template == null || invocation.getTestMethod().isEmpty()
                ? null
                : template.getStore(NAMESPACE).get(key + template.getUniqueId(), type);
    }
}
