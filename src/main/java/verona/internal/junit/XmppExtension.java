package verona.internal.junit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import verona.StepError;
import verona.script.Scripts;

/** What {@link verona.XmppTest} does. All state is in the store of the context it belongs to. */
public final class XmppExtension
        implements ExecutionCondition,
                BeforeAllCallback,
                BeforeEachCallback,
                BeforeTestExecutionCallback,
                AfterTestExecutionCallback,
                AfterEachCallback,
                LifecycleMethodExecutionExceptionHandler,
                TestExecutionExceptionHandler,
                ParameterResolver {

    /** For JUnit. */
    XmppExtension() {}

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Conditions.evaluate(context);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        JUnitVersion.check(context);
        Settings.of(context).checkNames();
        Fields fields = Fields.of(context);
        fields.check();
        Conditions.check(context);
        if (fields.anyStatic()) {
            TestActors.of(context).enter(fields.statics());
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Conditions.check(context);
        Fields fields = Fields.of(context);
        fields.checkShared();
        try {
            enter(context, fields.instances());
            enter(context, Parameters.of(context.getRequiredTestMethod()));
            TestActors.enterBesidePrograms(context);
            TestActors entered = TestActors.find(context);
            if (entered != null) {
                entered.haveEntered();
            }
        } catch (StepError e) {
            KnownFailures.abortIfKnown(context, e);
            throw e;
        }
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        UndeclaredElements.checkFields(context);
        TestActors actors = TestActors.find(context);
        if (actors != null) {
            actors.methodBegins();
        }
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        TestActors actors = TestActors.find(context);
        if (actors != null) {
            actors.methodEnds(context.getExecutionException().isEmpty());
        }
        ShownPlay shown = ShownPlay.of(context);
        if (shown != null && context.getExecutionException().isEmpty()) {
            requireFailure(shown, actors);
        }
    }

    /** What a play fails by when its method has returned belongs to it, too. */
    private static void requireFailure(ShownPlay shown, @Nullable TestActors actors) {
        AssertionError error = actors == null ? null : actors.errorOfPlay();
        if (error != null) {
            throw (AssertionError) shown.explain(error);
        }
        shown.requireFailure();
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable thrown)
            throws Throwable {
        throw failure(context, UndeclaredElements.explain(context, thrown, BeforeAll.class));
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable thrown)
            throws Throwable {
        throw failure(context, UndeclaredElements.explain(context, thrown, BeforeEach.class));
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown)
            throws Throwable {
        Throwable failure = failure(context, UndeclaredElements.explain(context, thrown));
        TestActors actors = TestActors.find(context);
        Throwable explained = actors == null ? failure : actors.withHint(context, failure);
        ShownPlay shown = ShownPlay.of(context);
        throw shown == null ? explained : shown.explain(explained);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable thrown)
            throws Throwable {
        throw failure(context, UndeclaredElements.explain(context, thrown, AfterEach.class));
    }

    @Override
    public void handleAfterAllMethodExecutionException(ExtensionContext context, Throwable thrown)
            throws Throwable {
        throw failure(context, UndeclaredElements.explain(context, thrown, AfterAll.class));
    }

    /** What a test ends with, or a class, in which that was thrown. */
    private static Throwable failure(ExtensionContext context, Throwable thrown) {
        Throwable failure = Conditions.unlessSkipped(context, thrown);
        KnownFailures.abortIfKnown(context, failure);
        return failure;
    }

    /** A test that declares nobody needs no server either: its scripts have one each, perhaps. */
    private static void enter(ExtensionContext context, List<Declaration> declarations) {
        if (!declarations.isEmpty()) {
            TestActors.of(context).enter(declarations);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestActors actors = TestActors.find(context);
        boolean passed = context.getExecutionException().isEmpty();
        try {
            if (actors != null) {
                actors.finish(context);
            }
        } catch (AssertionError e) {
            KnownFailures.abortIfKnown(context, e);
            throw e;
        }
        if (passed) {
            KnownFailures.checkPassed(context);
        }
    }

    /** So that parameters of a constructor belong to the test that the instance is made for. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(
            ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return !DeclarationKind.of(parameter.getParameter()).isEmpty()
                || ServerParameter.isOne(parameter.getParameter())
                || parameter.getParameter().getType() == Scripts.class
                || UndeclaredElements.isOfConstructor(parameter.getParameter());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == Scripts.class) {
            return new SelectedScripts(context);
        }
        if (UndeclaredElements.isOfConstructor(parameter.getParameter())) {
            throw UndeclaredElements.problem(parameter.getParameter());
        }
        TestActors actors = TestActors.of(context);
        if (ServerParameter.isOne(parameter.getParameter())) {
            return ServerParameter.value(parameter.getParameter(), actors.server());
        }
        actors.enter(Parameters.of(parameter.getDeclaringExecutable()));
        return actors.resolve(Parameters.one(parameter.getParameter()));
    }
}
