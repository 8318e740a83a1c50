package org.headstamp.node.trace.message;

import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * A party of the records by its role, named or withheld.
 *
 * @param role null when the records do not say
 * @param country null when unknown, and always for a withheld party, which it might betray
 */
public record PartyDisclosure(
        @Nullable PartyRole role, Disclosed name, @Nullable MemberState country) {
    /** Whether it names somebody who is, or may be, a private person. */
    boolean namesPerson() {
        return name instanceof Disclosed.Known && (role == null || role == PartyRole.PERSON);
    }

    /** @throws InvalidValueException if a withheld party is told with its country */
    public PartyDisclosure {
        name = Checked.present("name", name);
        if (name instanceof Disclosed.Withheld && country != null) {
            throw new InvalidValueException("country", "must not be told of a party that is withheld");
        }
    }
}
