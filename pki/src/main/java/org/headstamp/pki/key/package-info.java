/**
 * Keys: what signs and what verifies, key files, and the key and trust managers of mutual TLS. Private keys never leave
 * this package, except into the Java TLS engine.
 */
@NullMarked
package org.headstamp.pki.key;

import org.jspecify.annotations.NullMarked;
