package org.headstamp.node.console.correction;

import org.headstamp.node.InvalidValueException;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.origin.message.InvestigationReport;

/** The form of an update that is put right: of the same stage, whatever has come since. */
final class ReportForm {
    private ReportForm() {}

    static Entered filled(InvestigationReport report) {
        return Entered.nothing()
                .with("authority", report.authority())
                .with("offenceClass", report.offenceClass())
                .with("suspects", Integer.toString(report.suspects()))
                .with("measures", Integer.toString(report.measures()))
                .with("findings", report.findings());
    }

    /** @throws InvalidValueException naming the field that is wrong */
    static InvestigationReport read(Entered form, InvestigationReport said) {
        return new InvestigationReport(
                said.reference(),
                form.value("authority"),
                said.stage(),
                said.since(),
                form.value("offenceClass"),
                number(form, "suspects"),
                number(form, "measures"),
                form.value("findings"),
                said.jointInvestigationProposed(),
                said.notOpenedReason(),
                said.conclusion());
    }

    private static int number(Entered form, String field) {
        var value = form.value(field);
        if (!value.matches("[0-9]{0,6}")) {
            throw new InvalidValueException(field, "must be a whole number");
        }
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }
}
