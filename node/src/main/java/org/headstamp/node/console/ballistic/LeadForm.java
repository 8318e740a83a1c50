package org.headstamp.node.console.ballistic;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.ballistic.asking.ExhibitDraft;
import org.headstamp.node.ballistic.asking.LeadDraft;
import org.headstamp.node.ballistic.message.BallisticLead;
import org.headstamp.node.ballistic.message.ExhibitKind;
import org.headstamp.node.ballistic.message.TwistDirection;
import org.headstamp.node.console.frame.Entered;
import org.headstamp.node.console.letter.HeaderFields;
import org.headstamp.node.seizure.SeizureId;
import org.headstamp.pki.Sha256;

/** A lead as it was filled in: exhibits row by row, of which those of a kind belong to it. Whatever is wrong names its field. */
record LeadForm(Entered form, boolean exercise) {
    private static final Pattern DIGEST = Pattern.compile("[0-9A-Fa-f]{" + 2 * Sha256.LENGTH + "}");
    private static final Pattern BETWEEN_DIGESTS = Pattern.compile("\\s+");
    private static final int LONGEST_SHOWN = 80;

    private static final List<HeaderFields.TranslatedText> TEXTS =
            List.of(new HeaderFields.TranslatedText("reason", "ballistic_lead.reason"));

    HeaderFields fields() {
        return new HeaderFields(form, exercise);
    }

    LeadDraft draft() {
        var rows = rows();
        return new LeadDraft(
                seizure(rows),
                HeaderFields.state("asked", form.value("asked")),
                rows.stream().map(this::exhibit).toList(),
                form.value("reason"),
                fields().header(TEXTS),
                Sources.chosen(form));
    }

    private List<Integer> rows() {
        var rows = IntStream.range(0, form.all("exhibit").size())
                .filter(row -> !form.value("kind", row).isEmpty())
                .boxed()
                .toList();
        if (rows.isEmpty() || rows.size() > BallisticLead.MOST_EXHIBITS) {
            throw new InvalidValueException(
                    "exhibits", "must be a number from {0} to {1}", 1, BallisticLead.MOST_EXHIBITS);
        }
        return rows;
    }

    /** Ids of the seizures of which something is part of the lead, as they were sent. */
    List<String> seizures() {
        return IntStream.range(0, form.all("exhibit").size())
                .filter(row -> !form.value("kind", row).isEmpty())
                .mapToObj(row -> form.value("exhibit", row).split(" ", 2)[0])
                .toList();
    }

    private SeizureId seizure(List<Integer> rows) {
        var seizures = rows.stream().map(row -> chosen(row)[0]).distinct().toList();
        if (seizures.size() > 1) {
            throw new InvalidValueException("exhibits", "must come from one seizure");
        }
        return SeizureId.parse(seizures.getFirst());
    }

    private ExhibitDraft exhibit(int row) {
        var grooves = form.value("grooves", row);
        if (!grooves.matches("[0-9]{0,3}")) {
            throw new InvalidValueException("grooves", "must be a whole number");
        }
        return new ExhibitDraft(
                chosen(row)[1],
                "",
                HeaderFields.code(ExhibitKind.class, "exhibits", form.value("kind", row)),
                form.value("firingPinShape", row),
                form.value("breechMarks", row),
                grooves.isEmpty() ? 0 : Integer.parseInt(grooves),
                HeaderFields.code(TwistDirection.class, "twist", form.value("twist", row)),
                topographies(row));
    }

    /** Field of the digests of one exhibit, as problems name it. */
    static String topographiesOf(int row) {
        return "topographies-" + row;
    }

    private List<Sha256> topographies(int row) {
        return BETWEEN_DIGESTS
                .splitAsStream(form.value("topographies", row))
                .filter(digest -> !digest.isEmpty())
                .map(digest -> topography(row, digest))
                .toList();
    }

    private static Sha256 topography(int row, String digest) {
        if (!DIGEST.matcher(digest).matches()) {
            throw new InvalidValueException(
                    topographiesOf(row), "names {0}, which is no SHA-256 of 64 hexadecimal digits", shown(digest));
        }
        return Sha256.parse(digest);
    }

    private static String shown(String digest) {
        return digest.length() > LONGEST_SHOWN ? digest.substring(0, LONGEST_SHOWN) + "…" : digest;
    }

    private String[] chosen(int row) {
        var parts = form.value("exhibit", row).split(" ", 2);
        if (parts.length < 2) {
            throw new InvalidValueException("exhibits", "must be some of those shown");
        }
        return parts;
    }
}
