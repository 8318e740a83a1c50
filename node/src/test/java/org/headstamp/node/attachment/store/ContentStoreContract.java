package org.headstamp.node.attachment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every place for files must do. */
abstract class ContentStoreContract {
    private static final ByteString FIRST = ByteString.copyFromUtf8("0123456789");
    private static final ByteString SECOND = ByteString.copyFromUtf8("abcdef");
    private static final String ALL = "0123456789abcdef";

    private final String name = UUID.randomUUID() + ".part";

    abstract ContentStore store();

    abstract <T> T within(Supplier<T> work);

    private void change(Runnable change) {
        within(() -> {
            change.run();
            return true;
        });
    }

    private void writeBoth() {
        change(() -> store().append(name, 0, FIRST));
        change(() -> store().append(name, FIRST.size(), SECOND));
    }

    private String all(String of) {
        var read = ByteString.EMPTY;
        for (var next = read(of, 0, 4); !next.isEmpty(); next = read(of, read.size(), 4)) {
            read = read.concat(next);
        }
        return read.toStringUtf8();
    }

    private ByteString read(String of, long offset, int most) {
        return within(() -> store().read(of, offset, most));
    }

    @Test
    void whatIsAddedIsReadFromAnyPlaceOn() {
        writeBoth();
        assertThat(all(name)).isEqualTo(ALL);
        assertThat(read(name, 3, 2).toStringUtf8()).isEqualTo("34");
        assertThat(read(name, 12, 100).toStringUtf8()).isEqualTo("cdef");
        assertThat(read(name, 16, 100)).isEmpty();
        assertThat(read(name, 99, 100)).isEmpty();
    }

    @Test
    void nothingIsAddedTwiceAtOnePlace() {
        writeBoth();
        assertThatThrownBy(() -> change(() -> store().append(name, FIRST.size(), SECOND)))
                .isNotNull();
        assertThat(all(name)).isEqualTo(ALL);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10, 11, 15, 16})
    void whatIsCutOffCanBeWrittenAnew(int length) {
        writeBoth();
        assertThat(within(() -> store().trim(name, length))).isEqualTo(length);
        assertThat(all(name)).isEqualTo(ALL.substring(0, length));
        change(() -> store().append(name, length, SECOND));
        assertThat(all(name)).isEqualTo(ALL.substring(0, length) + SECOND.toStringUtf8());
    }

    @Test
    void cuttingTellsOfBytesThatAreNotThere() {
        assertThat(within(() -> store().trim(name, 100))).isZero();
        writeBoth();
        assertThat(within(() -> store().trim(name, 100))).isEqualTo(16);
    }

    @Test
    void aFileThatGotItsLastNameHasNoOther() {
        var last = UUID.randomUUID().toString();
        writeBoth();
        change(() -> store().rename(name, last));
        assertThat(all(last)).isEqualTo(ALL);
        assertThat(within(() -> store().trim(name, 100))).isZero();
    }

    @Test
    void aFileThatIsThereAlreadyStaysAsItIs() {
        var last = UUID.randomUUID().toString();
        change(() -> store().append(last, 0, FIRST));
        writeBoth();
        change(() -> store().rename(name, last));
        assertThat(all(last)).isEqualTo(FIRST.toStringUtf8());
        assertThat(within(() -> store().trim(name, 100))).isZero();
    }

    @Test
    void whatIsRemovedIsGoneAndMayBeRemovedAgain() {
        writeBoth();
        change(() -> store().remove(name));
        change(() -> store().remove(name));
        assertThat(within(() -> store().trim(name, 100))).isZero();
    }
}
