package org.headstamp.demo;

import java.io.IOException;
import java.nio.file.Path;
import org.headstamp.demo.RegisterFiles.Lines;

/**
 * What the registers say of the lot of the exercise: made by Borealia Ordnance with 1,859,000 rounds against a legal
 * 10,000, most of it issued to a force, a part exported to Corvania (XC), a part lost later.
 */
final class StoryRecords {
    static final String MARK = "BORX";
    static final String LOT = "QRV21";
    static final String CALIBRE = "9 mm Luger";
    static final String LICENCE = "XB-EXP-2021-0417";

    private static final String LOT_REF = "XB-LOT-QRV21";
    private static final String MAKER = "XB-MAN-BORX";
    private static final String FORCE = "XB-FOR-BORDER";
    private static final String CONSIGNEE = "XC-IMP-CORVANIA";
    private static final String SHOP = "XC-DEA-17";
    private static final int MONTHLY_LIMIT = 600;
    private static final int MONTHS = 12;

    private StoryRecords() {}

    static void borealianParties(Lines out) throws IOException {
        out.row(MAKER, "MANUFACTURER", "Borealia Ordnance", "XB", MARK);
        out.row(FORCE, "FORCE", "Border guard depot Tornholm", "XB", "");
        out.row(CONSIGNEE, "IMPORTER", "Corvania Sporting Imports", "XC", "");
    }

    static void borealianLot(Lines out) throws IOException {
        out.row(LOT_REF, LOT, "BRAZIL", MAKER, MARK, 2021, 1_859_000, 10_000, CALIBRE);
    }

    static void exportLicence(Lines out) throws IOException {
        out.row(LICENCE, "EXPORT", "2021-05-10", "2022-05-09", MAKER, "XB", "XC", "", CONSIGNEE, 400_000);
    }

    static void borealianTransfers(Lines out) throws IOException {
        step(out, "XB-S-1", "MANUFACTURED", "2021-02", "", MAKER, 1_859_000, "", "batch sheet 21", "Production");
        step(
                out,
                "XB-S-2",
                "ISSUED_TO_FORCE",
                "2021-04-12",
                MAKER,
                FORCE,
                1_400_000,
                "",
                "issue order 88",
                "State stocks");
        step(out, "XB-S-3", "EXPORTED", "2021-06-18", MAKER, CONSIGNEE, 400_000, LICENCE, "waybill 5501", "Exports");
        step(out, "XB-S-4", "LOST", "2022-11", FORCE, "", 42_000, "", "loss report 7", "Losses");
    }

    /** Writes the registers of Corvania: the import, and the sales of one shop, one purchaser above the limit. */
    static RegisterFiles writeCorvania(Path directory) {
        var files = RegisterFiles.in(directory);
        RegisterFiles.write(files.parties(), RegisterGenerator.PARTIES, StoryRecords::corvanianParties);
        RegisterFiles.write(
                files.lots(),
                RegisterGenerator.LOTS,
                out -> out.row(LOT_REF, LOT, "BRAZIL", MAKER, MARK, 2021, 400_000, "", CALIBRE));
        RegisterFiles.write(files.firearms(), RegisterGenerator.FIREARMS, out -> {});
        RegisterFiles.write(
                files.licences(),
                RegisterGenerator.LICENCES,
                out -> out.row(
                        "XC-IMP-2021-0093",
                        "IMPORT",
                        "2021-04-28",
                        "2022-04-27",
                        CONSIGNEE,
                        "XB",
                        "XC",
                        "",
                        CONSIGNEE,
                        400_000));
        RegisterFiles.write(files.transfers(), RegisterGenerator.TRANSFERS, StoryRecords::corvanianTransfers);
        return files;
    }

    private static void corvanianParties(Lines out) throws IOException {
        out.row(MAKER, "MANUFACTURER", "Borealia Ordnance", "XB", MARK);
        out.row(CONSIGNEE, "IMPORTER", "Corvania Sporting Imports", "XC", "");
        out.row(SHOP, "DEALER", "Harbour Gun Shop", "XC", "");
        for (int purchaser = 1; purchaser <= 5; purchaser++) {
            out.row("XC-PER-" + purchaser, "PERSON", "", "XC", "");
        }
    }

    private static void corvanianTransfers(Lines out) throws IOException {
        step(
                out,
                "XC-S-1",
                "IMPORTED",
                "2021-07-02",
                "",
                CONSIGNEE,
                400_000,
                "XC-IMP-2021-0093",
                "customs 311",
                "Imports");
        step(out, "XC-S-2", "SOLD", "2021-08-15", CONSIGNEE, SHOP, 60_000, "", "invoice 2040", "Trade");
        for (int month = 1; month <= MONTHS; month++) {
            for (int purchaser = 1; purchaser <= 5; purchaser++) {
                int rounds = purchaser == 3 ? 5 * MONTHLY_LIMIT : MONTHLY_LIMIT / purchaser;
                var sale = "XC-R-" + month + "-" + purchaser;
                var day = "2022-%02d-%02d".formatted(month, 3 + purchaser);
                step(out, sale, "RETAIL_SALE", day, SHOP, "XC-PER-" + purchaser, rounds, "", "", "Sales");
            }
        }
    }

    private static void step(
            Lines out,
            String ref,
            String kind,
            String date,
            String from,
            String to,
            int quantity,
            String licence,
            String document,
            String register)
            throws IOException {
        out.row(ref, kind, date, from, to, LOT_REF, "", quantity, licence, document, register);
    }
}
