package org.headstamp.node.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.casefile.CaseChanges;
import org.headstamp.node.casefile.Casefile.State;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.identity.SessionId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two replicas of one node on one database. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ReplicasTest {
    private static final Operator OFFICER = new Operator("an-officer", Set.of(Role.OFFICER));

    @Inject
    Casefiles cases;

    @Inject
    CaseChanges changes;

    @Inject
    OpenPageRepository pages;

    @Inject
    EntityManager database;

    private CaseId id = CaseId.parse("XB-01890000-0000-7000-8000-000000000001");
    private Replica one = new Replica();
    private Replica other = new Replica();

    /** What one process has of its own. */
    private final class Replica {
        private final Listeners listeners = new Listeners();
        private final Watch watch = new Watch(changes, listeners, InstantSource.system());
        private final Presence presence = new Presence(listeners, pages);

        CountingSink open(String account) {
            var sink = new CountingSink();
            listeners.add(new Listener(
                    account,
                    new SessionId(UUID.randomUUID()),
                    new Topic.OneCase(id),
                    sink,
                    CountingSink.CHANGE,
                    InstantSource.system().instant()));
            return sink;
        }
    }

    @BeforeEach
    void openACase() {
        id = cases.open(OFFICER, "open in two replicas", "customs").id();
        one = new Replica();
        other = new Replica();
    }

    @Test
    void aChangeMadeAnywhereReachesThePagesOfEachReplica() {
        var here = one.open("an-officer");
        var there = other.open("an-officer");
        one.watch.look();
        other.watch.look();
        cases.move(OFFICER, id, cases.get(OFFICER, id).version(), State.CLOSED);
        one.watch.look();
        other.watch.look();
        assertThat(here.told()).isEqualTo(1);
        assertThat(there.told()).isEqualTo(1);
    }

    @Test
    void whoComesInOneReplicaAndGoesIsSeenInTheOther() {
        var there = other.open("another");
        other.presence.look();
        var here = one.open("an-officer");
        one.presence.look();
        assertThat(other.presence.others(id, "another")).containsExactly("an-officer");
        assertThat(one.presence.others(id, "an-officer")).containsExactly("another");
        other.presence.look();
        assertThat(there.told()).as("somebody came").isEqualTo(1);
        other.presence.look();
        assertThat(there.told()).as("and stayed").isEqualTo(1);
        here.close();
        one.presence.look();
        other.presence.look();
        assertThat(there.told()).as("and went").isEqualTo(2);
        assertThat(other.presence.others(id, "another")).isEmpty();
    }

    @Test
    void whoHasACaseOpenInTwoReplicasIsOnePersonAndNobodyElse() {
        one.open("an-officer");
        other.open("an-officer");
        one.presence.look();
        other.presence.look();
        assertThat(one.presence.others(id, "an-officer")).isEmpty();
        assertThat(one.presence.others(id, "another")).containsExactly("an-officer");
    }

    @Test
    void aReplicaThatDiedIsNoLongerSeenAndIsForgotten() {
        one.open("an-officer");
        one.presence.look();
        age("31 seconds");
        assertThat(other.presence.others(id, "another")).isEmpty();
        age("61 seconds");
        other.presence.forget();
        assertThat(rows()).isZero();
    }

    @Test
    void aReplicaThatLostItsRowsWritesThemAgain() {
        one.open("an-officer");
        one.presence.look();
        age("61 seconds");
        other.presence.forget();
        one.presence.look();
        assertThat(other.presence.others(id, "another")).containsExactly("an-officer");
    }

    @Test
    void aRowIsRenewedWhileItsPageIsOpen() {
        one.open("an-officer");
        one.presence.look();
        age("31 seconds");
        one.presence.look();
        assertThat(other.presence.others(id, "another")).containsExactly("an-officer");
    }

    private void age(String by) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update open_page set seen_at = now() - cast(?1 as interval) where case_id = ?2")
                        .setParameter(1, by)
                        .setParameter(2, id.toString())
                        .executeUpdate());
    }

    private long rows() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long)
                        database.createNativeQuery("select count(*) from open_page where case_id = ?1", Long.class)
                                .setParameter(1, id.toString())
                                .getSingleResult());
    }
}
