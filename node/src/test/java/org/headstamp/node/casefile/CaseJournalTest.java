package org.headstamp.node.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionalException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.headstamp.node.CaseId;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.casefile.CaseArrival.Fits;
import org.headstamp.node.casefile.CaseArrival.Reason;
import org.headstamp.node.casefile.CaseArrival.Refused;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.MemberState;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class CaseJournalTest {
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    private static final MemberState XA = new MemberState("XA");
    private static final MemberState XB = new MemberState("XB");
    private static final MemberState XC = new MemberState("XC");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Inject
    Casefiles casefiles;

    @Inject
    CaseJournal journal;

    @Inject
    LoggedCase logged;

    @Inject
    EntityManager database;

    @Test
    void theFirstMessageOfAnotherStatesCaseOpensItOnce() {
        var id = new CaseId(XA, UUID.randomUUID());
        var first = in(() -> journal.openForPeer(id, XA, NOW));
        assertThat(first).isInstanceOfSatisfying(Fits.class, fits -> {
            assertThat(fits.casefile().origin()).isEqualTo(Casefile.Origin.ANOTHER_STATE);
            assertThat(fits.casefile().participants()).containsExactly(XA);
        });
        assertThat(in(() -> journal.openForPeer(id, XA, NOW.plusSeconds(9)))).isEqualTo(first);
        assertThat(logged.outcomes(id)).containsExactly("RECORDED node OPENED_BY_ANOTHER_STATE");
    }

    @Test
    void aStateCannotBeginACaseUnderAnotherStatesName() {
        var id = new CaseId(XC, UUID.randomUUID());
        assertThat(in(() -> journal.openForPeer(id, XA, NOW))).isEqualTo(new Refused(Reason.NOT_THE_OPENER));
        assertThatThrownBy(() -> casefiles.get(OFFICER, id)).isInstanceOf(UnknownCaseException.class);
    }

    @Test
    void aCaseIdReusedByAnotherStateIsRefused() {
        var id = new CaseId(XA, UUID.randomUUID());
        in(() -> journal.openForPeer(id, XA, NOW));
        assertThat(in(() -> journal.openForPeer(id, XC, NOW))).isEqualTo(new Refused(Reason.NOT_A_PARTICIPANT));
    }

    @Test
    void aCaseThatWeNeverOpenedIsRefused() {
        var id = new CaseId(XB, UUID.randomUUID());
        assertThat(in(() -> journal.openForPeer(id, XA, NOW))).isEqualTo(new Refused(Reason.UNKNOWN_CASE));
    }

    @Test
    void inOurOwnCaseSpeaksWhoWasTakenIn() {
        var id = open();
        assertThat(in(() -> journal.openForPeer(id, XA, NOW))).isEqualTo(new Refused(Reason.NOT_A_PARTICIPANT));
        in(() -> journal.addParticipant(id, XA, "officer", NOW));
        var once = casefiles.get(OFFICER, id);
        in(() -> journal.addParticipant(id, XA, "officer", NOW));
        in(() -> journal.addParticipant(id, XB, "officer", NOW));
        assertThat(casefiles.get(OFFICER, id)).isEqualTo(once);
        assertThat(once.participants()).containsExactly(XA);
        assertThat(in(() -> journal.openForPeer(id, XA, NOW))).isEqualTo(new Fits(once));
        assertThat(logged.outcomes(id)).contains("STATE_CHANGED officer PARTICIPANT_ADDED");
    }

    @Test
    void nothingNewBeginsInAClosedCase() {
        var id = open();
        casefiles.move(OFFICER, id, casefiles.get(OFFICER, id).version(), Casefile.State.CLOSED);
        assertThatThrownBy(() -> in(() -> journal.requireOpen(id))).isInstanceOf(CaseClosedException.class);
        assertThatThrownBy(() -> in(() -> journal.addParticipant(id, XA, "officer", NOW)))
                .isInstanceOf(CaseClosedException.class);
    }

    @Test
    void aNoteTellsWhatHappenedAndRaisesTheVersion() {
        var id = open();
        var before = casefiles.get(OFFICER, id).version();
        var entry = TimelineEntry.of(NOW, "TRACE", "SENT", "officer")
                .withPeer(XA)
                .withMessage(MessageId.at(NOW, new SecureRandom()))
                .withSubject("trace", "7");
        QuarkusTransaction.requiringNew().run(() -> journal.note(id, entry));
        var page = casefiles.timeline(OFFICER, id, TimelinePage.FIRST, 1);
        assertThat(casefiles
                        .timeline(OFFICER, id, Objects.requireNonNull(page.next()), 1)
                        .entries())
                .containsExactly(entry);
        assertThat(casefiles.get(OFFICER, id).version()).isEqualTo(before + 1);
    }

    @Test
    void aNoteInNoCaseIsRefused() {
        var id = new CaseId(XB, UUID.randomUUID());
        var entry = TimelineEntry.of(NOW, "TRACE", "SENT", "officer");
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> journal.note(id, entry)))
                .isInstanceOf(UnknownCaseException.class);
    }

    @Test
    void theJournalBelongsToTheTransactionOfTheFeature() {
        var id = open();
        var entry = TimelineEntry.of(NOW, "TRACE", "SENT", "officer");
        assertThatThrownBy(() -> journal.note(id, entry)).isInstanceOf(TransactionalException.class);
        assertThatThrownBy(() -> in(() -> {
                    journal.note(id, entry);
                    throw new IllegalStateException("the feature failed");
                }))
                .hasMessageContaining("the feature failed");
        assertThat(casefiles.timeline(OFFICER, id, TimelinePage.FIRST, 10).entries())
                .hasSize(1);
    }

    @Test
    void theDatabaseRefusesToRewriteATimeline() {
        var id = open();
        assertThatThrownBy(() ->
                        in(() -> database.createNativeQuery("update case_timeline set code = 'X' where case_id = ?1")
                                .setParameter(1, id.toString())
                                .executeUpdate()))
                .hasMessageContaining("append-only");
    }

    private CaseId open() {
        return casefiles.open(OFFICER, "a case", "customs").id();
    }

    private static <T> T in(Callable<T> step) {
        return QuarkusTransaction.requiringNew().call(step);
    }
}
