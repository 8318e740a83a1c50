package org.headstamp.node.api.write;

import jakarta.ws.rs.core.Response.Status;
import org.headstamp.node.casefile.Casefile;
import org.jspecify.annotations.Nullable;

/**
 * What a write came to.
 *
 * @param location path of what was made
 * @param body null for none
 */
public record Done(
        Status status,
        @Nullable String location,
        @Nullable String etag,
        @Nullable Object body) {
    /** Something is there now that was not. */
    public static Done created(String location, Object body) {
        return new Done(Status.CREATED, location, null, body);
    }

    /** Something was changed. */
    public static Done changed(Object body) {
        return new Done(Status.OK, null, null, body);
    }

    /** Done, and there is nothing to say. */
    public static Done silently() {
        return new Done(Status.NO_CONTENT, null, null, null);
    }

    /** The same, with the version of the case that results. */
    public Done tagged(Casefile casefile) {
        return new Done(status, location, etagOf(casefile), body);
    }

    /** The same, with the version of any other record that results. */
    public Done tagged(long version) {
        return new Done(status, location, etagOf(version), body);
    }

    /** The entity tag of a case: its version. */
    public static String etagOf(Casefile casefile) {
        return etagOf(casefile.version());
    }

    /** The entity tag of any record that counts its versions. */
    public static String etagOf(long version) {
        return "\"" + version + "\"";
    }
}
