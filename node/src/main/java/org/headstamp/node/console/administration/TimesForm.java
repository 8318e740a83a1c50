package org.headstamp.node.console.administration;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.Refusal;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.deadline.AgreedTimes;
import org.headstamp.node.deadline.DeadlineKind;
import org.headstamp.node.deadline.DeadlineRule;
import org.headstamp.node.deadline.calendar.Allowance;
import org.headstamp.node.deadline.calendar.Reckoning;
import org.headstamp.node.exchange.Priority;
import org.jspecify.annotations.Nullable;

/** The times of a timetable as a form has them: one row a rule, a row without a kind is none. */
record TimesForm(Entered form) {
    private static final int SPARE_ROWS = 4;

    /** In what an amount of time is counted. */
    enum Unit {
        MINUTES(Duration.ofMinutes(1)),
        HOURS(Duration.ofHours(1)),
        DAYS(Duration.ofDays(1));

        private final Duration one;

        Unit(Duration one) {
            this.one = one;
        }

        /** The largest unit in which an amount is whole. */
        static Unit of(Duration time) {
            return time.equals(Duration.ofDays(time.toDays()))
                    ? DAYS
                    : time.equals(Duration.ofHours(time.toHours())) ? HOURS : MINUTES;
        }

        long amount(Duration time) {
            return time.dividedBy(one);
        }
    }

    /** One row as it came. */
    record Row(
            int number,
            String kind,
            String priority,
            String amount,
            String unit,
            String reckoning,
            @Nullable Refusal problem) {
        public boolean wrong() {
            return problem != null;
        }
    }

    static TimesForm of(AgreedTimes times) {
        var values = new MultivaluedHashMap<String, String>();
        for (var rule : times.rules()) {
            var time = rule.allowance().duration();
            var unit = Unit.of(time);
            values.add("kind", rule.kind().name());
            values.add(
                    "priority", rule.priority() == null ? "" : rule.priority().name());
            values.add("amount", Long.toString(unit.amount(time)));
            values.add("unit", unit.name());
            values.add("reckoning", rule.allowance().reckoning().name());
        }
        values.putSingle("version", Integer.toString(times.version()));
        if (times.enquiresWhenLate() != null) {
            values.putSingle("enquires", times.enquiresWhenLate() ? "yes" : "no");
        }
        return new TimesForm(Entered.of(values));
    }

    /** What was filled in, and some rows more. */
    List<Row> rows() {
        int filled =
                (int) form.all("kind").stream().filter(kind -> !kind.isBlank()).count();
        int shown = Math.max(form.all("kind").size(), filled + SPARE_ROWS);
        var rows = new ArrayList<Row>();
        for (int row = 0; row < Math.min(shown, AgreedTimes.MOST_RULES + SPARE_ROWS); row++) {
            rows.add(new Row(
                    row,
                    form.value("kind", row),
                    form.value("priority", row),
                    form.value("amount", row),
                    form.value("unit", row),
                    form.value("reckoning", row),
                    form.problem(place(row))));
        }
        return rows;
    }

    /**
     * The rules of all rows that are filled in.
     *
     * @throws InvalidValueException names the row that is wrong
     */
    List<DeadlineRule> rules() {
        var rules = new ArrayList<DeadlineRule>();
        for (int row = 0; row < form.all("kind").size(); row++) {
            if (!form.value("kind", row).isEmpty()) {
                rules.add(rule(row));
            }
        }
        return rules;
    }

    int version() {
        if (!form.value("version").matches("[0-9]{1,9}")) {
            throw new InvalidValueException("version", "must be a whole number");
        }
        return Integer.parseInt(form.value("version"));
    }

    /** Null leaves it as it is set for all, or as usual. */
    @Nullable
    Boolean enquires() {
        var value = form.value("enquires");
        return value.isEmpty() ? null : value.equals("yes");
    }

    private DeadlineRule rule(int row) {
        try {
            var priority = form.value("priority", row);
            return new DeadlineRule(
                    code(DeadlineKind.class, "kind", row),
                    priority.isEmpty() ? null : code(Priority.class, "priority", row),
                    new Allowance(duration(row), code(Reckoning.class, "reckoning", row)));
        } catch (InvalidValueException e) {
            throw e.at(place(row));
        }
    }

    private Duration duration(int row) {
        if (!form.value("amount", row).matches("[0-9]{1,7}")) {
            throw new InvalidValueException("duration", "must be a whole number");
        }
        return code(Unit.class, "unit", row).one.multipliedBy(Long.parseLong(form.value("amount", row)));
    }

    private <E extends Enum<E>> E code(Class<E> type, String field, int row) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(form.value(field, row)))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(field, "must be chosen"));
    }

    private static String place(int row) {
        return "row-" + row;
    }
}
