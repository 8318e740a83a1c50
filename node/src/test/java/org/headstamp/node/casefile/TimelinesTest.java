package org.headstamp.node.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class TimelinesTest {
    private static final Operator OFFICER = new Operator("an-officer", Set.of(Role.OFFICER));
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Inject
    Casefiles casefiles;

    @Inject
    Timelines timelines;

    @Inject
    CaseJournal journal;

    @Test
    void whatHappenedLastComesFirstAndThePagesLeaveNoGap() {
        var id = casefiles.open(OFFICER, "long", "customs").id();
        var message = MessageId.at(NOW, new SecureRandom());
        note(id, 1, "SENT", message);
        note(id, 2, "DELIVERED", message);
        note(id, 3, "ACKNOWLEDGED", null);
        var latest = timelines.before(OFFICER, id, TimelineSpan.LATEST, 2);
        assertThat(codes(latest)).containsExactly("ACKNOWLEDGED", "DELIVERED");
        assertThat(latest.first()).as("it was sent earlier").isEmpty();
        assertThat(latest.to()).isEqualTo(TimelineSpan.END);
        var earlier = timelines.before(OFFICER, id, Objects.requireNonNull(latest.next()), 2);
        assertThat(codes(earlier)).containsExactly("SENT", "OPENED");
        assertThat(earlier.first()).containsExactly(message);
        assertThat(earlier.to()).isEqualTo(latest.from());
        assertThat(earlier.from()).isEqualTo(TimelineSpan.BEGINNING);
        assertThat(earlier.next()).isNull();
    }

    @Test
    void itIsKnownOfWhichMessagesAnEntryTells() {
        var id = casefiles.open(OFFICER, "told", "customs").id();
        var told = MessageId.at(NOW, new SecureRandom());
        note(id, 1, "SENT", told);
        var untold = MessageId.at(NOW, new SecureRandom());
        assertThat(timelines.told(OFFICER, id, List.of(told, untold))).containsExactly(told);
        assertThat(timelines.told(OFFICER, id, List.of())).isEmpty();
    }

    @Test
    void theTradeReadsNone() {
        var id = casefiles.open(OFFICER, "official", "customs").id();
        var dealer = new Operator("a-dealer", Set.of(Role.TRADE));
        assertThatThrownBy(() -> timelines.before(dealer, id, TimelineSpan.LATEST, 1))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> timelines.told(dealer, id, List.of())).isInstanceOf(NotPermittedException.class);
    }

    private void note(CaseId id, int seconds, String code, @Nullable MessageId message) {
        var entry = TimelineEntry.of(Instant.now().plusSeconds(seconds), "TRACE", code, "officer")
                .withMessage(message);
        QuarkusTransaction.requiringNew().run(() -> journal.note(id, entry));
    }

    private static List<String> codes(TimelineSpan span) {
        return span.entries().stream().map(TimelineEntry::code).toList();
    }
}
