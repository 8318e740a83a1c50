package org.headstamp.node.registry.intake;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.headstamp.node.HiddenCharacters;
import org.headstamp.node.item.reading.MarkText;
import org.headstamp.node.registry.RecordKey;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file.
 *
 * @param width columns of the staging table that it fills
 * @param absent what is staged, in each of them, when the value is not given; null for no value
 */
record Column(
        String header,
        boolean required,
        int width,
        @Nullable String absent,
        ValueRule rule) {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int LOWEST_YEAR = 1800;
    private static final int HIGHEST_YEAR = 2200;
    private static final int MARKS = 16;
    private static final int MARK_LENGTH = 50;
    private static final int STATES = 20;

    void stage(StagedRow row) {
        row.at(header);
        var value = row.value(header);
        if (!value.isEmpty()) {
            rule.stage(value, row);
        } else if (required) {
            row.reject(RejectReason.MISSING_VALUE, "");
        } else {
            for (int i = 0; i < width; i++) {
                row.addIfAny(absent);
            }
        }
    }

    Column optional() {
        return new Column(header, false, width, absent, rule);
    }

    /** Free text of one line, such as a name. */
    static Column text(String header, int maxLength) {
        return new Column(header, true, 1, "", (value, row) -> {
            if (isText(value, maxLength, row)) {
                row.add(value);
            }
        });
    }

    /** A reading, which is what it looks like, and the form in which it is looked up. */
    static Column reading(String header, int maxLength, boolean rotates) {
        return new Column(header, true, 2, "", (value, row) -> {
            if (isReading(value, maxLength, row)) {
                row.add(value);
                row.add(rotates ? MarkText.rotationKey(value) : MarkText.key(value));
            }
        });
    }

    /** A name and the form in which it is looked up. */
    static Column name(String header, int maxLength) {
        return new Column(header, true, 2, "", (value, row) -> {
            if (isText(value, maxLength, row)) {
                row.add(value);
                row.add(MarkText.key(value));
            }
        });
    }

    /** Headstamps with a semicolon between them; staged as two arrays, the marks and their look-up forms. */
    static Column marks(String header) {
        return new Column(header, true, 2, "{}", Column::stageMarks).optional();
    }

    private static void stageMarks(String value, StagedRow row) {
        var marks = Arrays.stream(value.split(";")).map(String::strip).toList();
        boolean good = marks.stream().allMatch(mark -> isReading(mark, MARK_LENGTH, row) && isMark(mark, row));
        if (marks.size() > MARKS) {
            row.reject(RejectReason.TOO_LONG, "more than " + MARKS + " marks");
        } else if (good) {
            row.add(array(marks));
            row.add(array(marks.stream().map(MarkText::rotationKey).toList()));
        }
    }

    private static boolean isMark(String mark, StagedRow row) {
        boolean good = !mark.isEmpty() && mark.chars().noneMatch(c -> "\"\\{},".indexOf(c) >= 0);
        if (!good) {
            row.reject(RejectReason.BAD_CHARACTER, "mark \"" + mark + "\"");
        }
        return good;
    }

    private static String array(Iterable<String> values) {
        return "{\"" + String.join("\",\"", values) + "\"}";
    }

    /** The key of a record, or a reference to one. */
    static Column key(String header) {
        return new Column(header, true, 1, null, (value, row) -> {
            if (RecordKey.wellFormed(value)) {
                row.add(value);
            } else {
                row.reject(RejectReason.BAD_KEY, value);
            }
        });
    }

    /** One of the names of an enumeration. */
    static <E extends Enum<E>> Column code(String header, EnumSet<E> allowed) {
        Set<String> names = allowed.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
        return new Column(header, true, 1, null, (value, row) -> {
            if (names.contains(value)) {
                row.add(value);
            } else {
                row.reject(RejectReason.BAD_CODE, value);
            }
        });
    }

    /** A SHA-256 digest, 64 hexadecimal digits in lower case. */
    static Column digest(String header) {
        return new Column(header, true, 1, null, (value, row) -> {
            if (DIGEST.matcher(value).matches()) {
                row.add("\\x" + value);
            } else {
                row.reject(RejectReason.BAD_DIGEST, value);
            }
        });
    }

    /** A State, ISO 3166-1 alpha-2. */
    static Column state(String header) {
        return new Column(header, true, 1, null, (value, row) -> {
            if (isState(value)) {
                row.add(value);
            } else {
                row.reject(RejectReason.BAD_STATE, value);
            }
        });
    }

    /** States with a semicolon between them, staged as an array. */
    static Column states(String header) {
        return new Column(header, false, 1, "{}", (value, row) -> {
            var states = Arrays.stream(value.split(";")).map(String::strip).toList();
            if (states.size() <= STATES && states.stream().allMatch(Column::isState)) {
                row.add("{" + String.join(",", states) + "}");
            } else {
                row.reject(RejectReason.BAD_STATE, value);
            }
        });
    }

    private static boolean isState(String value) {
        return value.length() == 2 && value.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** A whole number from 1. */
    static Column count(String header) {
        return number(header, 1, 1_000_000_000_000L);
    }

    /** A year. */
    static Column year(String header) {
        return number(header, LOWEST_YEAR, HIGHEST_YEAR);
    }

    private static Column number(String header, long least, long most) {
        return new Column(header, true, 1, null, (value, row) -> {
            if (value.length() <= 13 && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
                long number = Long.parseLong(value);
                if (number >= least && number <= most) {
                    row.add(value);
                    return;
                }
            }
            row.reject(RejectReason.BAD_NUMBER, value + ", expected " + least + " to " + most);
        });
    }

    /** A date to the day. */
    static Column day(String header) {
        return new Column(header, true, 1, null, (value, row) -> {
            if (DateText.precision(value) == 'D') {
                row.add(value);
            } else {
                row.reject(RejectReason.BAD_DATE, value + ", expected yyyy-mm-dd");
            }
        });
    }

    /** A date to the day, the month or the year; staged as its first day and the precision. */
    static Column partialDate(String header) {
        return new Column(header, true, 2, null, (value, row) -> {
            char precision = DateText.precision(value);
            if (precision == DateText.BAD) {
                row.reject(RejectReason.BAD_DATE, value + ", expected yyyy-mm-dd, yyyy-mm or yyyy");
                return;
            }
            row.add(DateText.firstDay(value));
            row.add(String.valueOf(precision));
        });
    }

    private static boolean isReading(String value, int maxLength, StagedRow row) {
        return isVisible(value, maxLength, HiddenCharacters::isHidden, row);
    }

    /** Names of some scripts need joiners. */
    private static boolean isText(String value, int maxLength, StagedRow row) {
        IntPredicate joiner = HiddenCharacters::isJoiner;
        return isVisible(value, maxLength, joiner.negate().and(HiddenCharacters::isHidden), row);
    }

    /** A character that nobody sees, or that turns the direction, would make of two numbers that look the same two records. */
    private static boolean isVisible(String value, int maxLength, IntPredicate hidden, StagedRow row) {
        if (value.length() > maxLength) {
            row.reject(RejectReason.TOO_LONG, value.length() + " characters, at most " + maxLength);
            return false;
        }
        var bad = value.codePoints().filter(hidden.or(Character::isISOControl)).findFirst();
        bad.ifPresent(found -> row.reject(RejectReason.BAD_CHARACTER, "U+%04X".formatted(found)));
        return bad.isEmpty();
    }
}
