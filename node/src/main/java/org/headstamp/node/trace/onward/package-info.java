/** Questions that go on to the next State that an answer names, in one case and with the sealed answers as proof. */
@NullMarked
package org.headstamp.node.trace.onward;

import org.jspecify.annotations.NullMarked;
