package verona.internal.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.TestInstances;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import verona.XmppClient;
import verona.XmppComponent;
import verona.XmppProgram;
import verona.server.XmppServer;

/**
 * Fields and parameters of Verona's types that no annotation declares. They are an error where
 * nothing else has given them a value: a field may be filled in by the test class itself, and a
 * parameter by another extension.
 */
final class UndeclaredElements {

    private UndeclaredElements() {}

    /** A field that is still null when the test begins is an error. */
    static void checkFields(ExtensionContext context) {
        Field field = field(context);
        if (field != null) {
            throw problem(field);
        }
    }

    /** Why a method before or after tests has failed, if that is by what is not declared. */
    static Throwable explain(
            ExtensionContext context, Throwable thrown, Class<? extends Annotation> lifecycle) {
        if (thrown instanceof NullPointerException) {
            return because(
                    Optional.ofNullable(field(context)).map(UndeclaredElements::problem), thrown);
        }
        List<Method> methods =
                AnnotationSupport.findAnnotatedMethods(
                        context.getRequiredTestClass(), lifecycle, HierarchyTraversalMode.TOP_DOWN);
        return explain(methods, thrown);
    }

    /** Why a test has failed, if that is by what is not declared. */
    static Throwable explain(ExtensionContext context, Throwable thrown) {
        return explain(List.of(context.getRequiredTestMethod()), thrown);
    }

    private static Throwable explain(List<Method> methods, Throwable thrown) {
        if (!(thrown instanceof ParameterResolutionException)) {
            return thrown;
        }
        return because(
                methods.stream()
                        .map(UndeclaredElements::parameter)
                        .flatMap(Optional::stream)
                        .findFirst(),
                thrown);
    }

    private static Throwable because(
            Optional<ExtensionConfigurationException> explanation, Throwable thrown) {
        explanation.ifPresent(e -> e.initCause(thrown));
        return explanation.map(Throwable.class::cast).orElse(thrown);
    }

    /**
     * Whether it is a constructor's, for which JUnit asks nobody when it has failed. Of a type that
     * nobody else makes, so that no other extension is in the way.
     */
    static boolean isOfConstructor(Parameter parameter) {
        return !(parameter.getDeclaringExecutable() instanceof Method)
                && isUndeclared(parameter)
                && (parameter.getType() == XmppClient.class
                        || parameter.getType() == XmppComponent.class
                        || parameter.getType() == XmppProgram.class);
    }

    static ExtensionConfigurationException problem(Parameter parameter) {
        return problem(Parameters.where(parameter), parameter.getType(), "has no annotation");
    }

    private static Optional<ExtensionConfigurationException> parameter(Executable executable) {
        return Arrays.stream(executable.getParameters())
                .filter(UndeclaredElements::isUndeclared)
                .findFirst()
                .map(UndeclaredElements::problem);
    }

    private static boolean isUndeclared(Parameter parameter) {
        return DeclarationKind.of(parameter.getType()).isPresent()
                && DeclarationKind.of(parameter).isEmpty();
    }

    /** The first such field that is null; null if there is none. */
    private static @Nullable Field field(ExtensionContext context) {
        TestInstances instances = context.getTestInstances().orElse(null);
        if (instances != null) {
            for (Object instance : instances.getAllInstances()) {
                for (Field field : Fields.ofHierarchy(instance.getClass())) {
                    if (isUndeclared(field) && isNull(field, instance)) {
                        return field;
                    }
                }
            }
        }
        for (Field field : Fields.ofHierarchy(context.getRequiredTestClass())) {
            if (Modifier.isStatic(field.getModifiers())
                    && isUndeclared(field)
                    && isNull(field, null)) {
                return field;
            }
        }
        return null;
    }

    private static boolean isUndeclared(Field field) {
        return (DeclarationKind.of(field.getType()).isPresent() || isServer(field.getType()))
                && DeclarationKind.of(field).isEmpty();
    }

    private static boolean isServer(Class<?> type) {
        return XmppServer.class.isAssignableFrom(type);
    }

    private static boolean isNull(Field field, @Nullable Object instance) {
        try {
            field.setAccessible(true);
            return field.get(instance) == null;
        } catch (InaccessibleObjectException | IllegalAccessException e) {
            // What can't be seen can't be said to be wrong.
            return false;
        }
    }

    private static ExtensionConfigurationException problem(Field field) {
        String where = FieldDeclaration.where(field);
        return isServer(field.getType())
                ? DeclarationErrors.declaration(
                        where,
                        "is null, because the server is given to parameters only",
                        "declare it as a parameter of the test, of its constructor or of a"
                                + " lifecycle method")
                : problem(where, field.getType(), "has no annotation, and so is null");
    }

    private static ExtensionConfigurationException problem(
            String where, Class<?> type, String what) {
        String annotation = DeclarationKind.of(type).orElseThrow().annotation().getSimpleName();
        return DeclarationErrors.declaration(where, what, "annotate it with @" + annotation);
    }
}
