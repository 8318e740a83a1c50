package org.headstamp.demo;

import org.headstamp.proto.exchange.v1.DeliverResponse;
import org.headstamp.proto.exchange.v1.Envelope;
import org.headstamp.proto.exchange.v1.RejectionCode;

/** Corvania's keys are misused to speak for Borealia. */
final class AttackScene {
    private final Cast cast;

    AttackScene(Cast cast) {
        this.cast = cast;
    }

    void play(String caseId) {
        var narrator = cast.narrator();
        narrator.chapter("An attack");
        var before = cast.messagesOf(Office.OFFICER_XA, caseId);
        var answer = narrator.step(
                "A message that says it is from Borealia, sealed with Corvania's key, is sent to Asteria",
                () -> new Intruder(Ceremonies.FEDERATION, cast.site("XC")).deliver(forged(caseId), cast.site("XA")));
        var code = code(answer);
        StepFailedException.unless(
                code == RejectionCode.REJECTION_CODE_CHANNEL_MISMATCH, "the attack was answered with " + answer);
        narrator.note(
                "Asteria's node refuses: " + code + ", \"" + answer.getRefusal().getDetail() + "\"");
        var after = cast.messagesOf(Office.OFFICER_XA, caseId);
        StepFailedException.unless(before.equals(after), "the case changed: " + after);
        narrator.note("the case of Asteria is as it was");
    }

    private Envelope forged(String caseId) throws Exception {
        return FalseMessage.refusal(Ceremonies.FEDERATION, "XB", "XA", caseId, cast.site("XC"));
    }

    private static RejectionCode code(DeliverResponse answer) {
        return switch (answer.getFrameCase()) {
            case REFUSAL -> answer.getRefusal().getCode();
            case HELLO, RECEIPT, NOT_NOW, FRAME_NOT_SET -> RejectionCode.REJECTION_CODE_UNSPECIFIED;
        };
    }
}
