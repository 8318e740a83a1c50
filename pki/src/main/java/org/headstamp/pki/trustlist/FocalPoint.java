package org.headstamp.pki.trustlist;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a member is called and reached.
 *
 * @param names of the State by language (ar, zh, en, fr, ru, es)
 * @param contacts first and second office of its focal point
 */
public record FocalPoint(Map<String, String> names, List<Contact> contacts, StateProfile profile) {
    /** Nothing was stated. */
    public static final FocalPoint UNSTATED = new FocalPoint(Map.of(), List.of(), StateProfile.UNSTATED);

    public FocalPoint {
        names = Map.copyOf(new TreeMap<>(names));
        contacts = List.copyOf(contacts);
    }
}
