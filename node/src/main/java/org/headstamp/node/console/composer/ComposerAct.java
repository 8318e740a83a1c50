package org.headstamp.node.console.composer;

import java.util.regex.Pattern;
import org.headstamp.node.console.frame.Entered;

/** What the buttons of a composer do. Their value names the act, the composition by its prefix, and a symbol. */
public final class ComposerAct {
    /** Name of the buttons. */
    public static final String NAME = "act";

    private static final Pattern PREFIX = Pattern.compile("i[0-9]{1,3}-");
    private static final Pattern PLACE = Pattern.compile("[0-9]|1[0-2]");
    private static final int PARTS = 3;

    private ComposerAct() {}

    /** The form after the act; the form as it was where no button of a composer was pressed. */
    public static Entered in(Entered form) {
        var act = form.value(NAME).split(":", PARTS);
        if (act.length < 2 || !isPrefix(act[1])) {
            return form;
        }
        var composition = Composition.of(form, act[1]);
        return switch (act[0]) {
            case "turn-right" -> composition.turned(1).into(form);
            case "turn-left" -> composition.turned(-1).into(form);
            case "put" -> put(composition, act[act.length - 1], form);
            default -> form;
        };
    }

    static boolean isPrefix(String prefix) {
        return PREFIX.matcher(prefix).matches();
    }

    private static Entered put(Composition composition, String symbol, Entered form) {
        var place = form.value(composition.prefix() + "at");
        int where = PLACE.matcher(place).matches() ? Integer.parseInt(place) : 0;
        return PaletteSymbol.named(symbol)
                .map(found -> composition.with(where, found.sign()).into(form))
                .orElse(form);
    }
}
