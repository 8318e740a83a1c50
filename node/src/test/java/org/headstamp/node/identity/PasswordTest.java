package org.headstamp.node.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.headstamp.node.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {
    @Test
    void aPasswordHasTwelveCharactersAndNoMoreThanBcryptReads() {
        assertThatThrownBy(() -> new Password("eleven char")).hasMessageContaining("at least 12");
        assertThatThrownBy(() -> new Password("üä".repeat(18) + "ü")).hasMessageContaining("at most 72 bytes");
        var longest =
                IntStream.range(0xe0, 0xe0 + 36).mapToObj(Character::toString).collect(Collectors.joining());
        assertThat(new Password(longest)).hasToString("Password[hidden]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaa",
                "abababababab",
                "abc123abc123",
                "headstheadst",
                "123456789012",
                "012345678901",
                "987654321098",
                "abcdefghi12!",
                "correct horsecorrect horse",
                "abcdefghijkl",
                "zyxwvutsrqpo",
                "qwertyuiop12345",
                "QWERTYuiopasdf",
                "asdfghjklqwer",
                "йцукенгшщзхъ",
                "1qaz2wsx3edc",
                "1234qwerasdf",
                "PasswordPassword",
                "passwordpassword!!",
                "iloveyouforever",
                "correct horse battery staple",
                "Administrator2024",
                "contraseñanueva",
                "motdepassemotdepasse",
                "Summer2024Summer"
            })
    void whatIsGuessedFirstIsRefused(String common) {
        assertThatThrownBy(() -> new Password(common))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("password is one of those that are guessed first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"correct horse battery", "staple and more staples", "abcdefg and a tree", "12345 is a number"})
    void whatOnlyHasAPieceOfThatIsTaken(String good) {
        assertThatCode(() -> new Password(good)).doesNotThrowAnyException();
    }

    @Test
    void aPasswordDoesNotContainTheNameOfItsAccount() {
        var password = new Password("my Officer.7 password");
        assertThatThrownBy(() -> password.requireSuits("officer.7"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("password must not contain the name of the account");
        assertThatCode(() -> password.requireSuits("officer.8")).doesNotThrowAnyException();
    }
}
