package io.raksa.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    StrictJsonTest() {
        new StrictJson().customize(json);
    }

    @Test
    void daysAndInstantsOfFourDigitYearsAreRead() throws JsonProcessingException {
        assertThat(json.readValue("\"9999-12-31\"", LocalDate.class)).isEqualTo("9999-12-31");
        assertThat(json.readValue("\"2026-11-23T10:00:00+07:00\"", Instant.class))
                .isEqualTo(Instant.parse("2026-11-23T03:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "+10000-01-01", "-0001-01-01", " +10000-01-01"})
    void noDatabaseIsAskedToKeepADayThatItCannotKeep(String day) {
        assertThatThrownBy(() -> json.readValue("\"" + day + "\"", LocalDate.class))
                .isInstanceOf(InvalidFormatException.class);
        assertThatThrownBy(() -> json.readValue("\"" + day + "T00:00:00Z\"", Instant.class))
                .isInstanceOf(InvalidFormatException.class);
    }
}
