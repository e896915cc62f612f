package verona.junit;

import java.util.Arrays;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What {@link verona.XmppTest} does. All state is in the store of the context it belongs to. */
public final class XmppExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, ParameterResolver {

    /** For JUnit. */
    public XmppExtension() {}

    @Override
    public void beforeAll(ExtensionContext context) {
        Fields fields = Fields.of(context);
        fields.check();
        if (fields.anyStatic()) {
            Cast.of(context).enter(fields.statics());
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Fields fields = Fields.of(context);
        fields.checkShared();
        Cast cast = Cast.of(context);
        cast.enter(fields.instances());
        cast.enter(Parameters.of(context.getRequiredTestMethod()));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Cast.of(context).finish(context);
    }

    /** So that parameters of a constructor belong to the test that the instance is made for. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(
            ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Arrays.stream(Kind.values()).anyMatch(k -> parameter.isAnnotated(k.annotation()))
                || ServerParameter.isOne(parameter.getParameter());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Cast cast = Cast.of(context);
        if (ServerParameter.isOne(parameter.getParameter())) {
            return ServerParameter.value(parameter.getParameter(), cast.server());
        }
        cast.enter(Parameters.of(parameter.getDeclaringExecutable()));
        return cast.resolve(Parameters.one(parameter.getParameter()));
    }
}
