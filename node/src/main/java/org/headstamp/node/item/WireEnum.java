package org.headstamp.node.item;

import java.util.Arrays;
import org.headstamp.node.InvalidValueException;

/** Code lists of the wire and of the domain have the same names but for prefix and zero value; a test holds that. */
public final class WireEnum {
    private static final String OURS = "NOT_STATED";
    private static final String THEIRS = "UNSPECIFIED";

    private WireEnum() {}

    /** The code of the wire for a code of the domain. */
    public static <W extends Enum<W>> W toWire(Class<W> type, String prefix, Enum<?> value) {
        return Enum.valueOf(type, prefix + (value.name().equals(OURS) ? THEIRS : value.name()));
    }

    /**
     * The code of the domain for a code of the wire.
     *
     * @throws InvalidValueException if the domain has no such code
     */
    public static <D extends Enum<D>> D fromWire(Class<D> type, String prefix, Enum<?> value) {
        var bare = value.name().startsWith(prefix) ? value.name().substring(prefix.length()) : value.name();
        var ours = bare.equals(THEIRS) ? OURS : bare;
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(ours))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(type.getSimpleName(), "has no code {0}", value));
    }
}
