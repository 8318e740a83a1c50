package org.headstamp.node.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person who acts for the State, by account, with the roles that it has now; who that is stands elsewhere.
 *
 * @param unit office that it belongs to; an operator of no unit (empty) sees no case that is kept to units
 * @param party that somebody of the trade acts for; null for everybody else
 */
public record Operator(
        String account,
        String unit,
        Set<Role> roles,
        @Nullable PartyKey party) {
    private static final String UNIT = "headstamp.unit";
    private static final String PARTY = "headstamp.party";

    public Operator {
        if (account.isBlank()) {
            throw new IllegalArgumentException("an operator has an account");
        }
        roles = Set.copyOf(roles);
    }

    /** One of the State's own people. */
    public Operator(String account, String unit, Set<Role> roles) {
        this(account, unit, roles, null);
    }

    /** An operator of no unit. */
    public Operator(String account, Set<Role> roles) {
        this(account, "", roles);
    }

    /** The operator behind a request that Quarkus has authenticated; roles that are not ours are left out. */
    public static Operator of(SecurityIdentity identity) {
        String unit = identity.getAttribute(UNIT);
        String party = identity.getAttribute(PARTY);
        return new Operator(
                identity.getPrincipal().getName(),
                unit == null ? "" : unit,
                Arrays.stream(Role.values())
                        .filter(role -> identity.hasRole(role.name()))
                        .collect(Collectors.toUnmodifiableSet()),
                party == null ? null : new PartyKey(party));
    }

    /** What {@link #of} reads back. */
    SecurityIdentity toIdentity() {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account))
                .addAttribute(UNIT, unit);
        if (party != null) {
            identity.addAttribute(PARTY, party.value());
        }
        roles.forEach(role -> identity.addRole(role.name()));
        return identity.build();
    }

    /** Whether the operator has this role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the operator has at least one of these roles. */
    public boolean isOneOf(Role... allowed) {
        return Arrays.stream(allowed).anyMatch(roles::contains);
    }

    /**
     * Lets only these roles pass.
     *
     * @param action completes "may not"
     * @throws NotPermittedException if the operator has none of the roles
     */
    public void require(String action, Role... allowed) {
        if (!isOneOf(allowed)) {
            throw new NotPermittedException(this, action);
        }
    }

    /**
     * Lets the State's own people pass, whatever they do for it, and nobody of the trade.
     *
     * @param action completes "may not"
     * @throws NotPermittedException if the operator is of the trade or has no role
     */
    public void requireOfficial(String action) {
        if (roles.isEmpty() || is(Role.TRADE)) {
            throw new NotPermittedException(this, action);
        }
    }

    /**
     * Lets only the trade pass, and says which party the operator acts for.
     *
     * @param action completes "may not"
     * @throws NotPermittedException if the operator is not of the trade
     */
    public PartyKey requireParty(String action) {
        if (party == null || !is(Role.TRADE)) {
            throw new NotPermittedException(this, action);
        }
        return party;
    }
}
