package dev.entente.platform.security;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.rule.Texts;
import dev.entente.platform.rule.Times;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The query parameters of a resource method by name. Jakarta REST ignores those it does not know and answers 404 to a
 * value of the wrong type; callers deserve to hear which one is at fault.
 */
record QueryParameters(Map<String, Class<?>> types) {
    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            Integer.class, Integer::valueOf,
            int.class, Integer::valueOf,
            Long.class, Long::valueOf,
            long.class, Long::valueOf,
            UUID.class, UUID::fromString,
            Instant.class, Times::instant,
            LocalDate.class, Times::day);

    static QueryParameters of(Method method) {
        Map<String, Class<?>> types = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addFieldsOf(parameter.getType(), types);
            }
            add(types, parameter, parameter.getName(), parameter.getParameterizedType());
        }
        return new QueryParameters(types);
    }

    private static void addFieldsOf(Class<?> bean, Map<String, Class<?>> types) {
        for (Field field : bean.getDeclaredFields()) {
            if (field.isAnnotationPresent(BeanParam.class)) {
                addFieldsOf(field.getType(), types);
            }
            add(types, field, field.getName(), field.getGenericType());
        }
    }

    void check(MultivaluedMap<String, String> sent) {
        sent.forEach((name, values) -> {
            require(
                    types.containsKey(name),
                    SecurityRule.QUERY_PARAMETER_MUST_BE_KNOWN,
                    "?" + name,
                    "There is no query parameter " + name + "; known are " + types.keySet() + ".");
            values.forEach(value -> checkType(name, value));
        });
    }

    private void checkType(String name, String value) {
        require(
                Texts.isWellFormed(value),
                SecurityRule.TEXT_MUST_BE_WELL_FORMED,
                "?" + name,
                name + " has the character NUL or half of a surrogate pair.");
        Class<?> type = types.getOrDefault(name, String.class);
        require(
                isReadable(value, type),
                SecurityRule.QUERY_PARAMETER_MUST_HAVE_RIGHT_TYPE,
                "?" + name,
                name + " must be " + describe(type) + ".");
    }

    private static boolean isReadable(String value, Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .anyMatch(constant -> ((Enum<?>) constant).name().equals(value));
        }
        if (type == boolean.class || type == Boolean.class) {
            return value.equals("true") || value.equals("false");
        }
        try {
            return READERS.getOrDefault(type, Function.identity()).apply(value) != null;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return false;
        }
    }

    private static String describe(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + List.of(type.getEnumConstants());
        }
        return "of type " + type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static void add(Map<String, Class<?>> types, AnnotatedElement element, String javaName, Type type) {
        QueryParam standard = element.getAnnotation(QueryParam.class);
        RestQuery own = element.getAnnotation(RestQuery.class);
        if (standard != null) {
            types.put(standard.value(), elementType(type));
        } else if (own != null) {
            types.put(own.value().isEmpty() ? javaName : own.value(), elementType(type));
        }
    }

    /** Of a list or set of values, the type of one. */
    private static Class<?> elementType(Type type) {
        if (type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)
                && generic.getActualTypeArguments()[0] instanceof Class<?> element) {
            return element;
        }
        return type instanceof Class<?> plain ? plain : String.class;
    }
}
