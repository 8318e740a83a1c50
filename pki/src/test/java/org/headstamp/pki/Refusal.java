package org.headstamp.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.headstamp.pki.VerificationException.Reason;

/** Asserts that a verification ends with one reason. */
public final class Refusal {

    private Refusal() {}

    /** The call must throw a {@link VerificationException} of this reason. */
    public static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(VerificationException.class)
                .isThrownBy(call)
                .satisfies(e -> assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason));
    }
}
