package org.headstamp.node.trace.message;

import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.item.PartialDate;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/** A licence or authorisation of a transfer (Firearms Protocol, articles 7(b) and 10). */
public record Authorisation(
        String number,
        @Nullable PartialDate issued,
        @Nullable PartialDate expires,
        @Nullable MemberState exportState,
        @Nullable MemberState importState,
        List<MemberState> transitStates,
        @Nullable PartyDisclosure finalRecipient) {
    public Authorisation {
        number = Checked.text("number", number, 100);
        transitStates = Checked.list("transitStates", transitStates, 20);
    }
}
