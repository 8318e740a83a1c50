package org.headstamp.node.console.registry;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.frame.Visitor;
import org.headstamp.node.identity.Role;
import org.headstamp.node.registry.NoticedLot;
import org.headstamp.node.registry.imports.RegisterImport;
import org.headstamp.node.registry.intake.ImportMode;
import org.headstamp.node.registry.intake.RegisterFile;
import org.headstamp.node.registry.intake.Reject;
import org.jspecify.annotations.Nullable;

/**
 * One import, and some of the rows that it rejected.
 *
 * @param from counts from 0
 * @param told how far it had come when that was last told to who cannot see it, in per cent; null on a whole page
 */
record ImportView(RegisterImport taken, int from, @Nullable Integer told) {
    private static final int ON_ONE_PAGE = 100;
    /** How often its progress is told, in per cent. */
    private static final int STEP = 25;

    ImportView(RegisterImport taken) {
        this(taken, 0, null);
    }

    public boolean running() {
        return taken.state() == RegisterImport.State.RUNNING;
    }

    /** How far it has come in steps that are worth telling. */
    public int step() {
        return taken.percent() / STEP * STEP;
    }

    /** Whether it has come further than was told, or has ended. */
    public boolean news() {
        return told != null && (!running() || step() > told);
    }

    public List<Reject> rejects() {
        var all = all();
        int start = Math.clamp(from, 0, all.size());
        return all.subList(start, Math.min(all.size(), start + ON_ONE_PAGE));
    }

    /** Where the next page begins; empty on the last one. */
    public String next() {
        return from + ON_ONE_PAGE < all().size() ? Integer.toString(from + ON_ONE_PAGE) : "";
    }

    /** How many rejects are listed; the rest is only counted. */
    public int listed() {
        return all().size();
    }

    private List<Reject> all() {
        var report = taken.report();
        return report == null ? List.of() : report.rejects();
    }

    /** Style of the badge that tells the outcome. */
    public String colour() {
        var report = taken.report();
        if (report == null) {
            return running() ? "warn" : "bad";
        }
        return switch (report.outcome()) {
            case IMPORTED, UNCHANGED -> "good";
            case IMPORTED_IN_PART -> "warn";
            case REJECTED, UNREADABLE -> "bad";
        };
    }

    /** The kinds of files, in the order in which they are imported. */
    @TemplateExtension
    static List<RegisterFile> kinds(Entered form) {
        return List.of(RegisterFile.values());
    }

    @TemplateExtension
    static List<ImportMode> modes(Entered form) {
        return List.of(ImportMode.values());
    }

    /** Whether the visitor may send files. */
    @TemplateExtension
    static boolean registrar(Visitor visitor) {
        return visitor.operator().is(Role.REGISTRAR);
    }

    /** The key of a lot as it stands in an address. */
    @TemplateExtension
    static String query(NoticedLot noticed) {
        return URLEncoder.encode(noticed.lot().ref().value(), StandardCharsets.UTF_8);
    }
}
