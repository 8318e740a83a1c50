package org.headstamp.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;
import org.headstamp.demo.RegisterFiles.Lines;

/**
 * Writes the registers of Borealia (XB). All facts are invented; the same seed gives the same files. The lot of the
 * exercise's story is among them, the only one of its maker with that number.
 */
public final class RegisterGenerator {
    static final String PARTIES = "party_ref,role,name,country,marks";
    static final String LOTS = "lot_ref,number,scheme,maker_ref,mark,year,declared_size,legal_size,calibre";
    static final String FIREARMS = "firearm_ref,serial,make,model,calibre,year,maker_ref";
    static final String LICENCES = "number,kind,issued,expires,holder_ref,export_state,import_state,transit_states,"
            + "final_recipient_ref,quantity";
    static final String TRANSFERS =
            "transfer_ref,kind,date,from_ref,to_ref,lot_ref,firearm_ref,quantity,licence," + "document,register";

    private static final int LEGAL_SIZE = 10_000;
    private static final int MAKERS = 40;
    private static final int FORCES = 60;
    private static final int DEALERS = 2_500;
    private static final int PERSONS = 60_000;
    private static final int CONSIGNEES = 120;
    private static final int EXPORTS = 4_000;
    private static final int FIREARMS_MADE = 40_000;
    private static final int STEPS_OF_A_FIREARM = 3;
    private static final LocalDate FIRST_DAY = LocalDate.of(2005, 1, 1);
    private static final int DAYS = 18 * 365;

    private static final String[] PLACES = {
        "Aldermark", "Bexholm", "Carrowby", "Dunmere", "Eskfell", "Farrowdale", "Grimsund", "Halvik", "Ivarstad",
        "Jorvale", "Kestrelby", "Lowmoor", "Marrowgate", "Norrfors", "Ostergate", "Pellham", "Quarnby", "Ravensund",
        "Stellmark", "Tornholm"
    };
    private static final String[] CALIBRES = {
        "9 mm Luger", "7.62 × 51 mm", "5.56 × 45 mm NATO", "7.62 × 39", ".308 Winchester", ".45 Auto", "12/70"
    };
    private static final String[] MODELS = {"B1", "B4 Compact", "Ranger", "K12", "Service 70"};
    private static final String[] STATES = {"XC", "XD", "XE", "XF", "XG"};
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String MONTH_LETTERS = "ABCDEFGHJKLM";

    private final SplittableRandom random;
    private final int lots;
    private final long transfers;
    private long written;

    private RegisterGenerator(long seed, int lots, long transfers) {
        this.random = new SplittableRandom(seed);
        this.lots = lots;
        this.transfers = transfers;
    }

    /** Writes 200,000 lots and 1,000,000 transfers, or as many as told: {@code <directory> [seed lots transfers]}. */
    public static void main(String... arguments) {
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 14;
        int lots = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 200_000;
        long transfers = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1_000_000;
        write(Path.of(arguments[0]), seed, lots, transfers);
    }

    /** Writes the registers of Borealia; the rows of the story come on top of the numbers given. */
    static RegisterFiles write(Path directory, long seed, int lots, long transfers) {
        var files = RegisterFiles.in(directory);
        var generator = new RegisterGenerator(seed, lots, transfers);
        RegisterFiles.write(files.parties(), PARTIES, generator::parties);
        RegisterFiles.write(files.lots(), LOTS, generator::lots);
        RegisterFiles.write(files.firearms(), FIREARMS, generator::firearms);
        RegisterFiles.write(files.licences(), LICENCES, generator::licences);
        RegisterFiles.write(files.transfers(), TRANSFERS, generator::transfers);
        return files;
    }

