/** One-time codes: pure functions of a secret and the time. */
@NullMarked
package org.headstamp.node.identity.code;

import org.jspecify.annotations.NullMarked;
