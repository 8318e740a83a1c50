/** The draft of a request for mutual legal assistance. */
@NullMarked
package org.headstamp.node.console.assistance;

import org.jspecify.annotations.NullMarked;
