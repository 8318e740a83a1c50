package org.headstamp.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.node.exchange.ExchangeFixture.partner;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.proto.exchange.v1.ConflictNotice;
import org.headstamp.proto.exchange.v1.Message.PayloadCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A message that does not fit its case is answered in the case, and that answer is never contested. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class ConflictTest {
    @Inject
    ExchangeFixture exchange;

    @Inject
    Inbox inbox;

    @Inject
    Messages messages;

    private final RecordingHandler feature = new RecordingHandler();
    private final ReceivingState partner = new ReceivingState(partner());
    private CaseId caseId = CaseId.parse("XC-" + new UUID(0, 0));

    @BeforeEach
    void openCase() {
        exchange.alone();
        caseId = exchange.freshCase(feature);
        exchange.peers.behave(partner().state(), partner);
    }

    @Test
    void theSenderIsToldWhyAMessageDoesNotFit() {
        feature.answer = new Reception.Conflicts(ConflictReason.UNKNOWN_ITEM, "no item 7 was asked about");
        var letter = Letters.message(partner(), Instant.now())
                .setCaseId(caseId.toString())
                .build();
        inbox.accept(Letters.seal(partner(), letter), partner().state());
        exchange.handleAll();
        exchange.sendAll();
        assertThat(partner.taken).singleElement().satisfies(notice -> {
            assertThat(notice.getPayloadCase()).isEqualTo(PayloadCase.CONFLICT_NOTICE);
            assertThat(notice.getInReplyTo()).isEqualTo(letter.getId());
            assertThat(notice.getConflictNotice().getDetail()).isEqualTo("no item 7 was asked about");
        });
        assertThat(messages.ofCase(caseId))
                .extracting(StoredMessage::state)
                .containsExactlyInAnyOrder("CONFLICTED", "DELIVERED");
    }

    @Test
    void aValueWithoutMeaningIsContestedAndParksNothing() {
        feature.findsNoMeaning = true;
        var letter = Letters.message(partner(), Instant.now())
                .setCaseId(caseId.toString())
                .build();
        inbox.accept(Letters.seal(partner(), letter), partner().state());
        exchange.handleAll();
        exchange.sendAll();
        assertThat(partner.taken)
                .singleElement()
                .satisfies(notice -> assertThat(notice.getConflictNotice().getReason())
                        .isEqualTo(org.headstamp.proto.exchange.v1.ConflictReason.CONFLICT_REASON_MEANINGLESS_VALUE));
    }

    @Test
    void whatIsRealDoesNotCrossIntoAnExercise() {
        inbox.accept(
                Letters.letter(
                        partner(),
                        Instant.now(),
                        message -> message.setCaseId(caseId.toString()).setTestOnly(false)),
                partner().state());
        exchange.handleAll();
        exchange.sendAll();
        assertThat(feature.received).isEmpty();
        assertThat(partner.taken).singleElement().satisfies(notice -> {
            assertThat(notice.getConflictNotice().getReason())
                    .isEqualTo(org.headstamp.proto.exchange.v1.ConflictReason.CONFLICT_REASON_TEST_ONLY);
            assertThat(notice.getConflictNotice().getDetail()).contains("exercise");
            assertThat(notice.getTestOnly()).isTrue();
        });
    }

    @Test
    void theFeatureIsToldThatItsMessageDidNotFit() {
        var ours = exchange.send(caseId);
        exchange.sendAll();
        deliverNoticeAbout(ours.toString());
        exchange.handleAll();
        assertThat(feature.conflicts).singleElement().satisfies(conflict -> {
            assertThat(conflict.message()).isEqualTo(ours);
            assertThat(conflict.reason()).isEqualTo(ConflictReason.STATE);
        });
        assertThat(partner.taken).as("a notice is not answered").hasSize(1);
    }

    @Test
    void aNoticeAboutNothingOfOursIsKeptAndChangesNothing() {
        deliverNoticeAbout(Letters.message(partner(), Instant.now()).getId());
        exchange.handleAll();
        exchange.sendAll();
        assertThat(feature.conflicts).isEmpty();
        assertThat(partner.taken).isEmpty();
        assertThat(messages.ofCase(caseId))
                .singleElement()
                .satisfies(notice -> assertThat(notice.state()).isEqualTo("HANDLED"));
    }

    private void deliverNoticeAbout(String messageId) {
        var notice = Letters.message(partner(), Instant.now())
                .setCaseId(caseId.toString())
                .setInReplyTo(messageId)
                .setConflictNotice(ConflictNotice.newBuilder()
                        .setReason(org.headstamp.proto.exchange.v1.ConflictReason.CONFLICT_REASON_STATE)
                        .setDetail("the question is closed"))
                .build();
        inbox.accept(Letters.seal(partner(), notice), partner().state());
    }
}
