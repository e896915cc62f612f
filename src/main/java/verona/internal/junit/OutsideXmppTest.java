package verona.internal.junit;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import verona.XmppTest;

/**
 * What {@code @Client}, {@code @Component}, {@code @Program}, {@code @Room} and {@code @Server}
 * bring with them: an error where the class is no {@link XmppTest}, and so nobody would fill them
 * in.
 */
public final class OutsideXmppTest
        implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

    /** For JUnit. */
    OutsideXmppTest() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        check(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        check(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return !isXmppTest(context) && !DeclarationKind.of(parameter.getParameter()).isEmpty();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        throw problem(context);
    }

    private static void check(ExtensionContext context) {
        if (!isXmppTest(context)) {
            throw problem(context);
        }
    }

    private static boolean isXmppTest(ExtensionContext context) {
        for (ExtensionContext around = context;
                around.getTestClass().isPresent();
                around = around.getParent().orElseThrow()) {
            if (AnnotationSupport.isAnnotated(around.getTestClass(), XmppTest.class)) {
                return true;
            }
        }
        return false;
    }

    private static ExtensionConfigurationException problem(ExtensionContext context) {
        return DeclarationErrors.declaration(
                context.getRequiredTestClass().getName(),
                "declares clients, components, programs, rooms or servers, and has no @XmppTest",
                "annotate the class with it");
    }
}
