/** The list of cases, and one case. */
@NullMarked
package org.headstamp.node.console.cases;

import org.jspecify.annotations.NullMarked;
