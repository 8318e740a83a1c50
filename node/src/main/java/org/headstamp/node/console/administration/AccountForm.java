package org.headstamp.node.console.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.identity.Account;
import org.headstamp.node.identity.PartyKey;
import org.headstamp.node.identity.Password;
import org.headstamp.node.identity.Role;
import org.jspecify.annotations.Nullable;

/** What an account is to be: the form of a new one, or of its change. It never shows a password or start word again. */
record AccountForm(Entered form) {
    private static final String NAME = "name";
    private static final String UNIT = "unit";
    private static final String ROLES = "roles";
    private static final String PARTY = "party";
    private static final String PASSWORD = "password";
    private static final String START = "start";
    private static final String START_AGAIN = "start-again";

    /** The form of a change, filled in with what the account is unless it was sent. */
    static AccountForm of(Account account, Entered form) {
        return new AccountForm(
                form.values().containsKey(UNIT)
                        ? form
                        : form.with(UNIT, account.unit())
                                .with(
                                        ROLES,
                                        account.roles().stream().map(Role::name).toList())
                                .with(
                                        PARTY,
                                        account.party() == null
                                                ? ""
                                                : account.party().value()));
    }

    /** All roles that can be given. */
    public List<Role> choices() {
        return List.of(Role.values());
    }

    String name() {
        return form.value(NAME);
    }

    String unit() {
        return form.value(UNIT);
    }

    /**
     * The roles that are ticked.
     *
     * @throws InvalidValueException if one is not known
     */
    Set<Role> roles() {
        return form.all(ROLES).stream().map(AccountForm::role).collect(Collectors.toUnmodifiableSet());
    }

    @Nullable
    PartyKey party() {
        return form.value(PARTY).isEmpty() ? null : new PartyKey(form.value(PARTY));
    }

    /** As typed, with the blanks around it. */
    Password password() {
        return password(form);
    }

    /** The first password of a form that has one. */
    static Password password(Entered form) {
        return new Password(typed(form, PASSWORD));
    }

    /**
     * The start word of a form with which something is confirmed.
     *
     * @throws InvalidValueException if it is none, or is not the same where it is typed again
     */
    static Password start(Entered form) {
        var start = typed(form, START);
        if (!start.equals(typed(form, START_AGAIN))) {
            throw new InvalidValueException(START_AGAIN, "is not the same as the start word");
        }
        return Password.named(START, start);
    }

    private static String typed(Entered form, String field) {
        var typed = form.all(field);
        return typed.isEmpty() ? "" : typed.getFirst();
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(ROLES, "names no code that is known"));
    }
}