    private void parties(Lines out) throws IOException {
        StoryRecords.borealianParties(out);
        for (int i = 0; i < MAKERS; i++) {
            out.row(maker(i), "MANUFACTURER", PLACES[i % PLACES.length] + " Cartridge Works " + (i + 1), "XB", mark(i));
        }
        for (int i = 0; i < FORCES; i++) {
            out.row(ref("FOR", i), "FORCE", "Police depot " + PLACES[i % PLACES.length] + " " + (i + 1), "XB", "");
        }
        for (int i = 0; i < DEALERS; i++) {
            out.row(ref("DEA", i), "DEALER", "Gun shop " + PLACES[i % PLACES.length] + " " + (i + 1), "XB", "");
        }
        for (int i = 0; i < CONSIGNEES; i++) {
            out.row(ref("IMP", i), "IMPORTER", "Consignee " + (i + 1), STATES[i % STATES.length], "");
        }
        for (int i = 0; i < PERSONS; i++) {
            out.row(ref("PER", i), "PERSON", "", "XB", "");
        }
    }

    private void lots(Lines out) throws IOException {
        StoryRecords.borealianLot(out);
        for (int i = 0; i < lots; i++) {
            int maker = makerOf(i);
            int year = dayOfLot(i).getYear();
            boolean brazil = i % 4 != 0;
            var number = brazil ? letters(3) + two(random.nextInt(100)) : milStd(year, i);
            out.row(
                    ref("LOT", i),
                    number,
                    brazil ? "BRAZIL" : "MIL_STD_1168",
                    maker(maker),
                    mark(maker),
                    year,
                    sizeOfLot(i),
                    LEGAL_SIZE,
                    CALIBRES[i % CALIBRES.length]);
        }
    }

    private void firearms(Lines out) throws IOException {
        for (int i = 0; i < FIREARMS_MADE; i++) {
            int maker = i % MAKERS;
            out.row(
                    ref("ARM", i),
                    letters(2) + (100_000 + i),
                    PLACES[maker % PLACES.length] + " Arms",
                    MODELS[i % MODELS.length],
                    CALIBRES[i % CALIBRES.length],
                    2005 + i % 18,
                    maker(maker));
        }
    }

    private void licences(Lines out) throws IOException {
        StoryRecords.exportLicence(out);
        for (int i = 0; i < EXPORTS; i++) {
            var issued = FIRST_DAY.plusDays(i % DAYS);
            out.row(
                    ref("EXP", i),
                    "EXPORT",
                    issued,
                    issued.plusYears(20),
                    maker(i % MAKERS),
                    "XB",
                    STATES[i % CONSIGNEES % STATES.length],
                    i % 3 == 0 ? "XH" : "",
                    ref("IMP", i % CONSIGNEES),
                    5_000_000);
        }
    }

    private void transfers(Lines out) throws IOException {
        StoryRecords.borealianTransfers(out);
        long ofFirearms = Math.min(transfers / 4, (long) FIREARMS_MADE * STEPS_OF_A_FIREARM);
        for (int i = 0; i < ofFirearms / STEPS_OF_A_FIREARM; i++) {
            firearm(i, out);
        }
        for (int i = 0; i < lots; i++) {
            long left = transfers - written;
            int share = (int) (left / (lots - i));
            lot(i, share + (random.nextInt(lots - i) < left % (lots - i) ? 1 : 0), out);
        }
    }

    private void firearm(int i, Lines out) throws IOException {
        var made = LocalDate.of(2005 + i % 18, 1 + i % 12, 1 + i % 28);
        var arm = ref("ARM", i);
        var shop = ref("DEA", i % DEALERS);
        step(out, "MANUFACTURED", made, "", maker(i % MAKERS), "", arm, 1, "", "Production");
        step(out, "SOLD", made.plusDays(40), maker(i % MAKERS), shop, "", arm, 1, "", "Trade");
        step(out, "RETAIL_SALE", made.plusDays(200), shop, person(), "", arm, 1, "", "Sales");
    }

