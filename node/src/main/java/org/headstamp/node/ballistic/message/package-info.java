/** What leads and replies say, and how it stands on the wire. */
@NullMarked
package org.headstamp.node.ballistic.message;

import org.jspecify.annotations.NullMarked;
