package org.headstamp.node.trace.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.headstamp.node.IllegalTransitionException;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.casefile.Task;
import org.headstamp.node.casefile.TaskKind;
import org.headstamp.node.casefile.Tasks;
import org.headstamp.node.casefile.TimelinePage;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.identity.ApprovalRefusedException;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.identity.Role;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.registry.RecordKey;
import org.headstamp.node.trace.AskedLots;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.answering.AnsweringState;
import org.headstamp.node.trace.answering.AnsweringTrace;
import org.headstamp.node.trace.answering.Reply;
import org.headstamp.node.trace.answering.TraceAnswering;
import org.headstamp.node.trace.answering.TraceSearches;
import org.headstamp.node.trace.asking.Trace;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.composing.AnswerProposal;
import org.headstamp.node.trace.composing.AnswerProposal.ConfirmedMatch;
import org.headstamp.node.trace.message.Acknowledgement;
import org.headstamp.node.trace.message.Caveat;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class LotMatchTest {
    private static final Operator OFFICER = new Operator("officer", Set.of(Role.OFFICER));
    private static final Operator REGISTRAR = new Operator("registrar", Set.of(Role.REGISTRAR));
    private static final Operator FOCAL_POINT = new Operator("focal-point", Set.of(Role.FOCAL_POINT));

    @Inject
    LotMatches matches;

    @Inject
    ReceivedLotMatches received;

    @Inject
    AskedLots lots;

    @Inject
    TraceAnswering answering;

    @Inject
    TraceSearches searches;

    @Inject
    Traces traces;

    @Inject
    Casefiles casefiles;

    @Inject
    Tasks tasks;

    @Inject
    Mailbox mailbox;

    @Test
    void twoWillingStatesThatAskAboutOneLotAreToldOfEachOtherWithTwoPersons() {
        var kept = lots.sold();
        var first = lots.asks("XA", LotMatchTest::released, kept.item("1"));
        var second = lots.asks("XC", LotMatchTest::released, kept.item("9"));
        confirm(first, kept, "1");
        assertThat(found(first)).isEmpty();
        confirm(second, kept, "9");
        confirm(first, kept, "1");
        var match = found(first).getFirst();
        assertThat(found(second)).containsExactly(match);
        assertThat(kinds("lot-match", match.id())).containsExactly(TaskKind.CONSIDER_LOT_MATCH);
        assertThat(LotMatch.notice(match.first(), match.second()))
                .isEqualTo(new LotMatchNotice(
                        new MemberState("XC"),
                        second.caseId(),
                        "1",
                        kept.lot(),
                        "Borealia Ordnance",
                        TraceSamples.XA,
                        PartialDate.parse("2026-03-01")));

        matches.propose(REGISTRAR, match.id());
        var both = new Operator("registrar", Set.of(Role.FOCAL_POINT));
        assertThatThrownBy(() -> matches.approve(both, match.id())).isInstanceOf(ApprovalRefusedException.class);
        assertThat(mailbox.sentIn(first.caseId())).doesNotContain("LOT_MATCH_NOTICE XA");
        assertThat(matches.approve(FOCAL_POINT, match.id()).state()).isEqualTo(LotMatch.State.SENT);
        assertThat(mailbox.sentIn(first.caseId())).contains("LOT_MATCH_NOTICE XA");
        assertThat(mailbox.sentIn(second.caseId())).contains("LOT_MATCH_NOTICE XC");
        assertThat(kinds("lot-match", match.id())).isEmpty();
        assertThatThrownBy(() -> matches.dismiss(FOCAL_POINT, match.id()))
                .isInstanceOf(IllegalTransitionException.class)
                .hasMessageContaining("is SENT, which does not allow: dismiss");
        assertThatThrownBy(() -> matches.get(OFFICER, match.id())).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aStateThatIsNotWillingOrProhibitsReleaseIsNotTold() {
        var kept = lots.sold();
        var willing = lots.asks("XA", LotMatchTest::released, kept.item("1"));
        var unwilling = lots.asks("XC", LotMatchTest::unwilling, kept.item("1"));
        var prohibiting = lots.asks("XC", message -> message, kept.item("1"));
        var itself = lots.asks("XA", LotMatchTest::released, kept.item("1"));
        for (var asked : List.of(willing, unwilling, prohibiting, itself)) {
            confirm(asked, kept, "1");
        }
        assertThat(found(willing)).isEmpty();
        assertThat(found(unwilling)).isEmpty();
        assertThat(found(prohibiting)).isEmpty();
    }

    @Test
    void aMatchThatIsDismissedIsToldToNobodyAndNotFoundAgain() {
        var kept = lots.sold();
        var first = lots.asks("XA", LotMatchTest::released, kept.item("1"));
        var second = lots.asks("XC", LotMatchTest::released, kept.item("1"));
        confirm(first, kept, "1");
        confirm(second, kept, "1");
        matches.dismiss(REGISTRAR, found(first).getFirst().id());
        confirm(second, kept, "1");
        assertThat(found(first)).extracting(LotMatch::state).containsExactly(LotMatch.State.DISMISSED);
        assertThat(mailbox.sentIn(first.caseId())).doesNotContain("LOT_MATCH_NOTICE XA");
    }

    @Test
    void roundsOfOneLotInTwoCountriesAreACaveatOfTheAnswer() {
        var kept = lots.sold();
        var first = lots.asks("XA", LotMatchTest::released, kept.item("1"));
        var far = lots.asks(
                "XC",
                message -> {
                    message.getTraceRequestBuilder()
                            .getCircumstancesBuilder()
                            .setCountry("XC")
                            .clearArea();
                    return message;
                },
                kept.item("1"));
        assertThat(caveats(confirm(first, kept, "1"))).doesNotContain(Caveat.SAME_LOT_FAR_APART);
        assertThat(caveats(confirm(far, kept, "1"))).contains(Caveat.SAME_LOT_FAR_APART);
        assertThat(caveats(confirm(first, kept, "1"))).contains(Caveat.SAME_LOT_FAR_APART);
    }

    @Test
    void aNoticeOfTheStateOfOriginIsKeptWithTheQuestionUntilRead() {
        var sent = asked();
        var notice = notice("1");
        var message = tells("XA", sent, 1, notice);
        assertThat(mailbox.fate(message)).isEqualTo("HANDLED");
        assertThat(kinds("trace", sent.id())).contains(TaskKind.READ_LOT_MATCH);
        var read = received.of(OFFICER, sent.id());
        assertThat(read).singleElement().satisfies(match -> {
            assertThat(match.notice()).isEqualTo(notice);
            assertThat(match.openedBy()).isEqualTo("officer");
        });
        assertThat(kinds("trace", sent.id())).doesNotContain(TaskKind.READ_LOT_MATCH);
        assertThat(casefiles
                        .timeline(OFFICER, sent.caseId(), TimelinePage.FIRST, 100)
                        .entries())
                .extracting(entry -> entry.code() + " " + entry.actor())
                .contains("LOT_MATCH_RECEIVED node", "LOT_MATCH_OPENED officer");
    }

    @Test
    void aNoticeThatFitsNoQuestionIsContested() {
        var sent = asked();
        assertThat(mailbox.fate(tells("XA", sent, 1, notice("77")))).isEqualTo("CONFLICTED");
        assertThat(mailbox.fate(tells("XC", sent, 1, notice("1")))).isEqualTo("CONFLICTED");
        assertThat(received.of(OFFICER, sent.id())).isEmpty();
    }

    private AnsweringTrace confirm(AskedLots.Asked asked, AskedLots.Kept kept, String item) {
        if (answeringIsUntouched(asked)) {
            answering.acknowledge(REGISTRAR, asked.id(), Acknowledgement.accepted("", null));
            searches.search(REGISTRAR, asked.id());
        }
        var record = new ConfirmedMatch(item, new RecordKey(kept.lot() + "-l"));
        return searches.propose(REGISTRAR, asked.id(), AnswerProposal.of(List.of(record)));
    }

    private boolean answeringIsUntouched(AskedLots.Asked asked) {
        return mailbox.sentIn(asked.caseId()).isEmpty();
    }

    private static List<Caveat> caveats(AnsweringTrace trace) {
        var waiting = (AnsweringState.AwaitingApproval) trace.state();
        return ((Reply.Answer) waiting.reply()).answer().caveats();
    }

    private List<LotMatch> found(AskedLots.Asked asked) {
        return matches.before(REGISTRAR, null, 200).stream()
                .filter(match -> match.first().trace().equals(asked.id())
                        || match.second().trace().equals(asked.id()))
                .toList();
    }

    private Trace asked() {
        var casefile = casefiles.open(OFFICER, "fired cases", "border unit");
        var drafted =
                traces.open(OFFICER, casefile.id(), TraceSamples.XA, TraceSamples.question(), TraceSamples.header());
        return traces.approve(FOCAL_POINT, drafted.id());
    }

    private static LotMatchNotice notice(String item) {
        return new LotMatchNotice(
                TraceSamples.XC,
                TraceSamples.aCase(TraceSamples.XC),
                item,
                "QRV21",
                "Works of XA",
                TraceSamples.XC,
                PartialDate.of(2026, 2));
    }

    private MessageId tells(String state, Trace trace, int sequence, LotMatchNotice notice) {
        return mailbox.bring(
                TestFederation.running().state(state),
                trace.caseId(),
                sequence,
                Objects.requireNonNull(trace.request()),
                payload ->
                        payload.setLotMatchNotice(LotMatchWire.payload(notice).getLotMatchNotice()));
    }

    private List<TaskKind> kinds(String subject, Object id) {
        return tasks.about(subject, id).stream().map(Task::kind).toList();
    }

    private static Message.Builder released(Message.Builder message) {
        message.getHandlingBuilder().setOnwardRelease(OnwardRelease.ONWARD_RELEASE_WITH_CONSENT);
        return message;
    }

    private static Message.Builder unwilling(Message.Builder message) {
        released(message).getTraceRequestBuilder().setWillingToBeMatched(false);
        return message;
    }
}
