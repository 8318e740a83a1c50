package org.headstamp.node.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.stream.Stream;
import org.headstamp.node.InvalidValueException;
import org.headstamp.node.ValuesModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ItemJsonTest {
    private final ObjectMapper json = new ObjectMapper().registerModule(new ValuesModule());

    static Stream<Item> items() {
        return Items.all();
    }

    @ParameterizedTest
    @MethodSource("items")
    void anItemComesBackFromJsonAsItWas(Item item) throws Exception {
        assertThat(json.readValue(json.writeValueAsString(item), Item.class)).isEqualTo(item);
    }

    @Test
    void whatIsNotStatedMayBeLeftOut() throws Exception {
        var item = json.readValue("""
                {"reference":"1","kind":{"type":"ammunition","quantity":3,"unit":"ROUND",
                 "headstamp":{"raw":"BORX","marks":[{"place":{"type":"clock","hour":6},"text":"BORX"}]}}}""", Item.class);
        assertThat(item.description()).isEmpty();
        assertThat(item.kind()).isInstanceOfSatisfying(Ammunition.class, ammunition -> {
            assertThat(ammunition.kind()).isEqualTo(Ammunition.Kind.NOT_STATED);
            assertThat(ammunition.lots()).isEmpty();
        });
    }

    @Test
    void aDateIsOneString() throws Exception {
        assertThat(json.writeValueAsString(PartialDate.of(2021, 3))).isEqualTo("\"2021-03\"");
        assertThat(json.readValue("\"2021-03-05\"", PartialDate.class)).isEqualTo(new PartialDate(2021, 3, 5));
    }

    @Test
    void aFieldThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> json.readValue(
                        "{\"reference\":\"1\",\"kind\":{\"type\":\"part\",\"name\":\"slide\",\"colour\":\"red\"}}",
                        Item.class))
                .isInstanceOf(UnrecognizedPropertyException.class)
                .hasMessageContaining("colour");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":{\"type\":\"part\",\"name\":\"slide\"}} | reference is missing",
                "{\"reference\":\"1\"} | kind is missing",
                "{\"reference\":\"1\",\"kind\":{\"type\":\"ammunition\",\"unit\":\"ROUND\"}} | quantity must be from 1",
                "{\"reference\":\"1\",\"kind\":{\"type\":\"ammunition\",\"quantity\":1}} | unit is missing",
                "{\"reference\":\"1\",\"kind\":{\"type\":\"firearm\",\"serial\":{}}} | raw is missing"
            })
    void aMissingFieldIsNamed(String text, String problem) {
        assertThatThrownBy(() -> json.readValue(text, Item.class))
                .isInstanceOf(ValueInstantiationException.class)
                .hasMessageContaining(problem)
                .hasRootCauseInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reference\":\"1\",\"kind\":{\"type\":\"grenade\"}} | grenade",
                "{\"reference\":\"1\",\"kind\":{\"type\":\"firearm\",\"type2\":\"X\"}} | type2",
                "{\"reference\":\"1\",\"kind\":{\"type\":\"part\",\"name\":\"s\"},\"photographs\":[\"abc\"]} | abc"
            })
    void aValueOfTheWrongFormIsNamed(String text, String named) {
        assertThatThrownBy(() -> json.readValue(text, Item.class))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining(named);
    }
}
