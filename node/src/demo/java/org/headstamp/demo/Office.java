package org.headstamp.demo;

import java.util.Arrays;
import java.util.List;

/** An office that acts in the exercise, with its account. Offices only, never persons. */
enum Office {
    OFFICER_XA("XA", "officer.xa", "Border police of Asteria", "OFFICER"),
    FOCAL_POINT_XA("XA", "focal-point.xa", "National focal point of Asteria", "FOCAL_POINT"),
    SECOND_FOCAL_POINT_XA("XA", "focal-point-2.xa", "National focal point of Asteria", "FOCAL_POINT"),
    AUDITOR_XA("XA", "auditor.xa", "Court of audit of Asteria", "AUDITOR"),
    REGISTRAR_XB("XB", "registrar.xb", "Arms register of Borealia", "REGISTRAR"),
    FOCAL_POINT_XB("XB", "focal-point.xb", "National focal point of Borealia", "FOCAL_POINT"),
    SECOND_FOCAL_POINT_XB("XB", "focal-point-2.xb", "National focal point of Borealia", "FOCAL_POINT"),
    INVESTIGATOR_XB("XB", "investigator.xb", "Prosecution service of Borealia", "INVESTIGATOR"),
    DEALER_XB("XB", "gun-shop.xb", "Gun shop Aldermark 1", "TRADE", "XB-DEA-1"),
    AUDITOR_XB("XB", "auditor.xb", "Court of audit of Borealia", "AUDITOR"),
    OFFICER_XC("XC", "officer.xc", "Customs of Corvania", "OFFICER"),
    REGISTRAR_XC("XC", "registrar.xc", "Arms register of Corvania", "REGISTRAR"),
    FOCAL_POINT_XC("XC", "focal-point.xc", "National focal point of Corvania", "FOCAL_POINT"),
    SECOND_FOCAL_POINT_XC("XC", "focal-point-2.xc", "National focal point of Corvania", "FOCAL_POINT"),
    AUDITOR_XC("XC", "auditor.xc", "Court of audit of Corvania", "AUDITOR");

    private final String state;
    private final String account;
    private final String unit;
    private final String role;
    private final String party;

    Office(String state, String account, String unit, String role) {
        this(state, account, unit, role, "");
    }

    Office(String state, String account, String unit, String role, String party) {
        this.state = state;
        this.account = account;
        this.unit = unit;
        this.role = role;
        this.party = party;
    }

    static List<Office> of(String state) {
        return Arrays.stream(values())
                .filter(office -> office.state.equals(state))
                .toList();
    }

    String state() {
        return state;
    }

    String account() {
        return account;
    }

    String unit() {
        return unit;
    }

    String role() {
        return role;
    }

    /** The party of the register that an office of the trade is; empty for the others. */
    String party() {
        return party;
    }
}
