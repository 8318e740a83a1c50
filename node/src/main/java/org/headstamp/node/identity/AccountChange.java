package org.headstamp.node.identity;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an account is to become, all of it: nothing stays that is not named here.
 *
 * @param party that an account of the trade is to act for; null for all others
 */
public record AccountChange(
        AccountChangeId id,
        String account,
        String unit,
        Set<Role> roles,
        @Nullable PartyKey party,
        String askedBy,
        Instant askedAt) {
    public AccountChange {
        roles = Set.copyOf(roles);
    }

    /** As the log has it: the roles and nothing else. */
    String outcome(String code) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining("+", code + "/", ""));
    }
}
