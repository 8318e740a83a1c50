package org.headstamp.node.console.registry;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.registry.intake.ImportReport;
import org.headstamp.node.registry.intake.Reject;

/** The rejected rows of a file as a table for the office that corrects it (RFC 4180). */
final class RejectsCsv {
    private RejectsCsv() {}

    static String of(Say say, ImportReport report) {
        var head = row(
                say.text("registry.row"),
                say.text("registry.column"),
                say.text("registry.reason"),
                say.text("registry.detail"));
        return report.rejects().stream().map(reject -> row(say, reject)).collect(Collectors.joining("", head, ""));
    }

    private static String row(Say say, Reject reject) {
        return row(Long.toString(reject.line()), reject.column(), say.code(reject.reason()), reject.detail());
    }

    private static String row(String... values) {
        return Stream.of(values).map(RejectsCsv::quoted).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A value that a spreadsheet would take for a formula is marked as text. */
    private static String quoted(String value) {
        boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + value.replace("\"", "\"\"") + '"';
    }
}
