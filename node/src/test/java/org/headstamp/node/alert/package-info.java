@NullMarked
package org.headstamp.node.alert;

import org.jspecify.annotations.NullMarked;
