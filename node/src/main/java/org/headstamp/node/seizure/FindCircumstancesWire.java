package org.headstamp.node.seizure;

import org.headstamp.node.item.ItemWire;
import org.headstamp.node.item.WireEnum;
import org.headstamp.pki.MemberState;
import org.headstamp.proto.trace.v1.AcquisitionMode;
import org.headstamp.proto.trace.v1.FindContext;

/** Circumstances of a find as {@code headstamp.trace.v1}. */
public final class FindCircumstancesWire {
    private static final String MODE = "ACQUISITION_MODE_";
    private static final String CONTEXT = "FIND_CONTEXT_";

    private FindCircumstancesWire() {}

    /** Circumstances for the wire. */
    public static org.headstamp.proto.trace.v1.FindCircumstances toWire(FindCircumstances circumstances) {
        return org.headstamp.proto.trace.v1.FindCircumstances.newBuilder()
                .setMode(WireEnum.toWire(AcquisitionMode.class, MODE, circumstances.mode()))
                .setDate(ItemWire.toWire(circumstances.date()))
                .setCountry(circumstances.country().toString())
                .setArea(circumstances.area())
                .setContext(WireEnum.toWire(FindContext.class, CONTEXT, circumstances.context()))
                .setCrimeCode(circumstances.crimeCode())
                .setDescription(circumstances.description())
                .build();
    }

    /**
     * Circumstances from the wire.
     *
     * @throws org.headstamp.node.InvalidValueException if a value has no meaning
     */
    public static FindCircumstances fromWire(org.headstamp.proto.trace.v1.FindCircumstances wire) {
        return new FindCircumstances(
                WireEnum.fromWire(FindCircumstances.Mode.class, MODE, wire.getMode()),
                ItemWire.fromWire(wire.getDate()),
                new MemberState(wire.getCountry()),
                wire.getArea(),
                WireEnum.fromWire(FindCircumstances.Context.class, CONTEXT, wire.getContext()),
                wire.getCrimeCode(),
                wire.getDescription());
    }
}
