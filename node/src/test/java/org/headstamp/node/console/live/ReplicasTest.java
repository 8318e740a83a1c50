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
import java.util.stream.Stream;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
            return open(account, new Topic.OneCase(id));
        }

        CountingSink open(String account, Topic topic) {
            var sink = new CountingSink();
            listeners.add(new Listener(
                    account,
                    new SessionId(UUID.randomUUID()),
                    topic,
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
        int before = here.told();
        assertThat(there.told()).isEqualTo(before);
        cases.move(OFFICER, id, cases.get(OFFICER, id).version(), State.CLOSED);
        one.watch.look();
        other.watch.look();
        assertThat(here.told()).isEqualTo(before + 1);
        assertThat(there.told()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @MethodSource("shared")
    void whoComesInOneReplicaAndGoesIsSeenInTheOther(Topic.Shared topic) {
        var there = other.open("another", topic);
        other.presence.look();
        var here = one.open("an-officer", topic);
        one.presence.look();
        assertThat(other.presence.others(topic, "another")).containsExactly("an-officer");
        assertThat(one.presence.others(topic, "an-officer")).containsExactly("another");
        other.presence.look();
        assertThat(there.told()).as("somebody came").isEqualTo(1);
        other.presence.look();
        assertThat(there.told()).as("and stayed").isEqualTo(1);
        here.close();
        one.presence.look();
        other.presence.look();
        assertThat(there.told()).as("and went").isEqualTo(2);
        assertThat(other.presence.others(topic, "another")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shared")
    void whoHasTheSameOpenInTwoReplicasIsOnePersonAndNobodyElse(Topic.Shared topic) {
        one.open("an-officer", topic);
        other.open("an-officer", topic);
        one.presence.look();
        other.presence.look();
        assertThat(one.presence.others(topic, "an-officer")).isEmpty();
        assertThat(one.presence.others(topic, "another")).containsExactly("an-officer");
    }

    @Test
    void whoWorksOnADraftOfACaseIsNotAtTheCase() {
        var draft = new Topic.OneDraft("cases/" + id + "/answers/" + UUID.randomUUID());
        one.open("a-registrar", draft);
        one.presence.look();
        assertThat(other.presence.atDraft(draft.place(), "another")).isEqualTo("a-registrar");
        assertThat(other.presence.atCase(id, "another")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shared")
    void aReplicaThatDiedIsNoLongerSeenAndIsForgotten(Topic.Shared topic) {
        one.open("an-officer", topic);
        one.presence.look();
        age(topic, "31 seconds");
        assertThat(other.presence.others(topic, "another")).isEmpty();
        age(topic, "61 seconds");
        other.presence.forget();
        assertThat(rows(topic)).isZero();
    }

    @ParameterizedTest
    @MethodSource("shared")
    void aReplicaThatLostItsRowsWritesThemAgain(Topic.Shared topic) {
        one.open("an-officer", topic);
        one.presence.look();
        age(topic, "61 seconds");
        other.presence.forget();
        one.presence.look();
        assertThat(other.presence.others(topic, "another")).containsExactly("an-officer");
    }

    @ParameterizedTest
    @MethodSource("shared")
    void aRowIsRenewedWhileItsPageIsOpen(Topic.Shared topic) {
        one.open("an-officer", topic);
        one.presence.look();
        age(topic, "31 seconds");
        one.presence.look();
        assertThat(other.presence.others(topic, "another")).containsExactly("an-officer");
    }

    /** One of each kind, never open before. */
    private static Stream<Topic.Shared> shared() {
        var some = CaseId.parse("XB-" + UUID.randomUUID());
        return Stream.of(
                new Topic.OneCase(some),
                new Topic.OneDraft("cases/" + some + "/answers/" + UUID.randomUUID()),
                new Topic.OneDraft("administration/timetable-" + UUID.randomUUID()),
                new Topic.OneDraft("administration/" + UUID.randomUUID()));
    }

    private void age(Topic.Shared topic, String by) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update open_page set seen_at = now() - cast(?1 as interval) where place = ?2")
                        .setParameter(1, by)
                        .setParameter(2, topic.place())
                        .executeUpdate());
    }

    private long rows(Topic.Shared topic) {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        (Long) database.createNativeQuery("select count(*) from open_page where place = ?1", Long.class)
                                .setParameter(1, topic.place())
                                .getSingleResult());
    }
}
