/** Keys, key files and TLS managers against real bytes, real handshakes and the openssl program. */
@NullMarked
package org.headstamp.pki.key;

import org.jspecify.annotations.NullMarked;
