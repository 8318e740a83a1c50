package org.headstamp.pki.trustlist;

/** An office of the focal point, never a person. */
public record Contact(String office, String telephone, String mail) {}
