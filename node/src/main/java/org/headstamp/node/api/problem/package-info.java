/** The one place that turns failures into problems (RFC 9457). What is told and what is logged are different texts. */
@NullMarked
package org.headstamp.node.api.problem;

import org.jspecify.annotations.NullMarked;
