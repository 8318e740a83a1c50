/** Tests of cases and their time lines. */
@NullMarked
package org.headstamp.node.casefile;

import org.jspecify.annotations.NullMarked;
