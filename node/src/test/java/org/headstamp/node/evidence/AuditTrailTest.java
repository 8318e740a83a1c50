package org.headstamp.node.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.audit.AuditEvent;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.AuditLog;
import org.headstamp.node.audit.LogQuery;
import org.headstamp.node.audit.LogSearch;
import org.headstamp.node.audit.LoggedEvent;
import org.headstamp.node.federation.Federation;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.Sha256;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.checkpoint.LogProof;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AuditTrailTest {
    private static final Operator AUDITOR = new Operator("auditor", Set.of(Role.AUDITOR));

    private final String actor = "clerk-" + UUID.randomUUID();

    @Inject
    AuditTrail trail;

    @Inject
    AuditLog log;

    @Inject
    Federation federation;

    @Test
    void entriesAreFoundByActorAndKindTheNewestFirst() {
        append(AuditKind.RECORDED, 1);
        append(AuditKind.EXPORTED, 2);
        append(AuditKind.RECORDED, 3);
        assertThat(subjects(find(by(null), null, 10))).containsExactly("test/3", "test/2", "test/1");
        assertThat(subjects(find(by(AuditKind.RECORDED), null, 10))).containsExactly("test/3", "test/1");
        assertThat(find(by(AuditKind.IMPORTED), null, 10)).isEmpty();
    }

    @Test
    void entriesOfACaseAreFoundWithWhatTheySay() {
        var caseId = new CaseId(new MemberState("XB"), UUID.randomUUID());
        QuarkusTransaction.requiringNew()
                .run(() -> log.append(AuditEvent.of(AuditKind.OPENED, actor)
                        .inCase(caseId)
                        .peer(new MemberState("XA"))
                        .content(Sha256.of(ByteString.copyFromUtf8("content")))
                        .legalBasis(List.of("FP_12_4"))
                        .outcome("DONE")));
        var found = find(new LogQuery(null, null, caseId, null, null), null, 10);
        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.event().peer()).isEqualTo(new MemberState("XA"));
            assertThat(one.event().legalBasis()).containsExactly("FP_12_4");
            assertThat(one.event().outcome()).isEqualTo("DONE");
            assertThat(one.event().seal()).isNull();
        });
        assertThat(find(new LogQuery(AuditKind.DRAFTED, null, caseId, null, null), null, 10))
                .isEmpty();
        assertThat(find(new LogQuery(AuditKind.OPENED, actor, caseId, null, null), null, 10))
                .hasSize(1);
    }

    @Test
    void thePeriodBeginsAtItsStartAndEndsBeforeItsEnd() {
        append(AuditKind.RECORDED, 1);
        var at = find(by(null), null, 1).getFirst().entry().recordedAt();
        assertThat(find(new LogQuery(null, actor, null, at, at.plusNanos(1000)), null, 10))
                .hasSize(1);
        assertThat(find(new LogQuery(null, actor, null, at.plusNanos(1000), null), null, 10))
                .isEmpty();
        assertThat(find(new LogQuery(null, actor, null, null, at), null, 10)).isEmpty();
        assertThatThrownBy(() -> new LogQuery(null, null, null, at, at)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeatAndAreBounded() {
        for (int number = 0; number < LogSearch.MOST + 5; number++) {
            append(number % 2 == 0 ? AuditKind.RECORDED : AuditKind.SEARCHED, number);
        }
        var seen = new ArrayList<LoggedEvent>();
        var page = find(by(null), null, 40);
        while (!page.isEmpty()) {
            seen.addAll(page);
            page = find(by(null), page.getLast().entry().leafHash(), 40);
        }
        assertThat(subjects(seen)).hasSize(LogSearch.MOST + 5).doesNotHaveDuplicates();
        assertThat(find(by(null), null, Integer.MAX_VALUE)).hasSize(LogSearch.MOST + 1);
        assertThat(find(LogQuery.ALL, null, 3)).hasSize(3);
        var nowhere = Sha256.of(ByteString.copyFromUtf8("nowhere"));
        assertThatThrownBy(() -> find(LogQuery.ALL, nowhere, 3)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void theProofOfAnEntryLeadsToACheckpointThatOurKeySigned() {
        append(AuditKind.RECORDED, 1);
        var entry = find(by(null), null, 1).getFirst().entry();
        await().until(() -> trail.proof(AUDITOR, entry.leafHash()).isPresent());
        var proof = trail.proof(AUDITOR, entry.leafHash()).orElseThrow();
        assertThat(verified(proof, entry.leafHash())).isTrue();
        assertThat(verified(proof, Sha256.of(ByteString.copyFromUtf8("another"))))
                .isFalse();
    }

    @Test
    void onlyAuditorsReadTheLog() {
        for (var role : List.of(Role.OFFICER, Role.FOCAL_POINT, Role.REGISTRAR, Role.INVESTIGATOR, Role.TRADE)) {
            var by = new Operator("someone", Set.of(role));
            var leaf = Sha256.of(ByteString.EMPTY);
            assertThatThrownBy(() -> trail.find(by, LogQuery.ALL, null, 1)).isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> trail.entry(by, leaf)).isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> trail.proof(by, leaf)).isInstanceOf(NotPermittedException.class);
        }
    }

    private boolean verified(LogProof proof, Sha256 leaf) {
        try {
            var unused = proof.verify(leaf, federation.trust().logKeys(federation.self()));
            return true;
        } catch (VerificationException e) {
            return false;
        }
    }

    private LogQuery by(@Nullable AuditKind kind) {
        return new LogQuery(kind, actor, null, null, null);
    }

    private List<LoggedEvent> find(LogQuery query, @Nullable Sha256 after, int most) {
        return trail.find(AUDITOR, query, after, most);
    }

    private void append(AuditKind kind, int number) {
        QuarkusTransaction.requiringNew()
                .run(() -> log.append(AuditEvent.of(kind, actor).subject("test", number)));
    }

    private static List<String> subjects(List<LoggedEvent> found) {
        return found.stream().map(one -> String.valueOf(one.event().subject())).toList();
    }
}
