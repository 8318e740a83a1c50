package org.headstamp.node.exchange;

import io.quarkus.arc.All;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.headstamp.node.CaseId;

/** Lets a test be the feature for the messages of its own cases; all others go where they belong. */
@Mock
@Singleton
class RoutedHandlers extends PayloadHandlers {
    private final Map<CaseId, PayloadHandler> routes = new ConcurrentHashMap<>();

    RoutedHandlers(@All List<PayloadHandler> handlers) {
        super(handlers);
    }

    void route(CaseId caseId, PayloadHandler handler) {
        routes.put(caseId, handler);
    }

    @Override
    PayloadHandler of(PayloadKind kind) {
        if (kind == PayloadKind.EVIDENCE_NOTICE) {
            // The exchange itself takes these in, whatever they are about.
            return super.of(kind);
        }
        return new PayloadHandler() {
            @Override
            public Set<PayloadKind> kinds() {
                return Set.of(kind);
            }

            @Override
            public Reception receive(Received message) {
                return handler(message.caseId()).receive(message);
            }

            @Override
            public void settled(Settlement settlement) {
                handler(settlement.caseId()).settled(settlement);
            }

            @Override
            public void conflicted(Conflict conflict) {
                handler(conflict.caseId()).conflicted(conflict);
            }

            private PayloadHandler handler(CaseId caseId) {
                var routed = routes.get(caseId);
                return routed == null ? RoutedHandlers.super.of(kind) : routed;
            }
        };
    }
}
