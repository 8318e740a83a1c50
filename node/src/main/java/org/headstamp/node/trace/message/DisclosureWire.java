package org.headstamp.node.trace.message;

import java.util.function.Consumer;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.item.ItemWire;
import org.headstamp.node.item.WireEnum;
import org.headstamp.node.registry.PartyRole;
import org.headstamp.proto.trace.v1.Unknown;
import org.jspecify.annotations.Nullable;

/** Values and parties that may be withheld, as {@code headstamp.trace.v1}. */
final class DisclosureWire {
    private static final String ROLE = "PARTY_ROLE_";

    private DisclosureWire() {}

    static org.headstamp.proto.trace.v1.Identification toWire(Identification found) {
        var wire = org.headstamp.proto.trace.v1.Identification.newBuilder().setItemReference(found.itemReference());
        set(found.countryOfManufacture(), wire::setCountryOfManufacture);
        set(found.yearOfManufacture(), wire::setYearOfManufacture);
        set(found.manufacturer(), wire::setManufacturer);
        set(found.model(), wire::setModel);
        set(found.lot(), wire::setLot);
        set(found.lotSize(), wire::setLotSize);
        set(found.serial(), wire::setSerial);
        return wire.build();
    }

    static Identification fromWire(org.headstamp.proto.trace.v1.Identification wire) {
        return new Identification(
                wire.getItemReference(),
                wire.hasCountryOfManufacture() ? fromWire(wire.getCountryOfManufacture()) : null,
                wire.hasYearOfManufacture() ? fromWire(wire.getYearOfManufacture()) : null,
                wire.hasManufacturer() ? fromWire(wire.getManufacturer()) : null,
                wire.hasModel() ? fromWire(wire.getModel()) : null,
                wire.hasLot() ? fromWire(wire.getLot()) : null,
                wire.hasLotSize() ? fromWire(wire.getLotSize()) : null,
                wire.hasSerial() ? fromWire(wire.getSerial()) : null);
    }

    static org.headstamp.proto.trace.v1.PartyDisclosure toWire(PartyDisclosure party) {
        var wire = org.headstamp.proto.trace.v1.PartyDisclosure.newBuilder()
                .setName(toWire(party.name()))
                .setCountry(TraceWire.state(party.country()));
        if (party.role() != null) {
            wire.setRole(WireEnum.toWire(org.headstamp.proto.trace.v1.PartyRole.class, ROLE, party.role()));
        }
        return wire.build();
    }

    static PartyDisclosure fromWire(org.headstamp.proto.trace.v1.PartyDisclosure wire) {
        boolean stated = wire.getRole() != org.headstamp.proto.trace.v1.PartyRole.PARTY_ROLE_UNSPECIFIED;
        return new PartyDisclosure(
                stated ? WireEnum.fromWire(PartyRole.class, ROLE, wire.getRole()) : null,
                fromWire(wire.getName()),
                TraceWire.state(wire.getCountry()));
    }

    static org.headstamp.proto.trace.v1.Authorisation toWire(Authorisation authorisation) {
        var wire = org.headstamp.proto.trace.v1.Authorisation.newBuilder()
                .setNumber(authorisation.number())
                .setExportState(TraceWire.state(authorisation.exportState()))
                .setImportState(TraceWire.state(authorisation.importState()))
                .addAllTransitStates(TraceWire.codes(authorisation.transitStates()));
        if (authorisation.issued() != null) {
            wire.setIssued(ItemWire.toWire(authorisation.issued()));
        }
        if (authorisation.expires() != null) {
            wire.setExpires(ItemWire.toWire(authorisation.expires()));
        }
        if (authorisation.finalRecipient() != null) {
            wire.setFinalRecipient(toWire(authorisation.finalRecipient()));
        }
        return wire.build();
    }

    static Authorisation fromWire(org.headstamp.proto.trace.v1.Authorisation wire) {
        return new Authorisation(
                wire.getNumber(),
                wire.hasIssued() ? ItemWire.fromWire(wire.getIssued()) : null,
                wire.hasExpires() ? ItemWire.fromWire(wire.getExpires()) : null,
                TraceWire.state(wire.getExportState()),
                TraceWire.state(wire.getImportState()),
                TraceWire.states(wire.getTransitStatesList()),
                wire.hasFinalRecipient() ? fromWire(wire.getFinalRecipient()) : null);
    }

    private static void set(@Nullable Disclosed value, Consumer<org.headstamp.proto.trace.v1.Disclosed> field) {
        if (value != null) {
            field.accept(toWire(value));
        }
    }

    static org.headstamp.proto.trace.v1.Disclosed toWire(Disclosed value) {
        var wire = org.headstamp.proto.trace.v1.Disclosed.newBuilder();
        return switch (value) {
            case Disclosed.Known(var text) -> wire.setKnown(text).build();
            case Disclosed.Unknown() ->
                wire.setUnknown(Unknown.getDefaultInstance()).build();
            case Disclosed.Withheld(var ground) ->
                wire.setWithheld(TraceWire.ground(ground)).build();
        };
    }

    static Disclosed fromWire(org.headstamp.proto.trace.v1.Disclosed wire) {
        return switch (wire.getValueCase()) {
            case KNOWN -> new Disclosed.Known(wire.getKnown());
            case UNKNOWN -> new Disclosed.Unknown();
            case WITHHELD -> new Disclosed.Withheld(TraceWire.ground(wire.getWithheld()));
            case VALUE_NOT_SET -> throw new InvalidValueException("value", "is missing");
        };
    }
}
