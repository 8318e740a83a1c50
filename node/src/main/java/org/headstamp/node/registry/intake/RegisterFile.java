package org.headstamp.node.registry.intake;

import java.util.List;

/**
 * The kinds of files that the registry takes in: CSV in UTF-8 (RFC 4180) with a header row; the order of the columns is
 * free. Rows refer to records of files imported before, in the order given here.
 */
public enum RegisterFile {
    PARTIES,
    LOTS,
    FIREARMS,
    BALLISTIC_REFERENCES,
    LICENCES,
    TRANSFERS;

    /** The columns that the header must name. */
    public List<String> columns() {
        return layout().columns().stream().map(Column::header).toList();
    }

    Layout layout() {
        return switch (this) {
            case PARTIES -> PartiesLayout.LAYOUT;
            case LOTS -> LotsLayout.LAYOUT;
            case FIREARMS -> FirearmsLayout.LAYOUT;
            case BALLISTIC_REFERENCES -> ReferencesLayout.LAYOUT;
            case LICENCES -> LicencesLayout.LAYOUT;
            case TRANSFERS -> TransfersLayout.LAYOUT;
        };
    }
}
