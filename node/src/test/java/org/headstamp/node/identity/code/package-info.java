/** Tests of one-time codes. */
@NullMarked
package org.headstamp.node.identity.code;

import org.jspecify.annotations.NullMarked;
