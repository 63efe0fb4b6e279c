package dev.entente.scheduling.timetable.adapter;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.util.Map;

/** Reads an absent value of some types as one that they have for it. */
final class WhenAbsent extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    private final transient Map<Class<?>, Object> values;

    WhenAbsent(Map<Class<?>, Object> values) {
        this.values = values;
    }

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription described, JsonDeserializer<?> usual) {
        return orWhenAbsent(described.getBeanClass(), usual);
    }

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config, JavaType type, BeanDescription described, JsonDeserializer<?> usual) {
        return orWhenAbsent(type.getRawClass(), usual);
    }

    private JsonDeserializer<?> orWhenAbsent(Class<?> type, JsonDeserializer<?> usual) {
        Object value = values.get(type);
        return value == null ? usual : new Reading(usual, value);
    }

    private static final class Reading extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        private final transient Object whenAbsent;

        private Reading(JsonDeserializer<?> usual, Object whenAbsent) {
            super(usual);
            this.whenAbsent = whenAbsent;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> usual) {
            return new Reading(usual, whenAbsent);
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return whenAbsent;
        }

        @Override
        public Object getAbsentValue(DeserializationContext context) {
            return whenAbsent;
        }
    }
}
