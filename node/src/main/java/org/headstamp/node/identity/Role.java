package org.headstamp.node.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What an operator does for the State. */
public enum Role {
    /** Records seizures and drafts requests. */
    OFFICER,
    /** Sends and answers for the State (Firearms Protocol, article 13(2)). */
    FOCAL_POINT,
    /** Keeps the national records and confirms matches. */
    REGISTRAR,
    /** Runs parallel investigations. */
    INVESTIGATOR,
    /** Sees what was asked, by whom, when and on what basis, without contents. */
    AUDITOR,
    /** Answers for one manufacturer, importer or dealer what it is asked, and sees nothing else. */
    TRADE;

    static String[] stored(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    static Set<Role> read(String[] stored) {
        return Arrays.stream(stored).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
