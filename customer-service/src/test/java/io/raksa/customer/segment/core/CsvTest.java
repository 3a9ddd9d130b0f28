package io.raksa.customer.segment.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void cellsAreQuotedWhereTheyMustBe() {
        assertThat(Csv.line(Arrays.asList("plain", null, "", "a,b", "say \"hi\"", "two\nlines", "semi;colon", "คุณ ก")))
                .isEqualTo("plain,,,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"semi;colon\",คุณ ก\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+66812345678", "-1", "@SUM(A1)"})
    void whatASpreadsheetWouldRunGetsAnApostrophe(String dangerous) {
        assertThat(Csv.line(Arrays.asList("x", dangerous))).isEqualTo("x,'" + dangerous + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1+1", "\r=1+1", "\n=1+1", "=\"a\""})
    void whatMustBeQuotedAsWellIsBoth(String dangerous) {
        assertThat(Csv.line(Arrays.asList(dangerous))).isEqualTo("\"'" + dangerous.replace("\"", "\"\"") + "\"\r\n");
    }
}
