package org.headstamp.node.ballistic.message;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.UnknownIfZero;
import org.headstamp.node.item.Calibre;
import org.headstamp.pki.Sha256;

/**
 * One fired case or bullet as an examiner describes it. Texts are empty when not stated.
 *
 * @param reference unique in the lead; replies quote it
 * @param firingPinShape of a case only, in words
 * @param breechMarks of a case only: of breech face, extractor and ejector, in words
 * @param grooves of a bullet only: number of lands and grooves, 0 when not stated
 * @param twist of a bullet only
 * @param microstamp of a case only, as read
 * @param topographies SHA-256 of surface topographies in X3P format (ISO 25178-72), which are kept apart
 */
public record BallisticExhibit(
        String reference,
        ExhibitKind kind,
        Calibre calibre,
        String firingPinShape,
        String breechMarks,
        @UnknownIfZero int grooves,
        TwistDirection twist,
        String microstamp,
        List<Sha256> topographies) {
    private static final int MOST_GROOVES = 32;
    private static final int MOST_TOPOGRAPHIES = 16;

    public BallisticExhibit {
        reference = Checked.text("reference", reference, 64);
        kind = Checked.present("kind", kind);
        calibre = Checked.present("calibre", calibre);
        firingPinShape = Checked.optionalText("firingPinShape", firingPinShape, 200);
        breechMarks = Checked.optionalText("breechMarks", breechMarks, 1000);
        Checked.between("grooves", grooves, 0, MOST_GROOVES);
        twist = Objects.requireNonNullElse(twist, TwistDirection.NOT_STATED);
        microstamp = Checked.optionalText("microstamp", microstamp, 100);
        topographies = Checked.list("topographies", topographies, MOST_TOPOGRAPHIES);
        if (new HashSet<>(topographies).size() != topographies.size()) {
            throw new InvalidValueException("topographies", "names the same twice");
        }
        switch (kind) {
            case FIRED_CASE -> {
                mustBeUnstated(kind, "grooves", grooves == 0);
                mustBeUnstated(kind, "twist", twist == TwistDirection.NOT_STATED);
            }
            case FIRED_BULLET -> {
                mustBeUnstated(kind, "firingPinShape", firingPinShape.isEmpty());
                mustBeUnstated(kind, "breechMarks", breechMarks.isEmpty());
                mustBeUnstated(kind, "microstamp", microstamp.isEmpty());
            }
        }
    }

    private static void mustBeUnstated(ExhibitKind kind, String field, boolean unstated) {
        if (!unstated) {
            throw new InvalidValueException(field, "is not seen on a {0}", kind);
        }
    }
}
