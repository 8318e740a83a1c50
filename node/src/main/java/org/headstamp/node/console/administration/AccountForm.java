package org.headstamp.node.console.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.identity.PartyKey;
import org.headstamp.node.identity.Password;
import org.headstamp.node.identity.Role;
import org.jspecify.annotations.Nullable;

/** The form of a new account. It never shows a password again. */
record AccountForm(Entered form) {
    private static final String PASSWORD = "password";

    /** All roles that can be given. */
    public List<Role> choices() {
        return List.of(Role.values());
    }

    String name() {
        return form.value("name");
    }

    String unit() {
        return form.value("unit");
    }

    /**
     * The roles that are ticked.
     *
     * @throws InvalidValueException if one is not known
     */
    Set<Role> roles() {
        return form.all("roles").stream().map(AccountForm::role).collect(Collectors.toUnmodifiableSet());
    }

    @Nullable
    PartyKey party() {
        return form.value("party").isEmpty() ? null : new PartyKey(form.value("party"));
    }

    /** As typed, with the blanks around it. */
    Password password() {
        var typed = form.all(PASSWORD);
        return new Password(typed.isEmpty() ? "" : typed.getFirst());
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("roles", "names a role that there is not"));
    }
}
