package org.headstamp.node.release.gate;

import org.headstamp.node.release.Ruling;
import org.headstamp.node.release.Use;

/** Whether a message may be used in one way. */
public record UseRuling(Use use, Ruling ruling) {}
