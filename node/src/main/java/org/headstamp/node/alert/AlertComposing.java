package org.headstamp.node.alert;

import jakarta.inject.Singleton;
import java.util.List;
import org.headstamp.node.CaseId;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.NodeClock;
import org.headstamp.node.casefile.Casefiles;
import org.headstamp.node.exchange.TranslationRules;
import org.headstamp.node.identity.Operator;
import org.headstamp.node.item.LotMark;
import org.headstamp.node.registry.Lot;
import org.headstamp.node.registry.RegistryReader;
import org.jspecify.annotations.Nullable;

/** Makes alerts out of records of the registers, and tells what becomes of them. */
@Singleton
class AlertComposing {
    private final RegistryReader registers;
    private final Casefiles casefiles;
    private final AlertCopyRepository copies;
    private final AlertJournal journal;
    private final NodeClock clock;

    AlertComposing(
            RegistryReader registers,
            Casefiles casefiles,
            AlertCopyRepository copies,
            AlertJournal journal,
            NodeClock clock) {
        this.registers = registers;
        this.casefiles = casefiles;
        this.copies = copies;
        this.journal = journal;
        this.clock = clock;
    }

    LotAlert compose(Operator by, AlertDraft draft, @Nullable LotAlert replaced) {
        var lot = lot(by, draft);
        var warning = fitting(draft, lot);
        return new LotAlert(
                new AlertId(clock.newUuid()),
                replaced == null ? newCase(by, lot) : replaced.caseId(),
                lot.ref(),
                warning,
                draft.to(),
                draft.replaces(),
                draft.header(),
                by.account(),
                clock.now(),
                LotAlert.State.DRAFTED);
    }

    /** What an alert would say. */
    LotWarning warning(Operator by, AlertDraft draft) {
        return fitting(draft, lot(by, draft));
    }

    void journal(LotAlert alert, String actor, String code) {
        journal.noted(alert.caseId(), alert.id(), actor, code, null, null, clock.now());
    }

    void stateChanged(LotAlert alert, String actor) {
        journal.stateChanged(alert, actor);
        journal(alert, actor, "LOT_ALERT_IS_" + alert.state());
    }

    List<AlertCopy> copies(LotAlert alert) {
        return copies.of(alert.id());
    }

    private CaseId newCase(Operator by, Lot lot) {
        return casefiles.begin(by, "Alert about lot " + lot.number(), by.unit()).id();
    }

    private Lot lot(Operator by, AlertDraft draft) {
        return registers
                .lot(draft.lot(), by)
                .orElseThrow(() -> new InvalidValueException(
                        "lot", "names record {0}, which the registers do not have", draft.lot()));
    }

    private static LotWarning fitting(AlertDraft draft, Lot lot) {
        var warning = warning(draft, lot);
        var header = draft.header();
        TranslationRules.require(LotAlertWire.payload(warning, null), header.language(), header.translations());
        return warning;
    }

    private static LotWarning warning(AlertDraft draft, Lot lot) {
        var mark = new LotMark(lot.number(), lot.scheme(), LotMark.Carrier.NOT_STATED);
        return new LotWarning(
                draft.kind(),
                mark,
                lot.maker().name(),
                lot.mark(),
                lot.calibre(),
                draft.rounds(),
                draft.since(),
                draft.remarks());
    }
}
