package org.headstamp.demo;

import java.nio.file.Path;

/** A registrar, by the pages: imports a file of lots, one of which cannot be. */
record Registering(Staff staff) {
    private static final String REJECTS = "main a[href$='/rejects']";

    /** Returns the report of what was refused. */
    Path load(Path folder) {
        var lots = folder.resolve("lots-by-hand.csv");
        RegisterFiles.write(lots, RegisterGenerator.LOTS, out -> {
            out.row("XB-LOT-HAND-1", "HAND 1", "FREE", "", "", 2020, 5_000, "", StoryRecords.CALIBRE);
            out.row("XB-LOT-HAND-2", "HAND 2", "FREE", "", "", 2020, "many", "", StoryRecords.CALIBRE);
        });
        try (var registrar = staff.at(Office.REGISTRAR_XB)) {
            registrar.open("/console/registry/imports");
            registrar.upload("file", lots);
            registrar.choose("kind", "LOTS");
            registrar.choose("mode", "SKIP_REJECTS");
            registrar.press("form[action='/console/registry/imports'] button[type=submit]");
            registrar.accepted();
            registrar.await(REJECTS);
            return registrar.take(REJECTS, folder.resolve("rejects-by-hand.csv"));
        }
    }
}
