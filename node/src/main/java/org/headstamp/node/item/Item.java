package org.headstamp.node.item;

import java.util.List;
import org.headstamp.node.Checked;
import org.headstamp.pki.Sha256;

/**
 * One thing, or one quantity of like things, that was recovered or is to be traced.
 *
 * @param reference names the item inside its seizure or message; answers quote it
 * @param description free text, empty when there is none
 * @param photographs digests of photographs that are kept apart
 */
public record Item(String reference, ItemKind kind, String description, List<Sha256> photographs) {
    /** More photographs of one item do not fit on the wire. */
    public static final int MOST_PHOTOGRAPHS = 32;

    public Item {
        reference = Checked.text("reference", reference, 64);
        kind = Checked.present("kind", kind);
        description = Checked.optionalText("description", description, 4000);
        photographs = Checked.list("photographs", photographs, MOST_PHOTOGRAPHS);
    }

    /** An item without description or photographs. */
    public static Item of(String reference, ItemKind kind) {
        return new Item(reference, kind, "", List.of());
    }

    /** The same item with these photographs instead. */
    public Item withPhotographs(List<Sha256> digests) {
        return new Item(reference, kind, description, digests);
    }
}
