package org.headstamp.node.registry;

import java.time.LocalDate;
import java.util.List;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * A licence or authorisation (Firearms Protocol, articles 7(b) and 10).
 *
 * @param quantity rounds or pieces that it covers; null where it sets no limit
 */
public record Licence(
        String number,
        LicenceKind kind,
        LocalDate issued,
        LocalDate expires,
        Party holder,
        @Nullable MemberState exportState,
        @Nullable MemberState importState,
        List<MemberState> transitStates,
        @Nullable Party finalRecipient,
        @Nullable Long quantity) {
    public Licence {
        transitStates = List.copyOf(transitStates);
    }
}
