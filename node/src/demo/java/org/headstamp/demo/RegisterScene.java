package org.headstamp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Borealia and Corvania have their registers in their nodes. */
final class RegisterScene {
    private static final long SEED = 14;
    private static final int LOTS = 200_000;
    private static final long TRANSFERS = 1_000_000;

    private final Cast cast;

    RegisterScene(Cast cast) {
        this.cast = cast;
    }

    /** Writes Borealia's registers; may run while the nodes start. */
    static RegisterFiles write(Path directory) {
        return RegisterGenerator.write(directory.resolve("xb").resolve("registers"), SEED, LOTS, TRANSFERS);
    }

    void play(RegisterFiles borealia) {
        cast.narrator().chapter("The registers");
        var rows = cast.narrator()
                .step(
                        "Borealia's registrar imports its registers from CSV files",
                        () -> load(cast.office(Office.REGISTRAR_XB), borealia));
        cast.narrator().note("rows " + rows);
        StepFailedException.unless(rows.getOrDefault("lots", 0L) >= LOTS, "too few lots were imported: " + rows);
        StepFailedException.unless(
                rows.getOrDefault("transfers", 0L) >= TRANSFERS, "too few transfers were imported: " + rows);
        cast.narrator().act("Corvania's registrar imports the records of one importer", () -> {
            var files =
                    StoryRecords.writeCorvania(cast.directory().resolve("xc").resolve("registers"));
            var unused = load(cast.office(Office.REGISTRAR_XC), files);
        });
    }

    /** Imports the files of one State; returns the rows taken by kind. */
    static Map<String, Long> load(RestOffice registrar, RegisterFiles files) throws IOException, InterruptedException {
        var rows = new LinkedHashMap<String, Long>();
        rows.put("parties", load(registrar, "PARTIES", files.parties()));
        rows.put("lots", load(registrar, "LOTS", files.lots()));
        rows.put("firearms", load(registrar, "FIREARMS", files.firearms()));
        rows.put("licences", load(registrar, "LICENCES", files.licences()));
        rows.put("transfers", load(registrar, "TRANSFERS", files.transfers()));
        return rows;
    }

    private static long load(RestOffice registrar, String kind, Path file) throws IOException, InterruptedException {
        JsonNode report = registrar.send("POST", "registry/imports/" + kind, "text/csv", BodyPublishers.ofFile(file));
        StepFailedException.unless(report.path("rejected").asLong(-1) == 0, "rows were rejected: " + report);
        return report.path("rows").asLong();
    }
}
