package org.headstamp.node;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;

/** Writes the values of {@code pki}, which knows no JSON, as strings: a member as its code, a digest as hexadecimal. */
@Singleton
public final class ValuesModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** Jackson finds the module as a bean; other mappers register it themselves. */
    public ValuesModule() {
        super("headstamp-values");
        addSerializer(MemberState.class, ToStringSerializer.instance);
        addSerializer(Sha256.class, ToStringSerializer.instance);
        addDeserializer(MemberState.class, new Reading<>(MemberState.class, MemberState::new));
        addDeserializer(Sha256.class, new Reading<>(Sha256.class, Sha256::parse));
    }

    private static final class Reading<T> extends FromStringDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Function<String, T> parse;

        Reading(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) {
            return parse.apply(text);
        }
    }
}