    /** The life of one lot: made, sold to a shop, issued or exported, and the rest over the counter. */
    private void lot(int i, int steps, Lines out) throws IOException {
        var maker = maker(makerOf(i));
        var lot = ref("LOT", i);
        var shop = ref("DEA", random.nextInt(DEALERS));
        var day = dayOfLot(i);
        int size = sizeOfLot(i);
        for (int step = 0; step < steps; step++) {
            day = day.plusDays(1 + random.nextInt(60));
            switch (step) {
                case 0 -> step(out, "MANUFACTURED", dayOfLot(i), "", maker, lot, "", size, "", "Production");
                case 1 -> step(out, "SOLD", day, maker, shop, lot, "", size / 2, "", "Trade");
                case 2 -> bulk(i, day, out);
                default -> overTheCounter(i, day, shop, out);
            }
        }
    }

    private void bulk(int i, LocalDate day, Lines out) throws IOException {
        int maker = makerOf(i);
        int quantity = sizeOfLot(i) / 4;
        if (i % 3 == 0) {
            int licence = maker + MAKERS * random.nextInt(EXPORTS / MAKERS);
            var consignee = ref("IMP", licence % CONSIGNEES);
            step(
                    out,
                    "EXPORTED",
                    day,
                    maker(maker),
                    consignee,
                    ref("LOT", i),
                    "",
                    quantity,
                    ref("EXP", licence),
                    "Exports");
        } else {
            var depot = ref("FOR", random.nextInt(FORCES));
            step(out, "ISSUED_TO_FORCE", day, maker(maker), depot, ref("LOT", i), "", quantity, "", "State stocks");
        }
    }

    /** Of two hundred sales one is by a shop of which no purchase is on record, and one is a theft. */
    private void overTheCounter(int i, LocalDate day, String shop, Lines out) throws IOException {
        int rounds = 50 * (1 + random.nextInt(6));
        switch (random.nextInt(200)) {
            case 0 ->
                step(
                        out,
                        "RETAIL_SALE",
                        day,
                        ref("DEA", random.nextInt(DEALERS)),
                        person(),
                        ref("LOT", i),
                        "",
                        rounds,
                        "",
                        "Sales");
            case 1 -> step(out, "STOLEN", day, shop, "", ref("LOT", i), "", rounds, "", "Losses");
            default -> step(out, "RETAIL_SALE", day, shop, person(), ref("LOT", i), "", rounds, "", "Sales");
        }
    }

    private void step(
            Lines out,
            String kind,
            LocalDate day,
            String from,
            String to,
            String lot,
            String arm,
            long quantity,
            String licence,
            String register)
            throws IOException {
        written++;
        var document = kind.charAt(0) + "-" + day.getYear() + "/" + written;
        out.row("XB-T-" + written, kind, day, from, to, lot, arm, quantity, licence, document, register);
    }

    private String person() {
        return ref("PER", random.nextInt(PERSONS));
    }

    private static String maker(int number) {
        return ref("MAN", number);
    }

    private static String ref(String kind, int number) {
        return "XB-" + kind + "-" + (number + 1);
    }

    /** Two or three letters; the last two makers use the same mark, as some do. */
    private static String mark(int maker) {
        int shared = Math.min(maker, MAKERS - 2);
        return "" + LETTERS.charAt(shared % 23) + LETTERS.charAt((shared * 7 + 3) % 23)
                + (shared % 2 == 0 ? LETTERS.charAt((shared * 5 + 11) % 23) : "");
    }

    private static int makerOf(int lot) {
        return lot % MAKERS;
    }

    private LocalDate dayOfLot(int lot) {
        return FIRST_DAY.plusDays((long) lot * DAYS / lots);
    }

    /** One lot of five hundred is larger than the law allows. */
    private static int sizeOfLot(int lot) {
        return lot % 500 == 499 ? 4 * LEGAL_SIZE : LEGAL_SIZE - 1_000 * (lot % 5);
    }

    private static String milStd(int year, int lot) {
        int maker = makerOf(lot);
        return "X" + LETTERS.charAt(maker % 23) + LETTERS.charAt((maker * 7 + 3) % 23)
                + two(year % 100)
                + MONTH_LETTERS.charAt(lot % 12)
                + three(lot / 1000 % 1000)
                + "-"
                + three(lot % 1000);
    }

    private String letters(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static String three(int number) {
        return number < 100 ? "0" + two(number) : String.valueOf(number);
    }
}
