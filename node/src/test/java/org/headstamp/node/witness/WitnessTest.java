package org.headstamp.node.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.TestState;
import org.headstamp.node.witness.CheckpointJudge.Finding;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.log.v1.AuditEntry;
import org.headstamp.proto.log.v1.AuditKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What this node makes of the checkpoints that XC sends. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class WitnessTest {
    private static final MemberState XC = new MemberState("XC");

    private final TestState xc = TestFederation.running().state("XC");

    @Inject
    CheckpointJudge judge;

    @Inject
    PeerCheckpoints checkpoints;

    @Inject
    FakeLogs logs;

    @Inject
    EntityManager database;

    @BeforeEach
    @AfterEach
    @Transactional
    void forgetXc() {
        logs.leave(XC);
        forget("peer_checkpoint");
        forget("peer_log_conflict");
    }

    private void forget(String table) {
        var unused = database.createNativeQuery("delete from " + table + " where member = 'XC'")
                .executeUpdate();
    }

    @Test
    void theFirstCheckpointIsKeptAndALargerOneNeedsAProof() {
        var log = serve("a");
        var first = log.grow(3);
        assertThat(judge.judge(XC, first)).isEqualTo(Finding.ACCEPTED);
        assertThat(judge.judge(XC, first)).isEqualTo(Finding.KNOWN);
        var second = log.grow(5);
        assertThat(judge.judge(XC, second)).isEqualTo(Finding.ACCEPTED);
        assertThat(latest().note()).isEqualTo(second);
        assertThat(latest().checkpoint().size()).isEqualTo(8);
    }

    @Test
    void anOlderConsistentCheckpointIsNormal() {
        var log = serve("b");
        var older = log.grow(3);
        var newer = log.grow(4);
        assertThat(judge.judge(XC, newer)).isEqualTo(Finding.ACCEPTED);
        assertThat(judge.judge(XC, older)).isEqualTo(Finding.KNOWN);
        assertThat(latest().note()).isEqualTo(newer);
    }

    @Test
    void withoutAProofTheLastCheckpointStays() {
        var log = serve("c");
        var first = log.grow(3);
        assertThat(judge.judge(XC, first)).isEqualTo(Finding.ACCEPTED);
        var second = log.grow(1);
        logs.leave(XC);
        assertThat(judge.judge(XC, second)).isEqualTo(Finding.UNPROVEN);
        assertThat(latest().note()).isEqualTo(first);
        assertThat(checkpoints.conflicts(XC)).isEmpty();
    }

    @Test
    void equalSizeWithAnotherRootIsAnAlarmOnceAndBothNotesAreKept() {
        var kept = serve("d").grow(3);
        var other = serve("other").grow(3);
        assertThat(judge.judge(XC, kept)).isEqualTo(Finding.ACCEPTED);
        var before = alarms();
        assertThat(judge.judge(XC, other)).isEqualTo(Finding.INCONSISTENT);
        assertThat(judge.judge(XC, other)).isEqualTo(Finding.INCONSISTENT);
        assertThat(alarms()).isEqualTo(before + 1);
        assertThat(checkpoints.conflicts(XC)).singleElement().satisfies(conflict -> {
            assertThat(conflict.kept()).isEqualTo(kept);
            assertThat(conflict.other()).isEqualTo(other);
        });
        assertThat(latest().note()).isEqualTo(kept);
    }

    @Test
    void aLargerTreeWithAnotherBeginningIsAnAlarm() {
        var kept = serve("e").grow(3);
        assertThat(judge.judge(XC, kept)).isEqualTo(Finding.ACCEPTED);
        var rewritten = serve("rewritten").grow(9);
        assertThat(judge.judge(XC, rewritten)).isEqualTo(Finding.INCONSISTENT);
        assertThat(latest().note()).isEqualTo(kept);
    }

    @Test
    void aSmallerTreeThatIsNotTheBeginningIsAnAlarm() {
        var older = serve("older").grow(3);
        var kept = serve("f").grow(9);
        assertThat(judge.judge(XC, kept)).isEqualTo(Finding.ACCEPTED);
        assertThat(judge.judge(XC, older)).isEqualTo(Finding.INCONSISTENT);
    }

    @Test
    void aCheckpointThatXcDidNotSignSaysNothing() {
        var byXa = new TestLog(TestFederation.running().state("XA"), "g").grow(3);
        assertThat(judge.judge(XC, byXa)).isEqualTo(Finding.UNSIGNED);
        assertThat(judge.judge(XC, ByteString.copyFromUtf8("no note"))).isEqualTo(Finding.UNSIGNED);
        assertThat(checkpoints.latest(XC)).isEmpty();
    }

    @Test
    void anObservedCheckpointIsJudgedElsewhereAndTheLatestWins() {
        var log = serve("h");
        for (var size = 1; size <= 50; size++) {
            checkpoints.observe(XC, log.grow(1));
        }
        checkpoints.observe(XC, ByteString.EMPTY);
        await().until(() -> checkpoints.latest(XC).stream()
                .anyMatch(seen -> seen.checkpoint().size() == 50));
    }

    private TestLog serve(String salt) {
        var log = new TestLog(xc, salt);
        logs.serve(XC, log);
        return log;
    }

    private SeenCheckpoint latest() {
        return checkpoints.latest(XC).getFirst();
    }

    private long alarms() {
        List<?> entries = database.createNativeQuery("select entry from audit_entry", byte[].class)
                .getResultList();
        return entries.stream()
                .map(bytes -> parse((byte[]) bytes))
                .filter(entry -> entry.getKind() == AuditKind.AUDIT_KIND_PEER_LOG_INCONSISTENT
                        && entry.getPeer().equals("XC"))
                .count();
    }

    private static AuditEntry parse(byte[] bytes) {
        try {
            return AuditEntry.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }
}
