/**
 * Who belongs to a federation and by which keys: building, signing and verifying the versions of its trust list, and
 * deciding whose a certificate is.
 */
@NullMarked
package org.headstamp.pki.trustlist;

import org.jspecify.annotations.NullMarked;
