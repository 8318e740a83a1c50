package org.headstamp.node.exchange;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which feature takes in which kind of payload. Conflict notices are dealt with by the exchange itself. */
@Singleton
class PayloadHandlers {
    private final Map<PayloadKind, PayloadHandler> byKind = new EnumMap<>(PayloadKind.class);

    /** @throws IllegalStateException if two features claim one kind */
    PayloadHandlers(@All List<PayloadHandler> handlers) {
        for (var handler : handlers) {
            for (var kind : handler.kinds()) {
                if (byKind.put(kind, handler) != null) {
                    throw new IllegalStateException("two features take in " + kind);
                }
            }
        }
    }

    PayloadHandler of(PayloadKind kind) {
        var handler = byKind.get(kind);
        if (handler == null) {
            throw new IllegalStateException("no feature takes in " + kind);
        }
        return handler;
    }
}
