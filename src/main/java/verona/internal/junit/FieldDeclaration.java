package verona.internal.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a field declares, and how it is filled in. */
final class FieldDeclaration {

    private FieldDeclaration() {}

    /** What a field declares, which is not to be filled in. */
    static Declaration of(Field field) {
        if (Modifier.isFinal(field.getModifiers()) && !isGivenByConstructor(field)) {
            throw isFinal(field);
        }
        return Declaration.of(field, field.getName(), field.getType(), where(field), value -> {});
    }

    /** The same, to be filled in for that instance; null for a static field. */
    static Declaration of(Field field, @Nullable Object instance, Declaration declared) {
        return declared.filledBy(value -> set(field, instance, value));
    }

    /**
     * Whether a constructor of the class declares the same and gives it to the field: that of a
     * record does, whose component has one annotation for both, and so may others of final fields.
     */
    static boolean isGivenByConstructor(Field field) {
        return isInstance(field)
                && Modifier.isFinal(field.getModifiers())
                && Arrays.stream(field.getDeclaringClass().getDeclaredConstructors())
                        .flatMap(FieldDeclaration::declared)
                        .anyMatch(field.getName()::equals);
    }

    private static Stream<String> declared(Constructor<?> constructor) {
        return Arrays.stream(constructor.getParameters())
                .filter(parameter -> !DeclarationKind.of(parameter).isEmpty())
                .map(Parameters::ownName);
    }

    private static boolean isInstance(Field field) {
        return !Modifier.isStatic(field.getModifiers());
    }

    private static RuntimeException isFinal(Field field) {
        Class<?> type = field.getDeclaringClass();
        if (type.isInterface()) {
            return DeclarationErrors.declaration(
                    where(field), "is a constant of an interface", "declare it in a class");
        }
        if (type.isRecord() && isInstance(field)) {
            return DeclarationErrors.declaration(
                    where(field),
                    "is a component of a record, and the record's constructor does not declare it",
                    "annotate the constructor's parameter " + field.getName() + " as well");
        }
        return DeclarationErrors.declaration(
                where(field), "is final", "drop the modifier, so it can be filled in");
    }

    static String where(Field field) {
        return "the field " + field.getName() + " of " + field.getDeclaringClass().getName();
    }

    private static void set(Field field, @Nullable Object instance, Object value) {
        try {
            field.setAccessible(true);
            field.set(instance, value);
        } catch (InaccessibleObjectException | IllegalAccessException e) {
            throw DeclarationErrors.declaration(
                    where(field),
                    "can't be reached",
                    "open its package, or make it and its class public: " + e.getMessage());
        }
    }
}
