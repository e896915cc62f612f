package verona.internal.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import verona.internal.client.CutWatch;
import verona.internal.schedule.Abandoned;
import verona.internal.schedule.Play;
import verona.internal.transcript.ScenarioRun;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;

/**
 * One play of a test that JUnit does not know of: with an instance of its own, and the methods that
 * JUnit calls before and after each test.
 */
final class TestPlay {

    private static final ClassValue<Map<Class<?>, List<Method>>> ANNOTATED =
            new ClassValue<>() {
                @Override
                protected Map<Class<?>, List<Method>> computeValue(Class<?> type) {
                    return new ConcurrentHashMap<>();
                }
            };

    private final ExtensionContext context;
    private final TestActors actors;
    private final @Nullable Play play;
    private final @Nullable XmppServer own;
    private final @Nullable BiConsumer<ScenarioRun, ScenarioRun> ended;
    private final List<Object> instances = new ArrayList<>();

    private TestPlay(
            ExtensionContext context,
            TestActors actors,
            @Nullable Play play,
            @Nullable XmppServer own,
            @Nullable BiConsumer<ScenarioRun, ScenarioRun> ended) {
        this.context = context;
        this.actors = actors;
        this.play = play;
        this.own = own;
        this.ended = ended;
    }

    /**
     * Plays a test once, on a server of its own where that is cheap.
     *
     * @param play what decides over the order in which things happen; null for nothing
     * @param watch what cuts a connection; null for nothing
     * @param ended takes what has happened before, and until, all connections were closed; null for
     *     nobody
     * @return what it fails by; null if it passes
     */
    static @Nullable Throwable run(
            ExtensionContext context,
            Settings settings,
            @Nullable Play play,
            @Nullable CutWatch watch,
            @Nullable BiConsumer<ScenarioRun, ScenarioRun> ended) {
        XmppServer own = ScenarioPlays.ownServer(settings);
        try {
            XmppServer server = own == null ? ServerResource.of(context, settings) : own;
            TestActors actors = TestActors.playedOn(context, server, play, watch);
            return new TestPlay(context, actors, play, own, ended).run();
        } finally {
            if (own != null) {
                own.close();
            }
        }
    }

    private @Nullable Throwable run() {
        ScenarioRun open = null;
        try (actors) {
            Throwable failure = played();
            open = ended == null ? null : actors.run();
            discardServer();
            return failure;
        } catch (Throwable e) {
            return e;
        } finally {
            if (play != null) {
                play.end();
            }
            if (ended != null && open != null) {
                ended.accept(open, actors.run());
            }
        }
    }

    private @Nullable Throwable played() {
        try {
            prepare();
            return failure();
        } catch (Throwable e) {
            return e;
        }
    }

    private void discardServer() {
        if (own instanceof EmbeddedServer embedded) {
            embedded.discard();
        }
    }

    private void prepare() throws Throwable {
        Class<?> type = context.getRequiredTestClass();
        instantiate(type);
        for (Object instance : instances) {
            actors.enter(Fields.of(instance));
        }
        actors.enter(Parameters.of(context.getRequiredTestMethod()));
        actors.haveEntered();
    }

    private Object instantiate(Class<?> type) throws Throwable {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        List<@Nullable Object> arguments = new ArrayList<>();
        boolean inner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
        if (inner) {
            arguments.add(instantiate(type.getEnclosingClass()));
        }
        actors.enter(Parameters.of(constructor));
        for (Parameter parameter : constructor.getParameters()) {
            if (arguments.size() < constructor.getParameterCount()
                    && !(inner && parameter == constructor.getParameters()[0])) {
                arguments.add(value(parameter));
            }
        }
        constructor.setAccessible(true);
        Object instance = call(() -> constructor.newInstance(arguments.toArray()));
        instances.add(instance);
        return instance;
    }

    private @Nullable Throwable failure() throws Throwable {
        Throwable failure = null;
        try {
            callAll(BeforeEach.class, HierarchyTraversalMode.TOP_DOWN);
            actors.methodBegins();
            Method test = context.getRequiredTestMethod();
            call(test, instances.get(instances.size() - 1));
            if (play != null) {
                play.drain();
            }
            failure = actors.errorOfPlay();
        } catch (Throwable e) {
            failure = e;
        }
        actors.methodEnds(false);
        try {
            callAll(AfterEach.class, HierarchyTraversalMode.BOTTOM_UP);
        } catch (Throwable e) {
            failure = failure == null || failure instanceof Abandoned ? e : failure;
        }
        return failure;
    }

    private void callAll(Class<? extends Annotation> annotation, HierarchyTraversalMode mode)
            throws Throwable {
        boolean outermostFirst = mode == HierarchyTraversalMode.TOP_DOWN;
        for (int i = 0; i < instances.size(); i++) {
            Object instance = instances.get(outermostFirst ? i : instances.size() - 1 - i);
            for (Method method : methods(instance.getClass(), annotation, mode)) {
                call(method, instance);
            }
        }
    }

    private static List<Method> methods(
            Class<?> type, Class<? extends Annotation> annotation, HierarchyTraversalMode mode) {
        return ANNOTATED
                .get(type)
                .computeIfAbsent(
                        annotation,
                        key -> AnnotationSupport.findAnnotatedMethods(type, annotation, mode));
    }

    private void call(Method method, Object instance) throws Throwable {
        Object[] arguments = values(method);
        method.setAccessible(true);
        call(() -> method.invoke(instance, arguments));
    }

    private Object[] values(Executable executable) {
        List<Object> values = new ArrayList<>();
        for (Parameter parameter : executable.getParameters()) {
            values.add(value(parameter));
        }
        return values.toArray();
    }

    private Object value(Parameter parameter) {
        if (ServerParameter.isOne(parameter)) {
            return ServerParameter.value(parameter, actors.server());
        } else if (!DeclarationKind.of(parameter).isEmpty()) {
            return actors.resolve(Parameters.one(parameter));
        } else if (parameter.getType() == TestInfo.class) {
            return new PlayedTestInfo(context);
        }
        throw DeclarationErrors.declaration(
                Parameters.where(parameter),
                "is none of Verona's, and the test is played several times",
                "make it a field, or take it from a method that the test calls");
    }

    private interface Call {

        Object run() throws ReflectiveOperationException;
    }

    private static Object call(Call call) throws Throwable {
        try {
            return call.run();
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
