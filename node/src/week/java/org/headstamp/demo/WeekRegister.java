package org.headstamp.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.headstamp.demo.RegisterFiles.Lines;

/**
 * The registers of a State for the week: one lot for each matter, of which the records tell one of a few tales. All facts
 * are invented; what cannot be found is simply not written.
 */
final class WeekRegister {
    private static final int LEGAL_SIZE = 10_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 7);
    private static final String CONSIGNEE = "XC-IMP-1";

    private final String state;
    private final int lots;
    private long transfers;

    private WeekRegister(String state, int lots) {
        this.state = state;
        this.lots = lots;
    }

    /** What the records tell of one lot. */
    enum Tale {
        /** Sold over the counter to one purchaser. */
        SOLD,
        /** Sold to a shop, and to nobody as far as the records tell. */
        SOLD_TO_A_DEALER,
        /** Issued to a force, a part of it lost. */
        LOST_BY_A_FORCE,
        /** Exported to Corvania. */
        EXPORTED,
        DESTROYED,
        /** Stolen from a shop that sold of it later all the same. */
        SOLD_AFTER_THEFT,
        /** Larger than the law allows. */
        OVERSIZED,
        /** Sold over the counter before the shop had bought it, and more than it bought. */
        IMPOSSIBLE,
        /** Nothing: no register has it. */
        NOT_RECORDED;

        static Tale of(int lot) {
            return values()[lot % values().length];
        }
    }

    /** Borealia made every lot. */
    static RegisterFiles writeBorealia(Path directory, int lots) {
        return new WeekRegister("XB", lots).write(directory);
    }

    /** Corvania knows the lots that were exported to it. */
    static RegisterFiles writeCorvania(Path directory, int lots) {
        return new WeekRegister("XC", lots).write(directory);
    }

    /** The mark of the lot: three letters that count, and the year. */
    static String number(int lot) {
        return "" + letter(lot / 676) + letter(lot / 26) + letter(lot) + "19";
    }

    static String ref(int lot) {
        return "XB-LOT-" + number(lot);
    }

    private static char letter(int value) {
        return (char) ('A' + value % 26);
    }

    private RegisterFiles write(Path directory) {
        var files = RegisterFiles.in(directory);
        RegisterFiles.write(files.parties(), RegisterGenerator.PARTIES, this::parties);
        RegisterFiles.write(files.lots(), RegisterGenerator.LOTS, this::lots);
        RegisterFiles.write(files.firearms(), RegisterGenerator.FIREARMS, out -> {});
        RegisterFiles.write(files.licences(), RegisterGenerator.LICENCES, this::licences);
        RegisterFiles.write(files.transfers(), RegisterGenerator.TRANSFERS, this::transfers);
        return files;
    }

    private void parties(Lines out) throws IOException {
        out.row("XB-MAN-1", "MANUFACTURER", "Borealia Ordnance", "XB", StoryRecords.MARK);
        out.row("XB-FOR-1", "FORCE", "Border guard depot Tornholm", "XB", "");
        out.row("XB-DEA-1", "DEALER", "Gun shop Aldermark 1", "XB", "");
        out.row("XB-PER-1", "PERSON", "", "XB", "");
        out.row(CONSIGNEE, "IMPORTER", "Corvania Sporting Imports", "XC", "");
        out.row("XC-DEA-1", "DEALER", "Gun shop Corvania 1", "XC", "");
        out.row("XC-PER-1", "PERSON", "", "XC", "");
    }

    private void lots(Lines out) throws IOException {
        for (int lot = 0; lot < lots; lot++) {
            if (isKnown(lot)) {
                int size = Tale.of(lot) == Tale.OVERSIZED ? 20 * LEGAL_SIZE : LEGAL_SIZE;
                out.row(
                        ref(lot),
                        number(lot),
                        "BRAZIL",
                        "XB-MAN-1",
                        StoryRecords.MARK,
                        2019,
                        size,
                        LEGAL_SIZE,
                        StoryRecords.CALIBRE);
            }
        }
    }

    private boolean isKnown(int lot) {
        return switch (Tale.of(lot)) {
            case EXPORTED -> true;
            case NOT_RECORDED -> false;
            default -> state.equals("XB");
        };
    }

    private void licences(Lines out) throws IOException {
        out.row("XB-EXP-1", "EXPORT", "2019-01-01", "2039-01-01", "XB-MAN-1", "XB", "XC", "", CONSIGNEE, 50_000_000);
    }

    private void transfers(Lines out) throws IOException {
        for (int lot = 0; lot < lots; lot++) {
            if (isKnown(lot)) {
                transfers(lot, out);
            }
        }
    }

    private void transfers(int lot, Lines out) throws IOException {
        if (state.equals("XC")) {
            step(out, lot, "IMPORTED", 60, "XB-MAN-1", CONSIGNEE, 4_000);
            step(out, lot, "SOLD", 80, CONSIGNEE, "XC-DEA-1", 2_000);
            step(out, lot, "RETAIL_SALE", 120, "XC-DEA-1", "XC-PER-1", 200);
            return;
        }
        step(out, lot, "MANUFACTURED", 0, "", "XB-MAN-1", LEGAL_SIZE);
        switch (Tale.of(lot)) {
            case SOLD -> sold(lot, out);
            case SOLD_TO_A_DEALER -> step(out, lot, "SOLD", 30, "XB-MAN-1", "XB-DEA-1", 2_000);
            case LOST_BY_A_FORCE -> {
                step(out, lot, "ISSUED_TO_FORCE", 40, "XB-MAN-1", "XB-FOR-1", 8_000);
                step(out, lot, "LOST", 300, "XB-FOR-1", "", 500);
            }
            case EXPORTED -> step(out, lot, "EXPORTED", 50, "XB-MAN-1", CONSIGNEE, 4_000);
            case DESTROYED -> step(out, lot, "DESTROYED", 400, "XB-MAN-1", "", LEGAL_SIZE);
            case SOLD_AFTER_THEFT -> {
                step(out, lot, "SOLD", 30, "XB-MAN-1", "XB-DEA-1", 2_000);
                step(out, lot, "STOLEN", 90, "XB-DEA-1", "", 2_000);
                step(out, lot, "RETAIL_SALE", 200, "XB-DEA-1", "XB-PER-1", 100);
            }
            case OVERSIZED -> {
                step(out, lot, "ISSUED_TO_FORCE", 40, "XB-MAN-1", "XB-FOR-1", 90_000);
                step(out, lot, "SOLD", 45, "XB-MAN-1", "XB-DEA-1", 90_000);
            }
            case IMPOSSIBLE -> {
                step(out, lot, "RETAIL_SALE", 10, "XB-DEA-1", "XB-PER-1", 100);
                step(out, lot, "SOLD", 30, "XB-MAN-1", "XB-DEA-1", 50);
            }
            case NOT_RECORDED -> {}
        }
    }

    private void sold(int lot, Lines out) throws IOException {
        step(out, lot, "SOLD", 30, "XB-MAN-1", "XB-DEA-1", 2_000);
        step(out, lot, "RETAIL_SALE", 70, "XB-DEA-1", "XB-PER-1", 200);
    }

    private void step(Lines out, int lot, String kind, int day, String from, String to, long quantity)
            throws IOException {
        transfers++;
        out.row(
                state + "-T-" + transfers,
                kind,
                FIRST_DAY.plusDays(day + lot % 60L),
                from,
                to,
                ref(lot),
                "",
                quantity,
                kind.equals("EXPORTED") ? "XB-EXP-1" : "",
                kind.charAt(0) + "-2019/" + transfers,
                "Books of " + state);
    }
}
