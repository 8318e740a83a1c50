package org.headstamp.node.console.account;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.function.Consumer;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.Refusal;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Visit;
import org.headstamp.node.identity.NotPermittedException;
import org.headstamp.node.identity.Password;
import org.headstamp.node.identity.Passwords;
import org.headstamp.node.identity.SessionId;

/** Takes the form of another password. What is wrong is told by field; passwords are typed anew. */
@Singleton
class PasswordForm {
    private final Passwords passwords;
    private final SecurityIdentity identity;
    private final Visit visit;

    PasswordForm(Passwords passwords, SecurityIdentity identity, Visit visit) {
        this.passwords = passwords;
        this.identity = identity;
        this.visit = visit;
    }

    /** Changes the password unless something is wrong. */
    Entered changed(MultivaluedMap<String, String> sent) {
        return problems(
                sent, next -> passwords.change(visit.operator(), text(sent, "current"), next, SessionId.of(identity)));
    }

    /** Replaces a first password, with the start word where one was set, unless something is wrong. */
    Entered chosen(MultivaluedMap<String, String> sent) {
        return problems(
                sent,
                next -> passwords.choose(
                        visit.operator(), text(sent, "current"), text(sent, "start"), next, SessionId.of(identity)));
    }

    /** Whether the form has a field for the start word. */
    boolean needsStart() {
        return passwords.needsStart(visit.operator());
    }

    private static Entered problems(MultivaluedMap<String, String> sent, Consumer<Password> act) {
        var form = Entered.nothing();
        var next = text(sent, "next");
        if (!next.equals(text(sent, "again"))) {
            return form.wrong("again", Refusal.of("is not the same as the new password"));
        }
        try {
            act.accept(Password.named("next", next));
            return form;
        } catch (InvalidValueException e) {
            return form.wrong(e.field().equals("start") ? "start" : "next", e.refusal());
        } catch (NotPermittedException e) {
            return form.wrong("current", Refusal.of("is wrong, or the account is locked for a while"));
        }
    }

    private static String text(MultivaluedMap<String, String> sent, String field) {
        var value = sent.getFirst(field);
        return value == null ? "" : value;
    }
}
