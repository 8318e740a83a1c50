package org.headstamp.node.api;

import org.headstamp.node.registry.intake.ImportReport;

/** A file of which nothing was imported, as RFC 9457 tells it, with the report as an extension. */
record ImportProblem(String type, String title, int status, String detail, ImportReport report) {
    static final int STATUS = 422;

    static ImportProblem of(ImportReport report) {
        return new ImportProblem(
                "urn:headstamp:problem:import-refused",
                "Nothing of the file was imported",
                STATUS,
                report.rejected() + " of " + report.rows() + " rows were rejected; the report lists the first "
                        + report.rejects().size(),
                report);
    }
}
