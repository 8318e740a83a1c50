package org.headstamp.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.headstamp.pki.Refusal.assertRefused;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.time.Instant;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.proto.exchange.v1.Message;
import org.headstamp.proto.federation.v1.Contact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictWireTest {
    @Test
    void aMessageWithinItsRulesIsRead() throws VerificationException {
        var contact = Contact.newBuilder().setOffice("focal point of XA").build();
        assertThat(StrictWire.parse(contact.toByteString(), Contact.parser())).isEqualTo(contact);
    }

    @Test
    void whatBreaksARuleOrDoesNotParseIsMalformed() {
        assertRefused(Reason.MALFORMED, () -> StrictWire.parse(ByteString.EMPTY, Contact.parser()));
        assertRefused(Reason.MALFORMED, () -> StrictWire.parse(ByteString.copyFromUtf8("nonsense"), Contact.parser()));
    }

    @Test
    void anUnknownFieldIsMalformed() {
        var contact = Contact.newBuilder().setOffice("focal point of XA").build();
        var unknown = ByteString.fromHex("9a06" + "00");
        assertRefused(
                Reason.MALFORMED, () -> StrictWire.parse(contact.toByteString().concat(unknown), Contact.parser()));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MIN_VALUE, 253_402_300_800L, -62_135_596_801L})
    void aTimestampOutsideTheCalendarIsMalformedAlsoBelowTheRules(long seconds) {
        var message = Message.newBuilder()
                .setSealedAt(Timestamp.newBuilder().setSeconds(seconds))
                .build();
        assertRefused(Reason.MALFORMED, () -> StrictWire.parse(message.toByteString(), Message.parser()));
        assertRefused(Reason.MALFORMED, () -> StrictWire.instant(message.getSealedAt()));
    }

    @Test
    void anInstantBecomesATimestampAndBack() throws VerificationException {
        var instant = Instant.parse("2026-03-02T10:00:00.123456789Z");
        assertThat(StrictWire.instant(StrictWire.timestamp(instant))).isEqualTo(instant);
    }
}
