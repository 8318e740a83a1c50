package org.headstamp.demo;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can befall the database of a node. */
enum DatabaseFault {
    /** Its server is stopped, which cuts off all clients, and started later. */
    RESTARTED("refused|terminating connection|has been closed|I/O error") {
        @Override
        AutoCloseable befall(StateDatabase database, @Nullable SmallDisk disk) throws IOException {
            database.stop();
            return database::startAgain;
        }
    },
    /** All connections that the server gives are held by others. */
    CONNECTIONS_HELD("too many clients|remaining connection slots|Acquisition timeout") {
        @Override
        AutoCloseable befall(StateDatabase database, @Nullable SmallDisk disk) throws SQLException {
            return database.holdAllConnections();
        }
    },
    /** It takes no changes, as one that follows another. */
    READ_ONLY("read-only") {
        @Override
        AutoCloseable befall(StateDatabase database, @Nullable SmallDisk disk) throws SQLException {
            database.run("alter system set default_transaction_read_only = on", "select pg_reload_conf()");
            return () -> database.run("alter system reset default_transaction_read_only", "select pg_reload_conf()");
        }
    },
    /** No table can grow. */
    DISK_FULL("No space left on device") {
        @Override
        AutoCloseable befall(StateDatabase database, @Nullable SmallDisk disk) throws IOException {
            var own = Objects.requireNonNull(disk, "the tables are on no disk of their own");
            own.fill();
            return own::free;
        }
    };

    private final String words;

    DatabaseFault(String words) {
        this.words = words;
    }

    /** What a node says of it in its log, as a pattern. */
    String words() {
        return words;
    }

    /** Returns what ends it. */
    abstract AutoCloseable befall(StateDatabase database, @Nullable SmallDisk disk) throws IOException, SQLException;
}
