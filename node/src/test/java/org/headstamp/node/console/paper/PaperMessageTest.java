package org.headstamp.node.console.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.headstamp.node.exchange.ReadMessage;
import org.headstamp.proto.exchange.v1.ConflictNotice;
import org.headstamp.proto.exchange.v1.ConflictReason;
import org.headstamp.proto.exchange.v1.EvidenceNotice;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.trace.v1.LotAlert;
import org.junit.jupiter.api.Test;

class PaperMessageTest {
    @Test
    void whatMakesNoSenseIsShownAsSuchAndStopsNoExport() {
        assertThat(said(Message.newBuilder().setLotAlert(LotAlert.getDefaultInstance())))
                .isInstanceOf(Said.Unreadable.class);
    }

    @Test
    void whatOnlyCarriesEvidenceSaysItElsewhere() {
        assertThat(said(Message.newBuilder().setEvidenceNotice(EvidenceNotice.getDefaultInstance())))
                .isEqualTo(new Said.Elsewhere());
    }

    @Test
    void aConflictNoticeSaysWhyAMessageDoesNotFit() {
        var notice = ConflictNotice.newBuilder()
                .setReason(ConflictReason.CONFLICT_REASON_LOOP)
                .setDetail("the chain comes back");
        assertThat(said(Message.newBuilder().setConflictNotice(notice)))
                .isInstanceOfSatisfying(
                        Said.Told.class,
                        told -> assertThat(told.records())
                                .containsExactly(new PaperWire.Conflict(
                                        org.headstamp.node.exchange.ConflictReason.LOOP, "the chain comes back")));
    }

    private static Said said(Message.Builder message) {
        return PaperWire.said(new ReadMessage(message.build()));
    }
}
