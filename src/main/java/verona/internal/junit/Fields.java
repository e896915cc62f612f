package verona.internal.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The fields that are to be filled in, of a test class, its superclasses and the classes around it.
 * A field that hides another of its name, as Java hides it, declares what both of them get.
 */
final class Fields {

    /** A search plays a test thousands of times. */
    private static final ClassValue<List<Field>> ANNOTATED =
            new ClassValue<>() {
                @Override
                protected List<Field> computeValue(Class<?> type) {
                    return annotated(type);
                }
            };

    private static final ClassValue<Map<Field, Declaration>> DECLARED =
            new ClassValue<>() {
                @Override
                protected Map<Field, Declaration> computeValue(Class<?> type) {
                    return declared(type);
                }
            };

    private final ExtensionContext context;

    private Fields(ExtensionContext context) {
        this.context = context;
    }

    static Fields of(ExtensionContext context) {
        return new Fields(context);
    }

    /** Two of one name, or a field that can't be filled in, is an error. */
    void check() {
        Map<String, Field> seen = new LinkedHashMap<>();
        for (Class<?> around = context.getRequiredTestClass();
                around != null;
                around = enclosing(around)) {
            for (Field field : annotated(around, field -> true)) {
                Declaration declaration = FieldDeclaration.of(field);
                Field other = seen.putIfAbsent(declaration.key(), field);
                if (other != null && !isHiding(field, other)) {
                    throw DeclarationErrors.declaration(
                            declaration.where(),
                            "has the name '"
                                    + declaration.name()
                                    + "' of "
                                    + FieldDeclaration.where(other),
                            "give one of them another name");
                }
            }
        }
    }

    /** Whether one of them hides the other, or they are one, of several instances. */
    private static boolean isHiding(Field one, Field other) {
        return one.getName().equals(other.getName()) && one.getType() == other.getType();
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
            throw DeclarationErrors.declaration(
                    FieldDeclaration.where(field),
                    "would be shared by tests that run concurrently on one instance"
                            + " (PER_CLASS)",
                    "declare it as a parameter, or use Lifecycle.PER_METHOD");
        }
    }

    /** Whether one of them, or of the method's parameters, is of that kind. */
    boolean declare(DeclarationKind kind) {
        Stream<Field> fields = Stream.of();
        for (Class<?> around = context.getRequiredTestClass();
                around != null;
                around = enclosing(around)) {
            fields = Stream.concat(fields, ofHierarchy(around).stream());
        }
        Stream<Parameter> parameters = Stream.of(context.getRequiredTestMethod().getParameters());
        return Stream.concat(fields, parameters)
                .anyMatch(element -> DeclarationKind.of(element).contains(kind));
    }

    boolean anyStatic() {
        return !annotated(context.getRequiredTestClass(), Fields::isStatic).isEmpty();
    }

    List<Declaration> statics() {
        return declarations(context.getRequiredTestClass(), Fields::isStatic, null);
    }

    /** Of the instance under test and of those around it. */
    List<Declaration> instances() {
        Map<String, Declaration> declarations = new LinkedHashMap<>();
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            for (Declaration each :
                    declarations(instance.getClass(), Fields::isInstance, instance)) {
                Declaration hidden = declarations.get(each.key());
                declarations.put(each.key(), hidden == null ? each : hidden.hiddenBy(each));
            }
        }
        return List.copyOf(declarations.values());
    }

    /** Of that instance. */
    static List<Declaration> of(Object instance) {
        return declarations(instance.getClass(), Fields::isInstance, instance);
    }

    private static List<Declaration> declarations(
            Class<?> type, Predicate<Field> which, @Nullable Object instance) {
        List<Declaration> declarations = new ArrayList<>();
        DECLARED.get(type)
                .forEach(
                        (field, declared) -> {
                            if (which.test(field)) {
                                declarations.add(FieldDeclaration.of(field, instance, declared));
                            }
                        });
        return declarations;
    }

    private static Map<Field, Declaration> declared(Class<?> type) {
        Map<Field, Declaration> declared = new LinkedHashMap<>();
        for (Field field : ANNOTATED.get(type)) {
            if (!FieldDeclaration.isGivenByConstructor(field)) {
                declared.put(field, FieldDeclaration.of(field));
            }
        }
        return declared;
    }

    private static List<Field> annotated(Class<?> type, Predicate<Field> which) {
        return ANNOTATED.get(type).stream().filter(which).toList();
    }

    private static List<Field> annotated(Class<?> type) {
        List<Field> annotated = new ArrayList<>();
        for (Field field : ofHierarchy(type)) {
            if (!DeclarationKind.of(field).isEmpty()) {
                annotated.add(field);
            }
        }
        return List.copyOf(annotated);
    }

    /**
     * In order of declaration, superclasses and interfaces first. JUnit's own search sorts them by
     * hash code.
     */
    static List<Field> ofHierarchy(@Nullable Class<?> type) {
        List<Field> fields = new ArrayList<>();
        if (type != null) {
            fields.addAll(ofHierarchy(type.getSuperclass()));
            for (Class<?> inherited : type.getInterfaces()) {
                fields.addAll(ofHierarchy(inherited));
            }
            fields.addAll(List.of(type.getDeclaredFields()));
        }
        return fields;
    }

    private static boolean isStatic(Field field) {
        return Modifier.isStatic(field.getModifiers());
    }

    private static boolean isInstance(Field field) {
        return !isStatic(field);
    }
}
