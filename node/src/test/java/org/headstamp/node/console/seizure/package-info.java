@NullMarked
package org.headstamp.node.console.seizure;

import org.jspecify.annotations.NullMarked;
