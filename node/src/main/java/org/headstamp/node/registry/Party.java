package org.headstamp.node.registry;

import java.util.List;
import org.headstamp.pki.MemberState;
import org.jspecify.annotations.Nullable;

/**
 * Who makes, holds, moves or uses firearms and ammunition.
 *
 * @param name empty for a person: the key is the pseudonym
 * @param country where it is established; null when not recorded
 * @param marks headstamps that a manufacturer uses
 */
public record Party(
        RecordKey ref,
        PartyRole role,
        String name,
        @Nullable MemberState country,
        List<String> marks) {
    public Party {
        marks = List.copyOf(marks);
        if (role == PartyRole.PERSON && !name.isEmpty()) {
            throw new IllegalArgumentException("a person is kept under a pseudonym only: " + ref);
        }
    }

    /** Whether what is said of it is data about a person; a pseudonym is, too. */
    public static boolean isPerson(@Nullable Party party) {
        return party != null && party.role == PartyRole.PERSON;
    }
}
