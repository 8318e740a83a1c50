/** Questions of other States to us, from their arrival to our reply; the record is {@link AnsweringTrace}. */
@NullMarked
package org.headstamp.node.trace.answering;

import org.jspecify.annotations.NullMarked;
