package verona.internal.junit;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * The fields that are to be filled in, of a test class, its superclasses and the classes around it.
 */
final class Fields {

    private final ExtensionContext context;

    private Fields(ExtensionContext context) {
        this.context = context;
    }

    static Fields of(ExtensionContext context) {
        return new Fields(context);
    }

    /** Two of one name, or a field that can't be filled in, is an error. */
    void check() {
        Map<String, String> seen = new HashMap<>();
        for (Class<?> around = context.getRequiredTestClass();
                around != null;
                around = enclosing(around)) {
            for (Field field : annotated(around, field -> true)) {
                Declaration declaration = declaration(field, null);
                String other = seen.put(declaration.key(), declaration.where());
                if (other != null) {
                    throw Bad.declaration(
                            declaration.where(),
                            "has the name '" + declaration.name() + "' of " + other,
                            "give one of them another name");
                }
            }
        }
    }

    private static @Nullable Class<?> enclosing(Class<?> nested) {
        return Modifier.isStatic(nested.getModifiers()) ? null : nested.getEnclosingClass();
    }

    /** One instance can't hold the clients of several tests that run at the same time. */
    void checkShared() {
        boolean shared =
                context.getTestInstanceLifecycle().orElse(Lifecycle.PER_METHOD)
                                == Lifecycle.PER_CLASS
                        && context.getExecutionMode() == ExecutionMode.CONCURRENT;
        if (!shared) {
            return;
        }
        for (Field field : annotated(context.getRequiredTestClass(), Fields::isInstance)) {
            throw Bad.declaration(
                    where(field),
                    "would be shared by tests that run concurrently on one instance"
                            + " (PER_CLASS)",
                    "declare it as a parameter, or use Lifecycle.PER_METHOD");
        }
    }

    boolean anyStatic() {
        return !annotated(context.getRequiredTestClass(), Fields::isStatic).isEmpty();
    }

    List<Declaration> statics() {
        return annotated(context.getRequiredTestClass(), Fields::isStatic).stream()
                .map(field -> declaration(field, null))
                .toList();
    }

    /** Of the instance under test and of those around it. */
    List<Declaration> instances() {
        List<Declaration> declarations = new ArrayList<>();
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            for (Field field : annotated(instance.getClass(), Fields::isInstance)) {
                declarations.add(declaration(field, instance));
            }
        }
        return declarations;
    }

    private static List<Field> annotated(Class<?> type, Predicate<Field> which) {
        return ReflectionSupport.findFields(
                type,
                field -> which.test(field) && !Kind.of(field).isEmpty(),
                HierarchyTraversalMode.TOP_DOWN);
    }

    private static boolean isStatic(Field field) {
        return Modifier.isStatic(field.getModifiers());
    }

    private static boolean isInstance(Field field) {
        return !isStatic(field);
    }

    private static Declaration declaration(Field field, @Nullable Object instance) {
        String where = where(field);
        if (Modifier.isFinal(field.getModifiers())) {
            throw Bad.declaration(where, "is final", "drop the modifier, so it can be filled in");
        }
        return Declaration.of(
                field,
                field.getName(),
                field.getType(),
                where,
                value -> set(field, instance, value));
    }

    private static String where(Field field) {
        return "the field " + field.getName() + " of " + field.getDeclaringClass().getName();
    }

    private static void set(Field field, @Nullable Object instance, Object value) {
        try {
            field.setAccessible(true);
            field.set(instance, value);
        } catch (InaccessibleObjectException | IllegalAccessException e) {
            throw Bad.declaration(
                    where(field),
                    "can't be reached",
                    "open its package, or make it and its class public: " + e.getMessage());
        }
    }
}
