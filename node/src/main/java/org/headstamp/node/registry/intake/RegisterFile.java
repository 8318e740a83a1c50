package org.headstamp.node.registry.intake;

import java.util.List;

/**
 * The kinds of files that the registry takes in: CSV in UTF-8 (RFC 4180) with a header row; the order of the columns is
 * free. Rows refer to records of files imported before, in the order given here.
 */
public enum RegisterFile {
    PARTIES(PartiesLayout.LAYOUT),
    LOTS(LotsLayout.LAYOUT),
    FIREARMS(FirearmsLayout.LAYOUT),
    LICENCES(LicencesLayout.LAYOUT),
    TRANSFERS(TransfersLayout.LAYOUT);

    private final Layout layout;

    RegisterFile(Layout layout) {
        this.layout = layout;
    }

    /** The columns that the header must name. */
    public List<String> columns() {
        return layout.columns().stream().map(Column::header).toList();
    }

    Layout layout() {
        return layout;
    }
}
