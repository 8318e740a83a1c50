package org.headstamp.node.identity;

/** What somebody proved to be let in. */
public enum Beginning {
    /** The password of an account without second factor. */
    PASSWORD,
    /** Password and one-time code, or recovery code. */
    TOTP,
    /** A log-in at the State's identity provider. */
    OIDC
}
