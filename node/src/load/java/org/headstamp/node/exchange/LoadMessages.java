package org.headstamp.node.exchange;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.headstamp.node.CaseId;
import org.headstamp.node.NodeClock;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.exchange.v1.ConflictNotice;
import org.headstamp.proto.exchange.v1.ConflictReason;
import org.headstamp.proto.exchange.v1.Message;

/**
 * Messages that real nodes take in without sending anything back: conflict notices about nothing. They are sealed, logged,
 * receipted, handled in the order of their case and logged again by the exchange, as any other; no feature sees them on
 * either side, and no conflict notice is ever itself contested.
 */
final class LoadMessages {
    /** Bytes of a message beside its words. */
    private static final int AROUND = 340;

    private static final int LONGEST_WORDS = 2000;
    private static final Header HEADER = new Header(
            Priority.NORMAL,
            null,
            null,
            "en",
            List.of(LegalBasis.of(LegalBasis.Code.ITI_TRACE), LegalBasis.of(LegalBasis.Code.FP_12_4)),
            Purpose.INVESTIGATION,
            new Handling(Handling.Code.H1, null, null, 0, Handling.OnwardRelease.PROHIBITED, true),
            false);

    private final List<CaseId> cases;
    private final int words;

    private LoadMessages(List<CaseId> cases, int words) {
        this.cases = cases;
        this.words = words;
    }

    static LoadMessages of(LoadOrder order, MemberState self, NodeClock clock) {
        var cases = Stream.generate(() -> new CaseId(self, clock.newUuid()))
                .limit(order.cases())
                .toList();
        return new LoadMessages(cases, Math.clamp(order.content() - AROUND, 1, LONGEST_WORDS));
    }

    /** Another message in one of the cases. */
    OutgoingMessage next(MemberState to, RandomGenerator random) {
        var notice = ConflictNotice.newBuilder()
                .setReason(ConflictReason.CONFLICT_REASON_STATE)
                .setDetail(words(random));
        return new OutgoingMessage(
                cases.get(random.nextInt(cases.size())),
                to,
                null,
                HEADER,
                Message.newBuilder().setConflictNotice(notice).build());
    }

    /** Letters of which none follows from another, so that nothing on the way gains by compressing them. */
    private String words(RandomGenerator random) {
        return random.ints(words, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
