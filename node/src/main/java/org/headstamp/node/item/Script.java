package org.headstamp.node.item;

import java.util.regex.Pattern;
import org.headstamp.node.InvalidValueException;
import org.jspecify.annotations.Nullable;

/** Codes of scripts after ISO 15924. */
final class Script {
    private static final Pattern CODE = Pattern.compile("([A-Z][a-z]{3})?");

    private Script() {}

    static String checked(@Nullable String code) {
        var script = code == null ? "" : code;
        if (!CODE.matcher(script).matches()) {
            throw new InvalidValueException("script", "must be a code of ISO 15924 such as Latn, not {0}", script);
        }
        return script;
    }
}
