package org.headstamp.node.console.audit;

import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.audit.AuditKind;
import org.headstamp.node.audit.LogQuery;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.pki.Sha256;
import org.jspecify.annotations.Nullable;

/** What an auditor filled into the search of the log. */
final class AuditForm {
    private static final String KIND = "kind";
    private static final String ACTOR = "actor";
    private static final String CASE = "case";
    private static final String FROM = "from";
    private static final String TO = "to";

    private AuditForm() {}

    /**
     * What is looked for.
     *
     * @throws InvalidValueException names the field that is wrong
     */
    static LogQuery query(Entered form) {
        return new LogQuery(
                kind(form.value(KIND)),
                form.value(ACTOR).isEmpty() ? null : form.value(ACTOR),
                caseId(form.value(CASE)),
                form.time(FROM),
                form.time(TO));
    }

    /** The leaf hash of the last entry of the page before; null for the first page. */
    static @Nullable Sha256 after(Entered form) {
        return form.value("after").isEmpty() ? null : leaf(form.value("after"));
    }

    private static Sha256 leaf(String hex) {
        try {
            return Sha256.parse(hex);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("after", "names no entry of the log").because(e);
        }
    }

    /** The address of the page that follows. */
    static String next(Entered form, Sha256 last) {
        var address = UriBuilder.fromPath("/console/audit");
        for (var field : new String[] {KIND, ACTOR, CASE, FROM, TO}) {
            if (!form.value(field).isEmpty()) {
                address.queryParam(field, "{" + field + "}").resolveTemplate(field, form.value(field));
            }
        }
        return address.queryParam("after", last.hex()).build().toString();
    }

    private static @Nullable AuditKind kind(String name) {
        if (name.isEmpty()) {
            return null;
        }
        return Arrays.stream(AuditKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(KIND, "names no code that is known"));
    }

    private static @Nullable CaseId caseId(String text) {
        try {
            return text.isEmpty() ? null : CaseId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException(CASE, "must be a State, a hyphen and a UUID").because(e);
        }
    }
}
