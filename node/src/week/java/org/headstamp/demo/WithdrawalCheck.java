package org.headstamp.demo;

import java.util.Set;
import org.headstamp.demo.Ledger.Invariant;
import org.headstamp.proto.log.v1.AuditEntry;
import org.headstamp.proto.log.v1.AuditKind;

/** After it confirmed a withdrawal the State asked sends nothing more of that case to that State. */
final class WithdrawalCheck {
    private static final Set<String> ABOUT_THE_EXCHANGE = Set.of("CONFLICT_NOTICE", "EVIDENCE_NOTICE");

    private final StateBooks books;
    private final Ledger ledger;

    WithdrawalCheck(StateBooks books, Ledger ledger) {
        this.books = books;
        this.ledger = ledger;
    }

    void run() {
        books.log()
                .of(AuditKind.AUDIT_KIND_MESSAGE_SEALED)
                .filter(message -> message.getOutcome().equals("WITHDRAWAL_CONFIRMATION"))
                .forEach(this::lastWord);
    }

    private void lastWord(AuditEntry confirmation) {
        var after = books.log()
                .ofCase(confirmation.getCaseId())
                .filter(entry -> entry.getKind() == AuditKind.AUDIT_KIND_MESSAGE_SEALED)
                .filter(entry -> entry.getPeer().equals(confirmation.getPeer()))
                .filter(entry -> books.log().place(entry) > books.log().place(confirmation))
                .map(AuditEntry::getOutcome)
                .filter(kind -> !ABOUT_THE_EXCHANGE.contains(kind))
                .toList();
        ledger.check(
                Invariant.NOTHING_AFTER_A_WITHDRAWAL,
                after.isEmpty(),
                "case " + confirmation.getCaseId() + " in " + books.state() + ": after the confirmation came " + after);
    }
}
