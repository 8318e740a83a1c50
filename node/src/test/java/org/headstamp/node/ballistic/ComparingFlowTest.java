package org.headstamp.node.ballistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.ballistic.BallisticDesk.FOCAL_POINT;
import static org.headstamp.node.ballistic.BallisticDesk.OFFICER;
import static org.headstamp.node.ballistic.BallisticDesk.REGISTRAR;
import static org.headstamp.node.ballistic.BallisticDesk.aCase;
import static org.headstamp.node.ballistic.BallisticDesk.peer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.LoggedCase;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.ballistic.comparing.BallisticComparisons;
import org.headstamp.node.ballistic.comparing.CandidateSearch;
import org.headstamp.node.ballistic.comparing.ComparingSide;
import org.headstamp.node.ballistic.comparing.ComparisonReading;
import org.headstamp.node.ballistic.comparing.ComparisonState;
import org.headstamp.node.ballistic.comparing.ForeignLead;
import org.headstamp.node.ballistic.comparing.OwnReply;
import org.headstamp.node.ballistic.message.BallisticCaveat;
import org.headstamp.node.ballistic.message.BallisticFinding;
import org.headstamp.node.ballistic.message.BallisticLead;
import org.headstamp.node.ballistic.message.BallisticReply;
import org.headstamp.node.ballistic.message.BallisticResult;
import org.headstamp.node.casefile.UnknownCaseException;
import org.headstamp.node.deadline.CaseClocks;
import org.headstamp.node.exchange.Dispatch;
import org.headstamp.node.exchange.Ground;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.exchange.Settlement;
import org.headstamp.node.exchange.Translated;
import org.headstamp.node.identity.ApprovalRefusedException;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.RegistryFixture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ComparingFlowTest {
    private static final BallisticReply WITHHELD = new BallisticReply(
            List.of(
                    new BallisticResult("1", BallisticFinding.CONFIRMED_MATCH, "XB-F-1", null),
                    new BallisticResult("2", BallisticFinding.NOT_COMPARED, "", Ground.ONGOING_INVESTIGATION)),
            "");

    @Inject
    BallisticComparisons comparisons;

    @Inject
    ComparisonReading reading;

    @Inject
    CandidateSearch search;

    @Inject
    ComparingSide side;

    @Inject
    BallisticDesk desk;

    @Inject
    CaseClocks clocks;

    @Inject
    RegistryFixture registry;

    @Inject
    Messages messages;

    @Inject
    Mailbox mailbox;

    @Inject
    LoggedCase logged;

    @Test
    void aReplyKeepsTheLanguageInWhichItIsWritten() {
        var lead = received();
        var drafted = comparisons.draft(REGISTRAR, lead.id(), Translated.in("fr", WITHHELD), List.of());
        assertThat(reading.replies(REGISTRAR, lead.id()).getFirst().language()).isEqualTo("fr");
        var sent = comparisons.approve(FOCAL_POINT, drafted.id());
        assertThat(messages.language(Objects.requireNonNull(sent.message()))).isEqualTo("fr");
    }

    @Test
    void aLeadFromAbroadWaitsForPeopleWhoseReplyLeavesWithTheSecondPerson() {
        var lead = received();
        assertThat(lead.state()).isInstanceOf(ComparisonState.Waiting.class);
        assertThat(tasks(lead)).containsExactly("COMPARE_BALLISTICS REGISTRAR", "READ_BALLISTIC_LEAD INVESTIGATOR");
        assertThatThrownBy(() -> reading.get(OFFICER, lead.id())).isInstanceOf(NotPermittedException.class);
        assertThat(reading.get(REGISTRAR, lead.id()).lead()).isEqualTo(lead.lead());
        assertThatThrownBy(() -> comparisons.draft(OFFICER, lead.id(), WITHHELD))
                .isInstanceOf(NotPermittedException.class);
        var drafted = comparisons.draft(REGISTRAR, lead.id(), WITHHELD);
        assertThat(mailbox.sentIn(lead.caseId())).isEmpty();
        assertThatThrownBy(() -> comparisons.draft(REGISTRAR, lead.id(), WITHHELD))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("does not allow: draft a reply");

        var sent = comparisons.approve(FOCAL_POINT, drafted.id());
        assertThat(sent.dispatch()).isInstanceOf(Dispatch.Sent.class);
        assertThat(mailbox.sentIn(lead.caseId())).containsExactly("BALLISTIC_REPLY XA");
        assertThat(reading.get(FOCAL_POINT, lead.id()).state()).isInstanceOf(ComparisonState.Replied.class);
        assertThat(clocks.states(lead.caseId())).containsExactly("BALLISTIC_REPLY MET");
        assertThat(tasks(lead)).isEmpty();
        assertThat(desk.timeline(lead.caseId()))
                .contains(
                        "LEAD_RECEIVED node",
                        "LEAD_OPENED registrar",
                        "REPLY_DRAFTED registrar",
                        "REPLY_APPROVED focal-point",
                        "REPLY_SENT focal-point");
        assertThat(logged.outcomes(lead.caseId()))
                .contains("STATE_CHANGED node Waiting", "STATE_CHANGED focal-point Replied")
                .containsOnlyOnce("OPENED registrar ");
    }

    @Test
    void aReplySpeaksOnlyOfWhatTheLeadNames() {
        var lead = received();
        assertThatThrownBy(() -> comparisons.draft(REGISTRAR, lead.id(), BallisticSamples.noMatch("1", "3")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("results speak of exhibit 3, which the lead does not name");
        assertThat(reading.replies(REGISTRAR, lead.id())).isEmpty();
    }

    @Test
    void aLaterReplyNamesTheOneThatItSupersedesAndADraftGivenUpChangesNothing() {
        var lead = received();
        var first = sent(lead, WITHHELD);
        var draft = comparisons.draft(REGISTRAR, lead.id(), BallisticSamples.noMatch("1"));
        comparisons.withdraw(REGISTRAR, draft.id());
        assertThat(reading.get(REGISTRAR, lead.id()).state()).isInstanceOf(ComparisonState.Replied.class);
        assertThatThrownBy(() -> comparisons.approve(FOCAL_POINT, draft.id()))
                .isInstanceOf(IllegalTransitionException.class);
        var second = sent(lead, BallisticSamples.possibleMatch("2", ""));
        assertThat(second.supersedes()).isEqualTo(first.id());
        assertThat(mailbox.sentIn(lead.caseId())).containsExactly("BALLISTIC_REPLY XA", "BALLISTIC_REPLY XA");
        assertThat(reading.replies(REGISTRAR, lead.id()))
                .extracting(OwnReply::id)
                .containsExactly(second.id(), draft.id(), first.id());
    }

    @Test
    void aReplyThatDoesNotGetThroughIsOwedAgain() {
        var lead = received();
        var lost = sent(lead, WITHHELD);
        settled(lost, new Settlement.Outcome.NotDelivered());
        assertThat(reading.get(REGISTRAR, lead.id()).state())
                .isEqualTo(new ComparisonState.ReplyFailed(lost.id(), "NOT_DELIVERED", BallisticSamples.NOON));
        assertThat(clocks.states(lead.caseId())).contains("BALLISTIC_REPLY MET", "BALLISTIC_REPLY WAITING");
        assertThat(tasks(lead)).containsExactly("COMPARE_BALLISTICS REGISTRAR");
        assertThat(desk.tasks("ballistic-reply", lost.id())).containsExactly("DELIVERY_FAILED REGISTRAR");
        var again = sent(lead, WITHHELD);
        assertThat(again.supersedes()).isEqualTo(lost.id());
        settled(again, new Settlement.Outcome.Delivered());
        assertThat(reading.replies(REGISTRAR, lead.id()).getFirst().dispatch()).isInstanceOf(Dispatch.Delivered.class);
        settled(lost, new Settlement.Outcome.Delivered());
        assertThat(reading.get(REGISTRAR, lead.id()).state()).isInstanceOf(ComparisonState.Replied.class);
    }

    @Test
    void peopleAreRemindedOfAReplyThatTheyOwe() {
        var lead = received();
        clocks.runAt(lead.caseId(), lead.receivedAt().plus(Duration.ofDays(90)));
        assertThat(desk.timeline(lead.caseId())).contains("REPLY_OVERDUE node");
        sent(lead, WITHHELD);
        assertThat(mailbox.sentIn(lead.caseId())).containsExactly("BALLISTIC_REPLY XA");
    }

    @Test
    void whoDraftsAReplyDoesNotApproveIt() {
        var both = new Operator("registrar", Set.of(Role.REGISTRAR, Role.FOCAL_POINT));
        var lead = received();
        var drafted = comparisons.draft(both, lead.id(), WITHHELD);
        assertThatThrownBy(() -> comparisons.approve(both, drafted.id())).isInstanceOf(ApprovalRefusedException.class);
        assertThat(mailbox.sentIn(lead.caseId())).isEmpty();
    }

    @Test
    void aLeadInACaseOfOthersOpensNothingHere() {
        var ofAnother = aCase("XC");
        var stranger = desk.bring(peer("XA"), ofAnother, lead("AB12"));
        assertThat(mailbox.fate(stranger)).isEqualTo("CONFLICTED");
        assertThatThrownBy(() -> reading.in(REGISTRAR, ofAnother)).isInstanceOf(UnknownCaseException.class);
        var known = aCase("XA");
        desk.bring(peer("XA"), known, lead("AB12"));
        assertThat(mailbox.fate(desk.bring(peer("XC"), known, lead("AB12")))).isEqualTo("CONFLICTED");
        assertThat(reading.in(REGISTRAR, known)).hasSize(1);
        assertThat(logged.outcomes(known)).contains("CONFLICT node NOT_A_PARTY");
    }

    @Test
    void referencesWithTheSameMicrostampOrCalibreAreShownAndNothingIsRepliedByItself() {
        var own = RegistryFixture.fresh();
        registry.firearms(own + "-f,AB 1,Borealia,M9," + own + " Luger,2001,");
        registry.references(
                own + "-1,MICROSTAMP," + own + "-f," + own + " Luger," + own + "-77,,",
                own + "-2,EXHIBIT_BULLET,," + own + " Luger,,,XB case 12");
        var caseId = aCase("XA");
        desk.bring(
                peer("XA"),
                caseId,
                BallisticSamples.lead(
                        BallisticSamples.firedCase("1", "other", own.toLowerCase(Locale.ROOT) + "-77"),
                        BallisticSamples.firedBullet("2", own + "LUGER")));
        var lead = reading.in(REGISTRAR, caseId).getFirst();
        var found = search.candidates(REGISTRAR, lead.id());
        assertThat(found.caveats()).containsExactly(BallisticCaveat.LEAD_IS_NO_IDENTIFICATION);
        assertThat(found.exhibits().get(0).hits()).singleElement().satisfies(hit -> {
            assertThat(hit.reference().ref()).hasToString(own + "-1");
            assertThat(hit.reference().firearm()).hasToString(own + "-f");
            assertThat(hit.same()).hasToString("[MICROSTAMP]");
        });
        assertThat(found.exhibits().get(1).hits()).singleElement().satisfies(hit -> {
            assertThat(hit.reference().caseReference()).isEqualTo("XB case 12");
            assertThat(hit.same()).hasToString("[CALIBRE]");
        });
        assertThat(logged.outcomes(caseId)).contains("SEARCHED registrar HITS_2");
        assertThat(mailbox.sentIn(caseId)).isEmpty();
        assertThatThrownBy(() -> search.candidates(OFFICER, lead.id())).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aLeadInACaseKeptToAnotherUnitIsNotThere() {
        var lead = received();
        var drafted = comparisons.draft(REGISTRAR, lead.id(), WITHHELD);
        desk.keepToUnit(lead.caseId());
        assertThatThrownBy(() -> search.candidates(REGISTRAR, lead.id()))
                .isInstanceOf(UnknownBallisticRecordException.class)
                .hasMessage("there is no received ballistic lead " + lead.id());
        assertThatThrownBy(() -> comparisons.approve(FOCAL_POINT, drafted.id()))
                .isInstanceOf(UnknownBallisticRecordException.class)
                .hasMessage("there is no ballistic reply " + drafted.id());
        assertThat(reading.before(REGISTRAR, null, 200))
                .extracting(ForeignLead::id)
                .doesNotContain(lead.id());
    }

    @Test
    void anInvestigatorWhoReadsALeadHasDoneSo() {
        var lead = received();
        reading.get(new Operator("investigator", Set.of(Role.INVESTIGATOR)), lead.id());
        assertThat(tasks(lead)).containsExactly("COMPARE_BALLISTICS REGISTRAR");
    }

    private List<String> tasks(ForeignLead lead) {
        return desk.tasks("received-ballistic-lead", lead.id());
    }

    private ForeignLead received() {
        var caseId = aCase("XA");
        var message = desk.bring(peer("XA"), caseId, lead("AB12"));
        assertThat(mailbox.fate(message)).isEqualTo("HANDLED");
        return reading.in(REGISTRAR, caseId).getFirst();
    }

    private static BallisticLead lead(String microstamp) {
        return BallisticSamples.lead(
                BallisticSamples.firedCase("1", "9 mm Luger", microstamp),
                BallisticSamples.firedBullet("2", "9 mm Luger"));
    }

    private OwnReply sent(ForeignLead lead, BallisticReply reply) {
        return comparisons.approve(
                FOCAL_POINT, comparisons.draft(REGISTRAR, lead.id(), reply).id());
    }

    private void settled(OwnReply reply, Settlement.Outcome outcome) {
        var settlement = new Settlement(
                Objects.requireNonNull(reply.message()),
                PayloadKind.BALLISTIC_REPLY,
                reply.caseId(),
                reply.asker(),
                outcome,
                BallisticSamples.NOON);
        QuarkusTransaction.requiringNew().run(() -> side.settled(settlement));
    }
}
