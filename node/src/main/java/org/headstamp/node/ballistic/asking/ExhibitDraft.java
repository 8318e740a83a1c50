package org.headstamp.node.ballistic.asking;

import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.ballistic.message.BallisticExhibit;
import org.headstamp.node.ballistic.message.ExhibitKind;
import org.headstamp.node.ballistic.message.TwistDirection;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.Item;
import org.headstamp.node.seizure.Seizure;
import org.headstamp.pki.Sha256;

/**
 * An exhibit taken from an item of a seizure, which gives its calibre and microstamp. Rules as for {@link
 * BallisticExhibit}.
 *
 * @param itemReference fired cases or bullets; one item may give several exhibits
 * @param reference of the exhibit; that of the item if empty
 */
public record ExhibitDraft(
        String itemReference,
        String reference,
        ExhibitKind kind,
        String firingPinShape,
        String breechMarks,
        int grooves,
        TwistDirection twist,
        List<Sha256> topographies) {
    public ExhibitDraft {
        itemReference = Checked.text("itemReference", itemReference, 64);
        reference = Checked.optionalText("reference", reference, 64);
        kind = Checked.present("kind", kind);
    }

    /** @throws InvalidValueException if the seizure lacks the item, or it is none that a weapon left marks on */
    BallisticExhibit of(Seizure seizure) {
        var item = seizure.item(itemReference)
                .orElseThrow(() ->
                        new InvalidValueException("exhibits", "name item {0}, which the seizure lacks", itemReference));
        var ammunition = firedAmmunition(item);
        var calibre = ammunition.calibre();
        if (calibre == null) {
            throw new InvalidValueException("exhibits", "name item {0}, which has no calibre on record", itemReference);
        }
        return new BallisticExhibit(
                reference.isEmpty() ? itemReference : reference,
                kind,
                calibre,
                firingPinShape,
                breechMarks,
                grooves,
                twist,
                kind == ExhibitKind.FIRED_CASE ? ammunition.microstamp() : "",
                topographies);
    }

    private static Ammunition firedAmmunition(Item item) {
        if (item.kind() instanceof Ammunition ammunition && ammunition.fired()) {
            return ammunition;
        }
        throw new InvalidValueException(
                "exhibits", "name item {0}, which is no fired case or bullet", item.reference());
    }
}
