/**
 * REST for national systems under {@code /api/v1}. Resources read who asks, call one use case and hand its records to
 * Jackson; roles are checked here and again by the use case.
 */
@NullMarked
package org.headstamp.node.api;

import org.jspecify.annotations.NullMarked;
