package org.headstamp.node.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestClock;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Task;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.casefile.TimelinePage;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.reading.Confusables;
import org.headstamp.node.registry.LookUp;
import org.headstamp.node.registry.LotNotice;
import org.headstamp.node.trace.AskedLots;
import org.headstamp.node.trace.answering.AnsweringReading;
import org.headstamp.node.trace.answering.AnsweringState;
import org.headstamp.node.trace.answering.Reply;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Question;
import org.headstamp.node.trace.message.TraceOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class AutomaticAnswerTest {
    private static final Operator ONE = new Operator("focal-1", Set.of(Role.FOCAL_POINT));
    private static final Operator TWO = new Operator("focal-2", Set.of(Role.FOCAL_POINT));
    private static final Operator REGISTRAR = new Operator("registrar", Set.of(Role.REGISTRAR));
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    private static final Duration AFTER_EVERY_CLAIM = Duration.ofMinutes(10);

    @Inject
    Policies policies;

    @Inject
    TriageRun run;

    @Inject
    TriageDeciding deciding;

    @Inject
    Triages triages;

    @Inject
    AskedLots lots;

    @Inject
    WatchedLots watched;

    @Inject
    Mailbox mailbox;

    @Inject
    AnsweringReading reading;

    @Inject
    TraceAnswering answering;

    @Inject
    Casefiles casefiles;

    @Inject
    Tasks tasks;

    @Inject
    TestClock clock;

    @Inject
    LoggedCase logged;

    private final List<PolicyVersion> made = new ArrayList<>();

    private PolicyVersion inForce(int dailyPerPeer) {
        var rules = new AnswerPolicy(
                List.of(),
                List.of(Question.LOT_DISTRIBUTION, Question.EXPORT, Question.LOSS_REPORT),
                List.of(
                        TraceOutcome.WHOLESALER_OR_IMPORTER_ONLY,
                        TraceOutcome.DEALER_IDENTIFIED,
                        TraceOutcome.GOVERNMENT_OR_SECURITY_FORCE,
                        TraceOutcome.NO_RECORD_FOUND),
                Priority.NORMAL,
                Handling.Code.H2,
                0.95,
                false,
                dailyPerPeer);
        var approved =
                policies.approve(TWO, policies.draft(ONE, "exact lots", rules).id(), 1, null);
        made.add(approved);
        return approved;
    }

    @AfterEach
    void retire() {
        made.forEach(policy -> policies.retire(ONE, policy.id()));
    }

    @Test
    void oneCertainLotIsAcknowledgedAndAnsweredWithoutAPerson() {
        var policy = inForce(10);
        var asked = lots.asks("XA", lots.sold().item("1"));
        assertThat(run.look(asked.id())).isTrue();
        assertThat(mailbox.sentIn(asked.caseId())).containsExactly("ACKNOWLEDGEMENT XA", "TRACE_RESPONSE XA");
        assertThat(reading.answering(REGISTRAR, asked.id()).state())
                .isInstanceOfSatisfying(
                        AnsweringState.Replied.class,
                        replied -> assertThat(replied.reply()).isInstanceOfSatisfying(Reply.Answer.class, reply -> {
                            assertThat(reply.answer().automaticPolicy()).isEqualTo(policy.reference());
                            assertThat(reply.answer().outcome()).isEqualTo(TraceOutcome.WHOLESALER_OR_IMPORTER_ONLY);
                        }));
        var actor = "policy " + policy.reference();
        assertThat(logged.outcomes(asked.caseId()))
                .contains(
                        "SEARCHED node FOUND_1",
                        "APPROVED " + actor + " AUTOMATIC",
                        "STATE_CHANGED " + actor + " Replied")
                .doesNotContain("RECORDED node NEEDS_A_PERSON");
        assertThat(timeline(asked)).contains("ACKNOWLEDGED_ACCEPTED " + actor, "ANSWERED_FULL " + actor);
        assertThat(triages.of(REGISTRAR, asked.id()).decision()).isEqualTo(new Decision.Leaves(policy.reference()));
        assertThat(run.look(asked.id())).isFalse();
        assertThat(tasksAbout(asked)).isEmpty();
    }

    @Test
    void thatNothingIsHeldMayBeToldToo() {
        inForce(10);
        var unknown = new AskedLots.Kept("NOBODYSMARK", "NOBODYSLOT");
        var asked = lots.asks("XA", unknown.item("1"));
        run.look(asked.id());
        assertThat(mailbox.sentIn(asked.caseId())).contains("TRACE_RESPONSE XA");
    }

    @Test
    void noAnswerRestsOnALotThatOnlyLooksLikeTheOneThatWasRead() {
        inForce(10);
        var kept = lots.sold();
        for (var read : List.of(kept.lot().substring(0, 11) + "?", misread(kept.lot()))) {
            var asked = lots.asks("XA", new AskedLots.Kept(kept.mark(), read).item("1"));
            run.look(asked.id());
            assertThat(mailbox.sentIn(asked.caseId())).isEmpty();
            assertThat(reasons(triages.of(REGISTRAR, asked.id()))).contains(HoldReason.SEVERAL_CANDIDATES);
            assertThat(triages.of(REGISTRAR, asked.id()).searches())
                    .singleElement()
                    .satisfies(search -> assertThat(search.result())
                            .isInstanceOfSatisfying(
                                    LookUp.Found.class,
                                    found -> assertThat(found.candidates()
                                                    .getFirst()
                                                    .doubts())
                                            .isNotEmpty()));
        }
    }

    /** One character is taken for another that may be read for it. */
    private static String misread(String lot) {
        int place = 0;
        while (Confusables.others(lot.charAt(place)).isEmpty()) {
            place++;
        }
        var other = Character.toString(Confusables.others(lot.charAt(place)).getFirst());
        return lot.substring(0, place) + other + lot.substring(place + 1);
    }

    @Test
    void severalCandidatesBecomeATaskWithTheCandidatesRankedAndTheReason() {
        inForce(10);
        var asked = lots.asks("XA", lots.doubtful().item("1"));
        run.look(asked.id());
        assertThat(mailbox.sentIn(asked.caseId())).isEmpty();
        var triage = triages.of(REGISTRAR, asked.id());
        assertThat(reasons(triage)).contains(HoldReason.SEVERAL_CANDIDATES);
        assertThat(triage.searches())
                .singleElement()
                .satisfies(search -> assertThat(search.result())
                        .isInstanceOfSatisfying(
                                LookUp.Found.class,
                                found -> assertThat(found.candidates()).hasSize(2)));
        assertThat(timeline(asked)).contains("NEEDS_A_PERSON node");
        assertThat(tasksAbout(asked)).contains(TaskKind.CONSIDER_AUTOMATIC);
        answering.acknowledge(REGISTRAR, asked.id(), Acknowledgement.accepted("", null));
        assertThat(tasksAbout(asked)).doesNotContain(TaskKind.CONSIDER_AUTOMATIC);
        assertThat(logged.outcomes(asked.caseId())).contains("RECORDED node NEEDS_A_PERSON");
        assertThatThrownBy(() -> triages.of(OFFICER, asked.id())).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void anAnswerThatTellsOfAPersonWaitsForAPersonWhateverThePolicySays() {
        inForce(10);
        assertThat(heldFor(lots.handedTo("PERSON"))).contains(HoldReason.NAMES_A_PERSON);
    }

    @Test
    void aQuestionAboutOurOwnSecurityForcesIsHeldBack() {
        inForce(10);
        assertThat(heldFor(lots.handedTo("FORCE"))).containsExactly(HoldReason.NAMES_A_FORCE);
    }

    @Test
    void aLotUnderAlertOrInvestigationWaitsForAPerson() {
        inForce(10);
        var alerted = lots.sold();
        watched.put(alerted.lot(), LotNotice.UNDER_ALERT);
        assertThat(heldFor(alerted)).containsExactly(HoldReason.LOT_UNDER_ALERT);
        var investigated = lots.sold();
        watched.put(investigated.lot(), LotNotice.UNDER_INVESTIGATION);
        assertThat(heldFor(investigated)).containsExactly(HoldReason.LOT_UNDER_INVESTIGATION);
    }

    @Test
    void withoutAPolicyEveryQuestionWaitsForAPerson() {
        assertThat(heldFor(lots.sold())).containsExactly(HoldReason.NO_POLICY);
    }

    @Test
    void aFloodOfQuestionsOfOneStateEndsAtTheBoundOfTheDay() {
        inForce(1);
        var first = lots.asks("XC", lots.sold().item("1"));
        var second = lots.asks("XC", lots.sold().item("1"));
        var other = lots.asks("XA", lots.sold().item("1"));
        run.look(first.id());
        run.look(second.id());
        run.look(other.id());
        assertThat(mailbox.sentIn(first.caseId())).hasSize(2);
        assertThat(mailbox.sentIn(second.caseId())).isEmpty();
        assertThat(reasons(triages.of(REGISTRAR, second.id()))).containsExactly(HoldReason.DAILY_BOUND_OF_PEER);
        assertThat(mailbox.sentIn(other.caseId())).hasSize(2);
    }

    @Test
    void aPersonWhoTookTheQuestionUpFirstKeepsIt() {
        inForce(10);
        var asked = lots.asks("XA", lots.sold().item("1"));
        answering.acknowledge(REGISTRAR, asked.id(), Acknowledgement.accepted("XB-7", null));
        run.look(asked.id());
        assertThat(mailbox.sentIn(asked.caseId())).containsExactly("ACKNOWLEDGEMENT XA");
        assertThat(reasons(triages.of(REGISTRAR, asked.id()))).containsExactly(HoldReason.TAKEN_UP);
        assertThat(timeline(asked)).doesNotContain("NEEDS_A_PERSON node");
    }

    @Test
    void whatFailsIsTriedAgainAndInTheEndAPersonGetsIt() {
        inForce(10);
        var kept = lots.sold();
        watched.breakOn(kept.lot());
        var asked = lots.asks("XA", kept.item("1"));
        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThat(triages.of(REGISTRAR, asked.id()).decision()).isNull();
            clock.later(
                    AFTER_EVERY_CLAIM.multipliedBy(attempt),
                    () -> assertThat(run.look(asked.id())).isTrue());
        }
        assertThat(mailbox.sentIn(asked.caseId())).isEmpty();
        assertThat(reasons(triages.of(REGISTRAR, asked.id()))).containsExactly(HoldReason.FAILED);
        assertThat(timeline(asked)).contains("NEEDS_A_PERSON node");
    }

    @Test
    void aFailureThatPassesDelaysTheAnswerOnly() {
        inForce(10);
        var kept = lots.sold();
        watched.breakOn(kept.lot());
        var asked = lots.asks("XA", kept.item("1"));
        run.look(asked.id());
        watched.mend(kept.lot());
        clock.later(AFTER_EVERY_CLAIM, () -> run.look(asked.id()));
        assertThat(mailbox.sentIn(asked.caseId())).containsExactly("ACKNOWLEDGEMENT XA", "TRACE_RESPONSE XA");
    }

    @Test
    void aQuestionWhoseWorkerDiedIsTakenUpByAnotherOnceItsClaimEnds() {
        inForce(10);
        var asked = lots.asks("XA", lots.sold().item("1"));
        assertThat(deciding.claim(asked.id(), clock.instant())).contains(asked.id());
        assertThat(run.look(asked.id())).isFalse();
        clock.later(AFTER_EVERY_CLAIM, () -> assertThat(run.look(asked.id())).isTrue());
        assertThat(mailbox.sentIn(asked.caseId())).hasSize(2);
    }

    @Test
    void severalReplicasAnswerOnce() throws Exception {
        inForce(10);
        var asked = lots.asks("XA", lots.sold().item("1"));
        Callable<Boolean> look = () -> run.look(asked.id());
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks = replicas.invokeAll(List.of(look, look, look, look));
            assertThat(looks).filteredOn(looked -> looked.resultNow()).hasSize(1);
        }
        assertThat(mailbox.sentIn(asked.caseId())).containsExactly("ACKNOWLEDGEMENT XA", "TRACE_RESPONSE XA");
    }

    private List<HoldReason> heldFor(AskedLots.Kept kept) {
        var asked = lots.asks("XA", kept.item("1"));
        run.look(asked.id());
        assertThat(mailbox.sentIn(asked.caseId())).isEmpty();
        return reasons(triages.of(REGISTRAR, asked.id()));
    }

    private static List<HoldReason> reasons(Triage triage) {
        assertThat(triage.decision()).isInstanceOf(Decision.NeedsPerson.class);
        return List.copyOf(((Decision.NeedsPerson) Objects.requireNonNull(triage.decision())).reasons());
    }

    private List<TaskKind> tasksAbout(AskedLots.Asked asked) {
        return tasks.about("answering-trace", asked.id()).stream()
                .map(Task::kind)
                .toList();
    }

    private List<String> timeline(AskedLots.Asked asked) {
        return casefiles.timeline(REGISTRAR, asked.caseId(), TimelinePage.FIRST, 100).entries().stream()
                .map(entry -> entry.code() + " " + entry.actor())
                .toList();
    }
}
