package org.headstamp.demo;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Closes the week: reads what each State has in its books, and compares. */
final class Closing {
    private static final Map<String, Office> AUDITORS =
            Map.of("XA", Office.AUDITOR_XA, "XB", Office.AUDITOR_XB, "XC", Office.AUDITOR_XC);

    private final Roster roster;
    private final List<LogGrowth> logs;
    private final OfflineVerification verification;
    private final Ledger ledger = new Ledger();

    Closing(Roster roster, List<LogGrowth> logs, OfflineVerification verification) {
        this.roster = roster;
        this.logs = logs;
        this.verification = verification;
    }

    Ledger ledger() {
        return ledger;
    }

    /** What every State has, by its code. */
    Map<String, StateBooks> read() throws Exception {
        var cast = roster.cast();
        var read = new ConcurrentHashMap<String, StateBooks>();
        Parallel.each(
                Roster.STATES,
                state -> read.put(
                        state,
                        StateBooks.read(cast.office(roster.focalPoint(state)), state, cast.office(auditor(state)))));
        var books = new LinkedHashMap<String, StateBooks>();
        Roster.STATES.forEach(state -> books.put(state, read.get(state)));
        return books;
    }

    void compare(Map<String, StateBooks> books) {
        var unused = compare(books, ledger);
        new CounterProof(books, ledger).run(Closing::compare);
    }

    /** What can be verified without trust in what a State shows. */
    void verify(Map<String, StateBooks> books, List<Matter> matters) throws Exception {
        var check = new LogCheck(ledger);
        books.values().forEach(check::isWhole);
        logs.forEach(check::onlyGrew);
        Path bundles = roster.cast().directory().resolve("bundles");
        new BundleCheck(roster, verification, ledger).run(matters, bundles);
    }

    private static Ledger compare(Map<String, StateBooks> books, Ledger ledger) {
        new MessageCheck(books, ledger).run();
        new SilenceCheck(books, ledger).run();
        for (var state : books.values()) {
            new ApprovalCheck(state, ledger).run();
            new WithdrawalCheck(state, ledger).run();
            new StateCheck(state, ledger).run();
        }
        return ledger;
    }

    private static Office auditor(String state) {
        var auditor = AUDITORS.get(state);
        if (auditor == null) {
            throw new IllegalArgumentException("no auditor of " + state);
        }
        return auditor;
    }
}
