package org.headstamp.node.api;

/** The names of {@link org.headstamp.node.identity.Role}, as annotations need them. */
final class Roles {
    static final String OFFICER = "OFFICER";
    static final String FOCAL_POINT = "FOCAL_POINT";
    static final String REGISTRAR = "REGISTRAR";
    static final String INVESTIGATOR = "INVESTIGATOR";
    static final String AUDITOR = "AUDITOR";
    static final String TRADE = "TRADE";

    private Roles() {}
}
