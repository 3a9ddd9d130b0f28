package io.raksa.loyalty.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.raksa.loyalty.ledger.core.Basis;
import jakarta.inject.Singleton;

/** A posting's basis as it is stored. What a newer version of this service added is skipped when read. */
@Singleton
class BasisJson {

    private final ObjectMapper json;

    BasisJson(ObjectMapper json) {
        this.json = json;
    }

    String write(Basis basis) {
        try {
            return json.writerFor(Basis.class).writeValueAsString(basis);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Basis read(String stored) {
        try {
            return json.readerFor(Basis.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(stored);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a posting's basis cannot be read", corrupt);
        }
    }
}
