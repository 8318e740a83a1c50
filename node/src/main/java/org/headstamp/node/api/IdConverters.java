package org.headstamp.node.api;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.function.Function;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.origin.InvestigationId;
import org.headstamp.node.origin.NotificationId;
import org.headstamp.node.origin.UpdateId;
import org.headstamp.node.policy.PolicyId;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.node.trace.TraceId;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/** Reads ids in paths; one that has not the form of an id names nothing. */
@Provider
class IdConverters implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, ?>> PARSERS = Map.of(
            CaseId.class, CaseId::parse,
            MessageId.class, MessageId::parse,
            SeizureId.class, SeizureId::parse,
            TraceId.class, TraceId::parse,
            NotificationId.class, NotificationId::parse,
            InvestigationId.class, InvestigationId::parse,
            UpdateId.class, UpdateId::parse,
            PolicyId.class, PolicyId::parse,
            Sha256.class, Sha256::parse);

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var parse = PARSERS.get(type);
        return parse == null ? null : new Reading<>(type, parse);
    }

    private record Reading<T>(Class<T> type, Function<String, ?> parse) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            return type.cast(parse.apply(text));
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
