package org.headstamp.node.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.headstamp.node.casefile.DraftWriters;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.api.Test;

/** Who may write a kind of draft is said twice: where it is written, and for those who go on with that of a colleague. */
class DraftWritersTest {
    private static final Map<String, String[]> WRITTEN_BY = Map.ofEntries(
            Map.entry("trace", of("cases/{id}/traces")),
            Map.entry("inquiry", of("inquiries")),
            Map.entry("trace-reply", of("trace-requests/{id}/answer", "trace-requests/{id}/refusal")),
            Map.entry("trace-message", of("traces/{id}/messages", "trace-requests/{id}/messages")),
            Map.entry("origin-notification", of("cases/{id}/notifications")),
            Map.entry("investigation-update", of("investigations/{id}/updates")),
            Map.entry(
                    "origin-correction",
                    of("notifications/{id}/corrections", "investigation-updates/{id}/corrections")),
            Map.entry(
                    "joint-investigation",
                    of("notifications/{id}/joint-investigations", "investigations/{id}/joint-investigations")),
            Map.entry("joint-investigation-reply", of("joint-investigations/{id}/reply")),
            Map.entry("consent", of("messages/{id}/consents")),
            Map.entry("consent-request", of("consent-requests/{id}/decision")),
            Map.entry("disclosure", of("messages/{id}/disclosures")),
            Map.entry("lot-alert", of("lot-alerts")),
            Map.entry("lot-match", of("lot-matches/{id}/proposal")),
            Map.entry("ballistic-lead", of("cases/{id}/ballistic-leads")),
            Map.entry("ballistic-reply", of("received-ballistic-leads/{id}/replies")));

    @Test
    void noKindIsForgotten() {
        assertThat(DraftWriters.kinds()).isEqualTo(WRITTEN_BY.keySet());
    }

    @Test
    void theyAreThoseWhoMayWriteItAnyway() {
        WRITTEN_BY.forEach(
                (kind, paths) -> assertThat(DraftWriters.roles(kind)).as(kind).isEqualTo(allowed(paths)));
    }

    private static Set<Role> allowed(String... paths) {
        return Arrays.stream(paths)
                .flatMap(path -> EndpointTable.ALLOWED.getOrDefault("POST /api/v1/" + path, Set.of()).stream())
                .collect(Collectors.toSet());
    }

    private static String[] of(String... paths) {
        return paths;
    }
}
