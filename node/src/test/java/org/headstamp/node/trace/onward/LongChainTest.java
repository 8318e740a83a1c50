package org.headstamp.node.trace.onward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.trace.onward.OnwardDesk.FOCAL_POINT;
import static org.headstamp.node.trace.onward.OnwardDesk.OFFICER;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.TestFederation;
import org.headstamp.node.exchange.Letters;
import org.headstamp.node.exchange.Mailbox;
import org.headstamp.node.exchange.Messages;
import org.headstamp.node.exchange.PayloadKind;
import org.headstamp.node.trace.TraceSamples;
import org.headstamp.node.trace.asking.Traces;
import org.headstamp.node.trace.message.Completeness;
import org.headstamp.node.trace.message.TraceWire;
import org.headstamp.node.trace.proof.Chain;
import org.headstamp.node.trace.proof.OnwardRefusedException;
import org.headstamp.node.trace.proof.ReceivedProofs;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.Handling;
import org.headstamp.proto.exchange.v1.HandlingCode;
import org.headstamp.proto.exchange.v1.OnwardRelease;
import org.headstamp.proto.trace.v1.ProvenAnswer;
import org.junit.jupiter.api.Test;

/** In a federation of ten States a question goes on until the chain is as long as it may be. */
@QuarkusTest
@TestProfile(LongChainTest.TenStates.class)
class LongChainTest {
    private static final List<String> OTHERS = List.of("XC", "XD", "XE", "XF", "XG", "XH", "XI", "XJ");

    @Inject
    OnwardDesk desk;

    @Inject
    OnwardTraces onward;

    @Inject
    Traces traces;

    @Inject
    ReceivedProofs proofs;

    @Inject
    Messages messages;

    @Inject
    Mailbox mailbox;

    /** The usual five States and five more. */
    public static final class TenStates implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(NodeTestResource.class, Map.of("more", "XF XG XH XI XJ")));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }

    @Test
    void weAskEightStatesOneAfterTheOtherAndNotANinth() {
        var trace = desk.asked(TraceSamples.XA);
        for (var next : OTHERS.subList(0, Chain.LONGEST - 1)) {
            desk.answers(trace, OnwardRelease.ONWARD_RELEASE_ALLOWED, next);
            var drafted = onward.draft(OFFICER, trace.id(), new MemberState(next));
            trace = traces.approve(FOCAL_POINT, drafted.id());
        }
        assertThat(desk.proofsOf(trace)).hasSize(Chain.LONGEST - 1);
        assertThat(mailbox.sentIn(trace.caseId())).hasSize(Chain.LONGEST);

        var eighth = trace.id();
        desk.answers(trace, OnwardRelease.ONWARD_RELEASE_ALLOWED, "XJ");
        assertThatThrownBy(() -> onward.draft(OFFICER, eighth, new MemberState("XJ")))
                .isInstanceOf(OnwardRefusedException.class)
                .hasMessageContaining("XB → XA → XC → XD → XE → XF → XG → XH → XI to XJ is longer than 8 States");
        assertThat(mailbox.sentIn(trace.caseId())).hasSize(Chain.LONGEST);
    }

    @Test
    void weAreAskedAsTheEighthStateAndNotAsTheNinth() {
        var caseId = CaseId.at(TraceSamples.XA, Instant.now(), RandomGenerator.getDefault());
        var eighth = ask(caseId, 1, OTHERS.subList(0, Chain.LONGEST - 1));
        assertThat(mailbox.fate(eighth)).isEqualTo("HANDLED");
        assertThat(proofs.of(eighth)).hasSize(Chain.LONGEST - 1);
        var ninth = ask(caseId, 2, OTHERS);
        assertThat(mailbox.fate(ninth)).isEqualTo("CONFLICTED");
        var notice = messages.ofCase(caseId).stream()
                .filter(message -> message.kind() == PayloadKind.CONFLICT_NOTICE)
                .findFirst()
                .orElseThrow()
                .message()
                .getConflictNotice();
        assertThat(notice.getReason().name()).isEqualTo("CONFLICT_REASON_LOOP");
        assertThat(notice.getDetail()).endsWith("→ XJ to XB is longer than 8 States");
        assertThat(proofs.of(ninth)).isEmpty();
    }

    private MessageId ask(CaseId caseId, int sequence, List<String> chain) {
        var request = TraceWire.toWire(TraceSamples.question()).toBuilder();
        for (var state : chain) {
            var answer = answer(state, caseId);
            request.addProofs(ProvenAnswer.newBuilder()
                    .setFrom(state)
                    .setContent(answer.getContent())
                    .setSeal(answer.getSeal()));
        }
        return mailbox.bring(
                TestFederation.running().state("XA"),
                caseId,
                sequence,
                null,
                message -> message.setTraceRequest(request));
    }

    /** What a State sealed for XA. */
    private static Envelope answer(String from, CaseId caseId) {
        var state = TestFederation.running().state(from);
        var handling = Handling.newBuilder()
                .setCode(HandlingCode.HANDLING_CODE_H0)
                .setOnwardRelease(OnwardRelease.ONWARD_RELEASE_ALLOWED);
        var message = Letters.message(state, Instant.now())
                .setTo("XA")
                .setCaseId(caseId.toString())
                .setInReplyTo(TraceSamples.aMessage().toString())
                .setHandling(handling)
                .setTraceResponse(TraceWire.toWire(TraceSamples.answer(Completeness.FULL)))
                .build();
        return Letters.sealed(state, message);
    }
}
