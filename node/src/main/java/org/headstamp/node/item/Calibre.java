package org.headstamp.node.item;

import org.headstamp.node.Checked;

/**
 * A calibre.
 *
 * @param raw as read or stated
 * @param id canonical name in the style of the C.I.P.; empty while several candidates remain
 */
public record Calibre(String raw, String id) {
    public Calibre {
        raw = Checked.text("raw", raw, 100);
        id = Checked.optionalText("id", id, 100);
    }
}
