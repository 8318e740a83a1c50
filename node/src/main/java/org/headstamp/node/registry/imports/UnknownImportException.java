package org.headstamp.node.registry.imports;

/** There is no import with this id, or it is too long ago. */
public final class UnknownImportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownImportException(ImportId id) {
        super("there is no import " + id);
    }
}
