package org.headstamp.node.origin;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.headstamp.node.CaseId;
import org.headstamp.node.MessageId;
import org.headstamp.node.TimeOrderedUuid;
import org.headstamp.node.exchange.Handling;
import org.headstamp.node.exchange.Header;
import org.headstamp.node.exchange.LegalBasis;
import org.headstamp.node.exchange.Priority;
import org.headstamp.node.exchange.Purpose;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.PartialDate;
import org.headstamp.node.origin.message.OriginBasis;
import org.headstamp.node.origin.message.OriginNotice;
import org.headstamp.pki.MemberState;

/** Notifications of the exercise of three States; all facts invented. */
final class OriginSamples {
    static final MemberState XA = new MemberState("XA");
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final Random RANDOM = new Random(11);

    private OriginSamples() {}

    static MessageId aMessage() {
        return MessageId.at(NOON, RANDOM);
    }

    static Header header() {
        return new Header(
                Priority.NORMAL,
                null,
                null,
                "en",
                List.of(LegalBasis.of(LegalBasis.Code.WG6_R14)),
                Purpose.INVESTIGATION,
                new Handling(Handling.Code.H0, null, null, 0, Handling.OnwardRelease.PROHIBITED, true),
                true);
    }

    static OriginNotice notice() {
        return new OriginNotice(
                List.of(Item.of("1", Ammunition.firedCases(120, null, null, List.of()))),
                List.of(OriginBasis.MARKING, OriginBasis.LOT_RECORD),
                0.8,
                true,
                PartialDate.parse("2026-03-01"),
                XA,
                "120 fired cases near a border");
    }

    static ParallelInvestigation investigation(InvestigationState state) {
        return new ParallelInvestigation(
                new InvestigationId(TimeOrderedUuid.at(NOON, RANDOM)),
                CaseId.at(XA, NOON, RANDOM),
                XA,
                aMessage(),
                notice(),
                null,
                header(),
                "PI-1",
                Granted.COARSE,
                0,
                state,
                NOON);
    }
}
