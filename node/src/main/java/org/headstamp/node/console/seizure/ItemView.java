package org.headstamp.node.console.seizure;

import java.util.List;
import org.headstamp.node.console.composer.Composition;
import org.headstamp.node.console.frame.Say;
import org.headstamp.node.item.Ammunition;
import org.headstamp.node.item.AmmunitionPackage;
import org.headstamp.node.item.Firearm;
import org.headstamp.node.item.Item;
import org.headstamp.node.item.Part;
import org.headstamp.node.seizure.ItemPhotograph;
import org.jspecify.annotations.Nullable;

/** One seized item as its page shows it. */
record ItemView(Item item, List<ItemPhotograph> photographs) {
    ItemView {
        photographs = List.copyOf(photographs);
    }

    public RowKind kind() {
        return switch (item.kind()) {
            case Ammunition ammunition -> RowKind.AMMUNITION;
            case AmmunitionPackage container -> RowKind.PACKAGE;
            case Firearm firearm -> RowKind.FIREARM;
            case Part part -> RowKind.PART;
        };
    }

    public List<Fact> facts(Say say) {
        return ItemFacts.of(say, item.kind());
    }

    /** The headstamp as it can be drawn; null where its places were not written down. */
    public @Nullable Composition head() {
        return item.kind() instanceof Ammunition ammunition
                        && ammunition.headstamp() != null
                        && !ammunition.headstamp().marks().isEmpty()
                ? Composition.of(ammunition.headstamp())
                : null;
    }
}
