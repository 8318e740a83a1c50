package org.headstamp.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.headstamp.node.exchange.ExchangeFixture.partner;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeTestResource;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.exchange.v1.Receipt;
import org.headstamp.proto.exchange.v1.SealedReceipt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Envelopes that are taken together: one transaction, one receipt, and none of them harms another. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class InboxBatchTest {
    private static final MemberState XC = new MemberState("XC");

    @Inject
    ExchangeFixture exchange;

    @Inject
    Inbox inbox;

    @Inject
    Messages messages;

    @Inject
    EntityManager database;

    private final RecordingHandler feature = new RecordingHandler();
    private CaseId caseId = CaseId.parse("XC-" + new UUID(0, 0));

    @BeforeEach
    void openCase() {
        exchange.alone();
        caseId = exchange.freshCase(feature);
    }

    @Test
    void asManyAsAReceiptMayCoverShareOne() throws Exception {
        var letters = new ArrayList<ByteString>();
        for (int i = 1; i <= Inbox.MOST_TOGETHER; i++) {
            letters.add(letter(i));
        }
        var replies = inbox.accept(letters, XC);
        assertThat(replies.stream().distinct()).hasSize(1);
        assertThat(Receipt.parseFrom(receipt(replies.getFirst()).getContent()).getEntriesList())
                .hasSize(Inbox.MOST_TOGETHER)
                .allMatch(entry -> entry.hasAccepted())
                .extracting(entry -> entry.getLeafHash())
                .doesNotHaveDuplicates();
        exchange.handleAll();
        assertThat(feature.received).hasSize(Inbox.MOST_TOGETHER);
        assertThat(exchange.logged.outcomes(caseId))
                .filteredOn("MESSAGE_RECEIVED node REFUSAL_NOTICE"::equals)
                .hasSize(Inbox.MOST_TOGETHER);
    }

    @Test
    void eachIsAnsweredForItselfWhateverTheOthersAre() {
        var known = letter(1);
        var earlier = inbox.accept(known, XC);
        var replies = inbox.accept(
                List.of(
                        letter(2),
                        known,
                        ByteString.copyFromUtf8("no envelope"),
                        letter(3, message -> message.setTo("XA")),
                        letter(4)),
                XC);
        assertThat(replies.get(1)).isEqualTo(earlier);
        assertThat(replies.get(2)).isInstanceOf(EnvelopeReply.Refused.class);
        assertThat(entries(replies.get(3)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.hasRejected()).isTrue());
        assertThat(replies.get(4)).isEqualTo(replies.get(0)).isNotEqualTo(earlier);
        assertThat(entries(replies.get(0))).hasSize(2);
    }

    @Test
    void theSameTwiceInOneBatchIsTakenOnce() {
        var letter = letter(1);
        var replies = inbox.accept(List.of(letter, letter), XC);
        assertThat(replies.getFirst()).isEqualTo(replies.getLast());
        assertThat(entries(replies.getFirst())).hasSize(1);
        exchange.handleAll();
        assertThat(feature.received).hasSize(1);
    }

    @Test
    void anotherUnderTheSameIdIsRefusedInTheSameBatch() {
        var first = Letters.message(partner(), Instant.now())
                .setCaseId(caseId.toString())
                .build();
        var other = first.toBuilder().setCaseSequence(2).build();
        var replies = inbox.accept(List.of(Letters.seal(partner(), first), Letters.seal(partner(), other)), XC);
        assertThat(entries(replies.getFirst()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.hasAccepted()).isTrue());
        assertThat(entries(replies.getLast()))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.getRejected().getCode().name()).isEqualTo("REJECTION_CODE_DUPLICATE_ID"));
    }

    @Test
    void oneThatCannotBeKeptHoldsUpNoOther() {
        run("""
                create or replace function unkept() returns trigger language plpgsql as
                'begin if new.case_sequence = 77 then raise exception ''cannot be kept''; end if; return new; end'""");
        run("create trigger unkept before insert on inbox for each row execute function unkept()");
        try {
            var replies = inbox.accept(List.of(letter(1), letter(77), letter(2)), XC);
            assertThat(replies.get(0)).isInstanceOf(EnvelopeReply.Receipted.class);
            assertThat(replies.get(1))
                    .isInstanceOfSatisfying(
                            EnvelopeReply.NotNow.class,
                            later -> assertThat(later.code()).isEqualTo(NotNowCode.RECEIVER_FAILED));
            assertThat(replies.get(2)).isInstanceOf(EnvelopeReply.Receipted.class);
            assertThatThrownBy(() -> inbox.accept(letter(77), XC)).hasMessageContaining("cannot be kept");
        } finally {
            run("drop trigger unkept on inbox");
            run("drop function unkept()");
        }
        exchange.handleAll();
        assertThat(feature.received).hasSize(2);
    }

    private void run(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(statement).executeUpdate());
    }

    @Test
    void theReceiptOfABatchIsGivenAgainForEachOfIt() {
        var letters = List.of(letter(1), letter(2));
        var replies = inbox.accept(letters, XC);
        assertThat(inbox.accept(letters.getLast(), XC)).isEqualTo(replies.getFirst());
        assertThat(messages.ofCase(caseId))
                .allSatisfy(message -> assertThat(message.receipt())
                        .isEqualTo(receipt(replies.getFirst()).toByteString()));
    }

    private ByteString letter(int sequence) {
        return letter(sequence, message -> message);
    }

    private ByteString letter(int sequence, UnaryOperator<Message.Builder> change) {
        return Letters.letter(
                partner(),
                Instant.now(),
                message -> change.apply(message.setCaseId(caseId.toString()).setCaseSequence(sequence)));
    }

    private static SealedReceipt receipt(EnvelopeReply reply) {
        return ((EnvelopeReply.Receipted) reply).receipt();
    }

    private static List<org.headstamp.proto.exchange.v1.ReceiptEntry> entries(EnvelopeReply reply) {
        try {
            return Receipt.parseFrom(receipt(reply).getContent()).getEntriesList();
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }
}
