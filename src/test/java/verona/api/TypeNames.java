package verona.api;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of types as sources say them, with their package unless that is a common one. */
final class TypeNames {

    private TypeNames() {}

    static String of(Class<?> type) {
        return type.getCanonicalName()
                .replaceAll(
                        "^java\\.(lang|util|time|nio\\.file|lang\\.annotation)\\.(?=[A-Z])", "");
    }

    /** The class of a class with or without type arguments. */
    static Class<?> raw(AnnotatedType type) {
        return type.getType() instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type.getType();
    }

    static String of(AnnotatedType type) {
        String nullable = type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "";
        return nullable + withoutAnnotations(type);
    }

    private static String withoutAnnotations(AnnotatedType type) {
        if (type instanceof AnnotatedArrayType array) {
            return of(array.getAnnotatedGenericComponentType()) + "[]";
        } else if (type instanceof AnnotatedWildcardType wildcard) {
            return wildcard(wildcard);
        } else if (type instanceof AnnotatedParameterizedType parameterized) {
            return of(raw(type))
                    + list(parameterized.getAnnotatedActualTypeArguments(), "<", ", ", ">");
        }
        return type.getType() instanceof Class<?> plain ? of(plain) : type.getType().getTypeName();
    }

    private static String wildcard(AnnotatedWildcardType type) {
        AnnotatedType[] lower = type.getAnnotatedLowerBounds();
        return lower.length > 0
                ? "? super " + list(lower, "", " & ", "")
                : "?" + bounds(type.getAnnotatedUpperBounds());
    }

    private static String bounds(AnnotatedType... bounds) {
        boolean none = bounds.length == 0 || bounds[0].getType() == Object.class;
        return none ? "" : " extends " + list(bounds, "", " & ", "");
    }

    static String variables(TypeVariable<?>... variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables)
                        .map(v -> v.getName() + bounds(v.getAnnotatedBounds()))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String list(AnnotatedType[] types, String open, String between, String close) {
        return Arrays.stream(types)
                .map(TypeNames::of)
                .collect(Collectors.joining(between, open, close));
    }
}
