/** The pages, asked for as a browser does. */
@NullMarked
package org.headstamp.node.console;

import org.jspecify.annotations.NullMarked;
