@NullMarked
package org.headstamp.node.console.paper;

import org.jspecify.annotations.NullMarked;
