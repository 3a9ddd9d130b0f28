package io.raksa.customer.attribute;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an attribute is. */
@Schema(name = "AttributeDefinition", description = "What an attribute of customers is.")
public record AttributeDefinitionView(
        @Schema(description = "Names it for ever.", examples = "roomPreference", required = true)
        String key,

        @Schema(description = "Counts its changes; also the ETag.", examples = "1", required = true)
        long version,

        @Schema(description = "What its values are.", required = true)
        AttributeType type,

        @Schema(description = "What it is called in Thai.", examples = "ห้องที่ชอบ", required = true)
        String labelTh,

        @Schema(description = "What it is called in English.", examples = "Preferred room", required = true)
        String labelEn,

        @Schema(description = "The values of a CHOICE; empty for other types.", required = true)
        List<String> choices,

        @Schema(description = "How many characters a TEXT has at most.", examples = "200", nullable = true) @Nullable
        Integer maxLength,

        @Schema(
                description = "Whether it gets no new values any more; those there are stay.",
                examples = "false",
                required = true)
        boolean retired) {

    private static final int USUAL_LENGTH = 200;

    static AttributeDefinitionView of(DefineAttributeRequest request) {
        boolean text = request.type() == AttributeType.TEXT;
        return new AttributeDefinitionView(
                request.key(),
                1,
                request.type(),
                request.labelTh(),
                request.labelEn(),
                Objects.requireNonNullElse(request.choices(), List.of()),
                text ? Objects.requireNonNullElse(request.maxLength(), USUAL_LENGTH) : null,
                false);
    }

    AttributeDefinitionView changed(ChangeAttributeDefinitionRequest change) {
        return new AttributeDefinitionView(
                key,
                version + 1,
                type,
                Objects.requireNonNullElse(change.labelTh(), labelTh),
                Objects.requireNonNullElse(change.labelEn(), labelEn),
                Objects.requireNonNullElse(change.choices(), choices),
                change.maxLength() == null ? maxLength : change.maxLength(),
                Objects.requireNonNullElse(change.retired(), retired));
    }

    /** Whether choices and length are those of the type. */
    @JsonIgnore
    boolean isSound() {
        return (type == AttributeType.CHOICE) == !choices.isEmpty()
                && (type == AttributeType.TEXT) == (maxLength != null);
    }

    boolean takes(Object value) {
        return type.takes(value, this);
    }

    int longest() {
        return maxLength == null ? 0 : maxLength;
    }
}
