/** What is traced and the marks read on it: values only. A raw reading is evidence and is never changed. */
@NullMarked
package org.headstamp.node.item;

import org.jspecify.annotations.NullMarked;
